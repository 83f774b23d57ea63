package dev.latchkey.install.flow;

import dev.latchkey.install.flow.Step.Broken;
import dev.latchkey.install.flow.Step.Execution;
import dev.latchkey.install.flow.Step.SubFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Flows as indented text, a step a line: {@code REQUIRED auth-otp-form}, a sub-flow with {@code > its name}, a condition with a
 * {@code ?} before it, a configuration with {@code {name: key=value}} after it.
 */
public final class Trees {

    private Trees() {}

    public static Flow flow(String alias, String text) {
        return new Flow(alias, "", new Reader(text.lines().toList()).level(0));
    }

    public static String text(Flow flow) {
        StringBuilder text = new StringBuilder();
        write(text, flow, "");
        return text.toString();
    }

    private static void write(StringBuilder text, Flow flow, String indent) {
        for (Step step : flow.steps()) {
            text.append(indent).append(step.requirement()).append(' ');
            if (step instanceof SubFlow sub) {
                text.append("> ").append(sub.flow().alias()).append('\n');
                write(text, sub.flow(), indent + "  ");
            } else if (step instanceof Execution e) {
                text.append(e.condition() ? "?" : "").append(e.authenticator());
                e.config()
                        .ifPresent(
                                c ->
                                        c.values()
                                                .forEach(
                                                        (k, v) ->
                                                                text.append(
                                                                        " {%s: %s=%s}"
                                                                                .formatted(
                                                                                        c.alias(),
                                                                                        k, v))));
                text.append('\n');
            } else if (step instanceof Broken broken) {
                text.append("! ").append(broken.why()).append('\n');
            }
        }
    }

    private static final class Reader {

        private final List<String> lines;
        private int next;

        Reader(List<String> lines) {
            this.lines = lines;
        }

        List<Step> level(int indent) {
            List<Step> steps = new ArrayList<>();
            while (next < lines.size() && indentOf(lines.get(next)) == indent) {
                String[] words = lines.get(next++).strip().split(" ", 2);
                steps.add(step(Requirement.valueOf(words[0]), words[1], indent));
            }
            return steps;
        }

        private Step step(Requirement requirement, String what, int indent) {
            if (what.startsWith("> ")) {
                return new SubFlow(new Flow(what.substring(2), "", level(indent + 2)), requirement);
            }
            if (what.startsWith("! ")) {
                return new Broken(what.substring(2), requirement);
            }
            boolean condition = what.startsWith("?");
            String[] parts = what.substring(condition ? 1 : 0).split(" ", 2);
            return new Execution(
                    parts[0],
                    requirement,
                    condition,
                    parts.length == 1 ? Optional.empty() : Optional.of(config(parts[1])));
        }

        private static StepConfig config(String text) {
            String[] parts = text.substring(1, text.length() - 1).split(": |=");
            return new StepConfig(parts[0], Map.of(parts[1], parts[2]));
        }

        private static int indentOf(String line) {
            return line.length() - line.stripLeading().length();
        }
    }
}
