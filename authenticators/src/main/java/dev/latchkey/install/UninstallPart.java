package dev.latchkey.install;

import dev.latchkey.install.Installer.Direction;
import dev.latchkey.server.admin.AdminCall;
import dev.latchkey.server.admin.AdminPart;

/** Puts {@link InstallResource} under {@code /admin/realms/{realm}/latchkey/uninstall}. */
public final class UninstallPart implements AdminPart {

    @Override
    public String path() {
        return "uninstall";
    }

    @Override
    public Object resource(AdminCall call) {
        return new InstallResource(call, Direction.UNINSTALL);
    }
}
