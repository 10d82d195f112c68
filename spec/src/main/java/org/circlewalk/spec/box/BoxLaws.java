package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.Displacements;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/** The probability and the laws π_0 … π_{N−1} of its displacements over a box, π_k = Π^k[0][·]. */
final class BoxLaws {
    private final int nodes;
    private final int length;
    private final TaylorModel p;
    private final List<TaylorModel[]> laws = new ArrayList<>();
    private final List<Interval[]> ranges = new ArrayList<>();

    BoxLaws(int nodes, int length, ChanceBox box, int degree, Precision precision) {
        this.nodes = nodes;
        this.length = length;
        this.p = chance(box, degree, precision);
        TaylorModel[] law = new TaylorModel[nodes];
        Arrays.fill(law, TaylorModel.of(degree, Interval.of(precision, BigInteger.ZERO)));
        law[0] = TaylorModel.of(degree, Interval.of(precision, BigInteger.ONE));
        for (int k = 0; k < length; k++) {
            laws.add(law);
            ranges.add(Arrays.stream(law).map(BoxLaws::chances).toArray(Interval[]::new));
            law = next(law);
        }
    }

    /** p as a polynomial in its place u in the box, or in one with ends on the grid that holds it. */
    private static TaylorModel chance(ChanceBox box, int degree, Precision precision) {
        BigInteger low = precision.floor(box.low());
        BigInteger high = precision.ceiling(box.high());
        BigInteger middle = low.add(high).shiftRight(1);
        return degree == 0 ? TaylorModel.of(0, Interval.between(precision, low, high))
                : TaylorModel.of(degree, precision, new BigInteger[] {middle, high.subtract(middle)}, BigInteger.ZERO);
    }

    private TaylorModel[] next(TaylorModel[] law) {
        TaylorModel[] next = new TaylorModel[nodes];
        for (int d = 0; d < nodes; d++) {
            next[d] = p.average(law[Circle.predecessor(nodes, d)], law[Circle.successor(nodes, d)]);
        }
        return next;
    }

    /** The range of a probability. */
    private static Interval chances(TaylorModel chance) {
        Interval range = chance.range();
        BigInteger most = range.upper().min(range.precision().one()).max(BigInteger.ZERO);
        return Interval.between(range.precision(), range.lower().max(BigInteger.ZERO).min(most), most);
    }

    /** p. */
    TaylorModel chance() {
        return p;
    }

    /** π_k, k &lt; N. */
    TaylorModel[] law(int k) {
        return laws.get(k);
    }

    /** Σ_{k=1}^{N−1} π_k(d). */
    TaylorModel visits(int d) {
        return laws.stream().skip(1).map(law -> law[d]).reduce(TaylorModel::add).orElseThrow();
    }

    /** F for the lag k, which is the same for every p between 0 and 1. */
    boolean[] reached(int k) {
        BigFraction[] law = Displacements.exactLaw(new RandomWalk(nodes, length, BigFraction.ONE_HALF), k);
        boolean[] reached = new boolean[nodes];
        for (int d = 0; d < nodes; d++) {
            reached[d] = law[d].getNumerator().signum() > 0;
        }
        return reached;
    }

    /** The laws of the position N − back, as intervals that hold for every p of the box. */
    Displacements displacements(int back) {
        return new Displacements(ranges.get(back), reached(back), ranges.subList(1, back), ranges.subList(1, length - back));
    }
}
