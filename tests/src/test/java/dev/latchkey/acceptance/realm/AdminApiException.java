package dev.latchkey.acceptance.realm;

/** The Admin API said no. */
public final class AdminApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    AdminApiException(String method, String path, int status, String body) {
        super("%s %s: HTTP %d %s".formatted(method, path, status, body));
        this.status = status;
    }

    /** The HTTP status of the refusal. */
    public int status() {
        return status;
    }
}
