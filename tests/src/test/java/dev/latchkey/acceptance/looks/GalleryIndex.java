package dev.latchkey.acceptance.looks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The gallery's README: for each page and mail a picture in each language, and links to its others. */
final class GalleryIndex {

    private static final String HEAD =
            """
            # Gallery

            Every page and mail, under theme `latchkey`, in English and Russian, light and dark, at a desk and on a small phone: the
            pack's own and Keycloak's. `.ci/run` takes these pictures anew and compares; how to renew them stands in
            [Contributing](../../CONTRIBUTING.md).

            """;

    private GalleryIndex() {}

    static String text() {
        Map<String, List<Sample>> pages = byGroup(Sample.pages());
        Map<String, List<Sample>> mails = byGroup(Sample.mails());
        StringBuilder text = new StringBuilder(HEAD);
        pages.keySet().forEach(group -> text.append(entry(group)));
        text.append("- Mails\n");
        mails.keySet().forEach(group -> text.append("  ").append(entry("Mails: " + group)));
        pages.forEach((group, samples) -> append(text, group, samples));
        mails.forEach((group, samples) -> append(text, "Mails: " + group, samples));
        return text.toString();
    }

    private static Map<String, List<Sample>> byGroup(List<Sample> samples) {
        return samples.stream()
                .collect(
                        Collectors.groupingBy(
                                Sample::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static String entry(String group) {
        return "- [%s](#%s)\n".formatted(group, anchor(group));
    }

    /** As forges make it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    private static void append(StringBuilder text, String group, List<Sample> samples) {
        text.append("\n## ").append(group).append('\n');
        for (Sample sample : samples) {
            text.append("\n**").append(sample.title()).append("** · `");
            text.append(sample.template()).append("`\n\n| English | Русский |\n| --- | --- |\n");
            row(text, sample, View.WIDE_LIGHT);
            text.append('|');
            for (String language : Sample.LANGUAGES) {
                text.append(
                        " [on a phone, dark](%s) |"
                                .formatted(Album.place(sample, language, View.NARROW_DARK)));
            }
            text.append('\n');
        }
    }

    private static void row(StringBuilder text, Sample sample, View view) {
        text.append('|');
        for (String language : Sample.LANGUAGES) {
            String place = Album.place(sample, language, view);
            text.append(" [![%s](%s)](%s) |".formatted(sample.title(), place, place));
        }
        text.append('\n');
    }
}
