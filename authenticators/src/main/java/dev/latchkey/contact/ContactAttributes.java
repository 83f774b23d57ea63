package dev.latchkey.contact;

import dev.latchkey.server.profile.AdminOnlyAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever can write a contact, or call it verified, can have the account's password sent there: a code has to prove it. */
public final class ContactAttributes implements AdminOnlyAttributes {

    @Override
    public Set<String> names() {
        return Arrays.stream(ContactKind.values())
                .flatMap(kind -> Stream.of(kind.attribute(), kind.flag()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
