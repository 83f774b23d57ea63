package dev.latchkey.delivery;

import java.util.List;
import java.util.Map;

/**
 * A mail before it is rendered.
 *
 * @param template the name of its templates, {@code html/<template>.ftl} and {@code text/<template>.ftl}
 * @param subjectKey the subject's message key
 * @param subjectArguments what the subject's placeholders stand for
 * @param model what the templates see as {@code lk}
 */
public record Letter(
        String template,
        String subjectKey,
        List<Object> subjectArguments,
        Map<String, Object> model) {

    /** The model may carry a code or a link, so only the name is shown. */
    @Override
    public String toString() {
        return "Letter[" + template + "]";
    }
}
