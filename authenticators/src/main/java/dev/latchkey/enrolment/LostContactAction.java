package dev.latchkey.enrolment;

import dev.latchkey.contact.ContactPlace;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.watch.ContactWatch;
import dev.latchkey.watch.Dispute;
import dev.latchkey.watch.Disputes;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * "I no longer have the old one": an owner who proves to be one takes the old contact's right to object away, or lifts the hold
 * that it has put on. The password alone proves nothing here, for who changed the contact had that too.
 */
final class LostContactAction implements RequiredActionProvider {

    static final String ID = "latchkey-lost-contact";

    private static final String STEP = "step";
    private static final String PLACE = "place";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** Always a sign-in of its own, so that the tab shows a second factor. */
    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return 0;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // before any action of this sign-in can change a contact
        new ContactWatch(context.getSession(), context.getRealm()).glance(context.getUser());
        new LostContactOffer(context).make(this::first);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!isOn(context)) {
            context.ignore();
            return;
        }
        first(context)
                .ifPresentOrElse(
                        dispute -> FlowPages.show(context, () -> page(context, dispute)),
                        context::success);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!isOn(context)) {
            context.ignore();
            return;
        }
        Optional<Dispute> dispute =
                first(context).filter(d -> d.place().id().equals(field(context, PLACE)));
        switch (field(context, STEP)) {
            case "mine" -> {
                if (dispute.isPresent() && OwnerProof.in(context).isGiven()) {
                    settle(context, dispute.get().place());
                }
                requiredActionChallenge(context);
            }
            case "keep" -> {
                dispute.ifPresent(d -> new LostContactOffer(context).putOff(d));
                context.success();
            }
            default -> requiredActionChallenge(context);
        }
    }

    private static void settle(RequiredActionContext context, ContactPlace place) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        new Disputes(session, realm)
                .settle(
                        context.getUser().getId(),
                        place,
                        Occasion.current(session, realm, context.getUser()));
        context.getEvent().detail("latchkey_contact", place.id());
    }

    /** One at a time. That something was added where nothing was leaves nobody behind who could object with a lost contact. */
    private Optional<Dispute> first(RequiredActionContext context) {
        return new Disputes(context.getSession(), context.getRealm())
                .of(context.getUser().getId()).stream()
                        .filter(d -> d.heldSince().isPresent() || !d.before().isEmpty())
                        .findFirst();
    }

    private static PackPage page(RequiredActionContext context, Dispute dispute) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        Occasion now = Occasion.current(session, realm, context.getUser());
        OwnerProof proof = OwnerProof.in(context);
        PackPage page =
                PackPage.inFlow(session, realm, context.form(), "latchkey-lost-contact.ftl")
                        .with("kind", dispute.place().id())
                        .with(PLACE, dispute.place().id())
                        .with("held", dispute.heldSince().isPresent())
                        .with("proof", proof.state().name().toLowerCase(Locale.ROOT))
                        .with("cancellable", ID.equals(tab.getClientNote(Constants.KC_ACTION)));
        dispute.now().map(dispute.place()::masked).ifPresent(text -> page.with("now", text));
        dispute.before().stream()
                .findFirst()
                .map(dispute.place()::masked)
                .ifPresent(text -> page.with("before", text));
        dispute.until()
                .map(until -> now.time(realm, context.getUser(), until))
                .ifPresent(text -> page.with("until", text));
        proof.settledAt()
                .map(at -> now.time(realm, context.getUser(), at))
                .ifPresent(text -> page.with("settledAt", text));
        Optional.ofNullable(tab.getRedirectUri()).map(URI::create).ifPresent(page::leadsTo);
        return page;
    }

    private static String field(RequiredActionContext context, String name) {
        return Objects.toString(
                context.getHttpRequest().getDecodedFormParameters().getFirst(name), "");
    }

    private static boolean isOn(RequiredActionContext context) {
        return RealmSettings.of(context.getRealm()).enabled();
    }

    @Override
    public void close() {}
}
