package dev.latchkey.acceptance.backupcode;

import dev.latchkey.acceptance.http.PageForm;
import dev.latchkey.acceptance.http.VisitedPage;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One backup code, sent at once by all who have come to the page that asks for it. */
final class Race {

    private Race() {}

    /** What each of them is shown. */
    static List<VisitedPage> of(List<CodeStep> steps, String code) {
        List<CompletableFuture<VisitedPage>> answers =
                steps.stream()
                        .map(
                                step -> {
                                    PageForm form =
                                            step.page()
                                                    .form("#latchkey-backup-code")
                                                    .with("code", code);
                                    return step.visitor()
                                            .postLater(form.action().toString(), form.fields())
                                            .thenApply(step.visitor()::follow);
                                })
                        .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
