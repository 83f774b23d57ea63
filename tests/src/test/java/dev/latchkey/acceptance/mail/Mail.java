package dev.latchkey.acceptance.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * One mail as its reader gets it.
 *
 * @param to the addresses it was delivered for
 * @param subject decoded
 * @param text the plain part, empty if there is none
 * @param html the HTML part, empty if there is none
 * @param source the whole message as it came over the wire, headers included
 */
public record Mail(List<String> to, String subject, String text, String html, String source) {

    private static final Pattern CODE = Pattern.compile("(?<![\\d-])\\d{4} ?\\d{4}(?![\\d-])");
    private static final Pattern LINK = Pattern.compile("https?://\\S+/latchkey/[ru]/[\\w-]+");

    private static final Pattern OBJECTION =
            Pattern.compile("https?://\\S+/latchkey/not-me/[\\w-]+");

    /** Reads a message as it came over the wire. */
    static Mail of(String source) {
        try {
            return of(
                    new MimeMessage(
                            null,
                            new ByteArrayInputStream(
                                    source.getBytes(StandardCharsets.ISO_8859_1))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isFor(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }

    static Mail of(MimeMessage message) {
        try {
            java.io.ByteArrayOutputStream source = new java.io.ByteArrayOutputStream();
            message.writeTo(source);
            return new Mail(
                    recipients(message),
                    message.getSubject(),
                    part(message, "text/plain").orElse(""),
                    part(message, "text/html").orElse(""),
                    source.toString(StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of eight digits in the plain part, without its space; empty if the mail carries none. */
    public Optional<String> code() {
        Matcher code = CODE.matcher(text.replaceAll("https?://\\S+", ""));
        return code.find() ? Optional.of(code.group().replace(" ", "")) : Optional.empty();
    }

    /** The links into a reset, or to unlock sign-in, in the plain part, in order: one, or one for each account that shares the address. */
    public List<String> links() {
        return LINK.matcher(text).results().map(link -> link.group()).toList();
    }

    /** The one link into a reset, or to unlock sign-in. */
    public String link() {
        List<String> links = links();
        if (links.size() != 1) {
            throw new AssertionError(
                    "Expected one link, found %d in:%n%s".formatted(links.size(), text));
        }
        return links.get(0);
    }

    /** The link by which whoever had a contact can say "it was not me"; empty if the mail carries none. */
    public Optional<String> objection() {
        return OBJECTION.matcher(text).results().map(link -> link.group()).findFirst();
    }

    /** Where the anchors of the HTML part lead to. */
    public List<String> htmlLinks() {
        return Jsoup.parse(html).select("a[href]").stream().map(a -> a.attr("href")).toList();
    }

    /** What a reader of the HTML part sees, without the preview line that mail lists show. */
    public String htmlText() {
        Element body = Jsoup.parse(html).body();
        return body.text();
    }

    /** Whom a message is for, without reading all of it. */
    static List<String> recipients(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> part(Part part, String type)
            throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart inner = parts.getBodyPart(i);
            Optional<String> found = part(inner, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** All that a reader, or a leak, could show: for scans. */
    Stream<String> parts() {
        return Stream.of(subject, text, html);
    }
}
