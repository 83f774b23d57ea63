package dev.latchkey.launch;

/** A Keycloak command did not do its work. The message ends with the last lines that the server wrote. */
public final class KeycloakStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeycloakStartException(String problem, ServerLog log) {
        super(
                problem
                        + ". The whole log is "
                        + log.file()
                        + ", its end:\n"
                        + String.join("\n", log.tail()));
    }
}
