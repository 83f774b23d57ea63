package dev.latchkey.reset;

import dev.latchkey.challenge.SecondFactors;
import dev.latchkey.server.NormalForm;
import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import dev.latchkey.server.page.PolicyWords;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;

/**
 * Last step of a reset: the new password. Of all browsers in which one reset was taken up, one gets to set it.
 */
final class ResetPasswordAuthenticator extends ResetStep {

    private static final Logger LOG = Logger.getLogger(ResetPasswordAuthenticator.class);

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        requireProof(context)
                .ifPresent(proof -> FlowPages.show(context, () -> page(context, proof)));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        requireProof(context).ifPresent(proof -> setPassword(context, proof));
    }

    /** The proof for the flow's user, second factor included; without it the visitor gets a page that says what to do. */
    private Optional<ResetProof> requireProof(AuthenticationFlowContext context) {
        if (!isOn(context)) {
            return Optional.empty();
        }
        Optional<ResetProof> proof = proof(context).filter(p -> p.user().equals(context.getUser()));
        if (proof.isEmpty()) {
            startAgain(context, "latchkeyNoticeTooLateText");
            return Optional.empty();
        }
        if (SecondFactors.missing(context.getUser(), context.getAuthenticationSession())) {
            LOG.errorf(
                    "Realm %s: its reset flow did not ask for the account's second factor; put a conditional sub-flow"
                            + " with it before latchkey-reset-password",
                    context.getRealm().getName());
            context.getEvent()
                    .clone()
                    .user(context.getUser())
                    .error(ResetEvents.SECOND_FACTOR_NOT_ASKED);
            showNotice(context, "SecondFactorMissing");
            return Optional.empty();
        }
        return proof;
    }

    private void setPassword(AuthenticationFlowContext context, ResetProof proof) {
        NewPassword typed = NewPassword.of(context.getHttpRequest().getDecodedFormParameters());
        Optional<NewPassword.Problem> problem =
                typed.problem().or(() -> againstPolicy(context, typed));
        if (problem.isPresent()) {
            refuse(context, proof, problem.get());
            return;
        }
        switch (new PasswordReplacement(context, proof).by(typed.password())) {
            case REPLACED -> {
                succeeded(context, proof);
                new ResetCompletion(context, proof).finish();
            }
            case REFUSED -> {
                rejected(context, "refused by the user storage");
                refuse(
                        context,
                        proof,
                        new NewPassword.Problem(
                                NewPassword.FIELD, "latchkeyPasswordRefusedByDirectory"));
            }
            case UNAVAILABLE -> {
                rejected(context, "the user storage does not answer");
                startAgain(context, "latchkeyPasswordDirectoryDown");
            }
            case TOO_LATE -> showNotice(context, "LinkGone");
        }
    }

    private Optional<NewPassword.Problem> againstPolicy(
            AuthenticationFlowContext context, NewPassword typed) {
        PolicyError error =
                context.getSession()
                        .getProvider(PasswordPolicyManagerProvider.class)
                        .validate(
                                context.getRealm(),
                                context.getUser(),
                                NormalForm.of(typed.password()));
        if (error == null) {
            return Optional.empty();
        }
        rejected(context, error.getMessage());
        String[] arguments =
                error.getParameters() == null
                        ? new String[0]
                        : Arrays.stream(error.getParameters())
                                .map(String::valueOf)
                                .toArray(String[]::new);
        return Optional.of(
                new NewPassword.Problem(
                        NewPassword.FIELD, PolicyWords.keyFor(error.getMessage()), arguments));
    }

    private void refuse(
            AuthenticationFlowContext context, ResetProof proof, NewPassword.Problem problem) {
        FlowPages.nextShowsError(
                context.getAuthenticationSession(),
                problem.field(),
                problem.messageKey(),
                problem.arguments());
        FlowPages.show(context, () -> page(context, proof));
    }

    private static void rejected(AuthenticationFlowContext context, String reason) {
        credentialEvent(context, EventType.UPDATE_CREDENTIAL_ERROR)
                .detail(Details.REASON, reason)
                .error(Errors.PASSWORD_REJECTED);
    }

    /** As Keycloak's {@code UpdatePassword} does: the newer event and the deprecated one that listeners still wait for. */
    @SuppressWarnings("deprecation")
    private static void succeeded(AuthenticationFlowContext context, ResetProof proof) {
        PackCounter.RESETS.count(proof.recovery().channel().id(), kind(context));
        credentialEvent(context, EventType.UPDATE_CREDENTIAL).success();
        credentialEvent(context, EventType.UPDATE_PASSWORD).success();
        context.getEvent()
                .clone()
                .event(EventType.RESET_PASSWORD)
                .user(context.getUser())
                .detail("channel", proof.recovery().channel().id())
                .detail("latchkey_reset", kind(context))
                .success();
    }

    /** Who has shown another authenticator binds a new password to the account; all others recover the account (R22). */
    private static String kind(AuthenticationFlowContext context) {
        return SecondFactors.shownBesidesPassword(context.getAuthenticationSession()).isEmpty()
                ? "recovery"
                : "binding";
    }

    private static EventBuilder credentialEvent(AuthenticationFlowContext context, EventType type) {
        return context.getEvent()
                .clone()
                .event(type)
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE);
    }

    private PackPage page(AuthenticationFlowContext context, ResetProof proof) {
        PackPage page =
                PackPage.inFlow(
                                context.getSession(),
                                context.getRealm(),
                                context.form(),
                                "latchkey-reset-password.ftl")
                        .with("username", proof.user().getUsername())
                        .with(
                                "hints",
                                PasswordHints.of(
                                        context.getRealm(), SecondFactors.none(context.getUser())));
        if (RealmSettings.of(context.getRealm()).get(Settings.SIGN_IN_AFTER_RESET)) {
            Optional.ofNullable(context.getAuthenticationSession().getRedirectUri())
                    .map(URI::create)
                    .ifPresent(page::leadsTo);
        }
        return page;
    }
}
