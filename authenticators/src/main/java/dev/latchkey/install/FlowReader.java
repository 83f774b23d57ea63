package dev.latchkey.install;

import dev.latchkey.install.flow.Flow;
import dev.latchkey.install.flow.Requirement;
import dev.latchkey.install.flow.Step;
import dev.latchkey.install.flow.Step.Broken;
import dev.latchkey.install.flow.Step.Execution;
import dev.latchkey.install.flow.Step.SubFlow;
import dev.latchkey.install.flow.StepConfig;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.deployment.DeployedConfigurationsManager;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads a realm's flows as trees. */
final class FlowReader {

    static final String BASIC = "basic-flow";

    private final KeycloakSession session;
    private final RealmModel realm;

    FlowReader(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Flow read(AuthenticationFlowModel flow) {
        return read(flow, Set.of());
    }

    private Flow read(AuthenticationFlowModel flow, Set<String> above) {
        Set<String> path = new HashSet<>(above);
        path.add(flow.getId());
        return new Flow(
                flow.getAlias(),
                Optional.ofNullable(flow.getDescription()).orElse(""),
                realm.getAuthenticationExecutionsStream(flow.getId())
                        .map(execution -> step(execution, path))
                        .toList());
    }

    private Step step(AuthenticationExecutionModel execution, Set<String> path) {
        Requirement requirement = Requirement.valueOf(execution.getRequirement().name());
        if (!execution.isAuthenticatorFlow()) {
            return new Execution(
                    execution.getAuthenticator(),
                    requirement,
                    isCondition(execution.getAuthenticator()),
                    config(execution.getAuthenticatorConfig()));
        }
        AuthenticationFlowModel sub = realm.getAuthenticationFlowById(execution.getFlowId());
        if (sub == null) {
            return new Broken("it names a sub-flow that is not there", requirement);
        }
        if (path.contains(sub.getId())) {
            return new Broken(
                    "its sub-flow '%s' contains itself".formatted(sub.getAlias()), requirement);
        }
        if (!BASIC.equals(sub.getProviderId())) {
            return new Broken(
                    "its sub-flow '%s' is a form of steps of its own (%s)"
                            .formatted(sub.getAlias(), sub.getProviderId()),
                    requirement);
        }
        return new SubFlow(read(sub, path), requirement);
    }

    private boolean isCondition(String authenticator) {
        return session.getKeycloakSessionFactory()
                        .getProviderFactory(Authenticator.class, authenticator)
                instanceof ConditionalAuthenticatorFactory;
    }

    private Optional<StepConfig> config(String id) {
        if (id == null) {
            return Optional.empty();
        }
        AuthenticatorConfigModel config =
                new DeployedConfigurationsManager(session).getAuthenticatorConfig(realm, id);
        return Optional.ofNullable(config)
                .map(
                        c ->
                                new StepConfig(
                                        Optional.ofNullable(c.getAlias()).orElse(""),
                                        c.getConfig() == null ? Map.of() : c.getConfig()));
    }
}
