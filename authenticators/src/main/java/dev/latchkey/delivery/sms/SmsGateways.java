package dev.latchkey.delivery.sms;

import dev.latchkey.delivery.SmsSender;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The gateways that this server has. */
public final class SmsGateways {

    private SmsGateways() {}

    /**
     * The gateway of this id. Never {@code null}: one that is not there, such as {@code log} in production, answers
     * each message with {@code MISCONFIGURED} and names itself in the log.
     *
     * @param id what the realm's settings name
     */
    public static SmsSender byId(KeycloakSession session, String id) {
        SmsSender sender = session.getProvider(SmsSender.class, id);
        if (sender != null) {
            return sender;
        }
        String complaint =
                "The realm's SMS gateway \"%s\" is not there; this server has: %s"
                        .formatted(id, String.join(", ", ids(session.getKeycloakSessionFactory())));
        return new MisconfiguredSmsSender(complaint, "no-such-gateway");
    }

    /** What a realm's settings may name, in alphabetical order. */
    public static SortedSet<String> ids(KeycloakSessionFactory sessions) {
        return sessions.getProviderFactoriesStream(SmsSender.class)
                .map(factory -> factory.getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
