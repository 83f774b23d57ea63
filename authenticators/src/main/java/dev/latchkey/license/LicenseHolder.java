package dev.latchkey.license;

import java.util.Locale;

/**
 * Whose licence it is.
 *
 * @param id Keycloak's id; empty for nobody
 * @param name as people know it; empty for nobody
 */
public record LicenseHolder(Kind kind, String id, String name) {

    /** Nobody: no level has a licence. */
    public static final LicenseHolder NOBODY = new LicenseHolder(Kind.NONE, "", "");

    /** The levels, in the order in which they are asked. */
    public enum Kind {
        USER,
        ORGANIZATION,
        GROUP,
        REALM,
        NONE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For logs: a user by id, because a login may be an address (DESIGN rule 8); others by name. */
    String described() {
        return kind == Kind.USER ? "account " + id : kind.id() + " '" + name + "' (" + id + ')';
    }
}
