package dev.latchkey.reset;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent to one address for one request. The visitor's page is the same for all of these. */
sealed interface ResetPlan {

    /** Keycloak's name for a login that is nobody's ({@code Errors.USER_NOT_FOUND}). */
    String USER_NOT_FOUND = "user_not_found";

    /** Whom it concerns; nobody, or accounts that share one destination. */
    List<Candidate> accounts();

    /**
     * Nothing is sent.
     *
     * @param reason for the event: why
     */
    record Nothing(String reason) implements ResetPlan {
        @Override
        public List<Candidate> accounts() {
            return List.of();
        }
    }

    /** A code and a link for one account. */
    record Secret(Candidate account) implements ResetPlan {
        @Override
        public List<Candidate> accounts() {
            return List.of(account);
        }
    }

    /** Several accounts share the address: their logins, each with a link of its own, or a request to type the login. */
    record Logins(String destination, List<Candidate> accounts) implements ResetPlan {}

    /** The password is kept elsewhere: where to change it. */
    record Elsewhere(Candidate account) implements ResetPlan {
        @Override
        public List<Candidate> accounts() {
            return List.of(account);
        }
    }

    /** The account is switched off: that, and support. */
    record SwitchedOff(Candidate account) implements ResetPlan {
        @Override
        public List<Candidate> accounts() {
            return List.of(account);
        }
    }

    /**
     * Decides.
     *
     * @param found every account that the typed name means
     * @return one plan for each address that gets a message
     */
    static List<ResetPlan> of(List<Candidate> found) {
        if (found.isEmpty()) {
            return List.of(new Nothing(USER_NOT_FOUND));
        }
        Map<String, List<Candidate>> byDestination =
                found.stream()
                        .filter(account -> account.destination().isPresent())
                        .collect(
                                groupingBy(
                                        account -> account.destination().orElseThrow(),
                                        LinkedHashMap::new,
                                        toList()));
        if (byDestination.isEmpty()) {
            return List.of(new Nothing(ResetEvents.NO_CONTACT));
        }
        return byDestination.entrySet().stream()
                .map(e -> forOneAddress(e.getKey(), e.getValue()))
                .toList();
    }

    private static ResetPlan forOneAddress(String destination, List<Candidate> accounts) {
        List<Candidate> usable =
                accounts.stream().filter(c -> c.enabled() && c.keeper().isEmpty()).toList();
        if (usable.size() > 1) {
            return new Logins(destination, usable);
        }
        if (usable.size() == 1) {
            return new Secret(usable.get(0));
        }
        return accounts.stream()
                .filter(Candidate::enabled)
                .findFirst()
                .<ResetPlan>map(Elsewhere::new)
                .orElseGet(() -> new SwitchedOff(accounts.get(0)));
    }
}
