package dev.latchkey.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.delivery.sms.http.GatewayDescription;
import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.provider.ProviderConfigProperty;

@DisplayName("The options of the generic gateway")
class GenericGatewayConfigTest {

    private static final String URL = "https://sms.example/send";

    private static Map<String, String> options(String... options) {
        Map<String, String> configured = new HashMap<>(Map.of("url", URL));
        for (int i = 0; i < options.length; i += 2) {
            configured.put(options[i], options[i + 1]);
        }
        return configured;
    }

    private static GatewayDescription describe(String... options) {
        return GenericGatewayConfig.describe(GatewayOptions.of(options(options))).orElseThrow();
    }

    private static Map<String, String> problems(Map<String, String> options) {
        var invalid = new HashMap<String, String>();
        assertThatExceptionOfType(InvalidGatewayException.class)
                .isThrownBy(() -> GenericGatewayConfig.describe(GatewayOptions.of(options)))
                .satisfies(thrown -> invalid.putAll(thrown.problems()));
        return invalid;
    }

    @Test
    void nothingSetIsNoGatewayAndNoMistake() {
        assertThat(GenericGatewayConfig.describe(GatewayOptions.of(Map.of()))).isEmpty();
        assertThat(GenericGatewayConfig.describe(GatewayOptions.of(Map.of("url", " ")))).isEmpty();
    }

    @Test
    void aForgottenAddressIsAMistakeOnceAnythingElseIsSet() {
        assertThat(problems(Map.of("token", "s3cret"))).isEqualTo(Map.of("url", "must be set"));
    }

