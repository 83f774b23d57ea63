package dev.latchkey.server.db;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The databases that the pack's tests run on. On others it may work, but nobody has seen its limits hold there. */
enum TestedDatabase {
    /** For trying it out: Keycloak itself has it for development only. */
    H2,
    POSTGRESQL("PostgreSQL"),
    MARIADB("MariaDB");

    private final String product;

    TestedDatabase() {
        product = name();
    }

    TestedDatabase(String product) {
        this.product = product;
    }

    /** The one that a JDBC driver calls so. MariaDB's calls a MySQL by its name, whatever Keycloak's {@code db} says. */
    static Optional<TestedDatabase> of(String product) {
        return Stream.of(values()).filter(d -> d.product.equalsIgnoreCase(product)).findFirst();
    }

    /** What operators are told about a database that is none of these. */
    static String warning(String product) {
        return "%s is not supported yet, Latchkey is tested on %s"
                .formatted(
                        product,
                        Stream.of(values()).map(d -> d.product).collect(Collectors.joining(", ")));
    }
}
