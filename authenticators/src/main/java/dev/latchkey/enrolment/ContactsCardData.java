package dev.latchkey.enrolment;

import dev.latchkey.server.personal.AccountData;
import dev.latchkey.server.personal.Holding;
import dev.latchkey.server.personal.Person;
import dev.latchkey.server.personal.Told;
import java.util.Map;

/** The entry of the account console that shows the contacts. */
public final class ContactsCardData implements AccountData {

    @Override
    public Holding told(Person person) {
        return new Holding(
                "Shows the confirmed contacts in the account console; opens nothing",
                "credential " + ContactsCard.TYPE,
                "as long as the account has such contacts: it follows them at each sign-in",
                "all, as it belongs to the contacts; with whole=true nothing",
                Map.of("contacts", "the confirmed contacts, masked"),
                person.credentials(ContactsCard.TYPE)
                        .map(card -> new Told().with("contacts", ContactsCard.read(card)).entry())
                        .toList());
    }

    @Override
    public void eraseWhole(Person person) {
        person.removeCredentials(ContactsCard.TYPE);
    }
}
