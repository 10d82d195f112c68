package org.circlewalk.spec.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/** Expectations over a box against sums over all walks in exact rationals, for one p of the box and functions at the radius. */
class BoxExpectationProperties {
    private static final int SMALL_BITS = 10;

    /**
     * @param low     of the box, in hundredths
     * @param width   of the box, in thousandths
     * @param place   where p is in it, from −4 to 4
     * @param row     V[0][s] in twentieths, and its slope in p in hundredths
     * @param weights of the positions, the zero token's last; 0 for a small score
     * @param coarse  whether small scores count for nothing
     */
    record Case(int nodes, int degree, int bits, int low, int width, int place, int[] row, int[] weights, boolean coarse) {
        Precision precision() {
            return Precision.ofBits(bits);
        }

        ChanceBox box() {
            BigFraction from = new BigFraction(low, 100);
            return new ChanceBox(from, from.add(new BigFraction(width, 1000)));
        }

        int length() {
            return weights.length;
        }

        @Override
        public String toString() {
            return box() + " at " + place + "/4, degree " + degree + ", " + bits + " bits, V " + Arrays.toString(row) + ", S "
                    + Arrays.toString(weights);
        }
    }

    /** A function: a number and its value at u. */
    private record Function(TaylorModel model, BigFraction value) {
        static Function of(Case it, int constant, int slope, BigFraction u, int scale) {
            Precision precision = it.precision();
            BigInteger[] line = {precision.floor(new BigFraction(constant, scale)), precision.floor(new BigFraction(slope, 100 * scale))};
            BigInteger[] kept = it.degree == 0 ? new BigInteger[] {line[0]} : line;
            BigInteger radius = it.degree == 0 ? line[1].abs() : BigInteger.ZERO;
            BigFraction value = new BigFraction(line[0]).add(new BigFraction(line[1]).multiply(u)).divide(precision.one());
            return new Function(TaylorModel.of(it.degree, precision, kept, radius), value);
        }
    }

    /** A score that counts for nothing if it is just small enough. */
    private static Function small(Case it) {
        BigInteger mantissa = it.precision().one().shiftRight(SMALL_BITS);
        return new Function(TaylorModel.of(it.degree, it.precision(), new BigInteger[] {mantissa}, BigInteger.ZERO),
                new BigFraction(mantissa, it.precision().one()));
    }

    @Property(tries = 120)
    void expectationsAreEnclosed(@ForAll("cases") Case it) {
        assertEnclosed(it);
    }

    /** The one token that counts is where V is least, so x is small, and those that do not are where V is largest. */
    @Example
    void whatSmallScoresChangeIsEnclosedWhereXIsSmall() {
        assertEnclosed(new Case(5, 3, 60, 90, 0, 0, new int[] {9, 9, 9, 9, 0}, new int[] {0, 0, 0, 0, 0, 9, 1}, true));
    }

