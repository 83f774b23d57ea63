package dev.latchkey.backupcode;

import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Makes a new set of codes.
 *
 * <pre>
 *   GET ── a set, shown once ──► "last signs" right ──► stored in place of the old set
 *                    │ wrong
 *                    ▼
 *          asked again, without the codes ──► "make a new set" ──► GET
 * </pre>
 *
 * A reload of the page with the codes makes another set, and the one before is good for nothing. That ends with the hour's
 * {@link SetAllowance}: then the last set can still be confirmed, and a tab that has none says when to come back, or, where
 * nobody came for it, lets the sign-in pass.
 */
final class SetUpAction implements RequiredActionProvider {

    static final String ID = "latchkey-setup-backup-codes";

    private static final String FIELD = "last-signs";
    private static final String STEP = "step";

    /** That the codes have been on screen and were not confirmed: they do not come back. */
    private static final String ASKED_AGAIN = "latchkey.backupcode.asked-again";

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        Replacement.finishIn(context);
        LastInOrder.see(context.getUser());
        Offer.look(context);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())) {
            FlowPages.showAnew(context);
        } else if (isAskingAgain(context)) {
            FlowPages.show(context, () -> askAgainPage(context));
        } else if (SetAllowance.take(context.getSession(), context.getRealm(), context.getUser())) {
            FlowPages.show(context, () -> codesPage(context));
        } else {
            noMoreSets(context);
        }
    }

    private static void noMoreSets(RequiredActionContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        boolean shownHere = PendingSet.in(tab).isPresent();
        if (!shownHere && !Offer.isOwnWish(tab)) {
            // a sign-in must not wait for an hour; a duty comes up again at the next one
            context.ignore();
            return;
        }
        FlowPages.show(
                context,
                () ->
                        (shownHere ? askAgainPage(context) : page(context))
                                .with("limit", SetAllowance.PER_HOUR));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String step = Optional.ofNullable(form.getFirst(STEP)).orElse("confirm");
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        if (step.equals("later") && Offer.canWait(context)) {
            forget(tab);
            context.success();
        } else if (step.equals("confirm")) {
            confirm(context, Optional.ofNullable(form.getFirst(FIELD)).orElse(""));
        } else {
            tab.removeAuthNote(ASKED_AGAIN);
            FlowPages.showAnew(context);
        }
    }

    private static void confirm(RequiredActionContext context, String typed) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        Optional<PendingSet> pending = PendingSet.in(tab);
        Optional<PendingSet> confirmed =
                BackupCode.readLastSigns(typed)
                        .flatMap(
                                signs ->
                                        pending.filter(
                                                p -> p.endsWith(session, realm, tab, signs)));
        if (confirmed.isEmpty()) {
            if (pending.isPresent()) {
                tab.setAuthNote(ASKED_AGAIN, Boolean.TRUE.toString());
                FlowPages.nextShowsError(tab, FIELD, "latchkeyBackupConfirmWrong");
                event(context, EventType.UPDATE_CREDENTIAL_ERROR).error(Errors.INVALID_CODE);
            }
            FlowPages.showAnew(context);
            return;
        }
        KeptSet set = confirmed.get().set();
        new BackupCodes(session, realm, context.getUser()).keep(set);
        forget(tab);
        Notices.setUp(context, set);
        event(context, EventType.UPDATE_CREDENTIAL).success();
        context.success();
    }

    private static void forget(AuthenticationSessionModel tab) {
        PendingSet.clear(tab);
        tab.removeAuthNote(ASKED_AGAIN);
    }

    private static boolean isAskingAgain(RequiredActionContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        return tab.getAuthNote(ASKED_AGAIN) != null && PendingSet.in(tab).isPresent();
    }

    private static PackPage codesPage(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        CodeSet drawn = BackupCodes.draw();
        PendingSet.note(
                session,
                context.getRealm(),
                context.getAuthenticationSession(),
                drawn,
                new BackupCodes(session, context.getRealm(), context.getUser()).hash(drawn));
        Sheet sheet = Sheet.of(session, context.getRealm(), context.getUser(), drawn);
        return page(context)
                .with("codes", sheet.codes())
                .with("set", sheet.set())
                .with("date", sheet.date())
                .with("sheetUrl", sheet.startUrl())
                .with("qr", sheet.qr())
                .with("file", sheet.file());
    }

    private static PackPage askAgainPage(RequiredActionContext context) {
        return page(context)
                .with(
                        "set",
                        PendingSet.in(context.getAuthenticationSession())
                                .map(pending -> pending.set().id())
                                .orElse(""));
    }

    private static PackPage page(RequiredActionContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        PackPage page =
                PackPage.inFlow(
                                context.getSession(),
                                context.getRealm(),
                                context.form(),
                                "latchkey-backup-codes.ftl")
                        .with(
                                "hasOld",
                                new BackupCodes(
                                                        context.getSession(),
                                                        context.getRealm(),
                                                        context.getUser())
                                                .left()
                                        > 0)
                        .with("canWait", Offer.canWait(context))
                        .with("canCancel", Offer.isOwnWish(tab));
        Optional.ofNullable(tab.getRedirectUri()).map(URI::create).ifPresent(page::leadsTo);
        return page;
    }

    private static EventBuilder event(RequiredActionContext context, EventType type) {
        return context.getEvent()
                .clone()
                .event(type)
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, BackupCodesCredential.TYPE);
    }

    @Override
    public void close() {}
}
