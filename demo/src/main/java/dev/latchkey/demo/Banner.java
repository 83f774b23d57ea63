package dev.latchkey.demo;

import dev.latchkey.demo.people.DemoPeople;
import dev.latchkey.demo.people.DemoPerson;
import dev.latchkey.demo.web.Language;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;

/** What the demo prints when all is up. ASCII only: nobody knows what the console can show. */
final class Banner {

    private static final String LINE = "  " + "-".repeat(86) + "\n";

    private final StringBuilder text = new StringBuilder("\n" + LINE + "  Latchkey is up.\n\n");

    private Banner() {}

    static String of(DemoSettings settings, List<DemoPerson> people) {
        URI keycloak = settings.uri(DemoPort.KEYCLOAK);
        Banner banner = new Banner();
        banner.address("CRM", settings.uri(DemoPort.CRM), "start here: Sign in, Forgot password?");
        banner.address("Inbox", settings.uri(DemoPort.INBOX), "every mail and SMS of the demo");
        banner.address("Account console", URI.create(keycloak + "/realms/crm/account"), "");
        banner.address("Admin console", URI.create(keycloak + "/admin"), "admin / admin");
        banner.people(people);
        banner.text.append(
                "\n  Ctrl-C stops everything. The data stays for the next start; -Ddemo.reset forgets it.\n");
        return banner.text.append(LINE).toString();
    }

    private void address(String what, URI where, String hint) {
        text.append("  %-16s %s%s%n".formatted(what, where, hint.isEmpty() ? "" : "   " + hint));
    }

    private void people(List<DemoPerson> people) {
        TreeSet<String> passwords = new TreeSet<>();
        people.forEach(person -> person.password().ifPresent(passwords::add));
        text.append(
                "\n  People%s%n"
                        .formatted(
                                passwords.size() == 1
                                        ? ", all with the password " + passwords.first()
                                        : ""));
        for (DemoPerson person : people) {
            text.append(
                    "    %-8s %s  %s%n"
                            .formatted(
                                    person.username(),
                                    person.language(),
                                    DemoPeople.story(person, Language.EN)));
        }
    }
}
