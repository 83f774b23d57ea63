package dev.latchkey.lockout;

import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.contact.TypedName;
import dev.latchkey.server.db.DatabaseKind;
import dev.latchkey.server.settings.RealmSettings;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/**
 * Keycloak's sign-in form, passkeys and remember-me included, that also takes a verified phone, and while the door is locked
 * shows until when. What it answers depends on what was tried, never on whether there is such an account (DESIGN rule 1).
 */
final class SignInAuthenticator extends UsernamePasswordForm {

    /** A mistyped number or address stays out of events, too (DESIGN rule 8). */
    private static final Pattern MAY_BE_CONTACT = Pattern.compile("@|(\\d\\D*){7}");

    private final KeycloakSession session;

    SignInAuthenticator(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (RealmRules.on(context.getRealm()) && lockPage(context).showIfLocked()) {
            return;
        }
        if (new ClosedAccountPage(context).showIfClosed()) {
            return;
        }
        super.authenticate(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        if (RealmRules.on(context.getRealm()) && lockPage(context).takes(form(context))) {
            return;
        }
        super.action(context);
    }

    @Override
    protected Response challenge(
            AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        if (!formData.containsKey(AuthenticationManager.FORM_USERNAME)) {
            typed(context).ifPresent(t -> formData.add(AuthenticationManager.FORM_USERNAME, t));
        }
        return super.challenge(context, formData);
    }

    @Override
    protected boolean validateForm(
            AuthenticationFlowContext context, MultivaluedMap<String, String> posted) {
        return RealmSettings.of(context.getRealm()).enabled()
                ? tryPassword(context, posted)
                : super.validateForm(context, posted);
    }

    private boolean tryPassword(
            AuthenticationFlowContext context, MultivaluedMap<String, String> posted) {
        RealmModel realm = context.getRealm();
        Optional<UserModel> chosen = chosen(context);
        TypedIdentifier typed =
                TypedIdentifier.of(
                        posted.getFirst(AuthenticationManager.FORM_USERNAME),
                        Contacts.phoneNumbers(realm));
        String password = posted.getFirst(CredentialRepresentation.PASSWORD);
        if (chosen.isEmpty()) {
            note(context, typed);
        }
        if (password == null
                || password.isEmpty()
                || (chosen.isEmpty() && typed.kind() == TypedIdentifier.Kind.EMPTY)) {
            context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
            context.forceChallenge(
                    again(context, new FormMessage(field(context), Messages.INVALID_USER)));
            return false;
        }
        Optional<UserModel> user = chosen.or(() -> new MeantAccount(session, realm).of(typed));
        Attempt attempt = new Attempt(context, user, typed);
        if (!attempt.mayLook()) {
            lockPage(context).show();
            return false;
        }
        if (!attempt.isRight(password)) {
            wrong(context, attempt);
            return false;
        }
        return enter(context, user.orElseThrow(), posted, chosen.isPresent());
    }

    private boolean enter(
            AuthenticationFlowContext context,
            UserModel user,
            MultivaluedMap<String, String> posted,
            boolean chosenBefore) {
        if (!user.isEnabled()) {
            context.getEvent().user(user).error(Errors.USER_DISABLED);
            new ClosedAccountPage(context).show(user);
            return false;
        }
        if (!chosenBefore) {
            // with a user that was chosen before the form has no such box
            rememberMe(context, posted);
        }
        context.getAuthenticationSession()
                .setAuthNote(AuthenticationManager.PASSWORD_VALIDATED, "true");
        context.setUser(user);
        return true;
    }

    /** As {@code AuthenticatorUtils.processRememberMe}, which 26.6 does not have yet. */
    private static void rememberMe(
            AuthenticationFlowContext context, MultivaluedMap<String, String> posted) {
        boolean wanted = "on".equalsIgnoreCase(posted.getFirst("rememberMe"));
        if (wanted && context.getRealm().isRememberMe()) {
            context.getAuthenticationSession().setAuthNote(Details.REMEMBER_ME, "true");
            context.getEvent().detail(Details.REMEMBER_ME, "true");
        } else {
            context.getAuthenticationSession().removeAuthNote(Details.REMEMBER_ME);
        }
    }

    private void wrong(AuthenticationFlowContext context, Attempt attempt) {
        AuthenticatorUtils.setupReauthenticationInUsernamePasswordFormError(context);
        if (attempt.hasLocked()) {
            lockPage(context).show();
            return;
        }
        // its own try is booked: Keycloak would look the name up by its rules, and book another
        context.forceChallenge(again(context, attempt.message(field(context))));
    }

    /** The form once more, with the message at a field that the form has. */
    private Response again(AuthenticationFlowContext context, FormMessage message) {
        if (isConditionalPasskeysEnabled(context.getUser())) {
            webauthnAuth.fillContextForm(context);
        }
        return createLoginForm(
                context.form().setExecution(context.getExecution().getId()).addError(message));
    }

    private String field(AuthenticationFlowContext context) {
        return chosen(context).isPresent() ? Validation.FIELD_PASSWORD : Validation.FIELD_USERNAME;
    }

    /** The account that was chosen before this form, by an earlier step or because it signs in again. */
    private Optional<UserModel> chosen(AuthenticationFlowContext context) {
        if (isUserAlreadySetBeforeUsernamePasswordAuth(context)) {
            return Optional.ofNullable(context.getUser());
        }
        return Optional.empty();
    }

    private static void note(AuthenticationFlowContext context, TypedIdentifier typed) {
        context.clearUser();
        TypedName.note(context.getAuthenticationSession(), typed.raw());
        if (typed.kind() == TypedIdentifier.Kind.LOGIN
                && !MAY_BE_CONTACT.matcher(typed.raw()).find()
                && DatabaseKind.holdsAsName(context.getSession(), typed.raw())) {
            context.getEvent().detail(Details.USERNAME, typed.raw());
        }
    }

    private static Optional<String> typed(AuthenticationFlowContext context) {
        return TypedName.in(context.getAuthenticationSession());
    }

    private static MultivaluedMap<String, String> form(AuthenticationFlowContext context) {
        return context.getHttpRequest().getDecodedFormParameters();
    }

    private LockPage lockPage(AuthenticationFlowContext context) {
        return LockPage.ofSignIn(context, chosen(context));
    }

    /** One posted password. */
    private final class Attempt {

        private final AuthenticationFlowContext context;
        private final Optional<UserModel> user;
        private final Optional<Try> attempt;

        Attempt(
                AuthenticationFlowContext context,
                Optional<UserModel> user,
                TypedIdentifier typed) {
            this.context = context;
            this.user = user;
            RealmModel realm = context.getRealm();
            Subjects subjects = new Subjects(session, realm);
            attempt =
                    RealmRules.on(realm)
                            ? Optional.of(
                                    Try.ask(
                                            session,
                                            realm,
                                            user.map(subjects::of)
                                                    .orElseGet(() -> subjects.unknown(typed))))
                            : Optional.empty();
        }

        boolean mayLook() {
            if (attempt.isEmpty() || attempt.get().granted()) {
                return true;
            }
            user.ifPresent(u -> context.getEvent().user(u));
            context.getEvent().error(Errors.USER_TEMPORARILY_DISABLED);
            return false;
        }

        /** Compares, with the same work where there is nothing to compare with, and settles the try. */
        boolean isRight(String password) {
            boolean right = compare(password);
            attempt.ifPresent(t -> settle(t, right, password));
            return right;
        }

        private boolean compare(String password) {
            if (user.isEmpty()) {
                AuthenticatorUtils.dummyHash(context);
                context.getEvent().error(Errors.USER_NOT_FOUND);
                return false;
            }
            if (!user.get().credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)) {
                // Keycloak would say no without any work (PasswordCredentialProvider.isValid)
                AuthenticatorUtils.dummyHash(context);
            }
            boolean right =
                    user.get().credentialManager().isValid(UserCredentialModel.password(password));
            if (!right) {
                context.getEvent().user(user.get()).error(Errors.INVALID_USER_CREDENTIALS);
            }
            return right;
        }

        private static void settle(Try attempt, boolean right, String password) {
            if (right) {
                attempt.release();
            } else {
                attempt.wrong(password);
            }
        }

        boolean hasLocked() {
            return attempt.filter(Try::hasLocked).isPresent();
        }

        FormMessage message(String field) {
            return attempt.map(t -> WrongPasswordText.at(field, t.standing()))
                    .orElseGet(() -> new FormMessage(field, Messages.INVALID_USER));
        }
    }
}
