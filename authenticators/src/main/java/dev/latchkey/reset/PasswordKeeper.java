package dev.latchkey.reset;

import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProvider;

/**
 * Who keeps an account's password, if it is not Keycloak: a directory that can't be written to, or an identity provider.
 * There a reset can only say where the password is changed; it never makes a second, local one.
 */
final class PasswordKeeper {

    private PasswordKeeper() {}

    /** The keeper's name as its admin gave it; empty if a password can be set here or through here. */
    static Optional<String> of(KeycloakSession session, RealmModel realm, UserModel user) {
        String storage =
                user.getFederationLink() != null
                        ? user.getFederationLink()
                        : StorageId.providerId(user.getId());
        if (storage != null) {
            return Optional.ofNullable(realm.getComponent(storage))
                    .filter(PasswordKeeper::isReadOnly)
                    .map(ComponentModel::getName);
        }
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                ? Optional.empty()
                : identityProvider(session, realm, user);
    }

    /** Keycloak's LDAP provider says so in {@code editMode}; its Kerberos provider never writes. */
    private static boolean isReadOnly(ComponentModel storage) {
        return UserStorageProvider.class.getName().equals(storage.getProviderType())
                && ("kerberos".equals(storage.getProviderId())
                        || "READ_ONLY".equals(storage.getConfig().getFirst("editMode")));
    }

    private static Optional<String> identityProvider(
            KeycloakSession session, RealmModel realm, UserModel user) {
        return session.users()
                .getFederatedIdentitiesStream(realm, user)
                .map(FederatedIdentityModel::getIdentityProvider)
                .map(alias -> session.identityProviders().getByAlias(alias))
                .filter(provider -> provider != null)
                .map(PasswordKeeper::displayName)
                .findFirst();
    }

    private static String displayName(IdentityProviderModel provider) {
        return Optional.ofNullable(provider.getDisplayName())
                .filter(name -> !name.isBlank())
                .orElse(provider.getAlias());
    }
}
