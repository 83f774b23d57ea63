package dev.latchkey.choice;

import dev.latchkey.contact.FirstProof;
import dev.latchkey.server.page.ExplainedWay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationSelectionOption;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;

/** The ways that Keycloak lists for an account, and those of the same flow that it does not, in words. */
final class Ways {

    private final KeycloakSession session;
    private final AuthenticationFlowContext context;

    Ways(KeycloakSession session, AuthenticationFlowContext context) {
        this.session = session;
        this.context = context;
    }

    /** Whether this is a step of a second factor, with others beside it that people may look for; not before a first one. */
    boolean areWorthTelling() {
        AuthenticationExecutionModel current = context.getExecution();
        return current != null
                && context.getUser() != null
                && FirstProof.in(context.getAuthenticationSession(), context.getUser()).given()
                && KnownWay.of(current.getAuthenticator()).isPresent()
                && alternatives().count() > 1;
    }

    /** What can be chosen, in Keycloak's order: {@code id}, {@code titleKey}, {@code needsKey}, {@code icon}, and perhaps {@code timeKey}. */
    List<Map<String, String>> open() {
        return context.getAuthenticationSelections().stream().map(Ways::shown).toList();
    }

    private static Map<String, String> shown(AuthenticationSelectionOption option) {
        Optional<KnownWay> known =
                KnownWay.of(option.getAuthenticationExecution().getAuthenticator());
        Map<String, String> shown = new HashMap<>();
        shown.put("id", option.getAuthExecId());
        shown.put("titleKey", option.getDisplayName());
        shown.put("needsKey", known.map(KnownWay::needsKey).orElseGet(option::getHelpText));
        known.map(KnownWay::timeKey).ifPresent(key -> shown.put("timeKey", key));
        shown.put("icon", known.map(KnownWay::icon).orElse("key"));
        return shown;
    }

    /** What the flow has besides, and why it can't be chosen: {@code titleKey} and {@code whyKey}. */
    List<Map<String, String>> missing() {
        if (!areWorthTelling()) {
            return List.of();
        }
        Set<String> open =
                context.getAuthenticationSelections().stream()
                        .map(AuthenticationSelectionOption::getAuthExecId)
                        .collect(Collectors.toSet());
        return alternatives()
                .filter(execution -> !open.contains(execution.getId()))
                .flatMap(execution -> explained(execution).stream())
                .toList();
    }

    private Stream<AuthenticationExecutionModel> alternatives() {
        AuthenticationExecutionModel current = context.getExecution();
        return current.isAlternative()
                ? context.getRealm()
                        .getAuthenticationExecutionsStream(current.getParentFlow())
                        .filter(execution -> execution.isAlternative())
                        .filter(execution -> !execution.isAuthenticatorFlow())
                : Stream.empty();
    }

    private Optional<Map<String, String>> explained(AuthenticationExecutionModel execution) {
        Authenticator step = session.getProvider(Authenticator.class, execution.getAuthenticator());
        Optional<String> why =
                step instanceof ExplainedWay explained
                        ? explained.whyMissing(context)
                        : KnownWay.of(execution.getAuthenticator()).map(KnownWay::missingKey);
        return why.map(
                key ->
                        Map.of(
                                "titleKey",
                                new AuthenticationSelectionOption(session, execution)
                                        .getDisplayName(),
                                "whyKey",
                                key));
    }
}
