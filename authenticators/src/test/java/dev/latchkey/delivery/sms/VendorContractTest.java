package dev.latchkey.delivery.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.latchkey.delivery.sms.GatewayHarness.LIMITS;
import static dev.latchkey.delivery.sms.GatewayHarness.MESSAGE;
import static dev.latchkey.delivery.sms.GatewayHarness.TEXT;
import static dev.latchkey.delivery.sms.GatewayHarness.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Reason;
import dev.latchkey.delivery.SmsSender;
import dev.latchkey.delivery.sms.VendorContract.Answer;
import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.http.NameValuePair;
import org.apache.http.client.utils.URLEncodedUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each vendor against what its documentation publishes; no account of any vendor was used. */
@DisplayName("A vendor of SMS")
class VendorContractTest {

    private final GatewayHarness harness = new GatewayHarness();

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    static Stream<VendorContract> vendors() {
        return VendorContract.all();
    }

    static Stream<Arguments> answers() {
        return VendorContract.all()
                .flatMap(
                        vendor ->
                                vendor.answers().stream()
                                        .map(answer -> Arguments.of(vendor, answer)));
    }

    private SmsResult send(VendorContract vendor, Answer answer, SmsMessage message) {
        harness.answer(aResponse().withStatus(answer.status()).withBody(answer.body()));
        return harness.vendor(vendor.vendor(), vendor.options()).send(message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    @DisplayName("is asked the way its documentation says, with the code's life as validity [R45]")
    void request(VendorContract vendor) throws Exception {
        send(vendor, vendor.success(), MESSAGE);

        JsonNode expected = vendor.request();
        assertThat(Vendor.named(vendor.vendor()).gateway().get("url"))
                .startsWith("https://")
                .satisfies(
                        url ->
                                assertThat(filled(url, vendor.options()))
                                        .isEqualTo(expected.path("url").asText()));
        LoggedRequest asked = harness.request();
        assertThat(asked.getMethod().value()).isEqualTo("POST");
        assertThat(expected.path("url").asText()).endsWith(asked.getUrl());
        assertThat(asked.getHeader("Authorization"))
                .isEqualTo(expected.path("authorization").textValue());
        if (expected.has("json")) {
            assertThat(new ObjectMapper().readTree(asked.getBodyAsString()))
                    .isEqualTo(expected.path("json"));
        } else {
            Map<String, String> form = new TreeMap<>();
            expected.path("form")
                    .properties()
                    .forEach(field -> form.put(field.getKey(), field.getValue().asText()));
            assertThat(form(asked)).isEqualTo(form);
        }
    }

    private static String filled(String url, Map<String, String> options) {
        return url.replace("{account}", options.getOrDefault("account", ""));
    }

    private static Map<String, String> form(LoggedRequest asked) {
        Map<String, String> form = new TreeMap<>();
        for (NameValuePair pair :
                URLEncodedUtils.parse(asked.getBodyAsString(), StandardCharsets.UTF_8)) {
            assertThat(form.put(pair.getName(), pair.getValue())).isNull();
        }
        return form;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answers")
    @DisplayName("is understood in each of its answers [A18]")
    void answer(VendorContract vendor, Answer answer) {
        assertThat(send(vendor, answer, MESSAGE)).isEqualTo(answer.result());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    @DisplayName("documents a code for each reason that its answers can have")
    void everyCodeHasAnAnswer(VendorContract vendor) {
        Map<String, String> gateway = Vendor.named(vendor.vendor()).gateway();
        Stream<String> listed =
                Stream.of(gateway.getOrDefault("error-codes", "").split(","))
                        .filter(entry -> !entry.isBlank())
                        .map(entry -> entry.substring(0, entry.lastIndexOf('=')).strip());

        assertThat(listed)
                .as("codes of the vendor's file without a recorded answer")
                .allSatisfy(
                        code ->
                                assertThat(vendor.answers())
                                        .anySatisfy(
                                                answer ->
                                                        assertThat(answer.body()).contains(code)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    @DisplayName("that takes a validity is never told a longer one than it takes")
    void longNotice(VendorContract vendor) {
        SmsMessage notice = new SmsMessage(MESSAGE.to(), TEXT, Duration.ofDays(30));
        send(vendor, vendor.success(), notice);

        String body = harness.request().getBodyAsString();
        assertThat(body).doesNotContain("2592000", "43200", "720:00", "720%3A00");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    @DisplayName("that answers with garbage has not taken the message")
    void garbage(VendorContract vendor) {
        String cut = vendor.success().body();
        for (String body :
                new String[] {
                    "",
                    "<html><body>It works!</body></html>",
                    "{}",
                    "[]",
                    "null",
                    cut.substring(0, cut.length() - 1),
                    cut + cut
                }) {
            assertThat(send(vendor, new Answer(200, body, ""), MESSAGE))
                    .as(body)
                    .isInstanceOfSatisfying(
                            SmsResult.Failed.class,
                            failed -> assertThat(failed.reason()).isEqualTo(Reason.UNREADABLE));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    @DisplayName("that breaks down may have sent the message")
    void brokenDown(VendorContract vendor) {
        assertThat(send(vendor, new Answer(500, "Internal error", ""), MESSAGE))
                .isEqualTo(failed(Reason.UNREADABLE, "http-500"));
        assertThat(send(vendor, new Answer(502, vendor.success().body(), ""), MESSAGE))
                .isInstanceOf(SmsResult.Failed.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    @DisplayName("that is slow is not waited for, and may have sent the message")
    void slow(VendorContract vendor) {
        harness.answer(aResponse().withBody(vendor.success().body()).withFixedDelay(5_000));
        long start = System.nanoTime();

        assertThat(
                        harness.vendorAt(harness.url(""), vendor.vendor(), vendor.options(), LIMITS)
                                .send(MESSAGE))
                .isEqualTo(failed(Reason.TIMEOUT, "timeout"));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(LIMITS.total().multipliedBy(3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    @DisplayName("whose certificate is not trusted gets nothing")
    void tlsFailure(VendorContract vendor) {
        harness.answer(aResponse().withBody(vendor.success().body()));

        assertThat(
                        harness.vendorAt(
                                        "https://127.0.0.1:" + harness.vendor.httpsPort(),
                                        vendor.vendor(),
                                        vendor.options())
                                .send(MESSAGE))
                .isEqualTo(failed(Reason.UNREACHABLE, "tls"));
        assertThat(harness.requests()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    @DisplayName("never has its secrets, the number or the code in an answer's code passed on")
    void secretsInAnswers(VendorContract vendor) {
        for (String word :
                Stream.concat(
                                vendor.options().values().stream(),
                                Stream.of("481516", "79123456789"))
                        .toList()) {
            for (Answer answer : vendor.answers()) {
                if (answer.result() instanceof SmsResult.Failed named
                        && named.vendorCode().matches("[0-9]+|[A-Z]+")) {
                    Answer repeated =
                            new Answer(
                                    answer.status(),
                                    answer.body().replace(named.vendorCode(), word),
                                    "");
                    assertThat(send(vendor, repeated, MESSAGE).toString())
                            .doesNotContain("481516")
                            .doesNotContain("9123456789")
                            .doesNotContain("s3cret");
                }
            }
        }
    }

    @Test
    @DisplayName("gets English text at the price of Latin letters, Russian as Unicode")
    void alphabets() {
        VendorContract vonage = VendorContract.of("vonage");
        send(
                vonage,
                vonage.success(),
                new SmsMessage(
                        MESSAGE.to(),
                        "Your code: 481516.\n@crm.test #481516",
                        Duration.ofMinutes(1)));

        assertThat(form(harness.request())).containsEntry("type", "text");
    }

    @ParameterizedTest
    @CsvSource({
        "smsc,     '',                                  token",
        "sms-ru,   sender,                              token",
        "sms-aero, 'username,password',                 sender",
        "exolve,   token,                               sender",
        "devino,   sender,                              token",
        "twilio,   'password,sender',                   account",
        "vonage,   'username,sender',                   password",
    })
    @DisplayName("that lacks an option names it")
    void lacking(String vendor, String set, String missing) {
        Map<String, String> options = new TreeMap<>(Map.of("price", "1"));
        Stream.of(set.split(",")).filter(o -> !o.isEmpty()).forEach(o -> options.put(o, "x"));

        assertThat(problems(Vendor.named(vendor), options)).containsEntry(missing, "must be set");
    }

    private static Map<String, String> problems(Vendor vendor, Map<String, String> options) {
        try {
            vendor.complete(GatewayOptions.of(options));
            return Map.of();
        } catch (InvalidGatewayException invalid) {
            return invalid.problems();
        }
    }

    @Test
    @DisplayName("takes no option that is not its own")
    void strays() {
        Map<String, String> options =
                new TreeMap<>(Map.of("token", "t", "template", "{}", "tokn", "t", "account", "a"));

        assertThat(problems(Vendor.named("smsc"), options))
                .containsOnlyKeys("template", "tokn", "account");
    }

    @Test
    @DisplayName("has nothing put into its address but a word")
    void addresses() {
        Map<String, String> options =
                new TreeMap<>(Map.of("account", "../../evil?x=", "password", "p", "sender", "CRM"));

        assertThat(problems(Vendor.named("twilio"), options)).containsOnlyKeys("account");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"status\":-1,\"last_date\":\"\",\"err\":0}      | ACCEPTED     |",
                "{\"status\":0,\"last_timestamp\":0,\"err\":0}       | ACCEPTED     |",
                "{\"status\":1,\"flag\":1,\"err\":0}                 | ACCEPTED     |",
                "{\"status\":20,\"flag\":1,\"err\":219}              | SIM_REPLACED | 219",
                "{\"status\":20,\"flag\":1,\"err\":\"219\"}          | SIM_REPLACED | 219",
                "{\"status\":25,\"flag\":1,\"err\":13}               | BAD_NUMBER   | 13",
                "{\"error\":\"wait\",\"error_code\":9}               | UNREADABLE   | no-success-mark",
                "<html>It works!</html>                            | UNREADABLE   | not-json",
            })
    @DisplayName("smsc is asked later what the network said, where a replaced SIM shows [A18]")
    void inquiry(String body, String outcome, String code) {
        VendorContract smsc = VendorContract.of("smsc");
        SmsSender gateway = harness.vendor("smsc", smsc.options());
        harness.answer(aResponse().withBody(body));

        assertThat(gateway.canBeAsked("83")).isTrue();
        SmsResult result =
                gateway.ask(new SmsMessage(MESSAGE.to(), "", Duration.ofMinutes(10)), "83");

        if (outcome.equals("ACCEPTED")) {
            assertThat(result).isInstanceOf(SmsResult.Accepted.class);
        } else {
            assertThat(result).isEqualTo(failed(Reason.valueOf(outcome), code));
        }
        LoggedRequest asked = harness.request();
        assertThat(asked.getUrl()).isEqualTo("/sys/status.php");
        assertThat(form(asked))
                .isEqualTo(
                        Map.of(
                                "apikey", "smsc-s3cret",
                                "phone", "+79123456789",
                                "id", "83",
                                "fmt", "3",
                                "charset", "utf-8"));
    }

    @Test
    @DisplayName("at another address is asked there what became of a message")
    void inquiryElsewhere() {
        Map<String, String> options = Map.of("token", "t", "url", "https://smsc.kz/sys/send.php");

        assertThat(
                        Vendor.named("smsc")
                                .completeInquiry(GatewayOptions.of(options))
                                .flatMap(inquiry -> inquiry.get("url")))
                .hasValue("https://smsc.kz/sys/status.php");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vendors")
    @DisplayName("is asked later only if it is known how")
    void inquiryWhereKnown(VendorContract vendor) {
        SmsSender gateway = harness.vendor(vendor.vendor(), vendor.options());

        assertThat(gateway.canBeAsked("83")).isEqualTo(vendor.vendor().equals("smsc"));
        assertThat(gateway.canBeAsked("")).isFalse();
        assertThat(
                        gateway.canBeAsked("83")
                                || gateway.ask(MESSAGE, "83").equals(new SmsResult.Accepted("83")))
                .isTrue();
    }
}
