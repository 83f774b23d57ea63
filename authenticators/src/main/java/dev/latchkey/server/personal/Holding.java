package dev.latchkey.server.personal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is held about one person for one purpose.
 *
 * @param where the table, the attributes or the credential
 * @param period how long, in words
 * @param afterErasure what an erasure leaves of it, why and until when
 * @param fields what each field of an entry means
 * @param entries instants are in ISO form; no secret, no hash
 */
public record Holding(
        String purpose,
        String where,
        String period,
        String afterErasure,
        Map<String, String> fields,
        List<Map<String, Object>> entries) {

    public Holding {
        // in one order, whoever reads two of them side by side
        fields = new TreeMap<>(fields);
        entries = List.copyOf(entries);
    }
}
