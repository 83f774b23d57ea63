package dev.latchkey.watch;

import dev.latchkey.challenge.Budgets;
import dev.latchkey.challenge.Charge;
import dev.latchkey.challenge.RateLimit;
import dev.latchkey.challenge.Share;
import dev.latchkey.contact.ContactPlace;
import dev.latchkey.delivery.Occasion;
import dev.latchkey.delivery.OwnerNotice;
import dev.latchkey.delivery.Recipients;
import dev.latchkey.server.metrics.PackCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells an owner what has become of a contact (R26, R27), and the admin by events. Runs off the request's thread. */
final class ChangeNotices {

    /** Where the links of notices lie under the pack's pages. */
    static final String LINKS = "not-me";

    /**
     * Whoever sits at somebody's open session must not be able to fill mailboxes by changing a contact to and fro. The first
     * changes of a place are told, and with them is whoever had it.
     */
    private static final RateLimit CHANGES = new RateLimit(10, Duration.ofDays(1));

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Occasion occasion;

    ChangeNotices(KeycloakSession session, RealmModel realm, Occasion occasion) {
        this.session = session;
        this.realm = realm;
        this.occasion = occasion;
    }

    /** Changes that were noticed. */
    void tell(String userId, List<NoticedChange> changes) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user != null) {
            changes.forEach(change -> tell(user, change));
        }
    }

    private void tell(UserModel user, NoticedChange change) {
        count("changed", change.place());
        event(user, "latchkey-contact-changed", change.place()).success();
        Charge charge =
                new Charge(
                        "contact-changes-told",
                        user.getId() + ' ' + change.place().id(),
                        CHANGES,
                        Share.WHOLE);
        if (new Budgets(session, realm).take(List.of(charge)).isPresent()) {
            return;
        }
        Map<String, Object> model = model(user, change);
        Recipients others = withFormer(user).but(change.now());
        if (change.before().isPresent()) {
            String before = change.before().get();
            others = others.but(before);
            tellObjector(user, change, model, Recipients.nobody().and(change.place(), before));
            changed(model, "latchkeySmsContactChanged")
                    .send(session, realm, user, occasion, others);
        } else {
            tellObjector(user, change, model, others);
        }
        if (change.hasToWait()) {
            new OwnerNotice(
                            "latchkey-contact-new",
                            "latchkeyContactNewSubject",
                            "latchkeySmsContactNew",
                            forTheNew(user, change))
                    .send(
                            session,
                            realm,
                            user,
                            occasion,
                            Recipients.nobody().and(change.place(), change.now()));
        }
    }

    /** To those who may object, if a link to do so can be built. */
    private void tellObjector(
            UserModel user, NoticedChange change, Map<String, Object> model, Recipients to) {
        Map<String, Object> seen = new HashMap<>(model);
        Optional<String> link =
                change.objection()
                        .flatMap(
                                right ->
                                        occasion.links()
                                                .map(
                                                        links ->
                                                                links.page(LINKS, right.secret())
                                                                        .toString()));
        link.ifPresent(
                text -> {
                    seen.put(OwnerNotice.LINK, text);
                    seen.put("until", words(user, change.objection().orElseThrow().until()));
                });
        changed(seen, link.isPresent() ? "latchkeySmsContactObject" : "latchkeySmsContactChanged")
                .send(session, realm, user, occasion, to);
    }

    private static OwnerNotice changed(Map<String, Object> model, String smsKey) {
        return new OwnerNotice(
                "latchkey-contact-changed", "latchkeyContactChangedSubject", smsKey, model);
    }

    private Map<String, Object> model(UserModel user, NoticedChange change) {
        Map<String, Object> model = new HashMap<>();
        model.put("kind", change.place().id());
        model.put("now", change.place().masked(change.now()));
        change.before().ifPresent(before -> model.put("before", change.place().masked(before)));
        if (change.hasToWait()) {
            model.put("usableFrom", words(user, change.usableFrom()));
        }
        return model;
    }

    /** An administrator may have mistyped it: a stranger who reads this learns no name. */
    private Map<String, Object> forTheNew(UserModel user, NoticedChange change) {
        return Map.of(
                "kind",
                change.place().id(),
                "unproved",
                true,
                "usableFrom",
                words(user, change.usableFrom()));
    }

    /** A place was put on hold. */
    void held(String userId, Objection objection) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            return;
        }
        count("held", objection.place());
        event(user, "latchkey-contact-held", objection.place()).success();
        Recipients all = withFormer(user);
        if (objection.before().isPresent()) {
            all = all.and(objection.place(), objection.before().get());
        }
        new OwnerNotice(
                        "latchkey-contact-held",
                        "latchkeyContactHeldSubject",
                        "latchkeySmsContactHeld",
                        Map.of("kind", objection.place().id()))
                .send(session, realm, user, occasion, all);
    }

    /** Nobody can object in a place any more, and a hold that was on it is over. */
    void settled(String userId, Dispute dispute) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            return;
        }
        count("settled", dispute.place());
        event(user, "latchkey-contact-settled", dispute.place()).success();
        Recipients all = withFormer(user);
        for (String before : dispute.before()) {
            all = all.and(dispute.place(), before);
        }
        new OwnerNotice(
                        "latchkey-contact-settled",
                        "latchkeyContactSettledSubject",
                        "latchkeySmsContactSettled",
                        Map.of(
                                "kind",
                                dispute.place().id(),
                                "lifted",
                                dispute.heldSince().isPresent()))
                .send(session, realm, user, occasion, all);
    }

    /** All contacts of the account, and those that were replaced so lately that they can object. */
    private Recipients withFormer(UserModel user) {
        Recipients all = Recipients.allOf(realm, user);
        for (Dispute dispute : new Disputes(session, realm).of(user.getId())) {
            for (String before : dispute.before()) {
                all = all.and(dispute.place(), before);
            }
        }
        return all;
    }

    private String words(UserModel user, Instant moment) {
        return occasion.time(realm, user, moment);
    }

    private static void count(String outcome, ContactPlace place) {
        PackCounter.CONTACT_CHANGES.count(place.id(), outcome);
    }

    /** Keycloak has no event types for these; this one carries the pack's word for it. */
    private EventBuilder event(UserModel user, String word, ContactPlace place) {
        return new EventBuilder(realm, session)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(user)
                .detail(Details.CUSTOM_REQUIRED_ACTION, word)
                .detail("latchkey_contact", place.id());
    }
}
