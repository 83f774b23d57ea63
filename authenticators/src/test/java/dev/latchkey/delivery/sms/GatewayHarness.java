package dev.latchkey.delivery.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsSender;
import dev.latchkey.delivery.sms.http.ExchangeLimits;
import dev.latchkey.delivery.sms.http.GatewayDescription;
import dev.latchkey.delivery.sms.http.HttpSmsGateway;
import dev.latchkey.delivery.sms.http.SecretSource;
import dev.latchkey.delivery.sms.http.Watchdog;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.http.impl.client.CloseableHttpClient;
import org.keycloak.connections.httpclient.HttpClientBuilder;

/** A gateway as an operator configures it, with a WireMock at the other end and the HTTP client that the server makes. */
final class GatewayHarness implements AutoCloseable {

    static final String NUMBER = "+79123456789";
    static final String TEXT = "Код: 481516. Никому не говорите.\n\n@id.crm.test #481516";
    static final SmsMessage MESSAGE = new SmsMessage(NUMBER, TEXT, Duration.ofMinutes(10));

    /** Far below the standard, so that the tests of slow gateways are quick. */
    static final ExchangeLimits LIMITS =
            new ExchangeLimits(Duration.ofMillis(500), Duration.ofMillis(1000), 64 * 1024);

    final WireMockServer vendor =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());

    private final CloseableHttpClient client;
    private final Watchdog watchdog = new Watchdog();

    GatewayHarness() {
        this(new HttpClientBuilder().disableCookies(true).build());
    }

    GatewayHarness(CloseableHttpClient client) {
        this.client = client;
        vendor.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + vendor.port() + path;
    }

    /** A gateway at the WireMock with these options, as alternating keys and values. */
    SmsSender gateway(String... options) {
        Map<String, String> configured = new HashMap<>(Map.of("url", url("/sms")));
        for (int i = 0; i < options.length; i += 2) {
            configured.put(options[i], options[i + 1]);
        }
        return gateway(configured, Optional::of);
    }

    SmsSender gateway(Map<String, String> options, SecretSource secrets) {
        return gateway(options, secrets, LIMITS);
    }

    private SmsSender gateway(
            Map<String, String> options, SecretSource secrets, ExchangeLimits limits) {
        return new HttpSmsGateway(
                "spi-latchkey-sms--generic--",
                GenericGatewayConfig.describe(GatewayOptions.of(options)).orElseThrow(),
                Optional.empty(),
                secrets,
                client,
                watchdog,
                limits);
    }

    SmsSender gatewayAt(String url) {
        return gateway(Map.of("url", url), Optional::of);
    }

    /** One that waits as long as in production: a first TLS handshake takes its time on a busy machine. */
    SmsSender patientGatewayAt(String url) {
        return gateway(Map.of("url", url), Optional::of, ExchangeLimits.STANDARD);
    }

    /** The vendor's gateway, but for its host, which is the WireMock. */
    SmsSender vendor(String id, Map<String, String> options) {
        return vendorAt("http://127.0.0.1:" + vendor.port(), id, options);
    }

    SmsSender vendorAt(String origin, String id, Map<String, String> options) {
        return vendorAt(origin, id, options, ExchangeLimits.STANDARD);
    }

    SmsSender vendorAt(
            String origin, String id, Map<String, String> options, ExchangeLimits limits) {
        Vendor vendor = Vendor.named(id);
        GatewayOptions given = GatewayOptions.of(options);
        return new HttpSmsGateway(
                "spi-latchkey-sms--" + id + "--",
                moved(GenericGatewayConfig.describe(vendor.complete(given)).orElseThrow(), origin),
                vendor.completeInquiry(given)
                        .map(GenericGatewayConfig::describeInquiry)
                        .map(inquiry -> moved(inquiry, origin)),
                Optional::of,
                client,
                watchdog,
                limits);
    }

    private static GatewayDescription moved(GatewayDescription real, String origin) {
        return new GatewayDescription(
                URI.create(origin + real.url().getRawPath()),
                real.method(),
                real.format(),
                real.template(),
                real.auth(),
                real.credentials(),
                real.sender(),
                real.answers(),
                real.longestValidity());
    }

    void answer(ResponseDefinitionBuilder response) {
        vendor.stubFor(any(anyUrl()).willReturn(response));
    }

    /** The only request that came in. */
    LoggedRequest request() {
        List<LoggedRequest> requests = requests();
        if (requests.size() != 1) {
            throw new AssertionError("Expected one request, but there were " + requests.size());
        }
        return requests.get(0);
    }

    List<LoggedRequest> requests() {
        return vendor.getServeEvents().getRequests().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .toList();
    }

    static SmsResult.Failed failed(SmsResult.Reason reason, String code) {
        return new SmsResult.Failed(reason, code);
    }

    static SmsResult.Accepted accepted(String id) {
        return new SmsResult.Accepted(id);
    }

    @Override
    public void close() throws IOException {
        vendor.stop();
        watchdog.close();
        client.close();
    }
}
