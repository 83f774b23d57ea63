package dev.latchkey.install;

import java.util.List;

/**
 * What was done, or would be.
 *
 * @param summary in a sentence
 * @param changes what was changed, or would be, a sentence each, in order
 * @param byHand what is left to the admin, and why
 * @param remarks what else the admin should know
 */
public record Report(
        String summary, List<String> changes, List<String> byHand, List<String> remarks) {

    static Report ofPlanned(Plan plan) {
        return of(
                plan,
                plan.changes().isEmpty()
                        ? "There is nothing to change."
                        : "Nothing has been changed yet: a POST makes these changes, all or none.");
    }

    static Report ofMade(Plan plan) {
        return of(
                plan,
                plan.changes().isEmpty()
                        ? "There was nothing to change."
                        : "These changes have been made.");
    }

    private static Report of(Plan plan, String summary) {
        return new Report(summary, plan.words(), plan.byHand(), plan.remarks());
    }

    /** To be read in a terminal. */
    String text() {
        StringBuilder text = new StringBuilder(summary).append('\n');
        section(text, "Changes", changes);
        section(text, "Left to you", byHand);
        section(text, "Remarks", remarks);
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n').append(title).append(":\n");
            sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        }
    }
}
