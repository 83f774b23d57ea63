package dev.latchkey.install.flow;

import java.util.List;

/**
 * A flow with the pack's steps in it, as far as they can be placed safely.
 *
 * @param flow the flow to have; the original one, if nothing is to be done or nothing can be
 * @param words what was done, a sentence each
 * @param byHand what is left to the admin, and why: a sentence or two each
 */
public record Placement(Flow flow, List<String> words, List<String> byHand) {

    static Placement impossible(Flow flow, String why, String remedy) {
        return new Placement(
                flow,
                List.of(),
                List.of("Flow '%s' is left alone: %s. %s.".formatted(flow.alias(), why, remedy)));
    }
}
