package dev.latchkey.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How long things are remembered")
class RetentionSettingsTest {

    @ParameterizedTest(name = "{0}: {1} to {2} days")
    @CsvSource({
        "latchkey.retention.deviceDays, 30, 365",
        "latchkey.retention.networkDays, 7, 365",
        "latchkey.retention.failureDays, 30, 365",
        "latchkey.retention.reminderDays, 30, 730"
    })
    @DisplayName("can't be set below what the defence needs, nor for ever; else the default holds")
    void bounds(String key, int least, int most) throws InvalidSettingException {
        Setting<?> setting = Settings.byKey(key).orElseThrow();

        assertThat(setting.read("" + least)).isEqualTo(least);
        assertThat(setting.read("" + most)).isEqualTo(most);
        assertThat(setting.problemWith("" + (least - 1))).isPresent();
        assertThat(setting.problemWith("" + (most + 1))).isPresent();
        assertThat(new RealmSettings("test", Map.of(key, "0")).get(setting))
                .isEqualTo(setting.defaultValue());
    }
}
