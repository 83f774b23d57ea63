package dev.latchkey.license;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Share;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneNumber;
import dev.latchkey.delivery.Handover;
import dev.latchkey.delivery.Languages;
import dev.latchkey.delivery.Letter;
import dev.latchkey.delivery.MailModel;
import dev.latchkey.delivery.Mails;
import dev.latchkey.delivery.SimReplacedNotice;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.delivery.TextMessages;
import dev.latchkey.server.page.Product;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Writes a reminder in its reader's language and hands it over, by mail where there is an address, else by SMS. */
final class ReminderMessage {

    private static final Duration SMS_LIFE = Duration.ofHours(12);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Reminder reminder;
    private final LicenseStanding standing;
    private final Locale fallback;

    ReminderMessage(
            KeycloakSession session,
            RealmModel realm,
            Reminder reminder,
            LicenseStanding standing) {
        this.session = session;
        this.realm = realm;
        this.reminder = reminder;
        this.standing = standing;
        fallback =
                Locale.forLanguageTag(Optional.ofNullable(realm.getDefaultLocale()).orElse("en"));
    }

    /** To the person whose licence it is. What can't be delivered at all counts as told. */
    boolean tellUser(UserModel user) {
        Contacts contacts = Contacts.in(realm);
        Optional<String> address = contacts.email(user);
        return address.isPresent()
                ? mail(user, address.get())
                : contacts.verifiedPhone(user).map(number -> text(user, number)).orElse(true);
    }

    /** To a company's billing address. */
    boolean tellBilling(String address) {
        return mail(new BillingReader(session, realm, address), address);
    }

    private boolean mail(UserModel reader, String address) {
        String until = until(Languages.of(realm, reader, fallback));
        Map<String, Object> model = MailModel.of(realm, reader, links());
        License license = standing.license();
        model.put("kind", reminder.kind().name().toLowerCase(Locale.ROOT));
        model.put("until", until);
        model.put("wholeDay", license.end().filter(e -> e.lastDay().isPresent()).isPresent());
        standing.daysLeft().ifPresent(days -> model.put("daysLeft", Long.toString(days)));
        license.plan().ifPresent(plan -> model.put("plan", plan));
        Billing.of(session, realm, license.holder())
                .company()
                .ifPresent(company -> model.put("company", company));
        Letter letter =
                new Letter(
                        "latchkey-license-reminder",
                        subjectKey(),
                        List.of(Product.nameOf(realm), until),
                        model);
        return new Mails(session, realm).send(reader, address, letter, fallback)
                instanceof Handover.Accepted;
    }

    private String subjectKey() {
        return switch (reminder.kind()) {
            case BEFORE -> "latchkeyLicenseReminderBeforeSubject";
            case ENDED -> "latchkeyLicenseReminderEndedSubject";
            case RENEWED -> "latchkeyLicenseReminderRenewedSubject";
        };
    }

    private boolean text(UserModel user, PhoneNumber number) {
        SmsAllowance allowance = new SmsAllowance(realm);
        if (!allowance.accepts(number)) {
            return true;
        }
        boolean affordable =
                new Budgets(session, realm).take(List.of(allowance.ofDay(Share.WHOLE))).isEmpty();
        TextMessages texts = new TextMessages(session, realm);
        String until = until(Languages.of(realm, user, fallback));
        if (!affordable) {
            return false;
        }
        Handover handover =
                texts.send(
                        number.e164(),
                        texts.write(user, fallback, smsKey(), Product.nameOf(realm), until),
                        SMS_LIFE);
        if (handover instanceof Handover.Failed failed && failed.isNews()) {
            new SimReplacedNotice(number.e164(), fallback, links()).send(session, realm, user);
        }
        return handover instanceof Handover.Accepted;
    }

    private String smsKey() {
        return switch (reminder.kind()) {
            case BEFORE -> "latchkeySmsLicenseBefore";
            case ENDED -> "latchkeySmsLicenseEnded";
            case RENEWED -> "latchkeySmsLicenseRenewed";
        };
    }

    private String until(Locale locale) {
        return standing.license()
                .end()
                .map(
                        end ->
                                LicenseDates.shown(
                                        end,
                                        RealmSettings.of(realm).get(LicenseSettings.ZONE),
                                        locale))
                .orElse("");
    }

    /** There is no request to take a host from: only a whole configured address will do. */
    private Optional<RealmAddress> links() {
        try {
            return RealmAddress.forMessages(session, realm);
        } catch (ContextNotActiveException noRequest) {
            return Optional.empty();
        }
    }
}
