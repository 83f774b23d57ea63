package dev.latchkey.license;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The id of the organization that somebody signs in to: picked on Keycloak's own page, else named by the scope {@code
 * organization:<alias>}. A name says nothing about membership: the licence source looks among the user's own only.
 */
public final class ChosenOrganization {

    private static final String SCOPE = "organization:";

    private ChosenOrganization() {}

    /** During a sign-in. */
    static Optional<String> of(KeycloakSession session, AuthenticationSessionModel tab) {
        return of(session, tab::getClientNote);
    }

    /** During a session: Keycloak keeps the sign-in's notes with the client's part of it. */
    public static Optional<String> of(
            KeycloakSession session, AuthenticatedClientSessionModel clientSession) {
        return clientSession == null ? Optional.empty() : of(session, clientSession::getNote);
    }

    private static Optional<String> of(KeycloakSession session, Function<String, String> note) {
        return Optional.ofNullable(note.apply(OrganizationModel.ORGANIZATION_ATTRIBUTE))
                .or(() -> named(session, note.apply(OAuth2Constants.SCOPE)));
    }

    private static Optional<String> named(KeycloakSession session, String scope) {
        if (scope == null || !session.getContext().getRealm().isOrganizationsEnabled()) {
            return Optional.empty();
        }
        List<String> aliases =
                Arrays.stream(scope.split(" "))
                        .filter(word -> word.startsWith(SCOPE))
                        .map(word -> word.substring(SCOPE.length()))
                        .toList();
        return aliases.size() == 1
                ? Stream.ofNullable(
                                session.getProvider(OrganizationProvider.class)
                                        .getByAlias(aliases.get(0)))
                        .map(OrganizationModel::getId)
                        .findFirst()
                : Optional.empty();
    }
}
