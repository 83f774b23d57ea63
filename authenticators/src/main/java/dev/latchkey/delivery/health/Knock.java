package dev.latchkey.delivery.health;

import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsSender;
import dev.latchkey.server.settings.RealmSettings;
import dev.latchkey.server.settings.Settings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Asks a realm's mail server and SMS gateway whether they are there, both at the same time and not for long: name servers and
 * others may take more patience than an administrator has.
 */
final class Knock {

    private static final Logger LOG = Logger.getLogger(Knock.class);

    private static final String REACHED = "reached";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KeycloakSession session;
    private final RealmModel realm;

    Knock(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** By {@code mail} and {@code sms}: {@value #REACHED}, or a word for why not. */
    Map<String, String> atBoth() {
        Future<String> mail = begin(Knock::mail);
        Future<String> sms = begin(Knock::sms);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("mail", await(mail, deadline));
        answers.put("sms", await(sms, deadline));
        return answers;
    }

    private Future<String> begin(BiFunction<KeycloakSession, RealmModel, String> question) {
        ExecutorService threads =
                session.getProvider(ExecutorsProvider.class).getExecutor("latchkey-health");
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        return threads.submit(
                () ->
                        KeycloakModelUtils.runJobInTransactionWithResult(
                                sessions,
                                own -> {
                                    RealmModel ownRealm = own.realms().getRealm(realmId);
                                    own.getContext().setRealm(ownRealm);
                                    return question.apply(own, ownRealm);
                                }));
    }

    private static String mail(KeycloakSession session, RealmModel realm) {
        return MailServer.of(realm).reach(session).orElse(REACHED);
    }

    private static String sms(KeycloakSession session, RealmModel realm) {
        SmsSender gateway =
                session.getProvider(
                        SmsSender.class, RealmSettings.of(realm).get(Settings.SMS_GATEWAY));
        if (gateway == null) {
            return "no-such-gateway";
        }
        return gateway.reach() instanceof SmsResult.Failed failed ? failed.vendorCode() : REACHED;
    }

    private String await(Future<String> answer, long deadline) {
        try {
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return "timeout";
        } catch (ExecutionException broken) {
            LOG.errorf(
                    "Realm %s: a check of mail server or gateway broke off: %s",
                    realm.getName(), broken.getCause().getClass().getName());
            return "failed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "failed";
        }
    }
}
