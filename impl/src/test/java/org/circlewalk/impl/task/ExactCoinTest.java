package org.circlewalk.impl.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.fraction.BigFraction;

class ExactCoinTest {
    /** Enough words for any coin of these tests to decide by; the rest of U's digits are 0. */
    private static final int WORDS = 6;

    @Property
    void showsHeadsExactlyIfTheUniformNumberIsBelowP(@ForAll("probabilities") BigFraction p,
            @ForAll @Size(WORDS) List<Long> words) {
        assertThat(new ExactCoin(p).flip(replay(words))).isEqualTo(isBelow(words, p));
    }

    @Property
    void decidesCorrectlyWhenTheFirstWordsOfBothAgree(@ForAll("probabilities") BigFraction p,
            @ForAll @IntRange(max = 3) int agreeing, @ForAll @Size(WORDS) List<Long> words) {
        for (int k = 0; k < agreeing; k++) {
            words.set(k, digit(p, k));
        }
        assertThat(new ExactCoin(p).flip(replay(words))).isEqualTo(isBelow(words, p));
    }

    @Example
    void theCoinOfProbabilityOneAlwaysShowsHeads() {
        assertThat(new ExactCoin(BigFraction.ONE).flip(replay(List.of(-1L)))).isTrue();
    }

    @Example
    void theCoinOfProbabilityZeroNeverShowsHeads() {
        assertThat(new ExactCoin(BigFraction.ZERO).flip(replay(List.of(0L)))).isFalse();
    }

    @Provide
    Arbitrary<BigFraction> probabilities() {
        Arbitrary<BigFraction> simple = Arbitraries.of(BigFraction.ZERO, BigFraction.ONE, new BigFraction(1, 2),
                new BigFraction(1, 100), new BigFraction(1, 3), new BigFraction(7, 10));
        BigInteger most = BigInteger.TEN.pow(40);
        Arbitrary<BigFraction> large = Arbitraries.bigIntegers().between(BigInteger.ONE, most).flatMap(denominator ->
                Arbitraries.bigIntegers().between(BigInteger.ZERO, denominator)
                        .map(numerator -> new BigFraction(numerator, denominator)));
        return Arbitraries.oneOf(simple, large);
    }

    private static RandomGenerator replay(List<Long> words) {
        Iterator<Long> iterator = words.iterator();
        return () -> iterator.hasNext() ? iterator.next() : 0;
    }

    /** Word number k of p's binary expansion. */
    private static long digit(BigFraction p, int k) {
        return p.getNumerator().shiftLeft(Long.SIZE * (k + 1)).divide(p.getDenominator()).longValue();
    }

    private static boolean isBelow(List<Long> words, BigFraction p) {
        byte[] bytes = new byte[Long.BYTES * words.size()];
        for (int k = 0; k < bytes.length; k++) {
            bytes[k] = (byte) (words.get(k / Long.BYTES) >>> Long.SIZE - 8 - 8 * (k % Long.BYTES));
        }
        BigInteger uniform = new BigInteger(1, Arrays.copyOf(bytes, bytes.length));
        BigInteger scale = BigInteger.ONE.shiftLeft(Long.SIZE * words.size());
        return new BigFraction(uniform, scale).compareTo(p) < 0;
    }
}
