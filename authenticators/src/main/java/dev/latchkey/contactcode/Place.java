package dev.latchkey.contactcode;

import dev.latchkey.challenge.Share;
import dev.latchkey.familiar.FamiliarPlaces;
import dev.latchkey.familiar.Visitor;
import dev.latchkey.familiar.Visitors;
import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * Where a request comes from, as seen by the account it is about.
 *
 * @param userId the account
 * @param visitor who asks
 * @param known whether the account has signed in from there before
 */
record Place(String userId, Visitor visitor, boolean known) {

    static Place of(AuthenticationFlowContext context) {
        Visitor visitor = Visitors.current(context.getSession(), context.getRealm());
        String userId = context.getUser().getId();
        return new Place(
                userId,
                visitor,
                new FamiliarPlaces(context.getSession(), context.getRealm())
                        .knows(userId, visitor));
    }

    /** How much of a budget a request from there may draw on. */
    Share share() {
        return known ? Share.WHOLE : Share.STRANGERS;
    }

    /** The name by which the account's tries from there are counted. */
    String account() {
        return userId + (known ? " known" : "");
    }
}
