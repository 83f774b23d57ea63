package dev.latchkey.password;

/**
 * How easily a password is guessed.
 *
 * @param score zxcvbn's: 0 is guessed at once, 1 within a thousand million tries, 4 needs more than ten thousand million
 * @param weakness what makes it easy
 */
record Guessability(int score, Weakness weakness) {}
