package dev.latchkey.contactcode;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;

/**
 * The stored credential, empty in itself, by which Keycloak knows that an account can get a code. {@code
 * AuthenticationSelectionResolver} lists only ways whose credential is stored, in the order in which they are; so it stands
 * behind authenticator apps and keys, and in front of backup codes, the last resort.
 *
 * <p>Contacts come and go by ways that tell nobody, such as a directory, so the marker follows whenever the list is made, and
 * gives no right: what can be asked for is read off the contacts.
 */
final class Marker {

    /** Another room's, whose name for it is what outsiders see too. */
    private static final String BACKUP_CODES = "latchkey-backup-codes";

    private final SubjectCredentialManager credentials;

    Marker(UserModel user) {
        credentials = user.credentialManager();
    }

    /** Has one marker stand in its place, or none. */
    void keep(boolean wanted) {
        List<CredentialModel> markers =
                stored().filter(c -> c.getType().equals(ContactCodeProvider.TYPE)).toList();
        // two tabs at once may have made two
        markers.stream()
                .skip(wanted ? 1 : 0)
                .forEach(marker -> credentials.removeStoredCredentialById(marker.getId()));
        if (wanted) {
            putInPlace(
                    markers.isEmpty()
                            ? credentials.createStoredCredential(ContactCodeProvider.marker())
                            : markers.get(0));
        }
    }

    private void putInPlace(CredentialModel marker) {
        List<CredentialModel> order = stored().toList();
        List<Integer> places = order.stream().map(Marker::place).toList();
        if (places.equals(places.stream().sorted().toList())) {
            return;
        }
        String before = null;
        for (CredentialModel credential : order) {
            if (place(credential) < place(marker)) {
                before = credential.getId();
            }
        }
        credentials.moveStoredCredentialTo(marker.getId(), before);
        order.stream()
                .filter(credential -> place(credential) > place(marker))
                .forEach(
                        credential ->
                                credentials.moveStoredCredentialTo(
                                        credential.getId(), marker.getId()));
    }

    private static int place(CredentialModel credential) {
        return switch (credential.getType()) {
            case BACKUP_CODES -> 2;
            case ContactCodeProvider.TYPE -> 1;
            default -> 0;
        };
    }

    private Stream<CredentialModel> stored() {
        return credentials.getStoredCredentialsStream();
    }
}