    @Test
    void aSlipInTheOnlyOptionIsAMistakeToo() {
        assertThat(problems(Map.of("uri", URL))).containsOnlyKeys("uri", "url");
        assertThat(GenericGatewayConfig.describe(GatewayOptions.of(Map.of("enabled", "true"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url             | ftp://sms.example/                       | must be an http or https address with a host name",
                "url             | sms.example/send                         | must be an http or https address with a host name",
                "url             | https:///send                            | must be an http or https address with a host name",
                "url             | https://sms.example/a b                  | must be an http or https address",
                "url             | https://me:s3cret@sms.example/           | must not hold a name and password; use the options username and password",
                "url             | https://sms.example/#top                 | must not have a #fragment",
                "url             | file:///etc/passwd                       | must be an http or https address with a host name",
                "method          | DELETE                                   | must be GET, POST or PUT",
                "format          | xml                                      | must be one of json, form, query",
                "template        | to={to}&text={text}                      | must be a JSON object, such as {\"to\":\"{to}\",\"text\":\"{text}\"}",
                "template        | [\"{to}\",\"{text}\"]                    | must be a JSON object, such as {\"to\":\"{to}\",\"text\":\"{text}\"}",
                "template        | {\"to\":\"{to}\",\"to\":\"{text}\"}      | must be a JSON object, such as {\"to\":\"{to}\",\"text\":\"{text}\"}",
                "template        | {\"to\":\"{to}\"}                        | must use {text}",
                "template        | {\"text\":\"{text}\"}                    | must use {to} or {to-digits}",
                "template        | {\"to\":\"{to}\",\"x\":[\"{text}{code}\"]} | names {code}; there are only {to} {to-digits} {text} {sender} {validity-seconds} {validity-minutes} {validity-millis} {validity-clock} {text-type} {username} {password} {token}",
                "auth            | digest                                   | must be one of none, basic, bearer, header, query",
                "auth-scheme     | two words                                | must be one word, such as Key",
                "success-status  | ok                                       | must be HTTP statuses from 200 to 299, such as 200,201",
                "success-status  | 200,500                                  | must be HTTP statuses from 200 to 299, such as 200,201",
                "success-path    | id                                       | must be a JSON Pointer, such as /messages/0/id",
                "message-id-path | $.id                                     | must be a JSON Pointer, such as /messages/0/id",
                "error-path      | error                                    | must be a JSON Pointer, such as /messages/0/id",
                "success-pattern | OK (                                     | must be a regular expression: Unclosed group",
                "error-pattern   | ERROR                                    | is of no use without success-pattern",
                "error-codes     | 7                                        | must be a list such as 7=bad-number,3=no-money",
                "error-codes     | 7=wrong                                  | knows only the meanings refused, bad-number, no-money, unauthorized, rate-limited, sim-replaced",
                "sucess-path     | /id                                      | is not an option of this gateway",
                "token           | ${SMS_TOKEN}                             | holds a ${...} that can't be resolved",
                "sender          | CRM-${STAGE}                             | holds a ${...} that can't be resolved",
                "token           | Bearer ${vault.sms}                      | holds a ${...} that can't be resolved",
                "sender          | ${vault.sms}                             | holds a ${...} that can't be resolved",
                "error-codes     | 7=timeout                                | knows only the meanings refused, bad-number, no-money, unauthorized, rate-limited, sim-replaced",
            })
    void saysWhatIsWrongWithAnOption(String option, String value, String problem) {
        assertThat(problems(options(option, value))).isEqualTo(Map.of(option, problem));
    }

    @ParameterizedTest
    @CsvSource({
        "auth, bearer, token,     must be set for auth=bearer",
        "auth, basic,  username,  must be set for auth=basic",
        "auth, header, auth-name, must be the name of the header that takes the token",
        "auth, query,  auth-name, must be the name of the parameter that takes the token",
    })
    void saysWhichOtherOptionIsMissing(
            String option, String value, String missing, String problem) {
        assertThat(problems(options(option, value))).isEqualTo(Map.of(missing, problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X Key",
                "X-Key:",
                "Х-Ключ",
                "X-Key\r\nX-Evil",
                "Host",
                "content-LENGTH",
                "Transfer-Encoding"
            })
    void onlyAHeaderOfOurOwnCanTakeTheToken(String name) {
        assertThat(problems(options("auth", "header", "token", "t", "auth-name", name)))
                .containsOnlyKeys("auth-name");
    }

    @Test
    void optionsThatDoNotFitTogetherAreMistakes() {
        assertThat(problems(options("method", "GET")))
                .isEqualTo(Map.of("format", "must be query, since a GET has no body"));
        assertThat(
                        problems(
                                options(
                                        "format",
                                        "form",
                                        "template",
                                        "{\"m\":[{\"to\":\"{to}\",\"text\":\"{text}\"}]}")))
                .isEqualTo(
                        Map.of(
                                "template",
                                "may hold objects and lists only if the format is json"));
        assertThat(
                        problems(
                                options(
                                        "template",
                                        "{\"to\":\"{to}\",\"text\":\"{text}\",\"key\":\"{token}\"}")))
                .isEqualTo(Map.of("token", "must be set, since the template uses {token}"));
        assertThat(
                        problems(
                                options(
                                        "success-pattern",
                                        "^OK",
                                        "success-path",
                                        "/id",
                                        "error-path",
                                        "/error")))
                .isEqualTo(
                        Map.of(
                                "success-path", "is of no use with success-pattern",
                                "error-path", "is of no use with success-pattern"));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(
                        problems(
                                Map.of(
                                        "format",
                                        "xml",
                                        "auth",
                                        "digest",
                                        "success-status",
                                        "x",
                                        "error-codes",
                                        "7")))
                .containsOnlyKeys("url", "format", "auth", "success-status", "error-codes");
    }

    @Test
    void noMistakeRepeatsAValue() {
        Map<String, String> wrong = new HashMap<>();
        for (GenericOption option : GenericOption.values()) {
            wrong.put(option.key(), "\u0001s3cret}");
        }

        assertThat(problems(wrong).values())
                .isNotEmpty()
                .noneMatch(problem -> problem.contains("s3cret"));
    }

    @ParameterizedTest
    @CsvSource({
        "token,    NONE-BUT-TOKEN, BEARER",
        "password, p,              BASIC",
        "sender,   CRM,            NONE",
    })
    void theWayOfAuthenticationFollowsFromTheSecret(String option, String value, String kind) {
        assertThat(describe(option, value, "username", "u").auth().kind()).hasToString(kind);
    }

    @Test
    void aSecretWithinTheTemplateNeedsNoHeader() {
        assertThat(
                        describe(
                                        "token",
                                        "t",
                                        "template",
                                        "{\"to\":\"{to}\",\"text\":\"{text}\",\"key\":\"{token}\"}")
                                .auth()
                                .kind())
                .hasToString("NONE");
    }

    @Test
    void printsNoSecret() {
        GatewayDescription gateway =
                describe(
                        "url", "https://sms.example:8443/send?api_key=s3cret",
                        "username", "s3cret",
                        "password", "s3cret",
                        "token", "s3cret",
                        "template", "{\"to\":\"{to}\",\"text\":\"{text}\",\"key\":\"s3cret\"}");

        assertThat(gateway)
                .hasToString(
                        "GatewayDescription[POST https://sms.example:8443, JSON, GatewayAuth[kind=BEARER, name=, scheme=]]");
        assertThat(gateway.credentials()).hasToString("Credentials[hidden]");
    }

    @Test
    void everyOptionIsShownByTheServer() {
        assertThat(GenericOption.metadata())
                .hasSameSizeAs(GenericOption.values())
                .allSatisfy(property -> assertThat(property.getHelpText()).endsWith("."))
                .extracting(ProviderConfigProperty::getName)
                .doesNotHaveDuplicates()
                .contains("url", "token", "success-path", "error-codes");
        assertThat(GenericOption.metadata())
                .filteredOn(ProviderConfigProperty::isSecret)
                .extracting(ProviderConfigProperty::getName)
                .containsExactly("token", "password");
    }
}
