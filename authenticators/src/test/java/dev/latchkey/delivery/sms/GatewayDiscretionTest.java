package dev.latchkey.delivery.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.latchkey.delivery.sms.GatewayHarness.NUMBER;
import static dev.latchkey.delivery.sms.GatewayHarness.accepted;
import static dev.latchkey.delivery.sms.GatewayHarness.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult.Reason;
import dev.latchkey.delivery.SmsSender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.connections.httpclient.HttpClientBuilder;

@DisplayName("Numbers, texts and secrets stay out of logs and results [R34, A23]")
class GatewayDiscretionTest {

    private static final String TEXT =
            "Kod: 481516 https://id.crm.test/r/Xk-3_fPq9ZbA @id.crm.test #481516";
    private static final SmsMessage MESSAGE = new SmsMessage(NUMBER, TEXT, Duration.ofMinutes(10));
    private static final String TOKEN = "tok-3c3r3t";

    private final CloseableHttpClient client = new HttpClientBuilder().disableCookies(true).build();
    private final GatewayHarness harness = new GatewayHarness(client);
    private final LogRecorder log = new LogRecorder();
    private final Logger apache = Logger.getLogger("org.apache.http");
    private final Logger latchkey = Logger.getLogger("dev.latchkey");

    @BeforeEach
    void logEverything() {
        apache.setLevel(Level.ALL);
        latchkey.setLevel(Level.ALL);
    }

    @AfterEach
    void close() throws Exception {
        log.close();
        apache.setLevel(null);
        latchkey.setLevel(null);
        harness.close();
    }

    @Test
    void theHttpClientWouldLogItAll() throws Exception {
        harness.answer(okJson("{\"id\":\"m-1\"}"));
        HttpPost request = new HttpPost(harness.url("/?to=79123456789"));
        request.setHeader("Authorization", "Bearer " + TOKEN);
        request.setEntity(new StringEntity(TEXT, StandardCharsets.UTF_8));
        client.execute(request).close();

        assertThat(log.all()).contains("481516").contains("79123456789").contains(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "form", "query"})
    void nothingOfAMessageIsLogged(String format) {
        SmsSender gateway =
                harness.gateway(
                        "format",
                        format,
                        "auth",
                        "query",
                        "auth-name",
                        "key",
                        "token",
                        TOKEN,
                        "template",
                        "{\"to\":\"{to}\",\"text\":\"{text}\"}");
        harness.answer(
                okJson("{\"id\":\"m-1\",\"to\":\"" + NUMBER + "\",\"text\":\"" + TEXT + "\"}")
                        .withHeader("Set-Cookie", "a=481516")
                        .withHeader("X-Echo", TEXT));
        gateway.send(MESSAGE);
        harness.answer(aResponse().withStatus(400).withBody(TEXT + NUMBER));
        gateway.send(MESSAGE);
        for (Fault fault : Fault.values()) {
            harness.answer(aResponse().withFault(fault));
            gateway.send(MESSAGE);
        }
        harness.answer(okJson("{}").withFixedDelay(3_000));
        gateway.send(MESSAGE);

        assertThat(log.all()).contains("Connection request"); // the log of the client did run
        assertThat(log.all())
                .doesNotContain("481516")
                .doesNotContain("9123456789")
                .doesNotContain(TOKEN);
    }

    @Test
    void othersRequestsAreLoggedAsBefore() throws Exception {
        harness.answer(okJson("{\"id\":\"m-1\"}"));
        harness.gateway().send(MESSAGE);

        theHttpClientWouldLogItAll();
    }

    @Test
    void aVaultWithoutTheSecretIsToldByNameOfTheOptionOnly() {
        SmsSender gateway =
                harness.gateway(
                        Map.of("url", harness.url("/"), "token", "${vault.key}"),
                        reference -> Optional.empty());

        gateway.send(MESSAGE);

        assertThat(log.all())
                .contains("token")
                .doesNotContain("481516")
                .doesNotContain("9123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "79123456789",
                "+79123456789",
                "bad number 79123456789",
                "number-9123456789",
                "481516",
                "481516.",
                "Xk-3_fPq9ZbA",
                "e-Xk-3_fPq9ZbA",
                TEXT,
                TOKEN,
                "x" + TOKEN,
                "a b",
                "a\\nb",
                "код",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            })
    void aCodeThatCouldRepeatTheMessageIsNotPassedOn(String code) {
        harness.answer(okJson("{\"error\":\"" + code + "\"}"));

        assertThat(harness.gateway("token", TOKEN).send(MESSAGE))
                .isEqualTo(failed(Reason.REFUSED, "unnamed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"79123456789", "sms-79123456789-1", "481516", TOKEN, "a b", "код", "a\\nb"})
    void anIdThatCouldRepeatTheMessageIsNotPassedOn(String id) {
        harness.answer(okJson("{\"id\":\"" + id + "\"}"));

        assertThat(harness.gateway("token", TOKEN).send(MESSAGE)).isEqualTo(accepted(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3f0c1c9e-8f3b-4a53-9c1c-4815260000aa",
                "2129034710293",
                "SM0123456789abcdef0123456789abcdef",
                "a/b:c="
            })
    void anUsualIdIsPassedOn(String id) {
        harness.answer(okJson("{\"id\":\"" + id + "\"}"));

        assertThat(harness.gateway("token", TOKEN).send(MESSAGE)).isEqualTo(accepted(id));
    }
}
