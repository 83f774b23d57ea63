package dev.latchkey.install.flow;

import dev.latchkey.install.flow.Step.Execution;
import dev.latchkey.install.flow.Step.SubFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A forgotten password: who are you, prove a contact, prove the second factor, choose a password. The password is last, so that
 * nothing is changed before all is proved; the second factor is always among the proofs, asked of those who have one.
 */
final class ResetSteps {

    private static final String SECOND_FACTOR = "reset second factor";

    private final Original original;
    private final List<String> words = new ArrayList<>();
    private final List<String> byHand = new ArrayList<>();

    private ResetSteps(Original original) {
        this.original = original;
    }

    static Placement place(Original original) {
        return new ResetSteps(original).place();
    }

    private Placement place() {
        Flow flow = original.flow();
        Optional<String> obstacle = obstacle(flow);
        if (obstacle.isPresent()) {
            return Placement.impossible(
                    flow,
                    obstacle.get(),
                    "Duplicate it, put %s, %s and, last, %s in as required steps where it has its own, and bind the duplicate"
                            .formatted(
                                    PackSteps.RESET_IDENTIFY,
                                    PackSteps.RESET_VERIFY,
                                    PackSteps.RESET_PASSWORD));
        }
        List<Step> steps = new ArrayList<>();
        Optional<Step> password = Optional.empty();
        boolean factorAsked = false;
        for (Step step : flow.steps()) {
            if (step.runs(StockSteps.CHOOSE_USER)) {
                steps.add(ours(step, StockSteps.CHOOSE_USER, PackSteps.RESET_IDENTIFY));
            } else if (step.runs(StockSteps.RESET_MAIL)) {
                steps.add(ours(step, StockSteps.RESET_MAIL, PackSteps.RESET_VERIFY));
            } else if (step.runs(StockSteps.RESET_PASSWORD)) {
                password =
                        Optional.of(
                                ours(step, StockSteps.RESET_PASSWORD, PackSteps.RESET_PASSWORD));
            } else if (step.runs(PackSteps.RESET_PASSWORD)) {
                password = Optional.of(step);
                tellIfMoved(step);
            } else if (step.runs(StockSteps.RESET_OTP)) {
                words.add(resetOtpReplaced(flow));
                steps.add(newSecondFactor());
                factorAsked = true;
            } else if (step instanceof SubFlow sub && asksFactor(sub)) {
                steps.add(sub.with(factors(sub.flow())));
                factorAsked = true;
            } else {
                steps.add(step);
            }
        }
        if (!factorAsked) {
            words.add(
                    "'%s' asks whoever has a second factor for it, which it did not"
                            .formatted(flow.alias()));
            steps.add(newSecondFactor());
        }
        steps.add(password.orElseGet(this::newPassword));
        return new Placement(flow.with(steps), words, byHand);
    }

    private void tellIfMoved(Step password) {
        List<Step> on = original.flow().switchedOn().toList();
        if (on.indexOf(password) != on.size() - 1) {
            words.add(
                    "In '%s' %s moves to the end"
                            .formatted(original.flow().alias(), PackSteps.RESET_PASSWORD));
        }
    }

    private Execution ours(Step step, String theirs, String ours) {
        ((Execution) step)
                .config()
                .ifPresent(
                        config ->
                                byHand.add(
                                        "'%s' configures %s by '%s', which our %s has no use for: see the settings latchkey.reset.*"
                                                .formatted(
                                                        original.flow().alias(),
                                                        theirs,
                                                        config.alias(),
                                                        ours)));
        words.add(
                "In '%s' %s takes the place of %s"
                        .formatted(original.flow().alias(), ours, theirs));
        return Execution.of(ours, step.requirement());
    }

    private Step newPassword() {
        words.add(
                "'%s' ends with %s, which it did not have"
                        .formatted(original.flow().alias(), PackSteps.RESET_PASSWORD));
        return Execution.of(PackSteps.RESET_PASSWORD, Requirement.REQUIRED);
    }

    private static String resetOtpReplaced(Flow flow) {
        return "In '%s' whoever has a second factor proves it, by app, security key, code to a reserve contact or backup code, instead of setting up another without proof (%s)"
                .formatted(flow.alias(), StockSteps.RESET_OTP);
    }

    private static Step newSecondFactor() {
        List<Step> steps = new ArrayList<>();
        steps.add(Execution.conditionOf(StockSteps.IF_CONFIGURED));
        steps.addAll(stockFactors());
        Flow factors =
                new Flow(
                        SECOND_FACTOR,
                        "A reset never skips the second factor of an account that has one",
                        steps);
        return new SubFlow(OwnFactor.complete(factors), Requirement.CONDITIONAL);
    }

    private static List<Step> stockFactors() {
        return List.of(
                Execution.of(StockSteps.OTP, Requirement.ALTERNATIVE),
                Execution.of(StockSteps.SECURITY_KEY, Requirement.ALTERNATIVE));
    }

