package dev.latchkey.lockout;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;

/** The flow that a step belongs to, with all its sub-flows. Read from the realm: the address that was asked for is the visitor's to choose. */
final class WholeFlow {

    private final RealmModel realm;
    private final String topId;

    private WholeFlow(RealmModel realm, String topId) {
        this.realm = realm;
        this.topId = topId;
    }

    static WholeFlow of(AuthenticationFlowContext context) {
        RealmModel realm = context.getRealm();
        String id = context.getExecution().getParentFlow();
        Optional<String> above = above(realm, id);
        while (above.isPresent()) {
            id = above.get();
            above = above(realm, id);
        }
        return new WholeFlow(realm, id);
    }

    private static Optional<String> above(RealmModel realm, String flowId) {
        return Optional.ofNullable(realm.getAuthenticationExecutionByFlowId(flowId))
                .map(AuthenticationExecutionModel::getParentFlow);
    }

    /** Whether a step of that kind is in use in it. */
    boolean has(String authenticator) {
        return steps(topId).anyMatch(step -> authenticator.equals(step.getAuthenticator()));
    }

    private Stream<AuthenticationExecutionModel> steps(String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .filter(step -> !step.isDisabled())
                .flatMap(
                        step ->
                                step.isAuthenticatorFlow()
                                        ? steps(step.getFlowId())
                                        : Stream.of(step));
    }
}
