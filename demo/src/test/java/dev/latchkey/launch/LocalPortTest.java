package dev.latchkey.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LocalPortTest {

    @Test
    void aPortThatTheSystemGaveCanBeBound() throws IOException {
        int port = LocalPort.free();

        assertThat(LocalPort.isFree(port)).isTrue();
        try (ServerSocket server = new ServerSocket(port)) {
            assertThat(server.getLocalPort()).isEqualTo(port);
        }
    }

    @Test
    void aListenerOnEveryAddressKeepsThePortBusyUntilItIsClosed() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            assertThat(LocalPort.isFree(server.getLocalPort())).isFalse();
        }
    }

    @Test
    void aListenerOnLoopbackAloneKeepsThePortBusy() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(LocalPort.isFree(server.getLocalPort())).isFalse();
        }
    }
}