    /** A sub-flow of second factors, theirs or ours, with all of ours among them. */
    private Flow factors(Flow flow) {
        List<Step> steps = new ArrayList<>();
        boolean replaced = false;
        for (Step step : flow.steps()) {
            if (isResetOtp(step)) {
                replaced = true;
                words.add(resetOtpReplaced(flow));
                stockFactors().stream()
                        .filter(stock -> flow.steps().stream().noneMatch(s -> same(s, stock)))
                        .forEach(steps::add);
            } else {
                steps.add(
                        StockSteps.isSecondFactor(step) ? step.as(Requirement.ALTERNATIVE) : step);
            }
        }
        if (!replaced) {
            OwnFactor.missingIn(flow).forEach(own -> words.add(own.comesInto(flow)));
        }
        return OwnFactor.complete(flow.with(steps));
    }

    private static boolean same(Step one, Step other) {
        return one instanceof Execution a
                && other instanceof Execution b
                && a.authenticator().equals(b.authenticator());
    }

    private static boolean asksFactor(SubFlow sub) {
        return sub.on()
                && sub.flow()
                        .switchedOn()
                        .anyMatch(s -> StockSteps.isSecondFactor(s) || isResetOtp(s));
    }

    private static boolean isResetOtp(Step step) {
        return step.runs(StockSteps.RESET_OTP);
    }

    private static Optional<String> obstacle(Flow flow) {
        int identify = place(flow, StockSteps.CHOOSE_USER, PackSteps.RESET_IDENTIFY);
        int verify = place(flow, StockSteps.RESET_MAIL, PackSteps.RESET_VERIFY);
        if (identify < 0) {
            return Optional.of(missing("asks who somebody is", StockSteps.CHOOSE_USER));
        }
        if (verify < 0) {
            return Optional.of(missing("proves a contact", StockSteps.RESET_MAIL));
        }
        if (verify < identify) {
            return Optional.of("it proves a contact before it asks whose");
        }
        Set<String> own =
                Set.of(
                        StockSteps.CHOOSE_USER,
                        PackSteps.RESET_IDENTIFY,
                        StockSteps.RESET_MAIL,
                        PackSteps.RESET_VERIFY,
                        StockSteps.RESET_PASSWORD,
                        PackSteps.RESET_PASSWORD);
        for (Step step : flow.steps()) {
            if (step.requirement() == Requirement.ALTERNATIVE) {
                return Optional.of(
                        "'%s' in it is an alternative, and would be ignored beside our required steps"
                                .formatted(name(step)));
            }
            if (step instanceof SubFlow sub && sub.on()) {
                if (sub.flow().reaches(e -> own.contains(e.authenticator()))) {
                    return Optional.of(
                            "its sub-flow '%s' has steps of a reset of its own"
                                    .formatted(sub.flow().alias()));
                }
                Optional<String> factors = asksFactor(sub) ? odd(sub) : hidden(sub);
                if (factors.isPresent()) {
                    return factors;
                }
            }
        }
        return Optional.empty();
    }

    private static String name(Step step) {
        if (step instanceof SubFlow sub) {
            return sub.flow().alias();
        }
        return step instanceof Execution e ? e.authenticator() : step.essence();
    }

    private static String missing(String what, String stock) {
        return "no required step at its top that is known %s (%s)".formatted(what, stock);
    }

    /** Where the one required step of that meaning stands; -1 if there is none, or more than one. */
    private static int place(Flow flow, String theirs, String ours) {
        int found = -1;
        for (int i = 0; i < flow.steps().size(); i++) {
            Step step = flow.steps().get(i);
            if (step.runs(theirs) || step.runs(ours)) {
                if (found >= 0 || step.requirement() != Requirement.REQUIRED) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** Why a sub-flow with second factors can't be relied on to ask whoever has one, if so. */
    private static Optional<String> odd(SubFlow sub) {
        boolean plain =
                sub.requirement() == Requirement.CONDITIONAL
                        && sub.flow().conditions().equals(List.of(StockSteps.IF_CONFIGURED))
                        && sub.flow().deeds().stream()
                                .allMatch(
                                        s ->
                                                StockSteps.isSecondFactor(s)
                                                        || isResetOtp(s)
                                                        || OwnFactor.isOne(s));
        boolean one =
                sub.flow().deeds().size() == 1
                        || sub.flow().deeds().stream()
                                .allMatch(s -> s.requirement() == Requirement.ALTERNATIVE);
        return plain && one
                ? Optional.empty()
                : Optional.of(
                        "its sub-flow '%s' asks for a second factor by rules of its own"
                                .formatted(sub.flow().alias()));
    }

    private static Optional<String> hidden(SubFlow sub) {
        return sub.flow().reaches(e -> StockSteps.isSecondFactor(e) || isResetOtp(e))
                ? Optional.of(
                        "a sub-flow of '%s' asks for a second factor".formatted(sub.flow().alias()))
                : Optional.empty();
    }
}
