package dev.latchkey.delivery.health;

import dev.latchkey.delivery.Channel;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The line "Latchkey delivery" of {@code /health/ready}: for mail and for each SMS gateway, in how many realms the last message
 * that this node sent was not taken. Always up: with the mail server of one realm, or a vendor of SMS, all nodes would go
 * out of the load balancer at once, and with them the sign-in of everybody who has not forgotten a thing.
 *
 * <p>Reads memory only, since probes have no time. Found by its annotation, as {@code ConfigurationCheck} is.
 */
@Readiness
public final class DeliveryCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Latchkey delivery").up();
        answer.withData("mail", words(Outlets.sights(Channel.EMAIL, Optional.empty())));
        for (String gateway : Outlets.gateways()) {
            answer.withData(
                    "sms " + gateway, words(Outlets.sights(Channel.SMS, Optional.of(gateway))));
        }
        return answer.build();
    }

    static String words(List<Outlet.Sight> realms) {
        long failing = realms.stream().filter(r -> r.state() == Outlet.State.FAILING).count();
        if (realms.isEmpty()) {
            return Outlet.State.UNTRIED.word();
        }
        return failing == 0
                ? Outlet.State.WORKING.word()
                : "%s in %d of %d realms"
                        .formatted(Outlet.State.FAILING.word(), failing, realms.size());
    }
}
