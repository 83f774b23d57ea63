package dev.latchkey.delivery.health;

import dev.latchkey.server.admin.AdminCall;
import dev.latchkey.server.admin.AdminPart;

/** Puts {@link HealthResource} under {@code /admin/realms/{realm}/latchkey/health}. */
public final class HealthPart implements AdminPart {

    @Override
    public String path() {
        return "health";
    }

    @Override
    public Object resource(AdminCall call) {
        return new HealthResource(call);
    }
}
