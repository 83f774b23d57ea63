package dev.latchkey.acceptance.stage;

import dev.latchkey.acceptance.sms.GatewayMode;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link Stage} of this run, and leaves the clock and the gateway in order for the next test. The
 * stage comes up with the first test that wants it and is taken down after the last.
 */
public final class StageExtension
        implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final Namespace RUN = Namespace.create(StageExtension.class);
    private static final String MARK = "log mark";

    /** The stage of this run. */
    public static Stage stage(ExtensionContext context) {
        return context.getRoot()
                .getStore(RUN)
                .computeIfAbsent(TheStage.class, key -> new TheStage(), TheStage.class)
                .get();
    }

    /** What the server logged since the test began. */
    public static String logOfTest(ExtensionContext context) {
        long mark = context.getStore(RUN).get(MARK, Long.class);
        return stage(context).log().since(mark);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stage(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(RUN).put(MARK, stage(context).log().mark());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Stage stage = stage(context);
        stage.clock().putRight();
        stage.sms().behave(GatewayMode.OK);
    }

    private static final class TheStage extends StartedOnce<Stage> {
        TheStage() {
            super(Stage::new, Stage::close);
        }
    }
}
