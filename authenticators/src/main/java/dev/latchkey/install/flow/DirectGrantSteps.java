package dev.latchkey.install.flow;

import java.util.List;
import java.util.Optional;

/** A password sent by a program: the licence, behind all that is checked. */
final class DirectGrantSteps {

    private DirectGrantSteps() {}

    static Placement place(Original original) {
        Flow flow = original.flow();
        Optional<String> obstacle = LicenseGate.obstacle(flow);
        if (obstacle.isPresent()) {
            return Placement.impossible(
                    flow,
                    obstacle.get(),
                    "Put %s last, as a required step".formatted(PackSteps.LICENSE_GATE));
        }
        if (LicenseGate.stands(flow)) {
            return new Placement(flow, List.of(), List.of());
        }
        return new Placement(
                LicenseGate.behind(flow),
                List.of(
                        "The licence is looked at behind all checks of '%s' (%s)"
                                .formatted(flow.alias(), PackSteps.LICENSE_GATE)),
                List.of());
    }
}
