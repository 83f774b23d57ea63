package dev.latchkey.enrolment;

import dev.latchkey.contact.Contact;
import dev.latchkey.contact.ContactKind;
import dev.latchkey.contact.Contacts;
import dev.latchkey.server.page.PackPage;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.RequiredActionProviderModel;

/** The list of somebody's own contacts, and the question before one is removed. */
final class ContactsPages {

    private static final String TEMPLATE = "latchkey-contacts.ftl";

    private final RequiredActionContext context;
    private final Contacts contacts;

    ContactsPages(RequiredActionContext context) {
        this.context = context;
        contacts = Contacts.in(context.getRealm());
    }

    PackPage list() {
        return page().with(
                        "contacts", Arrays.stream(ContactKind.values()).map(this::shown).toList());
    }

    PackPage askOnceMore(Contact contact) {
        return page().with(
                        "removing",
                        Map.of("kind", contact.kind().id(), "contact", contact.masked()));
    }

    /** Whether the realm has the step for it. A reserve phone is for whoever has a phone. */
    boolean canChange(ContactKind kind) {
        RequiredActionProviderModel step =
                context.getRealm().getRequiredActionProviderByAlias(ContactStep.of(kind).id());
        return step != null
                && step.isEnabled()
                && (kind != ContactKind.RESERVE_PHONE
                        || contacts.verified(context.getUser(), ContactKind.PHONE).isPresent());
    }

    private Map<String, Object> shown(ContactKind kind) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("kind", kind.id());
        shown.put("canChange", canChange(kind));
        contacts.onFile(context.getUser(), kind)
                .ifPresent(
                        contact -> {
                            shown.put("contact", contact.masked());
                            shown.put(
                                    "proved",
                                    contacts.verified(context.getUser(), kind).isPresent());
                        });
        return shown;
    }

    private PackPage page() {
        PackPage page =
                PackPage.inFlow(context.getSession(), context.getRealm(), context.form(), TEMPLATE);
        // the action ends at the application that asked for it
        Optional.ofNullable(context.getAuthenticationSession().getRedirectUri())
                .map(URI::create)
                .ifPresent(page::leadsTo);
        return page;
    }
}
