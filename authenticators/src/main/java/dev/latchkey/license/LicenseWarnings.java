package dev.latchkey.license;

import dev.latchkey.server.settings.LicenseSettings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Tells the admin, in the server log, which licences can't be read, each once for each value; and once for a realm that an
 * account has none. All further ones are in the sign-in events.
 */
final class LicenseWarnings {

    private static final Logger LOG = Logger.getLogger(LicenseWarnings.class);
    private static final int TOLD_LIMIT = 1000;
    private static final int SHOWN_LENGTH = 80;
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private LicenseWarnings() {}

    static void about(RealmModel realm, UserModel user, License license) {
        license.unreadable()
                .ifPresent(
                        wrong -> {
                            if (isNew(realm, license.holder().id(), wrong.value())) {
                                LOG.warnf(
                                        "Realm %s, %s: %s is '%s', which is neither readable nor one value; the licence counts as missing",
                                        realm.getName(),
                                        license.holder().described(),
                                        wrong.attribute(),
                                        shown(wrong.value()));
                            }
                        });
        if (license.holder().kind() == LicenseHolder.Kind.NONE && isNew(realm, "", "none")) {
            LOG.warnf(
                    "Realm %s: account %s has no licence; %s says what that does. Other accounts are in the events, as %s=missing",
                    realm.getName(),
                    user.getId(),
                    LicenseSettings.ON_MISSING.key(),
                    LicenseEvents.STATE);
        }
    }

    private static boolean isNew(RealmModel realm, String holder, String value) {
        return TOLD.size() < TOLD_LIMIT
                && TOLD.add(realm.getId() + '\n' + holder + '\n' + shown(value));
    }

    /** One line, and not a long one: the value may come from anywhere. */
    static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH) + "…";
    }
}
