package dev.latchkey.license;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Asks the realm's licence source and judges by the realm's settings, now. Never fails. */
public final class LicenseChecks {

    private static final Logger LOG = Logger.getLogger(LicenseChecks.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmSettings settings;

    public LicenseChecks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        settings = RealmSettings.of(realm);
    }

    /**
     * What an account's licence means at a client.
     *
     * @param organization id of the organization chosen at sign-in
     * @return empty if the realm has not opted in
     */
    public Optional<LicenseJudgement> judge(
            UserModel user, ClientModel client, Optional<String> organization) {
        return settings.enabled()
                ? Optional.of(judged(user, client, organization, true))
                : Optional.empty();
    }

    /** Like {@link #judge}, for a token that is shown around: that an admin client asked for it opens nothing else. */
    public Optional<LicenseJudgement> judgeShownToken(
            UserModel user, ClientModel client, Optional<String> organization) {
        return settings.enabled()
                ? Optional.of(judged(user, client, organization, false))
                : Optional.empty();
    }

    private LicenseJudgement judged(
            UserModel user,
            ClientModel client,
            Optional<String> organization,
            boolean adminClientsPass) {
        LicensePolicy policy = LicensePolicies.of(settings);
        License license = source().licenseOf(realm, user, organization);
        LicenseStanding standing = policy.judge(license, KeycloakClock.now());
        LicenseWarnings.about(realm, user, license);
        LicenseBearer bearer = new LicenseBearers(realm).of(user);
        LicenseVerdict verdict =
                adminClientsPass && LicenseBearers.isAdminClient(client)
                        ? LicenseVerdict.PASS
                        : policy.decide(standing, bearer, isPayingClient(client));
        return new LicenseJudgement(standing, verdict, bearer.payer());
    }

    private boolean isPayingClient(ClientModel client) {
        return settings.get(LicenseSettings.PAYER_CLIENTS).contains(client.getClientId());
    }

    private LicenseSource source() {
        String id = settings.get(LicenseSettings.SOURCE);
        LicenseSource source = session.getProvider(LicenseSource.class, id);
        if (source != null) {
            return source;
        }
        LOG.errorf(
                "Realm %s: %s names '%s', which this server does not have; licences are looked up in attributes",
                realm.getName(), LicenseSettings.SOURCE.key(), id);
        return new AttributeLicenseSource(session);
    }
}
