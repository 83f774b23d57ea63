package dev.latchkey.reset;

import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.Medium;
import dev.latchkey.contact.ProvedContact;
import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.contact.TypedName;
import dev.latchkey.delivery.Channel;
import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.events.Errors;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/** First step of a reset: who are you? Takes a login, an e-mail address or a phone number, and says nothing about it. */
final class ResetIdentifyAuthenticator extends ResetStep {

    static final String FIELD = "identifier";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!isOn(context)) {
            return;
        }
        Optional<ResetProof> proof = proof(context);
        if (proof.isPresent()) {
            context.setUser(proof.get().user());
            ProvedContact.note(
                    context.getAuthenticationSession(),
                    proof.get().user(),
                    proof.get().recovery().channel() == Channel.SMS
                            ? Medium.PHONE
                            : Medium.MAILBOX);
            context.success();
            return;
        }
        if (new ResetTab(context.getAuthenticationSession()).proof().isPresent()) {
            FlowPages.nextShowsError(
                    context.getAuthenticationSession(), FIELD, "latchkeyNoticeTooLateText");
        }
        FlowPages.show(context, () -> page(context));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (!isOn(context)) {
            return;
        }
        String posted = context.getHttpRequest().getDecodedFormParameters().getFirst(FIELD);
        TypedIdentifier typed =
                TypedIdentifier.of(posted, Contacts.phoneNumbers(context.getRealm()));
        if (typed.kind() == TypedIdentifier.Kind.EMPTY) {
            context.getEvent().clone().error(Errors.USERNAME_MISSING);
            FlowPages.nextShowsError(
                    context.getAuthenticationSession(), FIELD, "latchkeyIdentifierMissing");
            FlowPages.show(context, () -> page(context));
            return;
        }
        new ResetAsking(context).ask(typed);
        context.success();
    }

    private PackPage page(AuthenticationFlowContext context) {
        return page(context, "latchkey-reset-identify.ftl")
                .with("identifier", prefilled(context.getAuthenticationSession()));
    }

    /** What was typed on this page before, else on the sign-in page. */
    private static String prefilled(AuthenticationSessionModel tab) {
        return Optional.of(new ResetTab(tab).typed())
                .filter(typed -> !typed.isEmpty())
                .or(() -> TypedName.in(tab))
                .or(
                        () ->
                                Optional.ofNullable(
                                        tab.getAuthNote(
                                                AbstractUsernameFormAuthenticator
                                                        .ATTEMPTED_USERNAME)))
                .or(
                        () ->
                                Optional.ofNullable(
                                        tab.getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM)))
                .orElse("");
    }
}
