package dev.latchkey.password;

/** Why a password is easily guessed: the largest part of it that a guesser would try early. */
enum Weakness {
    /** One of the passwords that are tried first. */
    COMMON,
    /** The owner's name, login, mail, phone, birth date or company. */
    PERSONAL,
    /** Keys that lie side by side. */
    KEYS,
    /** The same sign or word again and again. */
    REPEAT,
    /** Signs in their order, as in {@code abcd} or {@code 6543}. */
    SEQUENCE,
    /** A date or year. */
    DATE,
    /** Words that are used often. */
    WORD,
    /** Nothing in particular, only too little of it. */
    SHORT
}
