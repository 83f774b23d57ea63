package dev.latchkey.delivery.sms;

import static dev.latchkey.delivery.sms.GatewayHarness.TEXT;
import static dev.latchkey.delivery.sms.GatewayHarness.accepted;
import static dev.latchkey.delivery.sms.GatewayHarness.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.delivery.SmsMessage;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.delivery.SmsResult.Reason;
import dev.latchkey.delivery.SmsSender;
import dev.latchkey.delivery.sms.http.InvalidGatewayException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Routes of SMS")
class RoutesTest {

    private static final String RUSSIAN = "+79123456789";
    private static final String KAZAKH = "+77012345678";
    private static final String GERMAN = "+4915112345678";

    private final Map<String, SmsResult> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    private SmsResult send(String to, Map<String, String> routes) {
        return routed(routes).send(new SmsMessage(to, TEXT, Duration.ofMinutes(10)));
    }

    private SmsSender routed(Map<String, String> routes) {
        return new RoutedSmsSender(
                Routes.read(GatewayOptions.of(routes)),
                name -> Optional.ofNullable(answers.get(name)).map(a -> gateway(name, a)));
    }

    private SmsSender gateway(String name, SmsResult answer) {
        return new SmsSender() {
            @Override
            public SmsResult send(SmsMessage message) {
                asked.add(name);
                return answer;
            }

            @Override
            public boolean canBeAsked(String messageId) {
                return messageId.equals("m-2");
            }

            @Override
            public SmsResult ask(SmsMessage message, String messageId) {
                asked.add(name + " about " + messageId);
                return failed(Reason.SIM_REPLACED, "219");
            }

            @Override
            public void close() {}
        };
    }

    @ParameterizedTest
    @CsvSource({
        RUSSIAN + ", one",
        KAZAKH + ", two",
        GERMAN + ", three",
    })
    @DisplayName("are picked by the number's country, though +7 is shared by two")
    void byCountry(String number, String gateway) {
        answers.put("one", accepted("1"));
        answers.put("two", accepted("2"));
        answers.put("three", accepted("3"));

        send(number, Map.of("ru", "one", "kz", "two", "others", "three"));

        assertThat(asked).containsExactly(gateway);
    }

    @Test
    @DisplayName("go on to the next gateway if one can't be reached")
    void failover() {
        answers.put("one", failed(Reason.UNREACHABLE, "connection-refused"));
        answers.put("two", failed(Reason.UNREACHABLE, "tls"));
        answers.put("three", accepted("m-3"));
        answers.put("four", accepted("m-4"));
        try (LogRecorder log = new LogRecorder()) {
            assertThat(send(RUSSIAN, Map.of("ru", "one,two, three ,four")))
                    .isEqualTo(accepted("three/m-3"));

            assertThat(asked).containsExactly("one", "two", "three");
            assertThat(log.all())
                    .contains("The SMS gateway one could not be reached (connection-refused);")
                    .contains("spi-latchkey-sms--routes--ru goes on with two.")
                    .doesNotContain("9123456789");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Reason.class, names = "UNREACHABLE", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("end with the first gateway that may have sent the message, or has said no")
    void neverTwice(Reason reason) {
        answers.put("one", failed(reason, "word"));
        answers.put("two", accepted("m-2"));

        assertThat(send(RUSSIAN, Map.of("ru", "one,two", "others", "two")))
                .isEqualTo(failed(reason, "word"));
        assertThat(asked).containsExactly("one");
    }

    @Test
    @DisplayName("are never left, not even if none of their gateways can be reached")
    void neverLeft() {
        answers.put("one", failed(Reason.UNREACHABLE, "connect-timeout"));
        answers.put("two", failed(Reason.UNREACHABLE, "unknown-host"));
        answers.put("three", accepted("m-3"));

        assertThat(send(RUSSIAN, Map.of("ru", "one,two", "kz", "three", "others", "three")))
                .isEqualTo(failed(Reason.UNREACHABLE, "unknown-host"));
        assertThat(asked).containsExactly("one", "two");
    }

    @Test
    @DisplayName("that a country lacks are named")
    void noRoute() {
        answers.put("one", accepted("m-1"));
        try (LogRecorder log = new LogRecorder()) {
            assertThat(send(KAZAKH, Map.of("ru", "one")))
                    .isEqualTo(failed(Reason.MISCONFIGURED, "no-route"));

            assertThat(log.all())
                    .contains("spi-latchkey-sms--routes--kz is not set")
                    .contains("there is no spi-latchkey-sms--routes--others.");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("that name no gateway say so, and pass nothing on")
    void noGateway() {
        answers.put("one", failed(Reason.UNREACHABLE, "tls"));
        answers.put("three", accepted("m-3"));
        try (LogRecorder log = new LogRecorder()) {
            assertThat(send(RUSSIAN, Map.of("ru", "one,two,three")))
                    .isEqualTo(failed(Reason.MISCONFIGURED, "no-such-gateway"));

            assertThat(log.all())
                    .contains("spi-latchkey-sms--routes--ru names two, which is no gateway.");
        }
        assertThat(asked).containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xx     | smsc       | is neither a country's two letters, such as ru, nor others",
                "RU     | smsc       | is neither a country's two letters, such as ru, nor others",
                "russia | smsc       | is neither a country's two letters, such as ru, nor others",
                "ru     | ,          | must be gateways separated by commas, such as smsc,sms-ru",
                "ru     | smsc,      | must be gateways separated by commas, such as smsc,sms-ru",
                "ru     | smsc,smsc  | names smsc twice",
                "others | routes     | must not name routes itself",
            })
    @DisplayName("that can't be used are refused with the option and the reason")
    void mistakes(String option, String value, String problem) {
        assertThatExceptionOfType(InvalidGatewayException.class)
                .isThrownBy(
                        () -> Routes.read(GatewayOptions.of(Map.of(option, value, "kz", "smsc"))))
                .satisfies(
                        invalid ->
                                assertThat(invalid.problems())
                                        .containsExactly(Map.entry(option, problem)));
    }

    @Test
    @DisplayName("ask the gateway that took the message what became of it")
    void inquiry() {
        answers.put("one", failed(Reason.UNREACHABLE, "tls"));
        answers.put("two", accepted("m-2"));
        SmsSender routed = routed(Map.of("ru", "one,two"));
        SmsMessage message = new SmsMessage(RUSSIAN, TEXT, Duration.ofMinutes(10));

        String id = ((SmsResult.Accepted) routed.send(message)).messageId();

        assertThat(routed.canBeAsked(id)).isTrue();
        assertThat(routed.ask(message, id)).isEqualTo(failed(Reason.SIM_REPLACED, "219"));
        assertThat(asked).containsExactly("one", "two", "two about m-2");
        assertThat(routed.canBeAsked("two/m-3")).isFalse();
        assertThat(routed.canBeAsked("m-2")).isFalse();
        assertThat(routed.canBeAsked("gone/m-2")).isFalse();
    }
}
