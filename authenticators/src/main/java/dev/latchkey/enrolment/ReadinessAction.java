package dev.latchkey.enrolment;

import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A word after sign-in to whoever would be locked out by the loss of their second factor: how they can prepare, and "not now".
 * An account hears it at most once in so many days, whether or not anybody answered.
 */
final class ReadinessAction implements RequiredActionProvider {

    static final String ID = "latchkey-readiness";

    private static final String LOOKED = "latchkey.readiness.looked";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        if (days(context.getRealm()) == 0 || session.getAuthNote(LOOKED) != null) {
            return;
        }
        // once: whoever sets a factor up in this very sign-in is asked by its set-up
        session.setAuthNote(LOOKED, Boolean.TRUE.toString());
        if (isMoment(session) && isDue(context)) {
            postponed(context).putOff(context.getUser().getId(), ID, days(context.getRealm()));
            new SignInTab(session).offer(ID);
        }
    }

    /**
     * Only right after a sign-in that proved something, and with nothing else to do: codes made on the strength of a session's
     * cookie would be a second factor for whoever finds the computer open.
     */
    private static boolean isMoment(AuthenticationSessionModel session) {
        SignInTab tab = new SignInTab(session);
        return tab.isInBrowser()
                && !tab.isSilent()
                && !AuthenticatorUtil.isSSOAuthentication(session)
                && tab.askedFor().isEmpty()
                && tab.offered().isEmpty()
                && session.getRequiredActions().isEmpty();
    }

    private static boolean isDue(RequiredActionContext context) {
        Preparations preparations = new Preparations(context.getRealm(), context.getUser());
        return context.getUser().getRequiredActionsStream().findAny().isEmpty()
                && preparations.now().isLacking()
                && !preparations.possible().isEmpty()
                && !postponed(context).holds(context.getUser().getId(), ID);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (days(context.getRealm()) == 0
                || new Preparations(context.getRealm(), context.getUser()).possible().isEmpty()) {
            context.ignore();
            return;
        }
        FlowPages.show(context, () -> page(context));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String wish = context.getHttpRequest().getDecodedFormParameters().getFirst("step");
        if ("later".equals(wish)) {
            context.success();
            return;
        }
        Optional<Preparations.Way> chosen =
                new Preparations(context.getRealm(), context.getUser())
                        .possible().stream().filter(way -> word(way).equals(wish)).findFirst();
        if (chosen.isPresent()) {
            new SignInTab(context.getAuthenticationSession()).offer(chosen.get().action());
            context.success();
        } else {
            FlowPages.showAnew(context);
        }
    }

    private static PackPage page(RequiredActionContext context) {
        PackPage page =
                PackPage.inFlow(
                                context.getSession(),
                                context.getRealm(),
                                context.form(),
                                "latchkey-readiness.ftl")
                        .with(
                                "ways",
                                new Preparations(context.getRealm(), context.getUser())
                                        .possible().stream().map(ReadinessAction::word).toList())
                        .with("days", days(context.getRealm()));
        // the sign-in that goes on behind this form ends at its application
        Optional.ofNullable(context.getAuthenticationSession().getRedirectUri())
                .map(URI::create)
                .ifPresent(page::leadsTo);
        return page;
    }

    /** What the page calls a way. */
    private static String word(Preparations.Way way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int days(RealmModel realm) {
        RealmSettings settings = RealmSettings.of(realm);
        return settings.enabled() ? settings.get(Settings.READINESS_DAYS) : 0;
    }

    private static Postponed postponed(RequiredActionContext context) {
        return new Postponed(context.getSession(), context.getRealm());
    }

    @Override
    public void close() {}
}
