package dev.latchkey.backupcode;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A set as it is stored: nothing in it is a code.
 *
 * @param id the id that its printed sheet shows
 */
record KeptSet(@JsonProperty("id") String id, @JsonProperty("codes") List<KeptCode> codes) {

    KeptSet {
        codes = List.copyOf(codes);
    }

    /** How many can be used still. */
    int left() {
        return (int) codes.stream().filter(code -> !code.used()).count();
    }

    Optional<KeptCode> find(String selector) {
        return codes.stream().filter(code -> code.selector().equals(selector)).findFirst();
    }

    /** The set once that code is used; empty if it is used already, or is none of the set's. */
    Optional<KeptSet> use(String selector, Instant now) {
        return find(selector)
                .filter(code -> !code.used())
                .map(
                        code ->
                                new KeptSet(
                                        id,
                                        codes.stream()
                                                .map(c -> c.equals(code) ? c.usedAt(now) : c)
                                                .toList()));
    }
}
