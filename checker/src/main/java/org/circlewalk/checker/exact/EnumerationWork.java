package org.circlewalk.checker.exact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.circlewalk.checker.console.work.LongNumbers;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What enumeration takes. Two numbers decide: that of the walks, and that of the different values of z = Σ S_i V[y][s_i], since the
 * exact gradient is a sum of so many fractions with unrelated denominators, of as many bits together. The bits of one of
 * them are those of the common denominators of V, S and ε.
 */
final class EnumerationWork {
    /** A walk, position by position, and what its z is looked up by. */
    private static final double SECONDS_PER_POSITION = 5e-8;
    /** Numerators and common denominators are multiplied at every level of the tree that adds the fractions. */
    private static final double PRODUCTS_OF_A_SUM = 4;
    private static final double BITS_OF_A_BYTE = 8;
    private static final double BYTES_PER_NUMBER = 56;
    /** log₂ e: the least common multiple of 1, …, x has about 1.44·x bits. */
    private static final double BITS_PER_MULTIPLE = 1.45;
    private static final int LONG_MULTIPLE = 4096;
    private static final double MANY = 1e300;

    private EnumerationWork() {
    }

    /** An exact gradient; the walks from one start count if V is circulant. */
    static Work ofGradient(ExactInput input) {
        RandomWalk walk = input.walk();
        int nodes = walk.nodes();
        int length = walk.length();
        boolean circulant = input.model().value().isCirculant();
        double starts = circulant ? 1 : nodes;
        double walks = walksFromOneStart(walk);
        double sums = Math.min(walks, differentSums(input.model()));
        double weight = length * walk.p().getDenominator().bitLength();
        double bits = bits(input.model()) + LongNumbers.bits(input.loss().epsilon());
        double ofOneEnd = Math.min(sums * bits, BITS_PER_MULTIPLE * StrictMath.pow(2, bits)) + weight;
        double entries = nodes + length;
        double seconds = starts * walks * length * (SECONDS_PER_POSITION + LongNumbers.product(bits, Integer.SIZE))
                + starts * sums * nodes * length * LongNumbers.product(bits, weight)
                + starts * PRODUCTS_OF_A_SUM * (nodes + entries) * LongNumbers.product(ofOneEnd, ofOneEnd)
                + starts * nodes * LongNumbers.gcd(ofOneEnd) + entries * LongNumbers.gcd(starts * ofOneEnd);
        double bytes = starts * sums * nodes * length * (weight / BITS_OF_A_BYTE + BYTES_PER_NUMBER)
                + PRODUCTS_OF_A_SUM * (nodes + entries) * starts * ofOneEnd / BITS_OF_A_BYTE;
        return new Work(named(walk), seconds, bytes, 0);
    }

    /** An exact accuracy: the outputs of every walk in fractions. */
    static Work ofAccuracy(ExactInput input) {
        RandomWalk walk = input.walk();
        double operations = walksFromOneStart(walk) * walk.nodes() * walk.nodes() * walk.length();
        return Work.ofSeconds(named(walk), operations * LongNumbers.gcd(bits(input.model())));
    }

    /** Whether the accuracy follows without enumeration: the powers of Π that it takes, and differences of the entries of V. */
    static Work ofCertificate(ExactInput input) {
        RandomWalk walk = input.walk();
        Work power = ExactWork.ofPower(walk.nodes(), walk.p(), walk.length());
        double entries = (double) walk.nodes() * walk.nodes() + walk.length();
        return Work.ofSeconds(named(walk), power.seconds() + 3 * entries * LongNumbers.gcd(bits(input.model())));
    }

    static String named(RandomWalk walk) {
        return "K = " + walk.nodes() + ", N = " + walk.length() + " and these p, V and S";
    }

    private static double walksFromOneStart(RandomWalk walk) {
        return walk.isDeterministic() ? 1 : Math.min(MANY, StrictMath.pow(2, walk.visible()));
    }

    /** The bits of z in units of 1 over the common denominators of V and S, or more. */
    static double bits(ExactModel model) {
        BigFraction[] value = model.value().toRowMajor();
        return Arrays.stream(value).mapToInt(LongNumbers::bits).max().orElse(0) + denominatorBits(value) + denominatorBits(model.scores());
    }

    /** Of the least common multiple of the denominators; once it is long, those of the other denominators are added up. */
    private static double denominatorBits(BigFraction... numbers) {
        BigInteger multiple = BigInteger.ONE;
        double more = 0;
        for (BigInteger denominator : Arrays.stream(numbers).map(BigFraction::getDenominator).collect(Collectors.toSet())) {
            if (multiple.bitLength() > LONG_MULTIPLE) {
                more += denominator.bitLength();
            } else {
                multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
            }
        }
        return multiple.bitLength() + more;
    }

    /**
     * An upper bound on the number of values of z for one y: positions of equal score are interchangeable, so n of them with
     * D different entries of V in a row make at most C(n+D−1, n) sums.
     */
    private static double differentSums(ExactModel model) {
        Map<BigFraction, Integer> positions = new HashMap<>();
        BigFraction[] scores = model.scores();
        for (BigFraction score : Arrays.copyOf(scores, scores.length - 1)) {
            if (!score.equals(BigFraction.ZERO)) {
                positions.merge(score, 1, Integer::sum);
            }
        }
        int entries = mostDifferentEntriesInARow(model);
        double logarithm = 0;
        for (int n : positions.values()) {
            logarithm += CombinatoricsUtils.binomialCoefficientLog(n + entries - 1, entries - 1);
        }
        return Math.min(MANY, Math.rint(StrictMath.exp(logarithm)));
    }

    private static int mostDifferentEntriesInARow(ExactModel model) {
        int most = 1;
        for (int y = 0; y < model.nodes(); y++) {
            Set<BigFraction> different = new HashSet<>();
            for (int s = 0; s < model.nodes(); s++) {
                different.add(model.value().entry(y, s));
            }
            most = Math.max(most, different.size());
        }
        return most;
    }
}
