package dev.latchkey.install.flow;

import dev.latchkey.install.flow.Step.Execution;
import dev.latchkey.install.flow.Step.SubFlow;
import java.util.List;
import java.util.Optional;

/**
 * The step that every way in must pass. Beside alternatives it would be skipped, or they would: Keycloak ignores alternatives
 * that have a required step beside them ({@code DefaultAuthenticationFlow}). So it stands after one required sub-flow with all
 * ways in, as they were.
 */
final class LicenseGate {

    /** The name of the sub-flow with all ways in. */
    static final String WAYS_IN = "ways in";

    private LicenseGate() {}

    /** Why it can't be placed in the flow, if so. */
    static Optional<String> obstacle(Flow flow) {
        List<Step> deeds = flow.deeds();
        if (deeds.isEmpty()) {
            return Optional.of("none of its steps is switched on");
        }
        if (flow.steps().stream().anyMatch(s -> s.runs(PackSteps.LICENSE_GATE)) && !allHold(flow)) {
            return Optional.of(
                    "%s stands beside alternatives or conditions, which can't be told from a mistake: Keycloak ignores alternatives beside a required step"
                            .formatted(PackSteps.LICENSE_GATE));
        }
        return Optional.empty();
    }

    /** Whether it stands at the top, switched off or not: that is the admin's choice. */
    static boolean stands(Flow flow) {
        return flow.steps().stream()
                .anyMatch(
                        s ->
                                s instanceof Execution e
                                        && e.authenticator().equals(PackSteps.LICENSE_GATE));
    }

    /** The flow with the gate behind all that it has. */
    static Flow behind(Flow flow) {
        Step gate = Execution.of(PackSteps.LICENSE_GATE, Requirement.REQUIRED);
        if (allHold(flow)) {
            return flow.and(gate);
        }
        Flow ways =
                new Flow(
                        WAYS_IN, "All ways in that '%s' has".formatted(flow.alias()), flow.steps());
        return flow.with(List.of(new SubFlow(ways, Requirement.REQUIRED), gate));
    }

    /** Whether one more required step at the end changes nothing for those before it. */
    private static boolean allHold(Flow flow) {
        List<Step> deeds = flow.deeds();
        return deeds.stream().anyMatch(s -> s.requirement() == Requirement.REQUIRED)
                && deeds.stream().noneMatch(s -> s.requirement() == Requirement.ALTERNATIVE);
    }
}
