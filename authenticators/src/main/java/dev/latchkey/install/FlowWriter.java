package dev.latchkey.install;

import dev.latchkey.install.flow.Flow;
import dev.latchkey.install.flow.Step;
import dev.latchkey.install.flow.Step.Broken;
import dev.latchkey.install.flow.Step.Execution;
import dev.latchkey.install.flow.Step.SubFlow;
import dev.latchkey.install.flow.StepConfig;
import dev.latchkey.install.flow.WithoutPack;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

/** Writes trees as a realm's flows. Aliases below a flow begin with its own, as those of the console's duplicates do. */
final class FlowWriter {

    /** The columns take 255. */
    private static final int LONGEST_ALIAS = 240;

    private final RealmModel realm;

    FlowWriter(RealmModel realm) {
        this.realm = realm;
    }

    String add(Flow flow) {
        AuthenticationFlowModel top = create(flow.alias(), flow.description(), true);
        fill(top, top.getAlias(), flow);
        return top.getId();
    }

    void rewrite(String id, Flow flow) {
        AuthenticationFlowModel top = realm.getAuthenticationFlowById(id);
        empty(id);
        fill(top, top.getAlias(), flow);
    }

    void remove(String id) {
        empty(id);
        realm.removeAuthenticationFlow(realm.getAuthenticationFlowById(id));
    }

    /** Changes single steps only: a sub-flow may be another flow's, too. */
    void strip(String id) {
        for (AuthenticationExecutionModel execution : executions(id)) {
            if (execution.isAuthenticatorFlow()) {
                strip(execution.getFlowId());
            } else if (WithoutPack.isOurs(execution.getAuthenticator())) {
                strip(execution);
            }
        }
    }

    private void strip(AuthenticationExecutionModel execution) {
        Optional<String> stock = WithoutPack.insteadOf(execution.getAuthenticator());
        if (stock.isPresent()) {
            execution.setAuthenticator(stock.get());
            realm.updateAuthenticatorExecution(execution);
        } else {
            removeConfig(execution);
            realm.removeAuthenticatorExecution(execution);
        }
    }

    private void fill(AuthenticationFlowModel parent, String prefix, Flow flow) {
        int priority = 0;
        for (Step step : flow.steps()) {
            priority += 10;
            AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
            execution.setParentFlow(parent.getId());
            execution.setRequirement(Requirement.valueOf(step.requirement().name()));
            execution.setPriority(priority);
            if (step instanceof SubFlow sub) {
                AuthenticationFlowModel below =
                        create(below(prefix, sub.flow().alias()), sub.flow().description(), false);
                fill(below, prefix, sub.flow());
                execution.setAuthenticatorFlow(true);
                execution.setFlowId(below.getId());
            } else if (step instanceof Execution single) {
                execution.setAuthenticatorFlow(false);
                execution.setAuthenticator(single.authenticator());
                single.config()
                        .ifPresent(
                                config ->
                                        execution.setAuthenticatorConfig(
                                                configure(config, prefix)));
            } else if (step instanceof Broken broken) {
                throw new IllegalArgumentException(broken.why());
            }
            realm.addAuthenticatorExecution(execution);
        }
    }

    private AuthenticationFlowModel create(String alias, String description, boolean topLevel) {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(free(alias, a -> realm.getFlowByAlias(a) == null));
        flow.setDescription(description);
        flow.setProviderId(FlowReader.BASIC);
        flow.setTopLevel(topLevel);
        flow.setBuiltIn(false);
        return realm.addAuthenticationFlow(flow);
    }

    private String configure(StepConfig config, String prefix) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setAlias(
                free(
                        below(prefix, config.alias()),
                        a -> realm.getAuthenticatorConfigByAlias(a) == null));
        model.setConfig(new java.util.HashMap<>(config.values()));
        return realm.addAuthenticatorConfig(model).getId();
    }

    private static String below(String prefix, String alias) {
        return alias.startsWith(prefix) ? alias : prefix + " " + alias;
    }

    private static String free(String wanted, Predicate<String> isFree) {
        String alias = wanted.substring(0, Math.min(wanted.length(), LONGEST_ALIAS));
        String free = alias;
        for (int i = 2; !isFree.test(free); i++) {
            free = alias + " " + i;
        }
        return free;
    }

    private void empty(String id) {
        for (AuthenticationExecutionModel execution : executions(id)) {
            removeConfig(execution);
            realm.removeAuthenticatorExecution(execution);
            if (execution.isAuthenticatorFlow() && !isStep(execution.getFlowId())) {
                remove(execution.getFlowId());
            }
        }
    }

    /** Whether some flow has that one as a step: imports and the Admin API let flows share them. */
    private boolean isStep(String flowId) {
        return realm.getAuthenticationExecutionByFlowId(flowId) != null;
    }

    private void removeConfig(AuthenticationExecutionModel execution) {
        if (execution.getAuthenticatorConfig() != null) {
            Optional.ofNullable(
                            realm.getAuthenticatorConfigById(execution.getAuthenticatorConfig()))
                    .ifPresent(realm::removeAuthenticatorConfig);
        }
    }

    private List<AuthenticationExecutionModel> executions(String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId).toList();
    }
}
