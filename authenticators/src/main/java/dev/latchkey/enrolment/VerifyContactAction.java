package dev.latchkey.enrolment;

import dev.latchkey.challenge.OneTimeCode;
import dev.latchkey.contact.Contact;
import dev.latchkey.contact.ContactKind;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.PhoneOwners;
import dev.latchkey.delivery.CodeForm;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.delivery.SmsAllowance;
import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import dev.latchkey.watch.ContactWatch;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A step in which somebody who is signed in types a contact and proves by a code that it is theirs.
 *
 * <pre>
 *   type ──send──▶ code ──right──▶ done
 *    ▲              │  ▲
 *    └───restart────┘  └─ wrong, resend
 * </pre>
 *
 * Until the code is right nothing of the account has changed: the old contact goes on working.
 */
final class VerifyContactAction implements RequiredActionProvider {

    private static final Logger LOG = Logger.getLogger(VerifyContactAction.class);

    private final ContactStep step;

    VerifyContactAction(ContactStep step) {
        this.step = step;
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void initiatedActionCanceled(
            KeycloakSession session, AuthenticationSessionModel authenticationSession) {
        new EnrolmentTab(authenticationSession).clear();
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // before any action of this sign-in can change a contact
        new ContactWatch(context.getSession(), context.getRealm()).glance(context.getUser());
        if (isOn(context)
                && Contacts.in(context.getRealm())
                        .verified(context.getUser(), step.wanted())
                        .isEmpty()) {
            new ContactOffer(context, step.setting()).make();
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!isOn(context)) {
            LOG.errorf(
                    "Realm %s: somebody is to do the required action %s, but attribute %s is not true",
                    context.getRealm().getName(), context.getAction(), Settings.ENABLED.key());
            context.ignore();
            return;
        }
        show(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String wish = field(context, "step");
        switch (isOn(context) ? wish : "skip") {
            case "skip" -> skip(context);
            case "send" -> send(context);
            case "resend" -> resend(context);
            case "restart" -> {
                tab(context).typeAgain();
                show(context);
            }
            default -> verify(context);
        }
    }

    private void skip(RequiredActionContext context) {
        ContactOffer offer = new ContactOffer(context, step.setting());
        if (isOn(context)) {
            if (!offer.canBePutOff()) {
                show(context);
                return;
            }
            offer.putOff();
        }
        tab(context).clear();
        context.cancel();
    }

    private void send(RequiredActionContext context) {
        ContactKind kind =
                ContactKind.byId(field(context, "kind"))
                        .filter(step.kinds()::contains)
                        .orElse(step.wanted());
        String typed = field(context, "contact");
        EnrolmentTab tab = tab(context);
        tab.typed(kind, typed.length() > 255 ? "" : typed);
        Optional<Contact> contact =
                Contact.read(kind, typed, Contacts.phoneNumbers(context.getRealm()));
        if (contact.isEmpty()) {
            refuse(context, "contact", step.unreadableKey());
        } else if (contact.flatMap(Contact::number)
                .filter(number -> !new SmsAllowance(context.getRealm()).accepts(number))
                .isPresent()) {
            refuse(context, "contact", "latchkeyContactNoSms");
        } else if (isKnown(context, contact.get())) {
            refuse(context, "contact", "latchkeyContactSame");
        } else {
            tab.waitFor(contact.get());
            ask(context, contact.get());
        }
    }

    private void resend(RequiredActionContext context) {
        awaited(context).ifPresentOrElse(contact -> ask(context, contact), () -> show(context));
    }

    private void ask(RequiredActionContext context, Contact contact) {
        if (new EnrolmentAsking(context).ask(contact) == EnrolmentAsking.Outcome.LIMITED) {
            refuse(context, "resend", "latchkeyContactLimit");
        } else {
            show(context);
        }
    }

    private void verify(RequiredActionContext context) {
        Optional<Contact> contact = awaited(context);
        if (contact.isEmpty()) {
            show(context);
            return;
        }
        String posted = field(context, "code");
        if (posted.isBlank()) {
            refuse(context, "code", "latchkeyCodeMissing");
            return;
        }
        CodeForm form = form(context, contact.get());
        EnrolmentCodes.Outcome outcome =
                OneTimeCode.typed(posted, Set.of(form.digits()))
                        .map(
                                code ->
                                        new EnrolmentCodes(context.getSession(), context.getRealm())
                                                .spend(
                                                        context.getUser().getId(),
                                                        contact.get(),
                                                        tab(context).handle().orElse(""),
                                                        code))
                        .orElse(EnrolmentCodes.Outcome.WRONG);
        switch (outcome) {
            case RIGHT -> {
                PackCounter.CODE_TRIES.count("contact", "right");
                proved(context, contact.get());
            }
            case WRONG -> {
                PackCounter.CODE_TRIES.count("contact", "wrong");
                report(context, contact.get(), Errors.INVALID_CODE);
                refuse(context, "code", "latchkeyCodeWrong");
            }
            case NONE_LEFT -> {
                PackCounter.CODE_TRIES.count("contact", EnrolmentAsking.LIMIT);
                report(context, contact.get(), EnrolmentAsking.LIMIT);
                refuse(context, "code", "latchkeyContactCodeUsedUp");
            }
        }
    }

    /** From here on the person may be told whether another account has the number: they hold it in their hands. */
    private void proved(RequiredActionContext context, Contact contact) {
        RealmModel realm = context.getRealm();
        UserModel user = context.getUser();
        if (contact.kind() == ContactKind.PHONE
                && RealmSettings.of(realm).get(Settings.ONE_ACCOUNT_PER_PHONE)
                && !new PhoneOwners(context.getSession(), realm)
                        .claim(user, contact.number().orElseThrow())) {
            report(context, contact, "latchkey_phone_taken");
            tab(context).typeAgain();
            refuse(context, "contact", "latchkeyContactTaken");
            return;
        }
        if (!Contacts.in(realm).prove(user, contact)) {
            report(context, contact, "latchkey_contact_read_only");
            tab(context).typeAgain();
            refuse(context, "contact", "latchkeyContactKeptElsewhere");
            return;
        }
        PackCounter.CONTACTS_PROVED.count(contact.kind().id());
        context.getEvent().detail("latchkey_contact", contact.kind().id());
        new ContactWatch(context.getSession(), realm)
                .lookAfterCommit(user.getId(), Occasion.current(context.getSession(), realm, user));
        tab(context).clear();
        context.success();
    }

    /** A second contact that is the first one again would be of no use when that is lost. */
    private boolean isKnown(RequiredActionContext context, Contact contact) {
        UserModel user = context.getUser();
        Contacts contacts = Contacts.in(context.getRealm());
        return contacts.email(user).filter(contact.text()::equalsIgnoreCase).isPresent()
                || Arrays.stream(ContactKind.values())
                        .flatMap(kind -> contacts.verified(user, kind).stream())
                        .anyMatch(known -> known.text().equals(contact.text()));
    }

    private void refuse(RequiredActionContext context, String field, String messageKey) {
        FlowPages.nextShowsError(context.getAuthenticationSession(), field, messageKey);
        show(context);
    }

    private static void report(RequiredActionContext context, Contact contact, String error) {
        context.getEvent()
                .clone()
                .detail(Details.CUSTOM_REQUIRED_ACTION, context.getAction())
                .detail("latchkey_contact", contact.kind().id())
                .error(error);
    }

    private void show(RequiredActionContext context) {
        boolean skippable = new ContactOffer(context, step.setting()).canBePutOff();
        EnrolmentPages pages = new EnrolmentPages(context, step, skippable);
        FlowPages.show(
                context,
                () ->
                        awaited(context)
                                .map(contact -> pages.code(contact, form(context, contact)))
                                .orElseGet(pages::type));
    }

    private static Optional<Contact> awaited(RequiredActionContext context) {
        return tab(context).awaited(Contacts.phoneNumbers(context.getRealm()));
    }

    private static CodeForm form(RequiredActionContext context, Contact contact) {
        return CodeForm.of(EnrolmentMessage.channel(contact), RealmSettings.of(context.getRealm()));
    }

    private static EnrolmentTab tab(RequiredActionContext context) {
        return new EnrolmentTab(context.getAuthenticationSession());
    }

    private static boolean isOn(RequiredActionContext context) {
        return RealmSettings.of(context.getRealm()).enabled();
    }

    private static String field(RequiredActionContext context, String name) {
        String value = context.getHttpRequest().getDecodedFormParameters().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {}
}
