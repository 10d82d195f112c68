package org.circlewalk.impl;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.statistics.Statistics;

/** Small integers and the ends of the range, of which properties try every combination. */
public final class ExtremeIntegers implements ArbitrarySupplier<Integer> {
    @Override
    public Arbitrary<Integer> get() {
        return Arbitraries.of(Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
                17, 97, Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
    }

    /** Fewer of them, for four of them and more. */
    public static final class Few implements ArbitrarySupplier<Integer> {
        @Override
        public Arbitrary<Integer> get() {
            return Arbitraries.of(Integer.MIN_VALUE, -1, 0, 1, 2, 3, 4, 6, 97, Integer.MAX_VALUE);
        }
    }

    /** Whether a precondition holds, which it must for twenty combinations, or nothing would be tested. */
    public static boolean isAllowed(boolean precondition) {
        Statistics.label("allowed").collect(precondition).coverage(checker -> checker.check(true).count(count -> count >= 20));
        return precondition;
    }

    /** Whether rows of a length, up to and with this one, are in the range of {@code int}: all places of an array. */
    public static boolean isRow(long length, long row) {
        return 1 <= length && 0 <= row && (row + 1) * length <= Integer.MAX_VALUE;
    }
}
