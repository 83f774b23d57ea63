package dev.latchkey.acceptance.stage;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine of the tests, as the server under test sees it. */
public final class TestMachine {

    private TestMachine() {}

    /**
     * Where to listen for the server under test: loopback, which keeps everybody else away, unless the server is in a
     * container and so comes from another network.
     */
    public static InetAddress listenAddress() {
        try {
            return InetAddress.getByName(KeycloakBackend.inContainer() ? "0.0.0.0" : "127.0.0.1");
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
