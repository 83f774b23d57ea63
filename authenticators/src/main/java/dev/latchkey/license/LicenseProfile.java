package dev.latchkey.license;

import dev.latchkey.server.profile.AdminOnlyAttributes;
import java.util.Set;

/** Nobody extends their own licence, nor words the reason for which an admin has switched them off. */
public final class LicenseProfile implements AdminOnlyAttributes {

    private static final String DISABLED_REASON = "disabledReason";

    @Override
    public Set<String> names() {
        return Set.of(
                LicenseAttributes.EXPIRES_AT,
                LicenseAttributes.PLAN,
                LicenseAttributes.SUSPENDED,
                DISABLED_REASON);
    }
}
