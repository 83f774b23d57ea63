package dev.latchkey.install.flow;

import dev.latchkey.install.flow.Step.Execution;
import dev.latchkey.install.flow.Step.SubFlow;
import java.util.ArrayList;
import java.util.List;

/** Puts the pack's form where a flow asks for name and password, on one page or on two that follow each other. */
final class SignInForms {

    private final List<String> words = new ArrayList<>();
    private final List<String> byHand = new ArrayList<>();

    /** The flow with the form in it; what is switched off stays as it is. */
    Flow in(Flow flow) {
        return level(
                flow.with(
                        flow.steps().stream()
                                .map(
                                        s ->
                                                s instanceof SubFlow sub && sub.on()
                                                        ? sub.with(in(sub.flow()))
                                                        : s)
                                .toList()));
    }

    List<String> words() {
        return words;
    }

    List<String> byHand() {
        return byHand;
    }

    private Flow level(Flow flow) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < flow.steps().size(); i++) {
            Step step = flow.steps().get(i);
            if (step.runs(StockSteps.NAME_AND_PASSWORD)) {
                words.add(
                        "In '%s' name and password are asked by %s, which shows until when it is locked, instead of %s"
                                .formatted(
                                        flow.alias(),
                                        PackSteps.SIGN_IN,
                                        StockSteps.NAME_AND_PASSWORD));
                steps.add(((Execution) step).by(PackSteps.SIGN_IN));
            } else if (isPair(flow.steps(), i)) {
                words.add(
                        "In '%s' name and password are asked on one page, by %s, instead of on two, by %s and %s"
                                .formatted(
                                        flow.alias(),
                                        PackSteps.SIGN_IN,
                                        StockSteps.NAME_ONLY,
                                        StockSteps.PASSWORD_ONLY));
                steps.add(Execution.of(PackSteps.SIGN_IN, Requirement.REQUIRED));
                i++;
            } else {
                tellIfApart(flow, step);
                steps.add(step);
            }
        }
        return flow.with(steps);
    }

    private static boolean isPair(List<Step> steps, int i) {
        return i + 1 < steps.size()
                && isRequired(steps.get(i), StockSteps.NAME_ONLY)
                && isRequired(steps.get(i + 1), StockSteps.PASSWORD_ONLY);
    }

    private static boolean isRequired(Step step, String authenticator) {
        return step.runs(authenticator) && step.requirement() == Requirement.REQUIRED;
    }

    private void tellIfApart(Flow flow, Step step) {
        if (step.runs(StockSteps.PASSWORD_ONLY)) {
            byHand.add(
                    ("'%s' asks for the password by %s, apart from the name: that step is kept. Locks hold there, but its page does"
                                    + " not say until when. To have that, put %s where the name is asked, and take both steps out.")
                            .formatted(flow.alias(), StockSteps.PASSWORD_ONLY, PackSteps.SIGN_IN));
        }
    }
}
