package dev.latchkey.reset;

import dev.latchkey.challenge.OneTimeCode;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.Handover;
import dev.latchkey.delivery.Letter;
import dev.latchkey.delivery.MailModel;
import dev.latchkey.delivery.Mails;
import dev.latchkey.delivery.SimReplaced;
import dev.latchkey.delivery.TextMessages;
import dev.latchkey.server.page.Product;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Puts what a request comes to into words, as a mail or an SMS, and hands it over. What to do if an SMS turns out not to be
 * delivered, after the gateway has taken it, is called {@code late}.
 */
final class ResetWording {

    private static final Duration NOTICE_LIFE = Duration.ofHours(1);

    private final RealmModel realm;
    private final ResetRequest request;
    private final Channel channel;
    private final Mails mails;
    private final TextMessages texts;

    ResetWording(KeycloakSession session, RealmModel realm, ResetRequest request) {
        this.realm = realm;
        this.request = request;
        channel = request.channel();
        mails = new Mails(session, realm);
        texts = new TextMessages(session, realm);
    }

    Handover secret(
            UserModel user,
            String to,
            Optional<OneTimeCode> code,
            Optional<String> link,
            Duration life,
            SimReplaced late) {
        if (channel == Channel.SMS) {
            return texts.send(to, secretSms(user, code, link), life, late);
        }
        Map<String, Object> model = model(user);
        model.put("minutes", Math.toIntExact(life.toMinutes()));
        code.ifPresent(c -> model.put("code", c.digits()));
        link.ifPresent(l -> model.put("link", l));
        return mail(user, to, "latchkey-reset", "latchkeyResetSubject", model);
    }

    Handover logins(UserModel user, String to, List<Map<String, String>> accounts, Duration life) {
        Map<String, Object> model = model(user);
        model.put("accounts", accounts);
        model.put("minutes", Math.toIntExact(life.toMinutes()));
        return mail(user, to, "latchkey-reset-choose", "latchkeyResetChooseSubject", model);
    }

    Handover typeLogin(UserModel user, String to, SimReplaced late) {
        return sms(user, to, "latchkeySmsResetTypeLogin", late);
    }

    Handover elsewhere(UserModel user, String to, String keeper, SimReplaced late) {
        if (channel == Channel.SMS) {
            return sms(user, to, "latchkeySmsResetElsewhere", late);
        }
        Map<String, Object> model = model(user);
        model.put("keeper", keeper);
        return mail(user, to, "latchkey-reset-elsewhere", "latchkeyResetElsewhereSubject", model);
    }

    Handover switchedOff(UserModel user, String to) {
        return mail(
                user, to, "latchkey-reset-disabled", "latchkeyResetDisabledSubject", model(user));
    }

    private String secretSms(UserModel user, Optional<OneTimeCode> code, Optional<String> link) {
        if (code.isEmpty()) {
            return texts.write(
                    user, request.pageLocale(), "latchkeySmsResetLink", link.orElseThrow());
        }
        String digits = code.get().digits();
        String text =
                link.isPresent()
                        ? texts.write(
                                user,
                                request.pageLocale(),
                                "latchkeySmsResetBoth",
                                digits,
                                link.get())
                        : texts.write(user, request.pageLocale(), "latchkeySmsResetCode", digits);
        return text + originLine(digits);
    }

    /** Lets a phone fill the code in on this host's pages and on no other (R41). */
    private String originLine(String digits) {
        return request.links().map(link -> "\n@" + link.shownHost() + " #" + digits).orElse("");
    }

    private Handover sms(UserModel user, String to, String key, SimReplaced late) {
        return texts.send(
                to, texts.write(user, request.pageLocale(), key, host()), NOTICE_LIFE, late);
    }

    private Handover mail(
            UserModel user, String to, String template, String subject, Map<String, Object> model) {
        return mails.send(
                user,
                to,
                new Letter(template, subject, List.of(Product.nameOf(realm)), model),
                request.pageLocale());
    }

    private Map<String, Object> model(UserModel user) {
        return MailModel.of(realm, user, request.links());
    }

    private String host() {
        return MailModel.host(realm, request.links());
    }
}
