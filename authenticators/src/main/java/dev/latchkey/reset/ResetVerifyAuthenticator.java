package dev.latchkey.reset;

import dev.latchkey.challenge.OneTimeCode;
import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.CodeForm;
import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.page.RealmAddress;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;

/**
 * Second step of a reset: waits for the code, or for the link to be opened, on the same page for every outcome.
 *
 * <p>A right code does not pass this step in the tab that asked: it opens a continuation with a proof ({@link
 * ResetContinuation}), as a link does, and there this step finds the proof.
 */
final class ResetVerifyAuthenticator extends ResetStep {

    private static final Logger LOG = Logger.getLogger(ResetVerifyAuthenticator.class);
    private static final String FIELD = "code";
    private static final String RESERVE = "reserve";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!isOn(context)) {
            return;
        }
        Optional<ResetProof> proof = proof(context);
        if (proof.isPresent() && proof.get().user().equals(context.getUser())) {
            context.success();
        } else if (new ResetTab(context.getAuthenticationSession()).hasAsked()) {
            FlowPages.show(context, () -> page(context));
        } else {
            toFirstStep(context);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (!isOn(context)) {
            return;
        }
        ResetTab tab = new ResetTab(context.getAuthenticationSession());
        if (!tab.hasAsked()) {
            toFirstStep(context);
            return;
        }
        String step = context.getHttpRequest().getDecodedFormParameters().getFirst("step");
        switch (step == null ? "verify" : step) {
            case "resend" -> send(context, tab);
            case "other-channel" -> {
                tab.useUsual();
                tab.channel(tab.channel().other());
                send(context, tab);
            }
            case "reserve" -> sendToReserve(context, tab);
            case "restart" -> restart(context, tab);
            default -> verify(context, tab);
        }
    }

    /** Keeps what is on its way: who types the same name again still has the code that comes. */
    private static void restart(AuthenticationFlowContext context, ResetTab tab) {
        String handle = tab.handle();
        String typed = tab.typed();
        Channel channel = tab.channel();
        context.resetFlow(() -> tab.ask(handle, typed, channel));
    }

    /**
     * A flow without the first step would lead back here at once, and Keycloak calls the steps one inside the other: so only
     * once in a request.
     */
    private static void toFirstStep(AuthenticationFlowContext context) {
        String mark = ResetVerifyAuthenticator.class.getName();
        if (context.getSession().getAttribute(mark) != null) {
            LOG.errorf(
                    "Realm %s: its reset flow has latchkey-reset-verify without latchkey-reset-identify before it",
                    context.getRealm().getName());
            showNotice(context, "Unavailable");
            return;
        }
        context.getSession().setAttribute(mark, Boolean.TRUE);
        context.resetFlow();
    }

    private void send(AuthenticationFlowContext context, ResetTab tab) {
        new ResetAsking(context).again(typed(context, tab));
        if (!tab.sent()) {
            FlowPages.nextShowsError(
                    context.getAuthenticationSession(),
                    "resend",
                    "latchkeyResendTooEarly",
                    Integer.toString(tab.resendIn()));
        }
        FlowPages.show(context, () -> page(context));
    }

    /** Everybody may name a contact here, and gets the same page for it: only the account's own stored one is ever written to. */
    private void sendToReserve(AuthenticationFlowContext context, ResetTab tab) {
        String posted = context.getHttpRequest().getDecodedFormParameters().getFirst(RESERVE);
        TypedIdentifier reserve =
                TypedIdentifier.of(posted, Contacts.phoneNumbers(context.getRealm()));
        if (reserve.phone().isEmpty() && reserve.email().isEmpty()) {
            FlowPages.nextShowsError(
                    context.getAuthenticationSession(), RESERVE, "latchkeyReserveUnreadable");
            FlowPages.show(context, () -> page(context));
            return;
        }
        tab.reserve(reserve.raw());
        tab.channel(reserve.phone().isPresent() ? Channel.SMS : Channel.EMAIL);
        send(context, tab);
    }

    private void verify(AuthenticationFlowContext context, ResetTab tab) {
        String posted = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD);
        if (posted == null || posted.isBlank()) {
            refuse(context, "latchkeyCodeMissing");
            return;
        }
        CodeTry outcome =
                OneTimeCode.typed(posted, CodeForm.LENGTHS)
                        .map(
                                code ->
                                        new ResetCodes(context.getSession(), context.getRealm())
                                                .spend(
                                                        tab.handle(),
                                                        typed(context, tab).normalised(),
                                                        code))
                        .orElseGet(CodeTry.Wrong::new);
        if (outcome instanceof CodeTry.Right right) {
            PackCounter.CODE_TRIES.count("reset", "right");
            PackCounter.RESET_PROOFS.count(right.recovery().channel().id(), "code");
            context.challenge(
                    new ResetContinuation(context.getSession(), context.getRealm())
                            .of(right.recovery(), Optional.of(context.getAuthenticationSession())));
            return;
        }
        EventBuilder event = context.getEvent().clone().detail("channel", tab.channel().id());
        if (outcome instanceof CodeTry.NoneLeft none) {
            PackCounter.CODE_TRIES.count("reset", ResetEvents.LIMIT);
            event.detail(Details.REASON, none.budget()).error(ResetEvents.LIMIT);
        } else {
            PackCounter.CODE_TRIES.count("reset", "wrong");
            event.error(Errors.INVALID_CODE);
        }
        int allowed = RealmSettings.of(context.getRealm()).get(Settings.TRIES_PER_CODE);
        refuse(context, tab.miss() < allowed ? "latchkeyCodeWrong" : "latchkeyCodeUsedUp");
    }

    private void refuse(AuthenticationFlowContext context, String messageKey) {
        FlowPages.nextShowsError(context.getAuthenticationSession(), FIELD, messageKey);
        FlowPages.show(context, () -> page(context));
    }

    private static TypedIdentifier typed(AuthenticationFlowContext context, ResetTab tab) {
        return TypedIdentifier.of(tab.typed(), Contacts.phoneNumbers(context.getRealm()));
    }

    private PackPage page(AuthenticationFlowContext context) {
        ResetTab tab = new ResetTab(context.getAuthenticationSession());
        CodeForm form = CodeForm.of(tab.channel(), RealmSettings.of(context.getRealm()));
        return page(context, "latchkey-reset-verify.ftl")
                .with("channel", tab.channel().id())
                .with("identifier", tab.typed())
                .with("reserve", tab.reserve().orElse(""))
                .with("sent", tab.sent())
                .with("codeLength", form.digits())
                .with("minutes", Math.toIntExact(form.life().toMinutes()))
                .with("resendIn", tab.resendIn())
                .with(
                        "statusUrl",
                        RealmAddress.current(context.getSession(), context.getRealm())
                                .page("status", tab.handle())
                                .toString());
    }
}
