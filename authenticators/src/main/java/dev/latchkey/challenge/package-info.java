/** One-time codes, budgets, waits and records that are spent once: what limits and proofs are made of. A shared room. */
package dev.latchkey.challenge;
