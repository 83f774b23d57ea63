package dev.latchkey.watch;

import dev.latchkey.server.admin.AdminCall;
import dev.latchkey.server.admin.AdminPart;

/** Puts {@link ContactsResource} under {@code /admin/realms/{realm}/latchkey/contacts}. */
public final class ContactsPart implements AdminPart {

    @Override
    public String path() {
        return "contacts";
    }

    @Override
    public Object resource(AdminCall call) {
        return new ContactsResource(call);
    }
}
