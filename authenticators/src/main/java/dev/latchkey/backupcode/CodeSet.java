package dev.latchkey.backupcode;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A set of codes in clear, as it is shown once.
 *
 * @param id tells one printed set from another; no secret
 * @param codes in the order in which they are shown; they may be used in any order
 */
record CodeSet(String id, List<BackupCode> codes) {

    static final int SIZE = 10;

    private static final int ID_SIGNS = 4;

    CodeSet {
        codes = List.copyOf(codes);
    }

    static CodeSet draw(SecureRandom random) {
        Set<String> selectors = new HashSet<>();
        List<BackupCode> codes =
                Stream.generate(() -> CrockfordSigns.draw(BackupCode.SELECTOR_SIGNS, random))
                        .filter(selectors::add)
                        .limit(SIZE)
                        .map(
                                selector ->
                                        new BackupCode(
                                                selector,
                                                CrockfordSigns.draw(
                                                        BackupCode.SECRET_SIGNS, random)))
                        .toList();
        return new CodeSet(CrockfordSigns.draw(ID_SIGNS, random), codes);
    }
}
