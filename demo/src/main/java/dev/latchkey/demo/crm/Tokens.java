package dev.latchkey.demo.crm;

/** What a sign-in gave: who it is, and the token that keeps asking whether that still holds. */
record Tokens(IdToken id, String refresh) {}
