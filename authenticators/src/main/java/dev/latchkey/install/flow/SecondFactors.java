package dev.latchkey.install.flow;

import dev.latchkey.install.flow.Step.Execution;
import dev.latchkey.install.flow.Step.SubFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Offers the pack's own ways where a second factor is asked, as more alternatives.
 *
 * <p>Only where that weakens nothing: in a sub-flow after a step that has proved somebody already, and among alternatives. A
 * single required factor becomes an alternative where the sub-flow is for those who have set one up; everywhere else
 * "required" also means that whoever has none must set one up, which an alternative does not ask. Factors are not moved into
 * a sub-flow of their own, because {@code ConditionalUserConfiguredAuthenticator} takes any sub-flow for set up.
 */
final class SecondFactors {

    private final boolean builtIn;
    private final List<String> words = new ArrayList<>();
    private final List<String> byHand = new ArrayList<>();

    SecondFactors(boolean builtIn) {
        this.builtIn = builtIn;
    }

    List<String> words() {
        return words;
    }

    List<String> byHand() {
        return byHand;
    }

    Flow in(Flow flow) {
        return level(flow, false);
    }

    private Flow level(Flow flow, boolean provedBefore) {
        boolean proved = provedBefore;
        List<Step> steps = new ArrayList<>();
        for (Step step : flow.steps()) {
            if (step instanceof SubFlow sub && sub.on()) {
                boolean after = proved && sub.requirement() != Requirement.ALTERNATIVE;
                steps.add(sub.with(level(sub.flow(), after)));
            } else {
                steps.add(step);
            }
            proved = proved || proves(step);
        }
        Flow inner = flow.with(steps);
        return asks(inner) ? offer(inner, provedBefore) : inner;
    }

    /** Whether whoever has passed the step has proved a first factor, whichever way was taken. */
    private static boolean proves(Step step) {
        if (step.requirement() != Requirement.REQUIRED) {
            return false;
        }
        if (step instanceof SubFlow sub) {
            List<Step> deeds = sub.flow().deeds();
            return deeds.stream().anyMatch(SecondFactors::proves)
                    || (!deeds.isEmpty()
                            && deeds.stream()
                                    .allMatch(
                                            s ->
                                                    s.requirement() == Requirement.ALTERNATIVE
                                                            && proves(s.as(Requirement.REQUIRED))));
        }
        return step instanceof Execution e
                && (StockSteps.FIRST_FACTORS.contains(e.authenticator())
                        || e.authenticator().equals("webauthn-authenticator-passwordless"));
    }

    private static boolean asks(Flow flow) {
        return flow.switchedOn().anyMatch(StockSteps::isSecondFactor);
    }

    private Flow offer(Flow flow, boolean provedBefore) {
        List<OwnFactor> missing = OwnFactor.missingIn(flow);
        if (missing.isEmpty()) {
            return flow;
        }
        Optional<String> obstacle = obstacle(flow, provedBefore);
        if (obstacle.isPresent()) {
            byHand.add(
                    "'%s' does not offer %s, and is kept as it is: %s. Where that is not so, add %s among alternatives by hand."
                            .formatted(
                                    flow.alias(),
                                    joined(missing, OwnFactor::words, " or "),
                                    obstacle.get(),
                                    joined(missing, OwnFactor::authenticator, ", ")));
            return flow;
        }
        List<Step> steps = flow.steps().stream().map(step -> factor(flow, step)).toList();
        missing.forEach(own -> words.add(own.comesInto(flow)));
        return OwnFactor.complete(flow.with(steps));
    }

    private static String joined(
            List<OwnFactor> factors, Function<OwnFactor, String> as, String by) {
        return factors.stream().map(as).collect(Collectors.joining(by));
    }

    private Step factor(Flow flow, Step step) {
        boolean keyNobodySwitchedOff =
                builtIn
                        && step instanceof Execution e
                        && e.authenticator().equals(StockSteps.SECURITY_KEY)
                        && !e.on();
        if (keyNobodySwitchedOff) {
            words.add(
                    "In '%s' a security key is one more way to prove the second factor (%s, which stock Keycloak has switched off)"
                            .formatted(flow.alias(), StockSteps.SECURITY_KEY));
            return step.as(Requirement.ALTERNATIVE);
        }
        return StockSteps.isSecondFactor(step) ? step.as(Requirement.ALTERNATIVE) : step;
    }

    private static Optional<String> obstacle(Flow flow, boolean provedBefore) {
        List<Step> deeds = flow.deeds();
        boolean alternatives =
                deeds.stream().allMatch(s -> s.requirement() == Requirement.ALTERNATIVE);
        if (!alternatives && deeds.size() > 1) {
            return Optional.of(
                    "it demands the second factor of everybody, beside other steps, where Keycloak would ignore an alternative");
        }
        if (!provedBefore) {
            return Optional.of(
                    "no step before it is known to prove who somebody is, so that a code alone might sign in");
        }
        if (deeds.stream().anyMatch(SubFlow.class::isInstance)) {
            return Optional.of("it has sub-flows beside the second factor");
        }
        return alternatives || flow.conditions().contains(StockSteps.IF_CONFIGURED)
                ? Optional.empty()
                : Optional.of(
                        "it makes whoever has no second factor set one up, which it could not do beside alternatives");
    }
}
