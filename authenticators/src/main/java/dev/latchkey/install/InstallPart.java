package dev.latchkey.install;

import dev.latchkey.install.Installer.Direction;
import dev.latchkey.server.admin.AdminCall;
import dev.latchkey.server.admin.AdminPart;

/** Puts {@link InstallResource} under {@code /admin/realms/{realm}/latchkey/install}. */
public final class InstallPart implements AdminPart {

    @Override
    public String path() {
        return "install";
    }

    @Override
    public Object resource(AdminCall call) {
        return new InstallResource(call, Direction.INSTALL);
    }
}
