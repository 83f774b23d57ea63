package dev.latchkey.demo;

/** The demo can't run, and the person who started it can do something about it: the message is one line that says so. */
final class DemoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        super(message);
    }
}
