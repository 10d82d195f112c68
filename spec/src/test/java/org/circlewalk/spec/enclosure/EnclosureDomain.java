package org.circlewalk.spec.enclosure;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.math3.fraction.BigFraction;

/** Intervals with rational numbers in them; their ends, 0, single points and all signs often among them. */
public final class EnclosureDomain extends DomainContextBase {
    /** Two intervals of one precision, x in the one and y in the other. */
    public record Enclosed(Interval a, BigFraction x, Interval b, BigFraction y) {
    }

    /** Two numbers, the second not 0, and two precisions. */
    public record Numbers(BigFraction x, BigFraction y, Precision coarse, Precision fine) {
    }

    /** An interval and a number in it. */
    private record Point(Interval interval, BigFraction number) {
    }

    @Provide
    Arbitrary<Enclosed> enclosed() {
        return precisions().flatMap(precision -> Combinators.combine(points(precision), points(precision))
                .as((a, b) -> new Enclosed(a.interval(), a.number(), b.interval(), b.number()))).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Numbers> numbers() {
        return Combinators.combine(fractions(), fractions().filter(y -> y.getNumerator().signum() != 0), precisions(),
                precisions()).as((x, y, p, q) -> p.bits() <= q.bits() ? new Numbers(x, y, p, q) : new Numbers(x, y, q, p))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Precision> precisions() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.integers().between(1, 6)),
                Tuple.of(1, Arbitraries.integers().between(7, 200))).map(Precision::ofBits).withoutEdgeCases();
    }

    @Provide
    Arbitrary<BigFraction> fractions() {
        Arbitrary<BigInteger> integers = Arbitraries.oneOf(Arbitraries.integers().between(-9, 9).map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(BigInteger.TWO.pow(90).negate(), BigInteger.TWO.pow(90)));
        return Combinators.combine(integers, integers.filter(d -> d.signum() != 0)).as(BigFraction::new).withoutEdgeCases();
    }

    private static Arbitrary<Point> points(Precision precision) {
        BigInteger far = precision.one().shiftLeft(4);
        Arbitrary<BigInteger> mantissas = Arbitraries.oneOf(
                Arbitraries.integers().between(-5, 5).map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(far.negate(), far));
        return Combinators.combine(mantissas, mantissas, shares()).as((one, other, share) -> {
            Interval interval = Interval.between(precision, one.min(other), one.max(other));
            BigFraction length = new BigFraction(interval.upper().subtract(interval.lower()));
            BigFraction mantissa = new BigFraction(interval.lower()).add(length.multiply(share));
            return new Point(interval, mantissa.divide(precision.one()));
        });
    }

    /** Where a number lies between the ends. */
    private static Arbitrary<BigFraction> shares() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(BigFraction.ZERO, BigFraction.ONE)),
                Tuple.of(1, Arbitraries.integers().between(0, 97).map(n -> new BigFraction(n, 97))));
    }
}
