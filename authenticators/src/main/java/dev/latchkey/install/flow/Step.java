package dev.latchkey.install.flow;

import java.util.Optional;

/** One line of a flow. */
public sealed interface Step {

    Requirement requirement();

    /** The same step under another requirement. */
    Step as(Requirement requirement);

    /** What makes it differ from another, names aside. */
    String essence();

    /** Whether the flow runs it at all. */
    default boolean on() {
        return requirement() != Requirement.DISABLED;
    }

    /** Whether it is switched on and runs that authenticator itself, not in a sub-flow. */
    default boolean runs(String authenticator) {
        return false;
    }

    /**
     * Runs an authenticator.
     *
     * @param authenticator its provider id
     * @param condition whether it only decides whether its sub-flow runs
     * @param config how it is set, if it is
     */
    record Execution(
            String authenticator,
            Requirement requirement,
            boolean condition,
            Optional<StepConfig> config)
            implements Step {

        /** A step that needs no configuration. */
        public static Execution of(String authenticator, Requirement requirement) {
            return new Execution(authenticator, requirement, false, Optional.empty());
        }

        /** A step that decides whether its sub-flow runs. */
        public static Execution conditionOf(String authenticator) {
            return new Execution(authenticator, Requirement.REQUIRED, true, Optional.empty());
        }

        @Override
        public Execution as(Requirement other) {
            return new Execution(authenticator, other, condition, config);
        }

        /** Another authenticator in the same place, with the same configuration. */
        public Execution by(String other) {
            return new Execution(other, requirement, condition, config);
        }

        @Override
        public boolean runs(String id) {
            return on() && authenticator.equals(id);
        }

        @Override
        public String essence() {
            return requirement
                    + " "
                    + authenticator
                    + config.map(c -> new java.util.TreeMap<>(c.values()).toString()).orElse("");
        }
    }

    /** Runs another flow in its place. */
    record SubFlow(Flow flow, Requirement requirement) implements Step {

        @Override
        public SubFlow as(Requirement other) {
            return new SubFlow(flow, other);
        }

        /** The same place with other steps in it. */
        public SubFlow with(Flow other) {
            return new SubFlow(other, requirement);
        }

        @Override
        public String essence() {
            return requirement + " " + flow.essence();
        }
    }

    /**
     * What can't be copied, such as a sub-flow that contains itself.
     *
     * @param why a sentence without its full stop
     */
    record Broken(String why, Requirement requirement) implements Step {

        @Override
        public Broken as(Requirement other) {
            return new Broken(why, other);
        }

        @Override
        public String essence() {
            return requirement + " " + why;
        }
    }
}
