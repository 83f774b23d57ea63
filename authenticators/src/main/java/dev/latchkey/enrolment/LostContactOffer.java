package dev.latchkey.enrolment;

import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.watch.Dispute;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks about the old contact by itself, once for each change or hold, whoever signs in with what proves the owner: nobody looks
 * for such a page before it is too late.
 */
final class LostContactOffer {

    private static final String OFFERED = "latchkey.lost-contact.offered";

    private final RequiredActionContext context;
    private final AuthenticationSessionModel tab;

    LostContactOffer(RequiredActionContext context) {
        this.context = context;
        tab = context.getAuthenticationSession();
    }

    void make(Function<RequiredActionContext, Optional<Dispute>> dispute) {
        if (RealmSettings.of(context.getRealm()).enabled()
                && tab.getAuthNote(OFFERED) == null
                && hasAnAudience()
                && OwnerProof.in(context).isGiven()
                && dispute.apply(context).filter(this::isNew).isPresent()) {
            tab.setAuthNote(OFFERED, Boolean.TRUE.toString());
            tab.addRequiredAction(LostContactAction.ID);
        }
    }

    private boolean hasAnAudience() {
        SignInTab signIn = new SignInTab(tab);
        return signIn.isInBrowser() && !signIn.isSilent();
    }

    void putOff(Dispute dispute) {
        tab.removeRequiredAction(LostContactAction.ID);
        postponed().putOff(context.getUser().getId(), name(dispute));
    }

    private boolean isNew(Dispute dispute) {
        return !postponed().holds(context.getUser().getId(), name(dispute));
    }

    private Postponed postponed() {
        return new Postponed(context.getSession(), context.getRealm());
    }

    private static String name(Dispute dispute) {
        return String.join(
                " ",
                LostContactAction.ID,
                dispute.place().id(),
                dispute.changedAt().map(Object::toString).orElse(""),
                dispute.heldSince().map(Object::toString).orElse(""));
    }
}
