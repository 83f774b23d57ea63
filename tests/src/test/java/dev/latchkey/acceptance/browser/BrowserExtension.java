package dev.latchkey.acceptance.browser;

import dev.latchkey.acceptance.stage.StageExtension;
import dev.latchkey.acceptance.stage.StartedOnce;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests {@link Browsers} and closes them afterwards. When the test failed, what they showed is kept first, see
 * {@link FailureEvidence}. Chromium itself starts with the first test that wants it and ends with the run.
 */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        BrowserProcess process =
                context.getRoot()
                        .getStore(HERE)
                        .computeIfAbsent(
                                TheBrowser.class, key -> new TheBrowser(), TheBrowser.class)
                        .get();
        Browsers browsers = new Browsers(process.browser(), StageExtension.stage(context).clock());
        context.getStore(HERE).put(Browsers.class, browsers);
        return browsers;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Store store = context.getStore(HERE);
        Browsers browsers = store.get(Browsers.class, Browsers.class);
        if (context.getExecutionException().isPresent()) {
            FailureEvidence.of(context).keep(browsers);
        }
        if (browsers != null) {
            browsers.close();
        }
    }

    private static final class TheBrowser extends StartedOnce<BrowserProcess> {
        TheBrowser() {
            super(BrowserProcess::new, BrowserProcess::close);
        }
    }
}