    private static void assertEnclosed(Case it) {
        BoxLaws laws = new BoxLaws(it.nodes, it.length(), it.box(), it.degree, it.precision());
        BigFraction u = new BigFraction(it.place, 4);
        BigFraction p = valueAt(it, laws.chance(), u);
        Function[] row = new Function[it.nodes];
        for (int s = 0; s < it.nodes; s++) {
            row[s] = Function.of(it, it.row[s], it.row[s] == 0 ? 0 : it.row[it.nodes - 1 - s] - 5, u, 20);
        }
        int total = 1 + Arrays.stream(it.weights).sum();
        Function[] scores = new Function[it.length()];
        BigFraction rest = BigFraction.ONE;
        for (int i = 0; i < it.length() - 1; i++) {
            scores[i] = it.weights[i] == 0 ? small(it) : Function.of(it, it.weights[i], it.weights[i] - 1, u, 2 * total);
            rest = rest.subtract(scores[i].value);
        }
        TaylorModel last = Arrays.stream(scores, 0, it.length() - 1).map(Function::model)
                .reduce(TaylorModel.of(it.degree, Interval.of(it.precision(), BigInteger.ONE)), TaylorModel::subtract);
        scores[it.length() - 1] = new Function(last, rest);
        Interval epsilon = Interval.of(it.precision(), new BigFraction(1, 10));
        BoxExpectation found = new BoxExpectation(laws.chance(), models(row), models(scores), epsilon, it.bits * 5 / 8,
                it.coarse ? SMALL_BITS : it.bits);
        BigFraction[][] exact = exact(it, p, row, scores);
        for (int i = 0; i < exact.length; i++) {
            for (int a = 0; a < it.nodes; a++) {
                TaylorModel here = found.at(i, a);
                if (here == null) {
                    assertThat(exact[i][a]).isEqualTo(BigFraction.ZERO);
                } else {
                    BigFraction off = exact[i][a].subtract(valueAt(it, here, u)).multiply(here.precision().one()).abs();
                    assertThat(off).isLessThanOrEqualTo(new BigFraction(here.radius()));
                    assertThat(it.degree < 3 || it.coarse || here.radius().bitLength() < it.bits - 6).as("not far too wide").isTrue();
                }
            }
        }
    }

    /** The polynomial at u; of degree 0 the place in the interval. */
    private static BigFraction valueAt(Case it, TaylorModel model, BigFraction u) {
        BigFraction sum = BigFraction.ZERO;
        for (int k = model.degree(); k >= 0; k--) {
            sum = sum.multiply(u).add(model.coefficient(k));
        }
        return sum.divide(it.precision().one());
    }

    private static TaylorModel[] models(Function[] functions) {
        return Arrays.stream(functions).map(Function::model).toArray(TaylorModel[]::new);
    }

    /** K·E[1{s_i = a} 1{s_N = 0}/x], walk by walk. */
    private static BigFraction[][] exact(Case it, BigFraction p, Function[] row, Function[] scores) {
        int visible = it.length() - 1;
        BigFraction[][] sums = new BigFraction[visible][it.nodes];
        for (BigFraction[] line : sums) {
            Arrays.fill(line, BigFraction.ZERO);
        }
        for (int start = 0; start < it.nodes; start++) {
            for (int turns = 0; turns < 1 << visible; turns++) {
                int[] walk = new int[it.length()];
                walk[0] = start;
                BigFraction chance = BigFraction.ONE;
                for (int i = 1; i < walk.length; i++) {
                    boolean up = (turns >> (i - 1) & 1) == 1;
                    walk[i] = Math.floorMod(walk[i - 1] + (up ? 1 : -1), it.nodes);
                    chance = chance.multiply(up ? p : BigFraction.ONE.subtract(p));
                }
                if (walk[visible] == 0) {
                    BigFraction x = new BigFraction(1, 10);
                    for (int i = 0; i < visible; i++) {
                        x = x.add(scores[i].value.multiply(row[walk[i]].value));
                    }
                    for (int i = 0; i < visible; i++) {
                        sums[i][walk[i]] = sums[i][walk[i]].add(chance.divide(x));
                    }
                }
            }
        }
        return sums;
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(Arbitraries.integers().between(3, 6), Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(48, 90), Arbitraries.integers().between(50, 96), Arbitraries.integers().between(0, 30),
                Arbitraries.integers().between(-4, 4)).flatAs((nodes, degree, bits, low, width, place) -> Combinators.combine(
                Arbitraries.integers().between(0, 9).array(int[].class).ofSize(nodes),
                Arbitraries.integers().between(0, 9).array(int[].class).ofMinSize(3).ofMaxSize(6), Arbitraries.of(true, false))
                // Of degree 0 a function is taken in the middle of its interval, where p is as well.
                .as((row, weights, coarse) -> new Case(nodes, degree, bits, low, width, degree == 0 ? 0 : place, row, weights, coarse)))
                .withoutEdgeCases();
    }
}
