package dev.latchkey.backupcode;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.page.Product;
import dev.latchkey.server.page.RealmAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * A set as its owner takes it along: on paper or as a text file. Neither names the account, so whoever finds it does not know
 * whose it is (A38).
 *
 * @param codes in groups of four
 * @param set the set's id
 * @param date the day, in the page's language
 * @param startUrl where to begin
 * @param qr the same address as a QR code
 * @param file the text file, as a {@code data:} address: the server keeps nothing to send it later
 */
record Sheet(
        List<String> codes,
        String set,
        String date,
        String startUrl,
        Map<String, String> qr,
        String file) {

    static Sheet of(KeycloakSession session, RealmModel realm, UserModel user, CodeSet drawn) {
        Locale locale = session.getContext().resolveLocale(user);
        List<String> codes = drawn.codes().stream().map(BackupCode::inGroups).toList();
        String date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .withZone(ZoneId.systemDefault())
                        .format(KeycloakClock.now());
        String startUrl =
                RealmAddress.forMessages(session, realm)
                        .orElseGet(() -> RealmAddress.current(session, realm))
                        .page("start")
                        .toString();
        String text =
                text(
                                session,
                                realm,
                                locale,
                                "latchkeyBackupFileHead",
                                Product.nameOf(realm),
                                drawn.id(),
                                date)
                        + "\r\n\r\n"
                        + codes.stream().collect(Collectors.joining("\r\n"))
                        + "\r\n\r\n"
                        + text(session, realm, locale, "latchkeyBackupFileFoot", startUrl)
                        + "\r\n";
        return new Sheet(
                codes, drawn.id(), date, startUrl, QrCode.of(startUrl).model(), address(text));
    }

    private static String text(
            KeycloakSession session,
            RealmModel realm,
            Locale locale,
            String key,
            Object... arguments) {
        try {
            Properties texts =
                    session.theme().getTheme(Theme.Type.LOGIN).getEnhancedMessages(realm, locale);
            return new MessageFormat(texts.getProperty(key, key), locale).format(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins with a byte order mark, without which some editors would not read Russian. */
    private static String address(String text) {
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode("\ufeff" + text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the codes: records end up in logs. */
    @Override
    public String toString() {
        return "Sheet[" + set + "]";
    }
}
