package dev.latchkey.acceptance.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.latchkey.acceptance.stage.StageExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What is kept of a failed test, in {@code target/failures/CLASS.METHOD}: for each open tab a screenshot and the page's
 * source, what the server logged meanwhile, and the failure itself.
 */
final class FailureEvidence {

    private final ExtensionContext test;
    private final Path folder;

    private FailureEvidence(ExtensionContext test, Path folder) {
        this.test = test;
        this.folder = folder;
    }

    static FailureEvidence of(ExtensionContext test) {
        String name =
                test.getRequiredTestClass().getSimpleName()
                        + "."
                        + test.getRequiredTestMethod().getName()
                        // Tells the runs of a parameterized test apart.
                        + "."
                        + Integer.toHexString(test.getUniqueId().hashCode());
        try {
            return new FailureEvidence(
                    test,
                    Files.createDirectories(
                            StageExtension.stage(test).failuresFolder().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes everything down.
     *
     * @param browsers those of the test, null if it had none
     */
    void keep(Browsers browsers) {
        write("server.log", StageExtension.logOfTest(test));
        test.getExecutionException()
                .ifPresent(failure -> write("failure.txt", stackTrace(failure)));
        if (browsers != null) {
            List<Page> pages = browsers.pages();
            for (int i = 0; i < pages.size(); i++) {
                keep(pages.get(i), "tab-" + (i + 1));
            }
        }
        System.err.println("What " + test.getDisplayName() + " left behind: " + folder);
    }

    private void keep(Page page, String name) {
        try {
            write(name + ".html", "<!-- " + page.url() + " -->\n" + page.content());
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(folder.resolve(name + ".png"))
                            .setFullPage(true));
        } catch (PlaywrightException crashedTab) {
            write(name + ".txt", stackTrace(crashedTab));
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
