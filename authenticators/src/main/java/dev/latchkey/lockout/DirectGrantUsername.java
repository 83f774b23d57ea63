package dev.latchkey.lockout;

import dev.latchkey.contact.Contacts;
import dev.latchkey.contact.TypedIdentifier;
import dev.latchkey.server.PackInfo;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.directgrant.ValidateUsername;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/**
 * Takes the place of Keycloak's first step of the direct grant under its id. It takes the same names as the sign-in form and
 * counts wrong tries at names that no account has like all others: counted at one door only, they would tell at the other which
 * names are known (A01, A04).
 */
public final class DirectGrantUsername extends ValidateUsername
        implements ServerInfoAwareProviderFactory {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        boolean nobody =
                RealmRules.on(context.getRealm())
                        && typed(context).kind() != TypedIdentifier.Kind.EMPTY
                        && meant(context).isEmpty();
        if (nobody) {
            refuse(context);
        } else {
            super.authenticate(context);
        }
    }

    /** The login of whom the posted name means, so that Keycloak's look-up, which folds letters that differ, finds no other (A24). */
    @Override
    protected String retrieveUsername(AuthenticationFlowContext context) {
        String posted = super.retrieveUsername(context);
        return RealmRules.on(context.getRealm())
                ? meant(context).map(UserModel::getUsername).orElse(posted)
                : posted;
    }

    private void refuse(AuthenticationFlowContext context) {
        RealmModel realm = context.getRealm();
        Subject nobody = new Subjects(context.getSession(), realm).unknown(typed(context));
        Try asked = Try.ask(context.getSession(), realm, nobody);
        AuthenticatorUtils.dummyHash(context);
        asked.wrong(Optional.ofNullable(retrievePassword(context)).orElse(""));
        context.getEvent().error(Errors.USER_NOT_FOUND);
        context.failure(
                AuthenticationFlowError.INVALID_USER,
                errorResponse(
                        Response.Status.BAD_REQUEST.getStatusCode(),
                        OAuthErrorException.INVALID_GRANT,
                        "Invalid user credentials"));
    }

    private Optional<UserModel> meant(AuthenticationFlowContext context) {
        return new MeantAccount(context.getSession(), context.getRealm()).of(typed(context));
    }

    private TypedIdentifier typed(AuthenticationFlowContext context) {
        return TypedIdentifier.of(
                super.retrieveUsername(context), Contacts.phoneNumbers(context.getRealm()));
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return PackInfo.operationalInfo();
    }
}
