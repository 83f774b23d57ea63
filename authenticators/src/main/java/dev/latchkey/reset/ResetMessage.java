package dev.latchkey.reset;

import dev.latchkey.challenge.CodeSlots;
import dev.latchkey.challenge.CodeTries;
import dev.latchkey.challenge.OneTimeCode;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.Handover;
import dev.latchkey.server.KeycloakClock;
import dev.latchkey.server.RandomSecret;
import dev.latchkey.server.page.PackUrls;
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
    private final RealmSettings settings;

    ResetMessage(
            KeycloakSession session,
            RealmModel realm,
            ResetRequest request,
            Channel channel,
            ResetEvents events,
            List<UserModel> found) {
        this.session = session;
        this.realm = realm;
        this.request = request;
        this.channel = channel;
        this.events = events;
        this.found = found;
        settings = RealmSettings.of(realm);
    }

    void send(ResetPlan plan) {
        ResetWording wording = new ResetWording(session, realm, request, channel);
        if (plan instanceof ResetPlan.Secret secret) {
            sendSecret(secret.account(), wording);
        } else if (plan instanceof ResetPlan.Logins logins) {
            sendLogins(logins, wording);
        } else if (plan instanceof ResetPlan.Elsewhere elsewhere) {
            Candidate account = elsewhere.account();
            report(
                    account,
                    "elsewhere",
                    wording.elsewhere(
                            user(account),
                            account.destination().orElseThrow(),
                            account.keeper().orElseThrow()));
        } else if (plan instanceof ResetPlan.SwitchedOff switchedOff) {
            Candidate account = switchedOff.account();
            if (channel == Channel.EMAIL) {
                report(
                        account,
                        "switched-off",
                        wording.switchedOff(user(account), account.destination().orElseThrow()));
            } else {
                events.notSent(
                        account.userId(), "user_disabled", "no SMS is spent on a disabled account");
            }
        }
    }

    private void sendSecret(Candidate account, ResetWording wording) {
        UserModel user = user(account);
        Duration life =
                settings.get(
                        channel == Channel.SMS ? Settings.SMS_CODE_LIFE : Settings.MAIL_CODE_LIFE);
        Instant end = KeycloakClock.now().plus(life);
        Recovery recovery = recovery(user);
        boolean linkPossible = request.realmUri().isPresent();
        boolean codeUseful = codeUseful(account.userId(), end);
        boolean withCode =
                codeUseful
                        && (channel == Channel.EMAIL
                                || smsContent() != SmsContent.LINK
                                || !linkPossible);
        boolean withLink =
                linkPossible
                        && (channel == Channel.EMAIL
                                || smsContent() != SmsContent.CODE
                                || !codeUseful);
        if (!withCode && !withLink) {
            events.notSent(
                    account.userId(),
                    "latchkey_no_hostname",
                    "set the server option hostname to send links");
            return;
        }
        Optional<OneTimeCode> code =
                withCode
                        ? Optional.of(OneTimeCode.random(CodeLength.of(channel)))
                        : Optional.empty();
        Optional<String> link = withLink ? Optional.of(RandomSecret.shortOne()) : Optional.empty();
        committed(
                (codes, recoveries) -> {
                    code.ifPresent(c -> codes.put(c, end, recovery));
                    link.ifPresent(l -> recoveries.putLink(l, end, recovery));
                });
        Handover handover =
                wording.secret(
                        user,
                        account.destination().orElseThrow(),
                        code,
                        link.map(this::address),
                        life);
        if (handover instanceof Handover.Failed) {
            committed(
                    (codes, recoveries) -> {
                        code.ifPresent(c -> codes.erase(request.handle()));
                        link.ifPresent(recoveries::eraseLink);
                    });
        }
        report(account, withCode ? "code" : "link", handover);
    }

    private void sendLogins(ResetPlan.Logins logins, ResetWording wording) {
        Candidate first = logins.accounts().get(0);
        if (channel == Channel.SMS || request.realmUri().isEmpty()) {
            report(first, "type-login", wording.typeLogin(user(first), logins.destination()));
            return;
        }
        Duration life = settings.get(Settings.MAIL_CODE_LIFE);
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
                                                            address(secret)));
                                        }));
        Handover handover = wording.logins(user(first), logins.destination(), lines, life);
        if (handover instanceof Handover.Failed) {
            committed((codes, recoveries) -> secrets.forEach(recoveries::eraseLink));
        }
        report(first, "logins", handover);
    }

    /** A code is of use only while it can be tried, and while this session finds a place to hold one. */
    private boolean codeUseful(String userId, Instant end) {
        return new CodeTries(session, realm).anyLeft(userId)
                && new CodeSlots(session, realm).take(userId, request.handle(), end);
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
                request.handle(),
                request.typed().raw(),
                request.origin());
    }

    private String address(String secret) {
        return PackUrls.inMessage(request.realmUri().orElseThrow(), "r", secret).toString();
    }

    private UserModel user(Candidate account) {
        return found.stream()
                .filter(user -> user.getId().equals(account.userId()))
                .findFirst()
                .orElseThrow();
    }

    private void report(Candidate account, String what, Handover handover) {
        if (handover instanceof Handover.Failed failed) {
            events.notSent(
                    account.userId(),
                    "latchkey_not_sent",
                    failed.reason() + ": " + failed.detail());
        } else {
            events.sent(account.userId(), what);
        }
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
