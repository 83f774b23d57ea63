package dev.latchkey.license;

import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * Knows the licences. It is asked at every sign-in and for every token, so it answers from what is near.
 *
 * <p>It never fails: what it can't find is {@link License#NONE}, and what it can't read says so.
 */
public interface LicenseSource extends Provider {

    /**
     * The licence that decides over an account.
     *
     * @param organization id of the organization chosen at sign-in, empty if none was
     */
    License licenseOf(RealmModel realm, UserModel user, Optional<String> organization);
}
