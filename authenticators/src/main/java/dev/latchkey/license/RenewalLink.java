package dev.latchkey.license;

import dev.latchkey.server.settings.LicenseSettings;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.WebOrigin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.ResolveRelative;

/**
 * Where the renewal button leads: the organization's own page, else the realm's, else, for payers, the home of the first
 * client where licences are renewed. Only to origins that the realm allows (A33), and always to an address as it is written:
 * nothing about the person is added.
 */
final class RenewalLink {

    private static final Logger LOG = Logger.getLogger(RenewalLink.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmSettings settings;

    RenewalLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        settings = RealmSettings.of(realm);
    }

    /** Empty if there is nowhere to lead to. */
    Optional<URI> of(Billing billing, boolean payer) {
        return billing.renewUrl()
                .flatMap(this::allowed)
                .or(() -> settings.get(LicenseSettings.RENEW_URL).flatMap(this::allowed))
                .or(() -> payer ? homes().findFirst() : Optional.empty());
    }

    private Optional<URI> allowed(String address) {
        Optional<URI> uri = uri(address);
        boolean allowed =
                uri.flatMap(WebOrigin::of).filter(origin -> origins().contains(origin)).isPresent();
        if (!allowed) {
            LOG.warnf(
                    "Realm %s: no renewal button leads to '%s': its origin is neither in %s nor a payer client's",
                    realm.getName(),
                    LicenseWarnings.shown(address),
                    LicenseSettings.RENEW_ORIGINS.key());
            return Optional.empty();
        }
        return uri;
    }

    private Set<WebOrigin> origins() {
        return Stream.concat(
                        settings.get(LicenseSettings.RENEW_ORIGINS).stream(),
                        homes().flatMap(home -> WebOrigin.of(home).stream()))
                .collect(Collectors.toSet());
    }

    private Stream<URI> homes() {
        return settings.get(LicenseSettings.PAYER_CLIENTS).stream()
                .map(realm::getClientByClientId)
                .filter(Objects::nonNull)
                .filter(ClientModel::isEnabled)
                .flatMap(client -> home(client).stream());
    }

    private Optional<URI> home(ClientModel client) {
        return Optional.ofNullable(
                        ResolveRelative.resolveRelativeUri(
                                session, client.getRootUrl(), client.getBaseUrl()))
                .flatMap(RenewalLink::uri)
                .filter(uri -> WebOrigin.of(uri).isPresent());
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
