package dev.latchkey.lockout;

import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.contact.TypedName;
import dev.latchkey.delivery.Channel;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The page in front of a locked door: why, until when, and the ways in meanwhile. It reads the ledger each time it is shown, so
 * it goes as soon as the lock does; the tab only remembers to look.
 */
final class LockPage {

    private static final String SHOWN = "latchkey.lockout.page";
    private static final String STEP = "step";
    private static final String BACK = "back";
    private static final String UNLOCK = "unlock";

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel tab;
    private final Optional<UserModel> chosen;
    private final boolean atSignIn;

    private LockPage(
            AuthenticationFlowContext context, Optional<UserModel> chosen, boolean atSignIn) {
        this.context = context;
        this.chosen = chosen;
        this.atSignIn = atSignIn;
        session = context.getSession();
        realm = context.getRealm();
        tab = context.getAuthenticationSession();
    }

    /**
     * In place of the sign-in form, which takes its posts.
     *
     * @param chosen the account, where the flow has one already; else the door is that of the name typed in this tab
     */
    static LockPage ofSignIn(AuthenticationFlowContext context, Optional<UserModel> chosen) {
        return new LockPage(context, chosen, true);
    }

    /** In place of a later step: it can only be waited at, or left. */
    static LockPage ofLaterStep(AuthenticationFlowContext context) {
        return new LockPage(context, Optional.of(context.getUser()), false);
    }

    /** Has the flow begin anew, at this page, for the name that was typed in it. */
    static void beginAnewBehindLock(AuthenticationFlowContext context) {
        String typed =
                TypedName.in(context.getAuthenticationSession())
                        .orElseGet(() -> context.getUser().getUsername());
        context.resetFlow(
                () -> {
                    AuthenticationSessionModel fresh = context.getAuthenticationSession();
                    TypedName.note(fresh, typed);
                    fresh.setAuthNote(SHOWN, Boolean.TRUE.toString());
                });
    }

    /** Answers with the page. */
    void show() {
        tab.setAuthNote(SHOWN, Boolean.TRUE.toString());
        FlowPages.showAnew(context);
    }

    /** Answers with the page if this tab stands at a door that is locked still. */
    boolean showIfLocked() {
        if (tab.getAuthNote(SHOWN) == null) {
            return false;
        }
        Optional<Try.Standing> refusing = refusing();
        if (refusing.isEmpty()) {
            leave();
            return false;
        }
        FlowPages.show(context, () -> page(refusing.get()));
        return true;
    }

    /** Answers a post of this page's own form; others are not its matter. */
    boolean takes(MultivaluedMap<String, String> form) {
        String step = form.getFirst(STEP);
        if (tab.getAuthNote(SHOWN) == null || step == null) {
            return false;
        }
        switch (step) {
            case BACK -> leave();
            case UNLOCK -> new UnlockAsking(context).ask(typed());
            default -> {
                return false;
            }
        }
        FlowPages.showAnew(context);
        return true;
    }

    private void leave() {
        tab.removeAuthNote(SHOWN);
        new UnlockTab(tab).clear();
    }

    private Optional<Try.Standing> refusing() {
        return new Locks(session, realm).refusing(subject());
    }

    private Subject subject() {
        TypedIdentifier typed = typed();
        Subjects subjects = new Subjects(session, realm);
        return chosen.or(() -> new MeantAccount(session, realm).of(typed))
                .map(subjects::of)
                .orElseGet(() -> subjects.unknown(typed));
    }

    private TypedIdentifier typed() {
        return TypedIdentifier.of(name(), Contacts.phoneNumbers(realm));
    }

    private String name() {
        return TypedName.in(tab).or(() -> chosen.map(UserModel::getUsername)).orElse("");
    }

    private PackPage page(Try.Standing standing) {
        Instant now = KeycloakClock.now();
        Instant until = standing.state().lockedUntil();
        LockTimes times = new LockTimes(until, session.getContext().resolveLocale(null));
        int secondsLeft = secondsLeft(now, until);
        boolean recovery = standing.kind() == LockKey.Kind.RECOVERY;
        UnlockTab unlock = new UnlockTab(tab);
        PackPage page =
                PackPage.inFlow(session, realm, context.form(), "latchkey-locked.ftl")
                        .with("identifier", typed().raw())
                        .with("reason", standing.kind().word())
                        .with("closed", standing.state().closed())
                        .with("until", times.time())
                        .with("untilInstant", until.toString())
                        .with("secondsLeft", secondsLeft)
                        .with("lookAgainIn", lookAgainIn(secondsLeft))
                        .with("recovery", recovery)
                        .with("atSignIn", atSignIn)
                        .with("unlock", atSignIn && UnlockAsking.isPossible(session, realm))
                        .with("unlockAsked", unlock.channel().map(Channel::id).orElse(""))
                        .with("unlockIn", unlock.readyIn())
                        .with("againUrl", context.getRefreshExecutionUrl().toString());
        times.dayUnlessToday(now).ifPresent(day -> page.with("untilDay", day));
        return page;
    }

    /** At the lock's end, but before Keycloak forgets a tab that asks for nothing. */
    private int lookAgainIn(int secondsLeft) {
        int remembered =
                Math.min(
                        realm.getAccessCodeLifespanLogin(),
                        realm.getAccessCodeLifespanUserAction());
        return Math.max(1, Math.min(secondsLeft, remembered / 2));
    }

    private static int secondsLeft(Instant now, Instant until) {
        long millis = Duration.between(now, until).toMillis();
        return (int) Math.max(0, (millis + 999) / 1000);
    }
}
