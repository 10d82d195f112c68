package org.circlewalk.checker.exact;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.LongNumbers;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What the quantities of {@code circlewalk exact} take that need no enumeration. An entry of Π^k is an integer over d^k, d the
 * denominator of p, so it has k·log₂ d bits; squaring multiplies integers of K entries each, and every entry takes one gcd.
 */
final class ExactWork {
    /** All squarings together take twice the last one, and a sum takes a product more at each. */
    private static final double PRODUCTS_OF_A_POWER = 2;
    private static final double PRODUCTS_OF_A_SUM = 6;
    /** A cell is written, rounded, laid out and put into the document. */
    private static final double COPIES = 4;
    /** Operations on fractions that one node takes in the sweep for the limit. */
    private static final double OPERATIONS_OF_A_SWEEP = 12;
    private static final double BITS_OF_A_BYTE = 8;
    /** A vector of K integers takes its place even if they are 0, as they are on a deterministic walk. */
    private static final double BYTES_OF_AN_INTEGER = 64;
    private static final double VECTORS_OF_A_GAP = 8;

    private ExactWork() {
    }

    /** Π^exponent, and its table. */
    static Work ofPower(int nodes, BigFraction p, int exponent) {
        return matrix("K = " + nodes + ", exponent = " + exponent + ", " + named("p", p), nodes, exponent * bits(p), PRODUCTS_OF_A_POWER);
    }

    /** Γ(N), and its table. */
    static Work ofVisits(RandomWalk walk) {
        return matrix(named(walk), walk.nodes(), walk.length() * bits(walk.p()), PRODUCTS_OF_A_SUM);
    }

    /** V after the first step, and its table. */
    static Work ofFirstStep(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        double factor = LongNumbers.bits(eta) + LongNumbers.bits(epsilon) + 2.0 * Integer.SIZE;
        return matrix(named(walk) + ", " + named("eta", eta) + ", " + named("epsilon", epsilon), walk.nodes(),
                walk.length() * bits(walk.p()) + factor, PRODUCTS_OF_A_SUM);
    }

    private static Work matrix(String input, int nodes, double bits, double products) {
        double cells = (double) nodes * nodes;
        double seconds = products * LongNumbers.product(nodes * bits, nodes * bits) + 2.0 * nodes * LongNumbers.gcd(bits)
                + cells * COPIES * LongNumbers.digits(bits);
        double bytes = 2 * COPIES * (nodes * bits / BITS_OF_A_BYTE + cells * LongNumbers.digitCount(bits));
        return new Work(input, seconds, bytes, Math.max(2.0 * nodes * bits, 2 * cells * LongNumbers.digitCount(bits)));
    }

    /** gap_k(N). */
    static Work ofGap(RandomWalk walk, int k) {
        double bits = walk.length() * bits(walk.p());
        double bitsOfPower = k * bits(walk.p());
        int nodes = walk.nodes();
        double seconds = PRODUCTS_OF_A_SUM * LongNumbers.product(nodes * bits, nodes * bits)
                + PRODUCTS_OF_A_POWER * LongNumbers.product(nodes * bitsOfPower, nodes * bitsOfPower)
                + nodes * LongNumbers.product(bits, bitsOfPower) + LongNumbers.gcd(bits + bitsOfPower) + LongNumbers.digits(bits + bitsOfPower);
        return new Work(named(walk) + ", k = " + k, seconds, nodes * (bits + bitsOfPower + VECTORS_OF_A_GAP * BYTES_OF_AN_INTEGER),
                Math.max(nodes, 2.0 * nodes * (bits + bitsOfPower)));
    }

    /** gap_k(∞): powers of p/q as far as K, and the law after k steps. */
    static Work ofLimitGap(int nodes, BigFraction p, int k) {
        double bits = 2.0 * nodes * bits(p);
        double bitsOfPower = k * bits(p);
        double seconds = OPERATIONS_OF_A_SWEEP * nodes * LongNumbers.gcd(bits)
                + PRODUCTS_OF_A_POWER * LongNumbers.product(nodes * bitsOfPower, nodes * bitsOfPower)
                + 3.0 * nodes * LongNumbers.gcd(bits + bitsOfPower) + LongNumbers.digits(bits + bitsOfPower);
        return new Work("K = " + nodes + ", " + named("p", p) + ", k = " + k, seconds, nodes * (bits + bitsOfPower),
                Math.max(nodes, 2.0 * nodes * bitsOfPower));
    }

    /** log₂ d, 0 for a deterministic walk: the bits that a step adds to an entry. */
    private static double bits(BigFraction p) {
        return p.getDenominator().bitLength() - (p.getDenominator().bitCount() == 1 ? 1.0 : 0.0);
    }

    private static String named(RandomWalk walk) {
        return "K = " + walk.nodes() + ", N = " + walk.length() + ", " + named("p", walk.p());
    }

    static String named(String name, BigFraction value) {
        return name + " = " + Fractions.brief(value);
    }
}
