package dev.latchkey.contactcode;

import dev.latchkey.challenge.SecondFactors;
import dev.latchkey.contact.FirstProof;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.watch.RecoveryContacts;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The contacts that one tab's visitor may have a code sent to, in place of the second factor of an account.
 *
 * @param destinations those that are left by what was proved before; only where there is a second factor to stand in for
 * @param lack why there is none, if there is none
 */
record Offer(List<Destination> destinations, Optional<Lack> lack) {

    /** Why nobody can have a code sent. */
    enum Lack {
        /** The account has no verified contact of a kind that the realm allows. */
        NO_CONTACT("latchkeyWayNoContact"),
        /** It has, but only such as what was proved already went through. */
        SAME_MEDIUM("latchkeyWaySameMedium"),
        /** A code to a contact was typed in this sign-in already. */
        USED("latchkeyWayUsed"),
        /** What is left was changed lately, or is on hold. */
        WAITING("latchkeyWayContactWaits"),
        /** The pack is off, or nothing is proved yet, or there is nothing to stand in for. */
        NOT_HERE("latchkeyWayNotHere");

        private final String messageKey;

        Lack(String messageKey) {
            this.messageKey = messageKey;
        }

        String messageKey() {
            return messageKey;
        }
    }

    /** For the flow that the request is about. */
    static Offer in(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            AuthenticationSessionModel tab) {
        if (tab == null || !RealmSettings.of(realm).enabled() || !SecondFactors.hasOwn(user)) {
            return none(Lack.NOT_HERE);
        }
        FirstProof proof = FirstProof.in(tab, user);
        if (!proof.given()) {
            return none(Lack.NOT_HERE);
        } else if (AuthenticatorUtil.getAuthnCredentials(tab).contains(ContactCodeProvider.TYPE)) {
            return none(Lack.USED);
        }
        List<Destination> all = new Destinations(realm).of(user);
        List<Destination> left = all.stream().filter(d -> proof.leaves(d.medium())).toList();
        if (left.isEmpty()) {
            return none(all.isEmpty() ? Lack.NO_CONTACT : Lack.SAME_MEDIUM);
        }
        RecoveryContacts usable =
                RecoveryContacts.of(session, realm, user, Occasion.noticed(session, realm, user));
        List<Destination> now =
                left.stream().filter(d -> usable.admits(d.place(), d.text())).toList();
        return now.isEmpty() ? none(Lack.WAITING) : new Offer(now, Optional.empty());
    }

    private static Offer none(Lack lack) {
        return new Offer(List.of(), Optional.of(lack));
    }

    /** The one with that id, if it is offered: a form may be forged, or older than the account's last change. */
    Optional<Destination> byId(String id) {
        return destinations.stream().filter(d -> d.kind().id().equals(id)).findFirst();
    }
}
