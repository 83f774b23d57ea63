package dev.latchkey.reset;

import dev.latchkey.challenge.CodeSlots;
import dev.latchkey.challenge.CodeSlots.Place;
import dev.latchkey.challenge.CodeTries;
import dev.latchkey.challenge.OneTimeCode;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.CodeForm;
import dev.latchkey.delivery.Handover;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import dev.latchkey.server.settings.SmsContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Makes the codes and links of one message, writes them down, and only then hands the message over: what arrives works. What
 * was not accepted is erased again, so nothing lives that nobody got.
 */
final class ResetMessage {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ResetRequest request;
    private final Channel channel;
    private final ResetEvents events;
    private final List<UserModel> found;
    private final boolean codeHelps;
    private final RealmSettings settings;

    /**
     * @param codeHelps whether a code could tell whom it is for: not if several accounts get a message for one tab
     */
    ResetMessage(
            KeycloakSession session,
            RealmModel realm,
            ResetRequest request,
            ResetEvents events,
            List<UserModel> found,
            boolean codeHelps) {
        this.session = session;
        this.realm = realm;
        this.request = request;
        channel = request.channel();
        this.events = events;
        this.found = found;
        this.codeHelps = codeHelps;
        settings = RealmSettings.of(realm);
    }

    void send(ResetPlan plan) {
        ResetDetour detour =
                new ResetDetour(
                        request,
                        plan.accounts().stream().map(Candidate::userId).toList(),
                        plan.accounts().get(0).destination().orElseThrow());
        Handover handover = send(plan, detour, new ResetWording(session, realm, request));
        if (handover instanceof Handover.Failed failed && failed.isSimReplaced()) {
            detour.take(session, realm, failed.isNews());
        }
    }

    private Handover send(ResetPlan plan, ResetDetour detour, ResetWording wording) {
        if (plan instanceof ResetPlan.Secret secret) {
            return sendSecret(secret.account(), detour, wording);
        }
        if (plan instanceof ResetPlan.Logins logins) {
            return sendLogins(logins, detour, wording);
        }
        if (plan instanceof ResetPlan.Elsewhere elsewhere) {
            Candidate account = elsewhere.account();
            return report(
                    account,
                    "elsewhere",
                    wording.elsewhere(
                            user(account),
                            account.destination().orElseThrow(),
                            account.keeper().orElseThrow(),
                            detour::takeLate));
        }
        Candidate account = plan.accounts().get(0);
        if (channel == Channel.EMAIL) {
            return report(
                    account,
                    "switched-off",
                    wording.switchedOff(user(account), account.destination().orElseThrow()));
        }
        return notSent(account, "user_disabled", "no SMS is spent on a disabled account");
    }

    private Handover sendSecret(Candidate account, ResetDetour detour, ResetWording wording) {
        UserModel user = user(account);
        Duration life = CodeForm.of(channel, settings).life();
        Instant end = KeycloakClock.now().plus(life);
        Recovery recovery = recovery(user);
        Place place = codeWanted() ? placeForCode(account.userId(), end) : Place.NONE;
        boolean withLink = linkPossible() && linkWanted(place);
        boolean withCode = place != Place.NONE && !(withLink && isContested(place));
        if (!withCode && !withLink) {
            return notSent(
                    account,
                    ResetEvents.NO_HOSTNAME,
                    "set the server option hostname to send links");
        }
        Optional<OneTimeCode> code =
                withCode
                        ? Optional.of(OneTimeCode.random(CodeForm.of(channel, settings).digits()))
                        : Optional.empty();
        Optional<String> link = withLink ? Optional.of(RandomSecret.shortOne()) : Optional.empty();
        committed(
                (codes, recoveries) -> {
                    code.ifPresent(c -> codes.put(c, end, recovery));
                    link.ifPresent(l -> recoveries.putLink(l, end, recovery));
                });
        Writing erasing =
                (codes, recoveries) -> {
                    code.ifPresent(c -> codes.erase(request.handle(), c));
                    link.ifPresent(recoveries::eraseLink);
                };
        Handover handover =
                wording.secret(
                        user,
                        account.destination().orElseThrow(),
                        code,
                        link.map(this::linkTo),
                        life,
                        (late, sameRealm, first) -> {
                            erasing.on(
                                    new ResetCodes(late, sameRealm),
                                    new Recoveries(late, sameRealm));
                            detour.takeLate(late, sameRealm, first);
                        });
        if (handover instanceof Handover.Failed) {
            committed(erasing);
        }
        return report(
                account, withCode && withLink ? "both" : withCode ? "code" : "link", handover);
    }

