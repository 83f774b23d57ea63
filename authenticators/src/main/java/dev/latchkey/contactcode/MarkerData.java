package dev.latchkey.contactcode;

import dev.latchkey.server.personal.AccountData;
import dev.latchkey.server.personal.Holding;
import dev.latchkey.server.personal.Person;
import dev.latchkey.server.personal.Told;
import java.util.Map;

/** The empty credential by which Keycloak knows that a code to a contact can stand in for a second factor. */
public final class MarkerData implements AccountData {

    @Override
    public Holding told(Person person) {
        return new Holding(
                "Offers a code to a contact where the second factor is lost; empty",
                "credential " + ContactCodeProvider.TYPE,
                "as long as the account has such a contact: it follows them whenever the ways are offered",
                "all, as it belongs to the contacts; with whole=true nothing",
                Map.of("label", "what the consoles call it"),
                person.credentials(ContactCodeProvider.TYPE)
                        .map(marker -> new Told().with("label", marker.getUserLabel()).entry())
                        .toList());
    }

    @Override
    public void eraseWhole(Person person) {
        person.removeCredentials(ContactCodeProvider.TYPE);
    }
}
