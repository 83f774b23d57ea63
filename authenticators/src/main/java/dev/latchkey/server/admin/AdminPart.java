package dev.latchkey.server.admin;

/** A part of {@link AdminResource} that a room brings along. Found by {@link java.util.ServiceLoader}. */
public interface AdminPart {

    /** Its name in the address, {@code /admin/realms/{realm}/latchkey/<path>}. */
    String path();

    /** The JAX-RS resource; it checks the caller's rights by itself. */
    Object resource(AdminCall call);
}
