package dev.latchkey.backupcode;

import dev.latchkey.server.personal.AccountData;
import dev.latchkey.server.personal.Holding;
import dev.latchkey.server.personal.Person;
import dev.latchkey.server.personal.Told;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What there is of backup codes; never a code, nor a hash of one. */
public final class BackupCodeData implements AccountData {

    @Override
    public Holding told(Person person) {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("set", "the name on the printed sheet");
        meanings.put("madeAt", "when it was made");
        meanings.put("left", "how many codes can be used still");
        meanings.put("usedAt", "when the others were used");
        return new Holding(
                "Backup codes, which stand in for a lost second factor",
                "credential " + BackupCodesCredential.TYPE,
                "until a new set takes its place, or it is removed; with the account",
                "all, as it belongs to the account; with whole=true nothing",
                meanings,
                person.credentials(BackupCodesCredential.TYPE)
                        .map(BackupCodesCredential::of)
                        .map(BackupCodeData::entry)
                        .toList());
    }

    private static Map<String, Object> entry(BackupCodesCredential credential) {
        KeptSet set = credential.set();
        return new Told()
                .with("set", set.id())
                .at("madeAt", credential.getCreatedDate())
                .with("left", set.left())
                .with(
                        "usedAt",
                        set.codes().stream()
                                .filter(KeptCode::used)
                                .map(code -> Instant.ofEpochMilli(code.usedAt()).toString())
                                .toList())
                .entry();
    }

    @Override
    public void eraseWhole(Person person) {
        person.removeCredentials(BackupCodesCredential.TYPE);
    }
}
