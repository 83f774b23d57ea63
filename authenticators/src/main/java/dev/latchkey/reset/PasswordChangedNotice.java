package dev.latchkey.reset;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Share;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.delivery.Languages;
import dev.latchkey.delivery.Letter;
import dev.latchkey.delivery.MailModel;
import dev.latchkey.delivery.Mails;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.delivery.TextMessages;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.page.Product;
import dev.latchkey.server.page.RealmAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.account.DeviceRepresentation;

/**
 * "Your password was changed", to every contact of the account (R26, R27), with when, on what device and what to do if that
 * was somebody else.
 *
 * @param userId the account
 * @param pageLocale the language of the page
 * @param links the realm's address for links; empty if no hostname is configured
 * @param device the browser and system, as far as the request tells
 * @param at when it was changed
 */
record PasswordChangedNotice(
        String userId,
        Locale pageLocale,
        Optional<RealmAddress> links,
        Optional<String> device,
        Instant at) {

    private static final Duration SMS_LIFE = Duration.ofHours(4);

    static PasswordChangedNotice of(AuthenticationFlowContext context, UserModel user) {
        KeycloakSession session = context.getSession();
        return new PasswordChangedNotice(
                user.getId(),
                session.getContext().resolveLocale(user),
                RealmAddress.forMessages(session, context.getRealm()),
                device(session),
                KeycloakClock.now());
    }

    void send(KeycloakSession session, RealmModel realm) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            return;
        }
        Contacts contacts = Contacts.in(realm);
        contacts.email(user).ifPresent(address -> mail(session, realm, user, address));
        SmsAllowance allowance = new SmsAllowance(realm);
        contacts.verifiedPhone(user)
                .filter(allowance::accepts)
                .filter(
                        number ->
                                new Budgets(session, realm)
                                        .take(List.of(allowance.ofDay(Share.WHOLE)))
                                        .isEmpty())
                .ifPresent(number -> text(session, realm, user, number));
    }

    private void text(
            KeycloakSession session, RealmModel realm, UserModel user, PhoneNumber number) {
        TextMessages texts = new TextMessages(session, realm);
        texts.send(
                number.e164(),
                texts.write(
                        user,
                        pageLocale,
                        "latchkeySmsPasswordChanged",
                        MailModel.host(realm, links)),
                SMS_LIFE);
    }

    private void mail(KeycloakSession session, RealmModel realm, UserModel user, String address) {
        Map<String, Object> model = MailModel.of(realm, user, links);
        device.ifPresent(d -> model.put("device", d));
        model.put("time", time(realm, user));
        new Mails(session, realm)
                .send(
                        user,
                        address,
                        new Letter(
                                "latchkey-password-changed",
                                "latchkeyPasswordChangedSubject",
                                List.of(Product.nameOf(realm)),
                                model),
                        pageLocale);
    }

    /** In the server's zone, which is named: a mail does not know its reader's. */
    private String time(RealmModel realm, UserModel user) {
        Locale locale = Languages.of(realm, user, pageLocale);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneId.systemDefault())
                        .format(at)
                + DateTimeFormatter.ofPattern(" (z)", locale)
                        .withZone(ZoneId.systemDefault())
                        .format(at);
    }

    private static Optional<String> device(KeycloakSession session) {
        DeviceRepresentation seen =
                session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation();
        if (seen == null) {
            return Optional.empty();
        }
        String text =
                Stream.of(seen.getBrowser(), seen.getOs())
                        .filter(
                                part ->
                                        part != null
                                                && !part.startsWith(DeviceRepresentation.UNKNOWN))
                        .map(part -> part.split("/")[0])
                        .distinct()
                        .collect(Collectors.joining(", "));
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
