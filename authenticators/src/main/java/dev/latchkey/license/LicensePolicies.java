package dev.latchkey.license;

import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import java.util.Map;

/** The policy that a realm's settings make. */
final class LicensePolicies {

    private LicensePolicies() {}

    static LicensePolicy of(RealmSettings settings) {
        return new LicensePolicy(
                settings.get(LicenseSettings.WARN_DAYS),
                settings.get(LicenseSettings.GRACE_DAYS),
                settings.get(LicenseSettings.ZONE),
                Map.of(
                        LicenseState.EXPIRING, settings.get(LicenseSettings.ON_EXPIRING),
                        LicenseState.GRACE, settings.get(LicenseSettings.ON_GRACE),
                        LicenseState.EXPIRED, settings.get(LicenseSettings.ON_EXPIRED),
                        LicenseState.SUSPENDED, settings.get(LicenseSettings.ON_SUSPENDED),
                        LicenseState.MISSING, settings.get(LicenseSettings.ON_MISSING)));
    }
}
