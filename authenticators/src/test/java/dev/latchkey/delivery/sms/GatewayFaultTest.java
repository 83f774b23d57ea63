package dev.latchkey.delivery.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static dev.latchkey.delivery.sms.GatewayHarness.LIMITS;
import static dev.latchkey.delivery.sms.GatewayHarness.MESSAGE;
import static dev.latchkey.delivery.sms.GatewayHarness.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Reason;
import dev.latchkey.delivery.SmsSender;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A gateway that is down, slow or lies")
class GatewayFaultTest {

    private static final String QUERY_TEMPLATE = "{\"to\":\"{to}\",\"text\":\"{text}\"}";

    private final GatewayHarness harness = new GatewayHarness();

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    /** Sends and sees to it that the limit for the whole held. */
    private static SmsResult sendInTime(SmsSender gateway) {
        long start = System.nanoTime();
        SmsResult result = gateway.send(MESSAGE);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(LIMITS.total().multipliedBy(3));
        return result;
    }

    @Test
    void aSlowStartIsATimeout() {
        harness.answer(okJson("{\"id\":\"m-1\"}").withFixedDelay(5_000));

        assertThat(sendInTime(harness.gateway())).isEqualTo(failed(Reason.TIMEOUT, "timeout"));
    }

    @Test
    void aSlowButTimelyAnswerIsAnAnswer() {
        harness.answer(okJson("{\"id\":\"m-1\"}").withChunkedDribbleDelay(3, 150));

        assertThat(sendInTime(harness.gateway())).isEqualTo(new SmsResult.Accepted("m-1"));
    }

