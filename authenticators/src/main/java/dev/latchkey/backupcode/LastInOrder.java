package dev.latchkey.backupcode;

import java.util.List;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;

/** Keeps backup codes behind all other credentials of an account, whatever was set up after them: they are the last resort. */
final class LastInOrder {

    private static final String USED = "latchkey.backupcode.used-in-request";

    private LastInOrder() {}

    /** A request that has used a code up leaves the order alone: what it has read of the set is out of date. */
    static void leaveFor(KeycloakSession session) {
        session.setAttribute(USED, Boolean.TRUE);
    }

    static void see(KeycloakSession session, UserModel user) {
        if (session.getAttribute(USED) != null) {
            return;
        }
        SubjectCredentialManager credentials = user.credentialManager();
        List<CredentialModel> order = credentials.getStoredCredentialsStream().toList();
        order.stream()
                .filter(credential -> credential.getType().equals(BackupCodesCredential.TYPE))
                .findFirst()
                .map(CredentialModel::getId)
                .filter(id -> !id.equals(order.get(order.size() - 1).getId()))
                .ifPresent(
                        id ->
                                credentials.moveStoredCredentialTo(
                                        id, order.get(order.size() - 1).getId()));
    }
}
