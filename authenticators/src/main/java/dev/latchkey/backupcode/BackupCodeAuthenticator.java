package dev.latchkey.backupcode;

import dev.latchkey.challenge.Doorkeeper;
import dev.latchkey.server.metrics.PackCounter;
import dev.latchkey.server.page.ExplainedWay;
import dev.latchkey.server.page.FlowPages;
import dev.latchkey.server.page.PackPage;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.CredentialValidator;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The second factor of whoever has lost the usual one. A right code is used up at once; then a page says how many are left and
 * offers to replace what is lost, and its button passes the step.
 */
final class BackupCodeAuthenticator
        implements Authenticator, CredentialValidator<BackupCodesProvider>, ExplainedWay {

    private static final String FIELD = "code";
    private static final String STEP = "step";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (!Admission.allows(context)) {
            context.attempted();
            return;
        }
        Optional<UsedCode> used = UsedCode.in(context);
        if (used.isPresent()) {
            show(context, usedPage(context, used.get()));
        } else if (!doorkeeper(context).turnsAway(context)) {
            show(context, codePage(context));
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (!Admission.allows(context)) {
            context.attempted();
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        Optional<UsedCode> used = UsedCode.in(context);
        if (used.isPresent()) {
            goOn(context, form, used.get());
        } else {
            compare(context, form.getFirst(FIELD));
            doorkeeper(context).settle(context);
        }
    }

    private static void compare(AuthenticationFlowContext context, String typed) {
        if (typed == null || typed.isBlank()) {
            refuse(context, "latchkeyBackupMissing");
            return;
        }
        if (BackupCode.read(typed).isEmpty()) {
            // a slip of the pen, and nothing that could have been right: no try
            refuse(context, "latchkeyBackupUnreadable");
            return;
        }
        String locked =
                AuthenticatorUtils.getDisabledByBruteForceEventError(context, context.getUser());
        if (locked != null) {
            event(context).error(locked);
            refuse(context, "latchkeyBackupWrong");
            return;
        }
        CodeUse outcome =
                new BackupCodes(context.getSession(), context.getRealm(), context.getUser())
                        .use(typed);
        if (outcome instanceof CodeUse.Accepted accepted) {
            PackCounter.CODE_TRIES.count("backup-code", "right");
            UsedCode.note(context, accepted);
            Notices.used(context, accepted);
            show(context, usedPage(context, new UsedCode(accepted.left())));
        } else if (outcome instanceof CodeUse.UsedBefore) {
            PackCounter.CODE_TRIES.count("backup-code", "wrong");
            event(context).detail(Details.REASON, "used before").error(Errors.INVALID_CODE);
            refuse(context, "latchkeyBackupUsedBefore");
        } else {
            PackCounter.CODE_TRIES.count("backup-code", "wrong");
            event(context).error(Errors.INVALID_USER_CREDENTIALS);
            error(context, "latchkeyBackupWrong");
            context.failureChallenge(
                    AuthenticationFlowError.INVALID_CREDENTIALS,
                    FlowPages.here(context, codePage(context)));
        }
    }

    /** The step is passed by a press on the page that tells of the used code, with or without a replacement. */
    private static void goOn(
            AuthenticationFlowContext context, MultivaluedMap<String, String> form, UsedCode used) {
        if (form.getFirst(STEP) == null && form.getFirst("lost") == null) {
            // the form of the code once more: the code is used, and its page is still to be seen
            show(context, usedPage(context, used));
            return;
        }
        Optional.ofNullable(form.getFirst("lost"))
                .ifPresent(lost -> new Replacement(context).begin(lost));
        context.getEvent().detail(Details.CREDENTIAL_TYPE, BackupCodesCredential.TYPE);
        context.success(BackupCodesCredential.TYPE);
    }

    private static void refuse(AuthenticationFlowContext context, String messageKey) {
        error(context, messageKey);
        show(context, codePage(context));
    }

    private static void show(AuthenticationFlowContext context, PackPage page) {
        context.challenge(FlowPages.here(context, page));
    }

    private static void error(AuthenticationFlowContext context, String messageKey) {
        FlowPages.nextShowsError(context.getAuthenticationSession(), FIELD, messageKey);
    }

    private static EventBuilder event(AuthenticationFlowContext context) {
        return context.getEvent()
                .clone()
                .user(context.getUser())
                .detail(Details.CREDENTIAL_TYPE, BackupCodesCredential.TYPE);
    }

    private static PackPage codePage(AuthenticationFlowContext context) {
        return page(context, "latchkey-backup-code.ftl")
                .with(
                        "set",
                        new BackupCodes(context.getSession(), context.getRealm(), context.getUser())
                                .stored()
                                .map(codes -> codes.set().id())
                                .orElse(""));
    }

    private static PackPage usedPage(AuthenticationFlowContext context, UsedCode used) {
        return page(context, "latchkey-backup-used.ftl")
                .with("left", Integer.toString(used.left()))
                .with("reminder", Reminder.at(used.left()).word())
                .with("lost", new Replacement(context).offered());
    }

    private static PackPage page(AuthenticationFlowContext context, String template) {
        PackPage page =
                PackPage.inFlow(context.getSession(), context.getRealm(), context.form(), template);
        Optional.ofNullable(context.getAuthenticationSession().getRedirectUri())
                .map(URI::create)
                .ifPresent(page::leadsTo);
        return page;
    }

    private static Doorkeeper doorkeeper(AuthenticationFlowContext context) {
        return context.getSession().getProvider(Doorkeeper.class);
    }

    @Override
    public Optional<String> whyMissing(AuthenticationFlowContext context) {
        BackupCodes codes =
                new BackupCodes(context.getSession(), context.getRealm(), context.getUser());
        if (codes.stored().isEmpty()) {
            return Optional.of("latchkeyWayNoBackupCodes");
        }
        return Optional.of(
                codes.left() == 0 ? "latchkeyWayBackupCodesUsedUp" : "latchkeyWayBackupCodeUsed");
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return getCredentialProvider(session)
                .isConfiguredFor(realm, user, BackupCodesCredential.TYPE);
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public BackupCodesProvider getCredentialProvider(KeycloakSession session) {
        return (BackupCodesProvider)
                session.getProvider(CredentialProvider.class, BackupCodesProviderFactory.ID);
    }

    @Override
    public void close() {}
}
