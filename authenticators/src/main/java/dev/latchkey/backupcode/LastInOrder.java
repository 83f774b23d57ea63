package dev.latchkey.backupcode;

import java.util.List;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;

/** Keeps backup codes behind all other credentials of an account, whatever was set up after them: they are the last resort.
 * {@code AuthenticationSelectionResolver} lists the ways to go on in the order in which credentials are stored. */
final class LastInOrder {

    private LastInOrder() {}

    static void see(UserModel user) {
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
