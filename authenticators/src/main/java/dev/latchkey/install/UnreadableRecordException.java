package dev.latchkey.install;

/** Somebody changed the record by hand; what was before can't be told any more. */
final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRecordException(Exception cause) {
        super(cause);
    }
}
