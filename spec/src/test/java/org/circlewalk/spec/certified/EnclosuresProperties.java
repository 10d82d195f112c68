package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

class EnclosuresProperties {
    private static final Precision PRECISION = Precision.ofBits(10);

    private static Interval interval(int end, int other) {
        return Interval.between(PRECISION, BigInteger.valueOf(Math.min(end, other)), BigInteger.valueOf(Math.max(end, other)));
    }

    @Property
    void theEndsAreHalfTheWidthFromTheMiddle(@ForAll @IntRange(min = -99, max = 99) int a,
            @ForAll @IntRange(min = -99, max = 99) int b) {
        Interval interval = interval(a, b);
        BigInteger width = Enclosures.width(interval);
        BigInteger middle = Enclosures.doubledMiddle(interval);
        assertThat(middle.add(width)).isEqualTo(interval.upper().shiftLeft(1));
        assertThat(middle.subtract(width)).isEqualTo(interval.lower().shiftLeft(1));
    }

    @Property
    void widenedIntervalsContainTheNarrowOnesAndOnlyThose(@ForAll @IntRange(min = -99, max = 99) int a,
            @ForAll @IntRange(min = -99, max = 99) int b, @ForAll @IntRange(max = 9) int margin) {
        Interval narrow = interval(a, b);
        Interval wide = Enclosures.widened(narrow, BigInteger.valueOf(margin));
        assertThat(wide).isEqualTo(interval(Math.min(a, b) - margin, Math.max(a, b) + margin));
        assertThat(Enclosures.contains(wide, narrow)).isTrue();
        assertThat(Enclosures.contains(narrow, wide)).isEqualTo(margin == 0);
        Interval shifted = interval(Math.min(a, b) + 1, Math.max(a, b) + 1);
        assertThat(Enclosures.contains(narrow, shifted)).isFalse();
        assertThat(Enclosures.contains(shifted, narrow)).isFalse();
    }

    @Property
    void nearOneReachesToEitherSide(@ForAll @IntRange(max = 9) int radius) {
        assertThat(Enclosures.nearOne(PRECISION, BigInteger.valueOf(radius))).isEqualTo(interval(1024 - radius, 1024 + radius));
    }
}