    @Test
    void aDrippingBodyIsCutAtTheLimitForTheWhole() {
        // A chunk each 400 ms keeps every socket timeout happy.
        harness.answer(okJson("{\"id\":\"m-1\"}").withChunkedDribbleDelay(20, 8_000));

        assertThat(sendInTime(harness.gateway())).isEqualTo(failed(Reason.TIMEOUT, "timeout"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX-Long: ", "HTTP/1.1 200 OK\r\n\r\n{\"id\":\""})
    void whateverDripsIsCut(String beginning) throws Exception {
        try (RawServer server =
                new RawServer(
                        connection -> {
                            RawServer.readHead(connection);
                            RawServer.drip(connection, beginning);
                        })) {
            assertThat(sendInTime(harness.gatewayAt(server.url("http"))))
                    .isEqualTo(failed(Reason.TIMEOUT, "timeout"));
        }
    }

    @Test
    void theTimeThatWasPromisedIsGiven() throws Exception {
        try (RawServer server = new RawServer(RawServer::staySilent)) {
            long start = System.nanoTime();
            harness.gatewayAt(server.url("http")).send(MESSAGE);

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThan(LIMITS.total().minusMillis(50));
        }
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        harness.answer(okJson("{\"id\":\"m-1\",\"x\":\"" + "x".repeat(10_000_000) + "\"}"));

        assertThat(sendInTime(harness.gateway())).isEqualTo(failed(Reason.UNREADABLE, "too-long"));
    }

    @Test
    void theLargestAnswerThatIsReadIsRead() {
        String frame = "{\"id\":\"m-1\",\"x\":\"\"}";
        int room = LIMITS.answerBytes() - frame.length();

        harness.answer(okJson(frame.replace("\"\"}", "\"" + "x".repeat(room) + "\"}")));
        assertThat(sendInTime(harness.gateway())).isEqualTo(new SmsResult.Accepted("m-1"));

        harness.answer(okJson(frame.replace("\"\"}", "\"" + "x".repeat(room + 1) + "\"}")));
        assertThat(sendInTime(harness.gateway())).isEqualTo(failed(Reason.UNREADABLE, "too-long"));
    }

    @Test
    void deepJsonIsNotFollowed() {
        harness.answer(
                okJson("{\"id\":\"m-1\",\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}"));

        assertThat(sendInTime(harness.gateway())).isEqualTo(failed(Reason.UNREADABLE, "not-json"));
    }

    @Test
    void aClosedPortIsUnreachable() throws Exception {
        int port;
        try (ServerSocket closedSoon = new ServerSocket(0)) {
            port = closedSoon.getLocalPort();
        }

        assertThat(sendInTime(harness.gatewayAt("http://127.0.0.1:" + port + "/")))
                .isEqualTo(failed(Reason.UNREACHABLE, "connection-refused"));
    }

    @Test
    void anUnknownHostIsUnreachable() {
        assertThat(harness.gatewayAt("https://gateway.invalid/").send(MESSAGE))
                .isEqualTo(failed(Reason.UNREACHABLE, "unknown-host"));
    }

    @Test
    void aHostThatDoesNotPickUpIsUnreachable() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> waiting = fill(full);

            assertThat(
                            sendInTime(
                                    harness.gatewayAt(
                                            "http://127.0.0.1:" + full.getLocalPort() + "/")))
                    .isEqualTo(failed(Reason.UNREACHABLE, "connect-timeout"));
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** Connects until the queue of a server that accepts nobody is full. */
    private static List<Socket> fill(ServerSocket server) throws Exception {
        List<Socket> waiting = new ArrayList<>();
        while (true) {
            Socket next = new Socket();
            try {
                next.connect(
                        new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 200);
                waiting.add(next);
            } catch (SocketTimeoutException full) {
                next.close();
                return waiting;
            }
        }
    }

    @Test
    void anUntrustedCertificateIsUnreachable() {
        harness.answer(okJson("{\"id\":\"m-1\"}"));

        assertThat(
                        harness.patientGatewayAt(
                                        "https://127.0.0.1:" + harness.vendor.httpsPort() + "/")
                                .send(MESSAGE))
                .isEqualTo(failed(Reason.UNREACHABLE, "tls"));
        assertThat(harness.requests()).isEmpty();
    }

    @Test
    void aServerWithoutTlsIsUnreachableByHttps() {
        assertThat(
                        harness.patientGatewayAt("https://127.0.0.1:" + harness.vendor.port() + "/")
                                .send(MESSAGE))
                .isEqualTo(failed(Reason.UNREACHABLE, "tls"));
    }

    @Test
    void aTlsHandshakeThatNeverComesIsUnreachable() throws Exception {
        try (RawServer server = new RawServer(RawServer::staySilent)) {
            assertThat(sendInTime(harness.gatewayAt(server.url("https"))))
                    .isEqualTo(failed(Reason.UNREACHABLE, "connect-timeout"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY_RESPONSE,           TIMEOUT,    connection-lost",
        "CONNECTION_RESET_BY_PEER, TIMEOUT,    connection-lost",
    })
    void aBrokenConnectionIsAFailure(Fault fault, Reason reason, String word) {
        harness.answer(aResponse().withFault(fault));

        assertThat(sendInTime(harness.gateway())).isEqualTo(failed(reason, word));
    }

    @Test
    void whatIsNotHttpIsUnreadable() throws Exception {
        try (RawServer server =
                new RawServer(
                        connection -> {
                            RawServer.readHead(connection);
                            connection
                                    .getOutputStream()
                                    .write("HTTP/1.1 abc nonsense\r\n\r\n".getBytes("UTF-8"));
                        })) {
            assertThat(sendInTime(harness.gatewayAt(server.url("http"))))
                    .isEqualTo(failed(Reason.UNREADABLE, "not-http"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 99\r\n\r\n{\"id\":\"m-1\"}",
                "Transfer-Encoding: chunked\r\n\r\nc\r\n{\"id\":\"m-1\"}\r\n",
                "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n{\"id\":\"m-1\"}\r\n",
            })
    void aBodyThatDoesNotEndAsItShouldIsBroken(String afterStatus) throws Exception {
        try (RawServer server =
                new RawServer(
                        connection -> {
                            RawServer.readHead(connection);
                            connection
                                    .getOutputStream()
                                    .write(("HTTP/1.1 200 OK\r\n" + afterStatus).getBytes("UTF-8"));
                        })) {
            assertThat(sendInTime(harness.gatewayAt(server.url("http"))))
                    .isEqualTo(failed(Reason.UNREADABLE, "broken-answer"));
        }
    }

    @Test
    void noRedirectIsFollowed() {
        harness.answer(temporaryRedirect(harness.url("/elsewhere")));

        assertThat(sendInTime(harness.gateway())).isEqualTo(failed(Reason.REFUSED, "http-302"));
        assertThat(harness.request().getUrl()).isEqualTo("/sms");
    }

    /** The server's client may be set to repeat requests; ours would be a second SMS. */
    @ParameterizedTest
    @EnumSource(names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void nothingIsSentTwiceWhateverTheClientIsSetTo(Fault fault) throws Exception {
        CloseableHttpClient stubborn =
                HttpClients.custom()
                        .setRetryHandler(new DefaultHttpRequestRetryHandler(3, true))
                        .build();
        try (GatewayHarness repeating = new GatewayHarness(stubborn)) {
            repeating.answer(aResponse().withFault(fault));
            // The control: a request that is not one of ours is repeated.
            assertThat(
                            catchThrowable(
                                    () -> stubborn.execute(new HttpGet(repeating.url("/control")))))
                    .isNotNull();
            assertThat(repeating.requests()).hasSize(4);

            repeating.vendor.resetRequests();
            assertThat(sendInTime(repeating.gateway()))
                    .isEqualTo(failed(Reason.TIMEOUT, "connection-lost"));
            assertThat(repeating.requests()).hasSize(1);

            repeating.vendor.resetRequests();
            assertThat(sendInTime(repeating.gateway("format", "query", "template", QUERY_TEMPLATE)))
                    .isEqualTo(failed(Reason.TIMEOUT, "connection-lost"));
            assertThat(repeating.requests()).hasSize(1);
        }
    }

    @Test
    void aCutRequestLeavesNothingBehind() {
        harness.answer(okJson("{\"id\":\"m-1\"}").withFixedDelay(5_000));
        sendInTime(harness.gateway());

        harness.answer(okJson("{\"id\":\"m-2\"}"));

        assertThat(sendInTime(harness.gateway())).isEqualTo(new SmsResult.Accepted("m-2"));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
