package dev.latchkey.enrolment;

import dev.latchkey.contact.Contact;
import dev.latchkey.contact.ContactKind;
import dev.latchkey.contact.Contacts;
import dev.latchkey.delivery.Dispatcher;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.settings.RealmSettings;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Somebody's own contacts for getting back in, as the account console leads to them.
 *
 * <pre>
 *   list ── change ──▶ the step that proves a contact ──▶ done
 *    │ ▲
 *    │ └── keep ─── asked once more ── remove ──▶ list
 *    └── remove ──────────▲
 * </pre>
 */
final class ContactsAction implements RequiredActionProvider {

    static final String ID = "latchkey-contacts";

    /** The kind that is about to be removed in this tab. */
    private static final String REMOVING = "latchkey.enrolment.removing";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** Nobody is made to look at the list; but what the console shows of it is brought up to date. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (RealmSettings.of(context.getRealm()).enabled()
                && new SignInTab(context.getAuthenticationSession()).isInBrowser()) {
            ContactsCard.keep(context.getRealm(), context.getUser());
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!RealmSettings.of(context.getRealm()).enabled()) {
            context.ignore();
            return;
        }
        ContactsPages pages = new ContactsPages(context);
        FlowPages.show(
                context, () -> removing(context).map(pages::askOnceMore).orElseGet(pages::list));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        Optional<ContactKind> kind = ContactKind.byId(field(context, "kind"));
        switch (field(context, "step")) {
            case "done" -> {
                tab.removeAuthNote(REMOVING);
                context.success();
                return;
            }
            case "change" -> {
                if (kind.filter(k -> new ContactsPages(context).canChange(k)).isPresent()) {
                    change(context, kind.get());
                    return;
                }
            }
            case "remove" -> kind.ifPresent(k -> tab.setAuthNote(REMOVING, k.id()));
            case "remove-now" -> removing(context).ifPresent(contact -> remove(context, contact));
            default -> tab.removeAuthNote(REMOVING);
        }
        FlowPages.showAnew(context);
    }

    private static void change(RequiredActionContext context, ContactKind kind) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        new EnrolmentTab(session).begin(kind);
        new SignInTab(session).offer(ContactStep.of(kind).id());
        context.success();
    }

    private static void remove(RequiredActionContext context, Contact contact) {
        RealmModel realm = context.getRealm();
        UserModel user = context.getUser();
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        tab.removeAuthNote(REMOVING);
        Contacts contacts = Contacts.in(realm);
        boolean wasProved = contacts.verified(user, contact.kind()).isPresent();
        if (!contacts.remove(user, contact.kind())) {
            FlowPages.nextShowsError(tab, "contacts", "latchkeyContactKeptElsewhere");
            return;
        }
        context.getEvent()
                .clone()
                .user(user)
                .detail(Details.CUSTOM_REQUIRED_ACTION, ID)
                .detail("latchkey_contact", contact.kind().id())
                .detail(Details.REASON, "removed")
                .success();
        // an unproved one may be anybody's, and nobody was ever told of it
        if (wasProved) {
            ContactRemovedNotice notice =
                    new ContactRemovedNotice(
                            user.getId(),
                            contact,
                            Occasion.current(context.getSession(), realm, user));
            context.getSession()
                    .getProvider(Dispatcher.class)
                    .noticeAfterCommit(realm, notice::send);
        }
    }

    private static Optional<Contact> removing(RequiredActionContext context) {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(REMOVING))
                .flatMap(ContactKind::byId)
                .flatMap(kind -> Contacts.in(context.getRealm()).onFile(context.getUser(), kind));
    }

    private static String field(RequiredActionContext context, String name) {
        String value = context.getHttpRequest().getDecodedFormParameters().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {}
}
