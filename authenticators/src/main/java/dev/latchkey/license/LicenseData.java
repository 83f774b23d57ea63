package dev.latchkey.license;

import dev.latchkey.server.personal.AccountData;
import dev.latchkey.server.personal.Holding;
import dev.latchkey.server.personal.Person;
import dev.latchkey.server.personal.Told;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A person's own licence; an organization's or group's is not theirs. */
public final class LicenseData implements AccountData {

    private static final List<String> ATTRIBUTES =
            List.of(
                    LicenseAttributes.EXPIRES_AT,
                    LicenseAttributes.PLAN,
                    LicenseAttributes.SUSPENDED);

    @Override
    public Holding told(Person person) {
        return new Holding(
                "The person's own licence: what they may use and until when",
                "user attributes " + String.join(", ", ATTRIBUTES),
                "as long as the contract wants it: an administrator or the billing system writes it; with the account",
                "all: it is part of a contract, and who could have it erased would have no licence to check",
                Map.of("attribute", "its name", "value", "as it is written there"),
                ATTRIBUTES.stream().flatMap(attribute -> entries(person, attribute)).toList());
    }

    private static Stream<Map<String, Object>> entries(Person person, String attribute) {
        return person.user()
                .getAttributeStream(attribute)
                .map(value -> new Told().with("attribute", attribute).with("value", value).entry());
    }

    @Override
    public void eraseWhole(Person person) {
        // the contract's
    }
}
