/** What the pack costs in speed: a realm with it and one without, on one server, in turn. */
package dev.latchkey.benchmarks;
