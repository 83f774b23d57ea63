package dev.latchkey.reset;

/** What became of a code that somebody typed. The visitor is told of all but the right one alike; the admin is not. */
sealed interface CodeTry {

    /** It is the one that was sent, and is spent now. */
    record Right(Recovery recovery) implements CodeTry {}

    /** It is not. */
    record Wrong() implements CodeTry {}

    /**
     * It was not looked at: there was no try left.
     *
     * @param budget which tries are used up
     */
    record NoneLeft(String budget) implements CodeTry {}
}
