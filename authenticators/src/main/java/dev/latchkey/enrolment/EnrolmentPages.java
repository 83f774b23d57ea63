package dev.latchkey.enrolment;

import dev.latchkey.contact.Contact;
import dev.latchkey.contact.ContactKind;
import dev.latchkey.contact.Contacts;
import dev.latchkey.delivery.CodeForm;
import dev.latchkey.server.page.PackPage;
import java.net.URI;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The two pages of a step: one to type a contact on, one to type its code on. */
final class EnrolmentPages {

    private final RequiredActionContext context;
    private final ContactStep step;
    private final boolean skippable;
    private final EnrolmentTab tab;

    EnrolmentPages(RequiredActionContext context, ContactStep step, boolean skippable) {
        this.context = context;
        this.step = step;
        this.skippable = skippable;
        tab = new EnrolmentTab(context.getAuthenticationSession());
    }

    /** Asks for the contact; whoever has a phone already is asked which one it is to be. */
    PackPage type() {
        UserModel user = context.getUser();
        Contacts contacts = Contacts.in(context.getRealm());
        PackPage page = page("latchkey-contact-type.ftl").with("phone", step == ContactStep.PHONE);
        contacts.verified(user, step.wanted())
                .ifPresent(contact -> page.with("current", contact.masked()));
        contacts.verified(user, ContactKind.RESERVE_PHONE)
                .ifPresent(contact -> page.with("reserve", contact.masked()));
        boolean choice =
                step == ContactStep.PHONE && contacts.verified(user, step.wanted()).isPresent();
        return page.with("choice", choice)
                .with("kind", tab.kind().orElse(usual(choice)).id())
                .with("typed", tab.typed().orElseGet(() -> unproved(contacts, user)));
    }

    /** Asks for the code. */
    PackPage code(Contact contact, CodeForm form) {
        return page("latchkey-contact-code.ftl")
                .with("phone", contact.kind().isPhone())
                .with("contact", contact.text())
                .with("sent", tab.sent())
                .with("codeLength", form.digits())
                .with("minutes", Math.toIntExact(form.life().toMinutes()))
                .with("resendIn", tab.resendIn());
    }

    private ContactKind usual(boolean choice) {
        return choice ? ContactKind.RESERVE_PHONE : step.wanted();
    }

    /** What an administrator or an import wrote down saves typing. */
    private String unproved(Contacts contacts, UserModel user) {
        return contacts.verified(user, step.wanted()).isPresent()
                ? ""
                : contacts.onFile(user, step.wanted()).map(Contact::text).orElse("");
    }

    private PackPage page(String template) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        boolean asked = context.getAction().equals(session.getClientNote(Constants.KC_ACTION));
        PackPage page =
                PackPage.inFlow(context.getSession(), context.getRealm(), context.form(), template)
                        .with("skippable", skippable)
                        .with("cancellable", asked && !isEnforced(session));
        // the sign-in that goes on behind this form ends at its application
        Optional.ofNullable(session.getRedirectUri()).map(URI::create).ifPresent(page::leadsTo);
        return page;
    }

    private static boolean isEnforced(AuthenticationSessionModel session) {
        return Boolean.parseBoolean(session.getClientNote(Constants.KC_ACTION_ENFORCED));
    }
}
