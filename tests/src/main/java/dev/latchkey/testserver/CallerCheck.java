package dev.latchkey.testserver;

import jakarta.ws.rs.NotFoundException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.keycloak.models.KeycloakSession;

/** Keeps everybody but the machine's own tests away: others are told that nothing is here. */
final class CallerCheck {

    private CallerCheck() {}

    static void refuseStrangers(KeycloakSession session, boolean anyAddress) {
        if (!anyAddress && !isLoopback(session.getContext().getConnection().getRemoteAddr())) {
            throw new NotFoundException();
        }
    }

    private static boolean isLoopback(String address) {
        // Only literals: a name would be looked up, and whoever runs the resolver would decide.
        if (!address.matches("[0-9a-fA-F.:]+(%\\w+)?")) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
