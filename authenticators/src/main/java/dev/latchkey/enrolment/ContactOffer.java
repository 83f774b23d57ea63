package dev.latchkey.enrolment;

import dev.latchkey.server.settings.Asking;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Setting;
import org.keycloak.authentication.RequiredActionContext;

/** Decides whether a sign-in stops at an action that somebody could do. */
final class ContactOffer {

    private final RequiredActionContext context;
    private final SignInTab tab;
    private final String action;
    private final Asking asking;

    ContactOffer(RequiredActionContext context, Setting<Asking> setting) {
        this.context = context;
        tab = new SignInTab(context.getAuthenticationSession());
        action = context.getAction();
        asking = RealmSettings.of(context.getRealm()).get(setting);
    }

    /** Has the sign-in stop at the action, if the realm and the person want that. */
    void make() {
        if (tab.isInBrowser()
                && (asking == Asking.REQUIRE || asking == Asking.OFFER && isWelcome())) {
            tab.offer(action);
        }
    }

    /** Whether the action is here because it was offered, so that the person may put it off. */
    boolean canBePutOff() {
        return asking != Asking.REQUIRE
                && tab.offered().filter(action::equals).isPresent()
                && tab.askedFor().filter(action::equals).isEmpty()
                && context.getUser().getRequiredActionsStream().noneMatch(action::equals);
    }

    void putOff() {
        tab.drop(action);
        new Postponed(context.getSession(), context.getRealm())
                .putOff(context.getUser().getId(), action);
    }

    private boolean isWelcome() {
        return !tab.isSilent()
                && tab.offered().filter(offered -> !offered.equals(action)).isEmpty()
                && !new Postponed(context.getSession(), context.getRealm())
                        .holds(context.getUser().getId(), action);
    }
}
