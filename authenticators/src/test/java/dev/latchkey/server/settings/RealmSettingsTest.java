package dev.latchkey.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A realm's settings")
class RealmSettingsTest {

    @Test
    @DisplayName("off unless the realm opts in")
    void offByDefault() {
        assertThat(settings().enabled()).isFalse();
        assertThat(settings("latchkey.enabled", "true").enabled()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.server.settings.Settings#all")
    @DisplayName("every one has a readable default, a description and the prefix")
    void wellDeclared(Setting<?> setting) {
        assertThat(setting.defaultValue()).isNotNull();
        assertThat(setting.description()).endsWith(".");
        assertThat(setting.key()).startsWith("latchkey.");
        assertThat(Settings.byKey(setting.key())).contains(setting);
    }

    @Test
    @DisplayName("are read with their types")
    void typed() {
        assertThat(settings("latchkey.sms.countries", "RU, KZ").get(Settings.SMS_COUNTRIES))
                .isEqualTo(Set.of("RU", "KZ"));
        assertThat(settings("latchkey.reset.smsLifespan", " 300 ").get(Settings.SMS_CODE_LIFE))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(settings("latchkey.sms.content", "both").get(Settings.SMS_CONTENT))
                .isEqualTo(SmsContent.BOTH);
        assertThat(
                        settings("latchkey.secondFactor.contacts", "phone, reserve-email")
                                .get(Settings.SECOND_FACTOR_CONTACTS))
                .containsExactlyInAnyOrder(CodeContact.PHONE, CodeContact.RESERVE_EMAIL);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "latchkey.enabled, yes",
        "latchkey.defaultRegion, Russia",
        "latchkey.defaultRegion, ZZ",
        "latchkey.sms.countries, 'RU,,KZ'",
        "latchkey.sms.content, fax",
        "latchkey.reset.smsLifespan, 601",
        "latchkey.reset.triesPerCode, 0",
        "latchkey.reset.triesPerDay, many",
        "latchkey.support.email, 'a@b, c@d'",
        "latchkey.support.url, 'javascript:alert(1)'",
        "latchkey.support.url, 'https://user@evil.example'",
        "latchkey.sms.gateway, 'no such name'",
        "latchkey.secondFactor.contacts, 'phone, fax'",
        "latchkey.secondFactor.contacts, 'phone,'"
    })
    @DisplayName("a bad value leaves the default in force and is named with its key")
    void bad(String key, String value) {
        RealmSettings settings = settings(key, value);
        Setting<?> setting = Settings.byKey(key).orElseThrow();
        assertThat(settings.get(setting)).isEqualTo(setting.defaultValue());
        assertThat(settings.problems()).singleElement().asString().startsWith(key + ": must be");
    }

    @Test
    @DisplayName("R08, R09: no code lives longer than the norms allow")
    void bounds() {
        assertThat(Settings.SMS_CODE_LIFE.problemWith("600")).isEmpty();
        assertThat(Settings.SMS_CODE_LIFE.problemWith("601")).isPresent();
    }

    @Test
    @DisplayName("a mistyped key is named")
    void unknownKey() {
        assertThat(settings("latchkey.enabeld", "true").problems())
                .containsExactly("latchkey.enabeld: there is no such setting");
    }

    private static RealmSettings settings(String... pair) {
        return new RealmSettings("test", pair.length == 0 ? Map.of() : Map.of(pair[0], pair[1]));
    }
}
