package dev.latchkey.install.flow;

import dev.latchkey.install.flow.Step.Broken;
import dev.latchkey.install.flow.Step.Execution;
import dev.latchkey.install.flow.Step.SubFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A flow and all below it. A sub-flow that two flows share is there twice: a copy must not depend on the original.
 *
 * @param description as admins see it; may be empty
 * @param steps in their order
 */
public record Flow(String alias, String description, List<Step> steps) {

    public Flow {
        steps = List.copyOf(steps);
    }

    public Flow with(List<Step> others) {
        return new Flow(alias, description, others);
    }

    /** The same flow with each flow in it changed, the innermost first. */
    public Flow map(UnaryOperator<Flow> change) {
        List<Step> changed =
                steps.stream()
                        .map(s -> s instanceof SubFlow sub ? sub.with(sub.flow().map(change)) : s)
                        .toList();
        return change.apply(with(changed));
    }

    /** All that this flow and those below run, switched off or not. */
    public Stream<Execution> executions() {
        return steps.stream()
                .flatMap(
                        s -> {
                            if (s instanceof SubFlow sub) {
                                return sub.flow().executions();
                            }
                            return s instanceof Execution execution
                                    ? Stream.of(execution)
                                    : Stream.of();
                        });
    }

    /** Whether it can come to a step like that: all sub-flows on the way are switched on. */
    public boolean reaches(Predicate<Execution> wanted) {
        return switchedOn()
                .anyMatch(
                        s ->
                                s instanceof SubFlow sub
                                        ? sub.flow().reaches(wanted)
                                        : s instanceof Execution e && wanted.test(e));
    }

    /** Its own steps that are switched on. */
    public Stream<Step> switchedOn() {
        return steps.stream().filter(Step::on);
    }

    /** Its own steps that are switched on and do more than to decide whether it runs. */
    public List<Step> deeds() {
        return switchedOn().filter(s -> !(s instanceof Execution e && e.condition())).toList();
    }

    /** The provider ids of its own conditions that are switched on. */
    public List<String> conditions() {
        return switchedOn()
                .filter(Execution.class::isInstance)
                .map(Execution.class::cast)
                .filter(Execution::condition)
                .map(Execution::authenticator)
                .toList();
    }

    /** Why it can't be copied, if so. */
    public Optional<String> broken() {
        return steps.stream()
                .flatMap(
                        s -> {
                            if (s instanceof SubFlow sub) {
                                return sub.flow().broken().stream();
                            }
                            return s instanceof Broken b ? Stream.of(b.why()) : Stream.of();
                        })
                .findFirst();
    }

    /** What makes it differ from another, names aside: two with the same do the same. */
    public String essence() {
        return steps.stream().map(Step::essence).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The steps with one more at the end. */
    Flow and(Step last) {
        List<Step> more = new ArrayList<>(steps);
        more.add(last);
        return with(more);
    }
}
