package dev.latchkey.acceptance.contactcode;

import dev.latchkey.acceptance.backupcode.PrintedCodes;
import dev.latchkey.acceptance.realm.TestRealm;
import dev.latchkey.acceptance.realm.TestUser;
import dev.latchkey.acceptance.realm.Totp;
import dev.latchkey.acceptance.realm.UserDraft;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody with an authenticator app, a phone, and reserves of both kinds. */
record People(TestUser user, String reservePhone, String reserveEmail) {

    static final Totp APP = PrintedCodes.APP;

    private static final AtomicInteger COUNT = new AtomicInteger();

    static People prepared(TestRealm realm) {
        String phone = UserDraft.freshPhone();
        String email = "reserve-%d@elsewhere.example.test".formatted(COUNT.incrementAndGet());
        TestUser user =
                realm.createUser(
                        draft ->
                                draft.app(APP)
                                        .phone(UserDraft.freshPhone())
                                        .reservePhone(phone)
                                        .reserveEmail(email));
        return new People(user, phone, email);
    }

    /** Where a code to the contact of that kind goes. */
    String contact(String kind) {
        return switch (kind) {
            case "reserve-phone" -> reservePhone;
            case "reserve-email" -> reserveEmail;
            case "phone" -> user.phone();
            case "email" -> user.email();
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
