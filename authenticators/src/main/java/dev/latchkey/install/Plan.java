package dev.latchkey.install;

import java.util.List;

/**
 * All that is to be done to a realm, in this order.
 *
 * @param changes empty if it is as it should be
 * @param byHand what can't be done safely, why, and what the admin can do
 * @param remarks what else the admin should know
 */
record Plan(List<Change> changes, List<String> byHand, List<String> remarks) {

    Plan {
        changes = List.copyOf(changes);
        byHand = List.copyOf(byHand);
        remarks = List.copyOf(remarks);
    }

    List<String> words() {
        return changes.stream().flatMap(c -> c.words().stream()).toList();
    }
}
