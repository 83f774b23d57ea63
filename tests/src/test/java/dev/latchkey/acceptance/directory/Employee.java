package dev.latchkey.acceptance.directory;

import dev.latchkey.acceptance.realm.UserDraft;
import java.util.UUID;

/** Somebody whom a directory knows. */
public record Employee(String uid, String email, String mobile, String password) {

    /** Somebody new, with a verified Russian mobile number. */
    public static Employee hired() {
        String uid = "employee-" + UUID.randomUUID().toString().substring(0, 8);
        return new Employee(
                uid,
                uid + "@company.example.test",
                UserDraft.freshPhone(),
                "the directory's password");
    }
}
