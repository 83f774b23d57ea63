package dev.latchkey.backupcode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The guided replacement of a lost authenticator (R36): the sign-in does not end before its owner has set up a new one of the
 * same kind, and then the lost one is removed. At no moment is the account without a second factor.
 */
final class Replacement {

    private static final String LOST = "latchkey.backupcode.lost";
    private static final String KNOWN = "latchkey.backupcode.known";
    private static final String SEPARATOR = ",";

    /** How each kind is set up. */
    private static final Map<String, String> SET_UP_BY =
            Map.of(
                    OTPCredentialModel.TYPE, UserModel.RequiredAction.CONFIGURE_TOTP.name(),
                    WebAuthnCredentialModel.TYPE_TWOFACTOR, "webauthn-register",
                    WebAuthnCredentialModel.TYPE_PASSWORDLESS, "webauthn-register-passwordless");

    private final RealmModel realm;
    private final UserModel user;
    private final AuthenticationSessionModel tab;

    Replacement(AuthenticationFlowContext context) {
        this(context.getRealm(), context.getUser(), context.getAuthenticationSession());
    }

    private Replacement(RealmModel realm, UserModel user, AuthenticationSessionModel tab) {
        this.realm = realm;
        this.user = user;
        this.tab = tab;
    }

    /**
     * What can be replaced here: id, kind and the owner's name for it. Nothing in a reset, which ends with a new password; the
     * next sign-in offers it.
     */
    List<Map<String, String>> offered() {
        if (LoginActionsService.RESET_CREDENTIALS_PATH.equals(
                tab.getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH))) {
            return List.of();
        }
        return authenticators(user)
                .filter(credential -> canBeSetUp(credential.getType()))
                .map(Replacement::shown)
                .toList();
    }

    private static Map<String, String> shown(CredentialModel credential) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("id", credential.getId());
        shown.put("kind", credential.getType());
        Optional.ofNullable(credential.getUserLabel())
                .filter(label -> !label.isBlank())
                .ifPresent(label -> shown.put("label", label));
        return shown;
    }

    /** Has the sign-in go on with a new authenticator in place of {@code lostId}, if that is one of those offered. */
    void begin(String lostId) {
        offered().stream()
                .filter(offer -> offer.get("id").equals(lostId))
                .findFirst()
                .ifPresent(
                        offer -> {
                            tab.setAuthNote(LOST, lostId);
                            tab.setAuthNote(
                                    KNOWN,
                                    authenticators(user)
                                            .map(CredentialModel::getId)
                                            .collect(Collectors.joining(SEPARATOR)));
                            tab.addRequiredAction(SET_UP_BY.get(offer.get("kind")));
                        });
    }

    /** Removes the lost authenticator once there is a new one. */
    static void finishIn(RequiredActionContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        String lost = tab.getAuthNote(LOST);
        if (lost != null) {
            new Replacement(context.getRealm(), context.getUser(), tab).finish(context, lost);
        }
    }

    private void finish(RequiredActionContext context, String lostId) {
        Set<String> known =
                Arrays.stream(tab.getAuthNote(KNOWN).split(SEPARATOR)).collect(Collectors.toSet());
        boolean replaced =
                authenticators(user).anyMatch(credential -> !known.contains(credential.getId()));
        if (!replaced) {
            return;
        }
        tab.removeAuthNote(LOST);
        tab.removeAuthNote(KNOWN);
        CredentialModel lost = user.credentialManager().getStoredCredentialById(lostId);
        if (lost != null && user.credentialManager().removeStoredCredentialById(lostId)) {
            context.getEvent()
                    .clone()
                    .event(EventType.REMOVE_CREDENTIAL)
                    .user(user)
                    .detail(Details.CREDENTIAL_TYPE, lost.getType())
                    .detail(Details.REASON, "replaced after a backup code")
                    .success();
            Notices.replaced(context);
        }
    }

    static boolean hasAuthenticator(UserModel user) {
        return authenticators(user).findAny().isPresent();
    }

    private static Stream<CredentialModel> authenticators(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsStream()
                .filter(credential -> SET_UP_BY.containsKey(credential.getType()));
    }

    private boolean canBeSetUp(String kind) {
        RequiredActionProviderModel action =
                realm.getRequiredActionProviderByAlias(SET_UP_BY.get(kind));
        return action != null && action.isEnabled();
    }
}
