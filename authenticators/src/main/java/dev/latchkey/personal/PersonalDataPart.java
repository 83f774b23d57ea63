package dev.latchkey.personal;

import dev.latchkey.server.admin.AdminCall;
import dev.latchkey.server.admin.AdminPart;

/** Puts {@link PersonalDataResource} under {@code /admin/realms/{realm}/latchkey/personal-data}. */
public final class PersonalDataPart implements AdminPart {

    @Override
    public String path() {
        return "personal-data";
    }

    @Override
    public Object resource(AdminCall call) {
        return new PersonalDataResource(call);
    }
}
