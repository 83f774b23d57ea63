package dev.latchkey.delivery;

import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.page.RealmAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.account.DeviceRepresentation;

/**
 * When and where something happened that an owner is told of.
 *
 * @param page the language of the page
 * @param links the realm's address for links; empty if no hostname is configured
 * @param device the browser and system, as far as the request tells
 * @param at when it happened
 */
public record Occasion(
        Locale page, Optional<RealmAddress> links, Optional<String> device, Instant at) {

    /** This very request. */
    public static Occasion current(KeycloakSession session, RealmModel realm, UserModel user) {
        return new Occasion(
                session.getContext().resolveLocale(user),
                RealmAddress.forMessages(session, realm),
                device(session),
                KeycloakClock.now());
    }

    /** Something that was only noticed now: who did it, and on what device, this request can't tell. */
    public static Occasion noticed(KeycloakSession session, RealmModel realm, UserModel user) {
        Occasion here = current(session, realm, user);
        return new Occasion(here.page, here.links, Optional.empty(), here.at);
    }

    /** When it happened, in words. */
    public String time(RealmModel realm, UserModel user) {
        return time(realm, user, at);
    }

    /** Any moment in words, in the server's zone, which is named: a mail does not know its reader's. */
    public String time(RealmModel realm, UserModel user, Instant moment) {
        Locale locale = Languages.of(realm, user, page);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneId.systemDefault())
                        .format(moment)
                + DateTimeFormatter.ofPattern(" (z)", locale)
                        .withZone(ZoneId.systemDefault())
                        .format(moment);
    }

    private static Optional<String> device(KeycloakSession session) {
        DeviceRepresentation seen =
                session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation();
        if (seen == null) {
            return Optional.empty();
        }
        String text =
                Stream.of(seen.getBrowser(), seen.getOs())
                        .filter(
                                part ->
                                        part != null
                                                && !part.startsWith(DeviceRepresentation.UNKNOWN))
                        .map(part -> part.split("/")[0])
                        .distinct()
                        .collect(Collectors.joining(", "));
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
