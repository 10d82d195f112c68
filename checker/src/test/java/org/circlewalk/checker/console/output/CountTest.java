package org.circlewalk.checker.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {
    @Test
    void oneThingIsInTheSingularAndAllOtherNumbersInThePlural() {
        assertThat(Count.of(0, "seed")).isEqualTo("0 seeds");
        assertThat(Count.of(1, "seed")).isEqualTo("1 seed");
        assertThat(Count.of(2, "more finding")).isEqualTo("2 more findings");
        assertThat(Count.of(1L << 40, "instance")).isEqualTo("1099511627776 instances");
    }
}
