package dev.latchkey.delivery;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Share;
import dev.latchkey.contact.Contact;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.server.page.Product;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Something that the owner of an account must know, told to every contact of it (R26, R27): the e-mail address and all
 * verified ones, so that whoever has got hold of one of them can't keep it quiet.
 *
 * @param template the mail's templates; they see {@code lk.time} and, if known, {@code lk.device}
 * @param subjectKey the mail's subject; its placeholder is the product
 * @param smsKey the SMS; its placeholder is the host
 * @param model what the mail's templates see besides
 */
public record OwnerNotice(
        String template, String subjectKey, String smsKey, Map<String, Object> model) {

    private static final Duration SMS_LIFE = Duration.ofHours(4);

    /** Tells all contacts that the account has now. */
    public void send(KeycloakSession session, RealmModel realm, UserModel user, Occasion occasion) {
        send(session, realm, user, occasion, List.of(), Set.of());
    }

    /**
     * The same, but for some contacts.
     *
     * @param former contacts that were the account's until now
     * @param except numbers and addresses whose reader knows already
     */
    public void send(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            Occasion occasion,
            List<Contact> former,
            Set<String> except) {
        Contacts contacts = Contacts.in(realm);
        Set<String> addresses = new LinkedHashSet<>();
        Set<PhoneNumber> numbers = new LinkedHashSet<>();
        contacts.email(user).ifPresent(addresses::add);
        Stream.concat(contacts.verified(user).stream(), former.stream())
                .filter(contact -> !except.contains(contact.text()))
                .forEach(
                        contact ->
                                contact.number()
                                        .ifPresentOrElse(
                                                numbers::add, () -> addresses.add(contact.text())));
        addresses.forEach(address -> mail(session, realm, user, occasion, address));
        SmsAllowance allowance = new SmsAllowance(realm);
        numbers.stream()
                .filter(allowance::accepts)
                .filter(
                        number ->
                                new Budgets(session, realm)
                                        .take(List.of(allowance.ofDay(Share.WHOLE)))
                                        .isEmpty())
                .forEach(number -> text(session, realm, user, occasion, number));
    }

    private void text(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            Occasion occasion,
            PhoneNumber number) {
        TextMessages texts = new TextMessages(session, realm);
        String host = MailModel.host(realm, occasion.links());
        SimReplaced told =
                (later, sameRealm, first) ->
                        simReplaced(later, sameRealm, user.getId(), occasion, number, first);
        Handover handover =
                texts.send(
                        number.e164(),
                        texts.write(user, occasion.page(), smsKey, host),
                        SMS_LIFE,
                        told);
        if (handover instanceof Handover.Failed failed && failed.isNews()) {
            told.happened(session, realm, true);
        }
    }

    private static void simReplaced(
            KeycloakSession session,
            RealmModel realm,
            String userId,
            Occasion occasion,
            PhoneNumber number,
            boolean first) {
        UserModel user = session.users().getUserById(realm, userId);
        if (first && user != null) {
            new SimReplacedNotice(number.e164(), occasion.page(), occasion.links())
                    .send(session, realm, user);
        }
    }

    private void mail(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            Occasion occasion,
            String address) {
        Map<String, Object> seen = MailModel.of(realm, user, occasion.links());
        occasion.device().ifPresent(device -> seen.put("device", device));
        seen.put("time", occasion.time(realm, user));
        seen.putAll(model);
        new Mails(session, realm)
                .send(
                        user,
                        address,
                        new Letter(template, subjectKey, List.of(Product.nameOf(realm)), seen),
                        occasion.page());
    }
}
