package dev.latchkey.familiar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.familiar.Devices.Device;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The devices that one browser is")
class DevicesTest {

    private static final Devices NONE = new Devices(List.of());
    private static final Devices SHARED =
            NONE.with(owner("anna"), hash("1")).with(owner("boris"), hash("2"));

    @Test
    @DisplayName("are one for each account, and nobody else's")
    void each() {
        assertThat(SHARED.secretOf(owner("anna"))).contains(hash("1"));
        assertThat(SHARED.secretOf(owner("boris"))).contains(hash("2"));
        assertThat(SHARED.secretOf(owner("clara"))).isEmpty();
        assertThat(SHARED.latestOwner()).contains(hash("boris"));
    }

    @Test
    @DisplayName("change for an account without changing for another")
    void replaced() {
        Devices again = SHARED.with(owner("anna"), hash("3"));

        assertThat(again.list())
                .containsExactly(
                        new Device(hash("anna"), hash("3")), new Device(hash("boris"), hash("2")));
    }

    @Test
    @DisplayName("stay an account's when the server secret is rotated, and take its new name")
    void rotated() {
        List<String> both = List.of(hash("anna-new"), hash("anna"));

        assertThat(SHARED.secretOf(both)).contains(hash("1"));
        assertThat(SHARED.with(both, hash("1")).list())
                .containsExactly(
                        new Device(hash("anna-new"), hash("1")),
                        new Device(hash("boris"), hash("2")));
    }

    @Test
    @DisplayName("are five; the one that was not used for longest goes")
    void most() {
        Devices full =
                IntStream.rangeClosed(3, Devices.MOST)
                        .boxed()
                        .reduce(
                                SHARED,
                                (devices, i) -> devices.with(owner("user" + i), hash("" + i)),
                                (one, other) -> other);

        Devices more = full.with(owner("anna"), hash("1")).with(owner("last"), hash("9"));

        assertThat(full.list()).hasSize(Devices.MOST);
        assertThat(more.list()).hasSize(Devices.MOST);
        assertThat(more.secretOf(owner("anna"))).isPresent();
        assertThat(more.secretOf(owner("boris"))).isEmpty();
    }

    @Test
    @DisplayName("are read as they were written, without those whose mark is another's")
    void text() {
        String text = SHARED.text(DevicesTest::mark);

        assertThat(Devices.parse(text, (device, mark) -> mark.equals(mark(device))))
                .isEqualTo(SHARED);
        String moved = text.replace(hash("anna"), hash("boris"));
        assertThat(moved).isNotEqualTo(text);
        assertThat(Devices.parse(moved, (device, mark) -> mark.equals(mark(device))).list())
                .containsExactly(new Device(hash("boris"), hash("2")));
        assertThat(Devices.parse("", (device, mark) -> true)).isEqualTo(NONE);
        assertThat(Devices.parse("~a.b.c~" + text.substring(1), (device, mark) -> true).list())
                .containsExactly(new Device(hash("anna"), hash("1")));
    }

    @Test
    @DisplayName("keep their secrets to themselves")
    void silent() {
        assertThat(SHARED.toString()).contains(hash("anna")).doesNotContain(hash("1"));
    }

    private static List<String> owner(String name) {
        return List.of(hash(name));
    }

    /** As long as a hash. */
    private static String hash(String name) {
        return name + "-".repeat(43 - name.length());
    }

    private static String mark(Device device) {
        return hash(Integer.toHexString(device.hashCode()));
    }
}
