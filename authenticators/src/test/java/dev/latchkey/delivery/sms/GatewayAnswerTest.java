package dev.latchkey.delivery.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.latchkey.delivery.sms.GatewayHarness.MESSAGE;
import static dev.latchkey.delivery.sms.GatewayHarness.accepted;
import static dev.latchkey.delivery.sms.GatewayHarness.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Reason;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is made of a gateway's answer")
class GatewayAnswerTest {

    private final GatewayHarness harness = new GatewayHarness();

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    private SmsResult answered(int status, String body, String... options) {
        harness.answer(aResponse().withStatus(status).withBody(body));
        return harness.gateway(options).send(MESSAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {\"id\":\"m-1\"}",
                "201 | {\"id\":\"m-1\",\"error\":null}",
                "202 | {\"id\":\"m-1\",\"error\":\"\",\"more\":[1,{}]}",
                "200 | {\"id\":\"m-1\",\"error\":false}",
                "200 | {\"id\":\"m-1\",\"error\":[]}",
                "200 | `\ufeff{\"id\":\"m-1\"}`",
            })
    void theDefaultFormatAcceptsAnIdAndNoError(int status, String body) {
        assertThat(answered(status, body)).isEqualTo(accepted("m-1"));
    }

    @Test
    void theIdMayBeANumber() {
        assertThat(answered(200, "{\"id\":12345}")).isEqualTo(accepted("12345"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A 2xx that is no success.
                "200 | ``                                    | UNREADABLE    | not-json",
                "200 | OK                                    | UNREADABLE    | not-json",
                "200 | <html><body>Login</body></html>       | UNREADABLE    | not-json",
                "200 | \"m-1\"                               | UNREADABLE    | not-json",
                "200 | {\"id\":\"m-1\"                       | UNREADABLE    | not-json",
                "200 | {\"id\":\"m-1\"} trailing             | UNREADABLE    | not-json",
                "200 | {\"id\":\"m-1\",\"id\":\"m-2\"}       | UNREADABLE    | not-json",
                "200 | {}                                    | UNREADABLE    | no-success-mark",
                "200 | []                                    | UNREADABLE    | no-success-mark",
                "200 | {\"id\":\"\"}                         | UNREADABLE    | no-success-mark",
                "200 | {\"id\":\" \"}                        | UNREADABLE    | no-success-mark",
                "200 | {\"id\":null}                         | UNREADABLE    | no-success-mark",
                "200 | {\"id\":true}                         | UNREADABLE    | no-success-mark",
                "200 | {\"id\":{}}                           | UNREADABLE    | no-success-mark",
                "200 | {\"status\":\"ok\"}                   | UNREADABLE    | no-success-mark",
                "204 | ``                                    | REFUSED       | http-204",
                "206 | {\"id\":\"m-1\"}                      | REFUSED       | http-206",
                // A 2xx that says no.
                "200 | {\"error\":\"bad_sender\"}            | REFUSED       | bad_sender",
                "200 | {\"id\":\"m-1\",\"error\":\"oops\"}   | REFUSED       | oops",
                "200 | {\"error\":17}                        | REFUSED       | 17",
                "200 | {\"error\":0}                         | REFUSED       | 0",
                "200 | {\"error\":true}                      | REFUSED       | true",
                "200 | {\"error\":{\"code\":\"oops\"}}       | REFUSED       | unnamed",
                "200 | {\"error\":[\"oops\"]}                | REFUSED       | unnamed",
                // The default format may answer in our words.
                "200 | {\"error\":\"bad-number\"}            | BAD_NUMBER    | bad-number",
                "200 | {\"error\":\"no-money\"}              | NO_MONEY      | no-money",
                "200 | {\"error\":\"unauthorized\"}          | UNAUTHORIZED  | unauthorized",
                "200 | {\"error\":\"rate-limited\"}          | RATE_LIMITED  | rate-limited",
                "200 | {\"error\":\"sim-replaced\"}          | SIM_REPLACED  | sim-replaced",
                "200 | {\"error\":\"refused\"}               | REFUSED       | refused",
                "200 | {\"error\":\"timeout\"}               | REFUSED       | timeout",
                // Statuses speak for themselves.
                "301 | {\"id\":\"m-1\"}                      | REFUSED       | http-301",
                "400 | ``                                    | REFUSED       | http-400",
                "400 | {\"id\":\"m-1\"}                      | REFUSED       | http-400",
                "400 | {\"error\":\"bad-number\"}            | BAD_NUMBER    | bad-number",
                "401 | ``                                    | UNAUTHORIZED  | http-401",
                "401 | {\"error\":\"expired_key\"}           | UNAUTHORIZED  | expired_key",
                "402 | ``                                    | NO_MONEY      | http-402",
                "403 | <html/>                               | UNAUTHORIZED  | http-403",
                "404 | ``                                    | REFUSED       | http-404",
                "429 | {\"error\":\"slow_down\"}             | RATE_LIMITED  | slow_down",
                "500 | ``                                    | UNREADABLE    | http-500",
                "500 | {\"id\":\"m-1\"}                      | UNREADABLE    | http-500",
                "503 | <html/>                               | UNREADABLE    | http-503",
                "500 | {\"error\":\"no-money\"}              | NO_MONEY      | no-money",
            })
    void everythingElseIsAFailureOfTheDefaultFormat(
            int status, String body, Reason reason, String code) {
        assertThat(answered(status, body)).isEqualTo(failed(reason, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":1,\"cnt\":1}                         | ACCEPTED     | 1",
                "{\"error\":\"x\",\"error_code\":2}           | UNAUTHORIZED | 2",
                "{\"error\":\"x\",\"error_code\":3,\"id\":1}  | NO_MONEY     | 3",
                "{\"error\":\"x\",\"error_code\":7}           | BAD_NUMBER   | 7",
                "{\"error\":\"x\",\"error_code\":9}           | RATE_LIMITED | 9",
                "{\"error\":\"x\",\"error_code\":219}         | SIM_REPLACED | 219",
                "{\"error\":\"x\",\"error_code\":6}           | REFUSED      | 6",
            })
    void readsAGatewayWithErrorCodes(String body, String outcome, String word) {
        SmsResult result =
                answered(
                        200,
                        body,
                        "error-path",
                        "/error_code",
                        "error-codes",
                        "2=unauthorized, 3=no-money,7=bad-number, 9 = rate-limited,219=sim-replaced");

        assertOutcome(result, outcome, word);
    }

    /** As SMS.ru answers: by number, with one place for success and error. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status_code\":100,\"sms\":{\"79123456789\":{\"status_code\":100,\"sms_id\":\"7-1\"}}} | ACCEPTED   | 7-1",
                "{\"status_code\":100,\"sms\":{\"79123456789\":{\"status_code\":207}}}                    | BAD_NUMBER | 207",
                "{\"status_code\":100,\"sms\":{\"79123456780\":{\"status_code\":100}}}                    | UNREADABLE | no-success-mark",
                "{\"status_code\":300}                                                                    | UNREADABLE | no-success-mark",
            })
    void readsAGatewayThatFilesAnswersByNumber(String body, String outcome, String word) {
        SmsResult result =
                answered(
                        200,
                        body,
                        "success-path",
                        "/sms/{to-digits}/status_code",
                        "success-values",
                        "100",
                        "error-path",
                        "/sms/{to-digits}/status_code",
                        "message-id-path",
                        "/sms/{to-digits}/sms_id",
                        "error-codes",
                        "207=bad-number");

        assertOutcome(result, outcome, word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"queued\",\"sid\":\"SM1\"} | ACCEPTED   | SM1",
                "{\"status\":\"sent\"}                   | ACCEPTED   | ''",
                "{\"status\":\"failed\"}                 | REFUSED    | failed",
                "{\"status\":{}}                         | UNREADABLE | no-success-mark",
                "{\"status\":\"sent\",\"error\":\"e5\"}  | REFUSED    | e5",
            })
    void aMarkOffTheListIsARefusal(String body, String outcome, String word) {
        SmsResult result =
                answered(
                        200,
                        body,
                        "success-path",
                        "/status",
                        "success-values",
                        "queued, sent",
                        "message-id-path",
                        "/sid");

        assertOutcome(result, outcome, word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | OK - 1 SMS, ID - 1234      | ACCEPTED   | 1234",
                "200 | ERROR = 7 (invalid number) | BAD_NUMBER | 7",
                "200 | ERROR = 4 (blocked)        | REFUSED    | 4",
                "200 | OK ID - 1 ERROR = 7        | BAD_NUMBER | 7",
                "200 | {\"id\":\"m-1\"}           | UNREADABLE | no-success-mark",
                "503 | OK - 1 SMS, ID - 1234      | UNREADABLE | http-503",
            })
    void readsPlainText(int status, String body, String outcome, String word) {
        SmsResult result =
                answered(
                        status,
                        body,
                        "success-pattern",
                        "^OK.* ID - (\\d+)",
                        "error-pattern",
                        "ERROR = (\\d+)",
                        "error-codes",
                        "7=bad-number");

        assertOutcome(result, outcome, word);
    }

    @Test
    void aPatternWithoutGroupsGivesNoId() {
        assertThat(answered(200, "", "success-pattern", "^")).isEqualTo(accepted(""));
    }

    @Test
    void theListedStatusesAreTheOnlySuccesses() {
        assertThat(answered(204, "", "success-pattern", "^", "success-status", "204"))
                .isEqualTo(accepted(""));
        assertThat(answered(200, "", "success-pattern", "^", "success-status", "204"))
                .isEqualTo(failed(Reason.REFUSED, "http-200"));
    }

    @Test
    void aStatusCanBeGivenAMeaning() {
        assertThat(answered(409, "", "error-codes", "http-409=rate-limited"))
                .isEqualTo(failed(Reason.RATE_LIMITED, "http-409"));
    }

    @Test
    void otherEncodingsAreRead() {
        harness.answer(
                aResponse()
                        .withHeader("Content-Type", "text/plain; charset=windows-1251")
                        .withBody("принято 42".getBytes(Charset.forName("windows-1251"))));

        assertThat(harness.gateway("success-pattern", "^принято (\\d+)").send(MESSAGE))
                .isEqualTo(accepted("42"));
    }

    @Test
    void anUnknownEncodingIsTakenForUtf8() {
        harness.answer(
                aResponse()
                        .withHeader("Content-Type", "text/json; charset=nonsense")
                        .withBody("{\"id\":\"m-1\"}"));

        assertThat(harness.gateway().send(MESSAGE)).isEqualTo(accepted("m-1"));
    }

    private static void assertOutcome(SmsResult result, String outcome, String word) {
        assertThat(result)
                .isEqualTo(
                        outcome.equals("ACCEPTED")
                                ? accepted(word)
                                : failed(Reason.valueOf(outcome), word));
    }
}
