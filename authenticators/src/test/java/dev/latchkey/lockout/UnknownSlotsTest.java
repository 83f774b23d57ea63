package dev.latchkey.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names that no account has")
class UnknownSlotsTest {

    private static final int NAMES = 1_000_000;

    @Test
    @DisplayName("are counted in no more rows than there are places, a million of them as well")
    void million() {
        Random hashes = new Random(42);
        Set<Long> names = new HashSet<>();
        BitSet rows = new BitSet();
        int fullest = 0;
        int[] sharing = new int[UnknownSlots.MOST];
        for (int i = 0; i < NAMES; i++) {
            long hash = hashes.nextLong();
            names.add(hash);
            int slot = UnknownSlots.of(ByteBuffer.allocate(Long.BYTES).putLong(hash).flip());
            rows.set(slot);
            fullest = Math.max(fullest, ++sharing[slot]);
        }

        assertThat(names).hasSize(NAMES);
        assertThat(rows.length()).isLessThanOrEqualTo(262_144);
        assertThat(rows.cardinality()).as("evenly: nearly all are used").isGreaterThan(250_000);
        assertThat(fullest).as("evenly: four share one, on average").isLessThan(25);
    }
}
