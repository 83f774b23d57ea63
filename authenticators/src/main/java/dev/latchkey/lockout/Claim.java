package dev.latchkey.lockout;

/** A key, and the rules that hold for it. */
record Claim(LockKey key, LockoutPolicy policy) {}
