package dev.latchkey.lockout;

import dev.latchkey.contact.ProvedContact;
import dev.latchkey.familiar.FamiliarPlaces;
import dev.latchkey.familiar.Network;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.familiar.Visitors;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.keys.KeyPurpose;
import dev.latchkey.server.keys.KeyRing;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Which keys a try of the current request is counted on: by the account, and by what the browser brings. */
final class Doors {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final RealmRules rules;
    private final Ledger ledger;
    private final FamiliarPlaces places;

    Doors(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        rules = new RealmRules(realm);
        ledger = new Ledger(session, realm);
        places = new FamiliarPlaces(session, realm);
    }

    /**
     * The keys of a try in this request. Who has proved a contact of the account in this tab, to reset its password, tries on a
     * key of his own: strangers can't lock that way out (R06), and he can't use theirs.
     */
    List<Claim> of(Subject subject) {
        AuthenticationSessionModel tab = session.getContext().getAuthenticationSession();
        boolean proved = subject.userId().filter(id -> ProvedContact.isOf(tab, id)).isPresent();
        return proved ? List.of(recovery(subject)) : ofCurrentBrowser(subject);
    }

    /**
     * The keys of a try from this browser, the account's or name's own first. A device that the account knows counts on its own
     * key alone: neither strangers nor the network it shares with them can lock it (A10). The
     * table is asked only about what the browser holds for this very account: a name that no account has takes as long as an
     * account that has not signed in from it.
     */
    private List<Claim> ofCurrentBrowser(Subject subject) {
        Visitor visitor = Visitors.current(session, realm);
        Optional<String> held = places.deviceOf(subject.id(), visitor);
        Optional<Claim> device = held.flatMap(d -> device(subject, d));
        if (device.isPresent()) {
            return List.of(device.get());
        }
        Optional<Claim> pass = held.map(d -> pass(subject, d)).filter(this::stands);
        return pass.map(List::of).orElseGet(() -> ofStrangers(subject, visitor.network()));
    }

    /** The keys of a try from a device that the account does not know. */
    List<Claim> ofStrangers(Subject subject) {
        return ofStrangers(subject, Visitors.current(session, realm).network());
    }

    private List<Claim> ofStrangers(Subject subject, Network network) {
        List<Claim> claims = new ArrayList<>();
        claims.add(strangers(subject));
        if (!isOffice(network)) {
            claims.add(claim(LockKey.Kind.NETWORK, subject, network.prefix()));
        }
        return claims;
    }

    Claim strangers(Subject subject) {
        return claim(LockKey.Kind.STRANGERS, subject, subject.id());
    }

    /** The key of a second factor that is tried in a reset, after mailbox or phone has been proved. */
    private Claim recovery(Subject subject) {
        return claim(LockKey.Kind.RECOVERY, subject, subject.id());
    }

    /**
     * Gives the current browser, whose visitor has followed an unlock link, a fresh budget of tries: on the key of its own if
     * the account knows it, else on one that stands open for a day. Strangers' wrong tries stay what they are.
     */
    void openToCurrentBrowser(Subject subject) {
        String device = places.giveDevice(subject.id());
        device(subject, device)
                .ifPresentOrElse(
                        known -> ledger.clear(known.key()),
                        () ->
                                ledger.open(
                                        pass(subject, device).key(),
                                        KeycloakClock.now().plus(RealmRules.PASS_LIFE)));
    }

    private Optional<Claim> device(Subject subject, String device) {
        return places.knowsDevice(subject.id(), device)
                ? Optional.of(claim(LockKey.Kind.DEVICE, subject, subject.id(), device))
                : Optional.empty();
    }

    private Claim pass(Subject subject, String device) {
        return claim(LockKey.Kind.PASS, subject, subject.id(), device);
    }

    private boolean stands(Claim pass) {
        return ledger.find(pass.key())
                .filter(row -> row.forgottenAt().isAfter(KeycloakClock.now()))
                .filter(row -> !row.state().closed())
                .isPresent();
    }

    private boolean isOffice(Network network) {
        return RealmSettings.of(realm).get(Settings.OFFICE_NETWORKS).stream()
                .map(Network::of)
                .anyMatch(network::equals);
    }

    private Claim claim(LockKey.Kind kind, Subject subject, String... owner) {
        String[] parts =
                Stream.concat(Stream.of("lockout", kind.name()), Stream.of(owner))
                        .toArray(String[]::new);
        String id = session.getProvider(KeyRing.class).hash(KeyPurpose.COUNTER, realm, parts);
        // a network is nobody's
        Optional<String> userId =
                kind == LockKey.Kind.NETWORK ? Optional.empty() : subject.userId();
        return new Claim(new LockKey(kind, id, userId), rules.of(kind, subject));
    }
}
