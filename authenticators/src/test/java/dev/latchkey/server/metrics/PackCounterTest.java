package dev.latchkey.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.contact.ContactKind;
import dev.latchkey.contact.ContactPlace;
import dev.latchkey.delivery.Channel;
import dev.latchkey.delivery.SmsResult;
import dev.latchkey.license.LicenseState;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A counter")
class PackCounterTest {

    private final SimpleMeterRegistry monitoring = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        Metrics.globalRegistry.clear();
        Metrics.addRegistry(monitoring);
    }

    @AfterEach
    void leave() {
        Metrics.removeRegistry(monitoring);
        Metrics.globalRegistry.clear();
    }

    @Test
    @DisplayName("stands at 0 before the first step, in each of its series")
    void shown() {
        PackCounter.showAll();

        assertThat(monitoring.get("latchkey_dispatch_dropped").counter().count()).isZero();
        assertThat(monitoring.find("latchkey_reset_proofs").counters()).hasSize(4);
        assertThat(monitoring.find("latchkey_sms").counters()).as("by gateway").isEmpty();

        PackCounter.SMS.show("smsc");
        assertThat(monitoring.find("latchkey_sms").tag("gateway", "smsc").counters())
                .hasSize(SmsResult.Reason.values().length + 1);
    }

    @Test
    @DisplayName(
            "counts what it does not know as something else: nobody makes it grow from outside")
    void bounded() {
        PackCounter.RESET_REQUESTS.count("email", "anna@example.org");
        PackCounter.RESET_REQUESTS.count("email", "ivan@example.org");

        assertThat(monitoring.get("latchkey_reset_requests").counters())
                .singleElement()
                .satisfies(
                        counter -> {
                            assertThat(counter.getId().getTag("outcome")).isEqualTo("other");
                            assertThat(counter.count()).isEqualTo(2);
                        });
    }

    @Test
    @DisplayName("takes as many words as it has tags")
    void tags() {
        assertThatThrownBy(() -> PackCounter.RESET_PROOFS.count("email"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("latchkey_reset_proofs");
    }

    @Test
    @DisplayName("knows every channel, reason, kind of contact and state of a licence")
    void words() {
        for (Channel channel : Channel.values()) {
            PackCounter.RESET_PROOFS.count(channel.id(), "code");
        }
        for (SmsResult.Reason reason : SmsResult.Reason.values()) {
            PackCounter.SMS.count("smsc", reason.id());
            PackCounter.MESSAGES.count("sms", "sms-" + reason.id());
        }
        for (ContactKind kind : ContactKind.values()) {
            PackCounter.CONTACTS_PROVED.count(kind.id());
        }
        for (ContactPlace place : ContactPlace.values()) {
            PackCounter.CONTACT_CHANGES.count(place.id(), "changed");
        }
        Stream.of(LicenseState.values())
                .filter(state -> state != LicenseState.ACTIVE)
                .forEach(
                        state -> {
                            PackCounter.LICENSE_REFUSED.count("sign-in", state.id());
                            PackCounter.ACCESS_REFUSED.count(
                                    "tokens", "latchkey_license_" + state.id());
                        });

        List<Meter> counted = monitoring.getMeters();
        assertThat(counted).isNotEmpty();
        assertThat(counted)
                .allMatch(
                        meter ->
                                meter.getId().getTags().stream()
                                        .noneMatch(tag -> tag.getValue().equals("other")));
    }
}
