package dev.latchkey.delivery.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.latchkey.delivery.sms.GatewayHarness.MESSAGE;
import static dev.latchkey.delivery.sms.GatewayHarness.NUMBER;
import static dev.latchkey.delivery.sms.GatewayHarness.TEXT;
import static dev.latchkey.delivery.sms.GatewayHarness.accepted;
import static dev.latchkey.delivery.sms.GatewayHarness.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What goes out to a gateway")
class GatewayRequestTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final GatewayHarness harness = new GatewayHarness();

    @BeforeEach
    void vendorAcceptsAll() {
        harness.answer(okJson("{\"id\":\"m-1\"}"));
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    private JsonNode body() throws Exception {
        return JSON.readTree(harness.request().getBody());
    }

    private static SmsMessage message(String text) {
        return new SmsMessage(NUMBER, text, Duration.ofMinutes(10));
    }

    @Test
    void anAddressIsAllThatTheDefaultFormatNeeds() throws Exception {
        assertThat(harness.gateway().send(MESSAGE)).isEqualTo(accepted("m-1"));

        LoggedRequest request = harness.request();
        assertThat(request.getMethod().getName()).isEqualTo("POST");
        assertThat(request.getUrl()).isEqualTo("/sms");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json; charset=UTF-8");
        assertThat(request.containsHeader("Authorization")).isFalse();
        assertThat(body())
                .isEqualTo(
                        JSON.createObjectNode()
                                .put("to", NUMBER)
                                .put("text", TEXT)
                                .put("validitySeconds", 600));
    }

    @Test
    void aTokenIsSentAsBearerAndASenderIsNamed() throws Exception {
        harness.gateway("token", "s3cret", "sender", "CRM").send(MESSAGE);

        assertThat(harness.request().getHeader("Authorization")).isEqualTo("Bearer s3cret");
        assertThat(body().path("sender").textValue()).isEqualTo("CRM");
    }

    @Test
    void aMessagesOwnSenderGoesBeforeTheGateways() throws Exception {
        harness.gateway("sender", "CRM")
                .send(new SmsMessage(NUMBER, TEXT, Duration.ofMinutes(10), "Ромашка\r\n"));

        assertThat(body().path("sender").textValue()).isEqualTo("Ромашка");
    }

    @ParameterizedTest
    @DisplayName("A34: no text breaks out of its place")
    @ValueSource(
            strings = {
                "\"",
                "\\",
                "\\\"}],{\"to\":\"+70000000000\"",
                "\",\"to\":\"+70000000000",
                "{to} {text} {sender} {token} {nonsense}",
                "$1 \\1 ${vault.key} {\"a\":[]}",
                "a\nb",
                "Код 👩‍💻 — «ёлочки» \u2028",
                "<script>alert(1)</script>&amp;%0d%0a+ =&?#;"
            })
    void noTextBreaksOutOfItsPlace(String text) throws Exception {
        harness.gateway("sender", "CRM", "token", "s3cret").send(message(text));

        assertThat(body())
                .isEqualTo(
                        JSON.createObjectNode()
                                .put("to", NUMBER)
                                .put("text", text)
                                .put("validitySeconds", 600)
                                .put("sender", "CRM"));
    }

    @ParameterizedTest
    @DisplayName("A34: no text breaks out of a form or a query")
    @ValueSource(strings = {"a=b&to=1", "a+b c%20d", "ё 👍\n#", "\"quoted\";?/"})
    void noTextBreaksOutOfAFormOrAQuery(String text) {
        String template = "{\"phones\":\"{to-digits}\",\"mes\":\"{text}\",\"fmt\":3}";

        harness.gateway("format", "form", "template", template).send(message(text));
        LoggedRequest form = harness.request();
        assertThat(form.getHeader("Content-Type"))
                .isEqualTo("application/x-www-form-urlencoded; charset=UTF-8");
        assertThat(form.formParameters().keySet())
                .containsExactlyInAnyOrder("phones", "mes", "fmt");
        assertThat(form.formParameter("phones").firstValue()).isEqualTo("79123456789");
        assertThat(form.formParameter("mes").values()).containsExactly(text);
        assertThat(form.formParameter("fmt").firstValue()).isEqualTo("3");

        harness.vendor.resetRequests();
        harness.gateway("format", "query", "template", template).send(message(text));
        LoggedRequest query = harness.request();
        assertThat(query.getMethod().getName()).isEqualTo("GET");
        assertThat(query.getBody()).isEmpty();
        assertThat(query.containsHeader("Content-Length")).isFalse();
        assertThat(query.getQueryParams().keySet())
                .containsExactlyInAnyOrder("phones", "mes", "fmt");
        assertThat(query.queryParameter("mes").values()).containsExactly(text);
    }

    @Test
    @DisplayName("A34: control characters stay here, but the line break goes on")
    void controlCharactersStayHereButTheLineBreakGoesOn() throws Exception {
        harness.gateway().send(message("a\u0000b\u0007c\r\nd\u001b[31me\u0085f\u202eg\ud83dh\ti"));

        assertThat(body().path("text").textValue()).isEqualTo("abc\nd[31mefghi");
    }

    @Test
    void aTemplateMayBeNestedAndLosesOnlyWhatHasNoValue() throws Exception {
        harness.gateway(
                        "template",
                        """
                        {"messages":[{"from":"{sender}","to":["{to-digits}"],"text":"> {text} <"}],
                         "ttl":"{validity-minutes}","note":"{validity-minutes} min","flash":false,"x":null}
                        """)
                .send(message("hi"));

        assertThat(body())
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"messages":[{"to":["79123456789"],"text":"> hi <"}],
                                 "ttl":10,"note":"10 min","flash":false,"x":null}
                                """));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "59, 59, 1", "90, 90, 1", "600, 600, 10"})
    @DisplayName("R45: a message is delivered as long as its code works, not longer")
    void validityIsNeverNothing(int validity, int seconds, int minutes) throws Exception {
        harness.gateway(
                        "template",
                        "{\"to\":\"{to}\",\"text\":\"{text}\",\"s\":\"{validity-seconds}\",\"m\":\"{validity-minutes}\"}")
                .send(new SmsMessage(NUMBER, "hi", Duration.ofSeconds(validity)));

        assertThat(body().path("s").intValue()).isEqualTo(seconds);
        assertThat(body().path("m").intValue()).isEqualTo(minutes);
    }

    @Test
    void recognisesUsInEachWay() {
        harness.gateway("username", "crm", "password", "pärol:1").send(MESSAGE);
        harness.gateway("auth", "header", "auth-name", "X-Api-Key", "token", "k").send(MESSAGE);
        harness.gateway(
                        "auth",
                        "header",
                        "auth-name",
                        "Authorization",
                        "auth-scheme",
                        "Key",
                        "token",
                        "k")
                .send(MESSAGE);
        harness.gateway("auth", "query", "auth-name", "api_id", "token", "a&b=c").send(MESSAGE);
        harness.gateway("auth", "none", "token", "unused").send(MESSAGE);
        harness.gateway(
                        "username", "crm",
                        "password", "p\"w",
                        "template",
                                "{\"to\":\"{to}\",\"text\":\"{text}\",\"login\":\"{username}\",\"psw\":\"{password}\"}")
                .send(MESSAGE);

        var requests = harness.requests();
        // WireMock lists the newest first.
        assertThat(requests.get(5).getHeader("Authorization")).isEqualTo("Basic Y3JtOnDDpHJvbDox");
        assertThat(requests.get(4).getHeader("X-Api-Key")).isEqualTo("k");
        assertThat(requests.get(3).getHeader("Authorization")).isEqualTo("Key k");
        assertThat(requests.get(2).queryParameter("api_id").values()).containsExactly("a&b=c");
        assertThat(requests.get(1).containsHeader("Authorization")).isFalse();
        assertThat(requests.get(0).containsHeader("Authorization")).isFalse();
        assertThat(requests.get(0).getBodyAsString()).contains("\"psw\":\"p\\\"w\"");
    }

    @Test
    void keepsTheQueryOfTheAddress() {
        String url = harness.url("/sms?v=5&charset=utf-8");

        harness.gateway("url", url, "auth", "query", "auth-name", "key", "token", "k")
                .send(MESSAGE);

        assertThat(harness.request().getUrl()).isEqualTo("/sms?v=5&charset=utf-8&key=k");
    }

    @Test
    void secretsAreResolvedForEachMessage() {
        var vault = new AtomicReference<>("first\n");
        var gateway =
                harness.gateway(
                        Map.of("url", harness.url("/sms"), "token", "${vault.sms}"),
                        reference ->
                                Optional.of(reference)
                                        .filter("${vault.sms}"::equals)
                                        .map(r -> vault.get()));

        gateway.send(MESSAGE);
        assertThat(harness.request().getHeader("Authorization")).isEqualTo("Bearer first");
        vault.set("second");
        harness.vendor.resetRequests();
        gateway.send(MESSAGE);
        assertThat(harness.request().getHeader("Authorization")).isEqualTo("Bearer second");
    }

    @ParameterizedTest
    @DisplayName("A34: a secret that can't be sent stops the message")
    @ValueSource(strings = {"", " \n", "a\r\nX-Injected: 1", "a\u0000b"})
    void aSecretThatCannotBeSentStopsTheMessage(String inVault) {
        var gateway =
                harness.gateway(
                        Map.of("url", harness.url("/sms"), "token", "${vault.sms}"),
                        reference -> Optional.of(inVault));

        assertThat(gateway.send(MESSAGE)).isEqualTo(failed(Reason.MISCONFIGURED, "secret-missing"));
        assertThat(harness.requests()).isEmpty();
    }

    @Test
    @DisplayName("A34: text and sender never reach the headers")
    void textAndSenderNeverReachTheHeaders() {
        harness.gateway("token", "k")
                .send(
                        new SmsMessage(
                                NUMBER,
                                "a\r\nX-Injected: 1\r\n\r\nb",
                                Duration.ofMinutes(1),
                                "c\r\nX-Injected: 1"));

        assertThat(harness.request().getHeaders().keys()).doesNotContain("X-Injected");
    }

    @Test
    void eachMessageHasAConnectionOfItsOwn() {
        harness.gateway().send(MESSAGE);

        assertThat(harness.request().getHeader("Connection")).isEqualTo("close");
        assertThat(harness.request().containsHeader("Accept-Encoding")).isFalse();
        assertThat(harness.request().containsHeader("Cookie")).isFalse();
    }
}