    private Handover sendLogins(ResetPlan.Logins logins, ResetDetour detour, ResetWording wording) {
        Candidate first = logins.accounts().get(0);
        if (channel == Channel.SMS || request.links().isEmpty()) {
            return report(
                    first,
                    "type-login",
                    wording.typeLogin(user(first), logins.destination(), detour::takeLate));
        }
        Duration life = CodeForm.of(Channel.EMAIL, settings).life();
        Instant end = KeycloakClock.now().plus(life);
        List<String> secrets = new ArrayList<>();
        List<Map<String, String>> lines = new ArrayList<>();
        committed(
                (codes, recoveries) ->
                        logins.accounts()
                                .forEach(
                                        account -> {
                                            UserModel user = user(account);
                                            String secret = RandomSecret.shortOne();
                                            recoveries.putLink(secret, end, recovery(user));
                                            secrets.add(secret);
                                            lines.add(
                                                    Map.of(
                                                            "username",
                                                            user.getUsername(),
                                                            "link",
                                                            linkTo(secret)));
                                        }));
        Handover handover = wording.logins(user(first), logins.destination(), lines, life);
        if (handover instanceof Handover.Failed) {
            committed((codes, recoveries) -> secrets.forEach(recoveries::eraseLink));
        }
        return report(first, "logins", handover);
    }

    private boolean codeWanted() {
        return codeHelps
                && (channel == Channel.EMAIL || smsContent() != SmsContent.LINK || !linkPossible());
    }

    /** Takes one of the account's places for a code; there must be tries left as well, or a code is of no use. */
    private Place placeForCode(String userId, Instant end) {
        return new CodeTries(session, realm).anyLeft(userId)
                ? new CodeSlots(session, realm).take(userId, request.handle(), end)
                : Place.NONE;
    }

    private boolean linkWanted(Place place) {
        return channel == Channel.EMAIL
                || smsContent() != SmsContent.CODE
                || place == Place.NONE
                || isContested(place);
    }

    /**
     * An SMS has room for one of the two. A code is of use only in the tab that asked for it, so once two tabs ask, one of
     * them maybe a stranger's, the owner is better off with a link.
     */
    private boolean isContested(Place place) {
        return place == Place.SHARED && channel == Channel.SMS && smsContent() == SmsContent.CODE;
    }

    private boolean linkPossible() {
        return request.links().isPresent();
    }

    private SmsContent smsContent() {
        return settings.get(Settings.SMS_CONTENT);
    }

    private Recovery recovery(UserModel user) {
        return new Recovery(
                RandomSecret.shortOne(),
                user.getId(),
                channel,
                PasswordMark.of(user),
                KeycloakClock.now(),
                request.handle(),
                request.typed().raw(),
                request.begun());
    }

    private String linkTo(String secret) {
        return request.links().orElseThrow().page("r", secret).toString();
    }

    private UserModel user(Candidate account) {
        return found.stream()
                .filter(user -> user.getId().equals(account.userId()))
                .findFirst()
                .orElseThrow();
    }

    private Handover report(Candidate account, String what, Handover handover) {
        if (handover instanceof Handover.Failed failed) {
            events.notSent(
                    account.userId(),
                    ResetEvents.NOT_SENT,
                    failed.reason() + ": " + failed.detail());
        } else {
            events.sent(account.userId(), what);
        }
        return handover;
    }

    /** Not even tried. */
    private Handover notSent(Candidate account, String error, String reason) {
        events.notSent(account.userId(), error, reason);
        return new Handover.Failed(error, reason);
    }

    @FunctionalInterface
    private interface Writing {
        void on(ResetCodes codes, Recoveries recoveries);
    }

    /** In a transaction of its own: another node must see it before the message is out. */
    private void committed(Writing writing) {
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(),
                inner -> {
                    RealmModel innerRealm = inner.realms().getRealm(realm.getId());
                    inner.getContext().setRealm(innerRealm);
                    writing.on(
                            new ResetCodes(inner, innerRealm), new Recoveries(inner, innerRealm));
                });
    }
}
