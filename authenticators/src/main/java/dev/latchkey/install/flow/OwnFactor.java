package dev.latchkey.install.flow;

import dev.latchkey.install.flow.Step.Execution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pack's ways to prove a second factor, in the order in which they are offered: behind all others, paper last. */
enum OwnFactor {
    CONTACT_CODE(PackSteps.CONTACT_CODE, "a code to a reserve contact"),
    BACKUP_CODE(PackSteps.BACKUP_CODE, "a backup code");

    private final String authenticator;
    private final String words;

    OwnFactor(String authenticator, String words) {
        this.authenticator = authenticator;
        this.words = words;
    }

    String authenticator() {
        return authenticator;
    }

    /** As in "... is one more way". */
    String words() {
        return words;
    }

    Step step() {
        return Execution.of(authenticator, Requirement.ALTERNATIVE);
    }

    /** What changes in a flow that gets it. */
    String comesInto(Flow flow) {
        return "In '%s' %s is one more way to prove the second factor (%s)"
                .formatted(flow.alias(), words, authenticator);
    }

    static boolean isOne(Step step) {
        return Arrays.stream(values()).anyMatch(own -> own.is(step));
    }

    /** Those that are no step of the flow itself; one that is switched off is an admin's choice, and there. */
    static List<OwnFactor> missingIn(Flow flow) {
        return Arrays.stream(values())
                .filter(own -> flow.steps().stream().noneMatch(own::is))
                .toList();
    }

    /** The flow with those that were missing behind the factors that it asks for, everything else as it was. */
    static Flow complete(Flow flow) {
        List<Step> steps = new ArrayList<>(flow.steps());
        for (OwnFactor own : missingIn(flow)) {
            int place = 0;
            for (int i = 0; i < steps.size(); i++) {
                if (StockSteps.isSecondFactor(steps.get(i)) || own.follows(steps.get(i))) {
                    place = i + 1;
                }
            }
            steps.add(place, own.step());
        }
        return flow.with(steps);
    }

    private boolean is(Step step) {
        return step instanceof Execution e && e.authenticator().equals(authenticator);
    }

    private boolean follows(Step step) {
        return Arrays.stream(values()).anyMatch(own -> own.compareTo(this) < 0 && own.is(step));
    }
}
