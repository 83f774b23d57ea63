package dev.latchkey.license;

import dev.latchkey.server.admin.AdminCall;
import dev.latchkey.server.admin.AdminPart;

/** Puts {@link LicensesResource} under {@code /admin/realms/{realm}/latchkey/licenses}. */
public final class LicensesPart implements AdminPart {

    @Override
    public String path() {
        return "licenses";
    }

    @Override
    public Object resource(AdminCall call) {
        return new LicensesResource(call);
    }
}
