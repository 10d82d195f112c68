package org.circlewalk.impl.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One seed feeds streams that have nothing in common, and each always gives the same numbers. */
class RandomStreamTest {
    @Test
    void noTwoPurposesShareAStream() {
        for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE}) {
            List<Long> firsts = Arrays.stream(RandomStream.values()).map(stream -> stream.of(seed).nextLong()).toList();
            assertThat(firsts).doesNotHaveDuplicates().doesNotContain(RandomStream.seeded(seed).nextLong());
        }
    }

    /** Saved runs are resumed with these. */
    @Test
    void theSeedsOfTheStreamsStay() {
        assertThat(Arrays.stream(RandomStream.values()).map(stream -> Long.toHexString(stream.seed(0)))).containsExactly(
                "14057b7ef767814f", "2545f4914f6cdd1d", "6a09e667f3bcc909", "5851f42d4c957f2d", "9e3779b97f4a7c15",
                "ffffffffffffffff");
    }
}
