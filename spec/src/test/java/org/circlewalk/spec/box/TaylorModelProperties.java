package org.circlewalk.spec.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Logarithm;
import org.circlewalk.spec.enclosure.Precision;
import org.junit.jupiter.api.Test;

/**
 * Every operation against rationals, or against intervals of many more bits, at a place u of the box and for functions that are as
 * far from their polynomials as the radius allows. There are often so few bits that every rounding shows.
 */
class TaylorModelProperties {
    private static final Precision FINE = Precision.ofBits(200);

    /** A model, and the value at u of a function that it encloses. */
    record Enclosed(TaylorModel model, BigFraction value) {
        /** The same, raised so that the range is positive. */
        Enclosed raised() {
            BigInteger more = BigInteger.ONE.subtract(model.range().lower()).max(BigInteger.ZERO);
            Precision precision = model.precision();
            return new Enclosed(model.add(Interval.between(precision, more, more)), value.add(new BigFraction(more, precision.one())));
        }
    }

    /** Two of one kind at one place, and a third. */
    record Case(int degree, int bits, BigFraction u, Enclosed a, Enclosed b, Enclosed c) {
    }

    /** Σ a_k u^k over 2^bits. */
    private static BigFraction polynomial(TaylorModel model, BigFraction u) {
        BigFraction sum = BigFraction.ZERO;
        for (int k = model.degree(); k >= 0; k--) {
            sum = sum.multiply(u).add(model.coefficient(k));
        }
        return sum.divide(model.precision().one());
    }

    private static void assertEncloses(TaylorModel model, BigFraction u, BigFraction value) {
        BigFraction distance = value.subtract(polynomial(model, u)).abs().multiply(model.precision().one());
        assertThat(distance).isLessThanOrEqualTo(new BigFraction(model.radius()));
    }

    /** Of a number that is known within an interval much narrower than a unit. */
    private static void assertEncloses(TaylorModel model, BigFraction u, Interval value) {
        assertEncloses(model, u, new BigFraction(value.lower(), value.precision().one()));
        assertEncloses(model, u, new BigFraction(value.upper(), value.precision().one()));
    }

    @Property
    void sumsDifferencesAndNegativesAreEnclosedAndNotRounded(@ForAll("cases") Case it) {
        assertEncloses(it.a.model.add(it.b.model), it.u, it.a.value.add(it.b.value));
        assertEncloses(it.a.model.subtract(it.b.model), it.u, it.a.value.subtract(it.b.value));
        assertEncloses(it.a.model.negate(), it.u, it.a.value.negate());
        assertThat(it.a.model.add(it.b.model).radius()).isEqualTo(it.a.model.radius().add(it.b.model.radius()));
    }

    @Property(tries = 1500)
    void productsAreEnclosed(@ForAll("cases") Case it) {
        assertEncloses(it.a.model.multiply(it.b.model), it.u, it.a.value.multiply(it.b.value));
    }

    /** With no radius the product is as near as a unit for each coefficient and the terms above the degree. */
    @Property(tries = 1500)
    void productsOfPolynomialsLoseNoMoreThanIsStated(@ForAll("cases") Case it) {
        TaylorModel a = exact(it.a.model);
        TaylorModel b = exact(it.b.model);
        BigInteger excess = BigInteger.ZERO;
        for (int i = 0; i <= it.degree; i++) {
            for (int j = it.degree + 1 - i; j <= it.degree; j++) {
                excess = excess.add(a.coefficient(i).multiply(b.coefficient(j)).abs());
            }
        }
        BigInteger most = a.precision().ceiling(excess).add(BigInteger.valueOf(it.degree + 1L));
        TaylorModel product = a.multiply(b);
        assertThat(product.radius()).isLessThanOrEqualTo(most);
        assertEncloses(product, it.u, polynomial(a, it.u).multiply(polynomial(b, it.u)));
    }

    private static TaylorModel exact(TaylorModel model) {
        BigInteger[] coefficients = new BigInteger[model.degree() + 1];
        Arrays.setAll(coefficients, model::coefficient);
        return TaylorModel.of(model.degree(), model.precision(), coefficients, BigInteger.ZERO);
    }

    @Property(tries = 1500)
    void productsOfChancesAreEnclosed(@ForAll("chances") Case it) {
        Assume.that(isChance(it.a.value) && isChance(it.b.value));
        assertEncloses(it.a.model.chanceTimes(it.b.model, it.b.model.precision().one()), it.u, it.a.value.multiply(it.b.value));
    }

    /** The second one is anything that is not negative, and the bound its value or more. */
    @Property(tries = 1500)
    void productsWithAChanceAreEnclosed(@ForAll("chances") Case it, @ForAll @IntRange(max = 3) int scale, @ForAll @IntRange(max = 1) int more) {
        Assume.that(isChance(it.a.value));
        TaylorModel factor = TaylorModel.of(it.degree, Interval.of(it.a.model.precision(), BigInteger.valueOf(scale)));
        Enclosed other = new Enclosed(it.b.model.multiply(factor), it.b.value.multiply(scale));
        Assume.that(other.value.compareTo(BigFraction.ZERO) >= 0);
        BigInteger bound = it.a.model.precision().ceiling(other.value).add(BigInteger.valueOf(more));
        assertEncloses(it.a.model.chanceTimes(other.model, bound), it.u, it.a.value.multiply(other.value));
    }

    /** Where both are 1 and both polynomials as far above as their radii allow: there every summand of the bound is used up. */
    @Property(tries = 500)
    void productsOfChancesAreEnclosedAtTheCorner(@ForAll("corners") Case it) {
        assertEncloses(it.a.model.chanceTimes(it.b.model, it.b.model.precision().one()), it.u, it.a.value.multiply(it.b.value));
    }

    @Property(tries = 1500)
    void averagesAreEnclosed(@ForAll("chances") Case it) {
        Assume.that(isChance(it.c.value));
        BigFraction rest = BigFraction.ONE.subtract(it.c.value);
        assertEncloses(it.c.model.average(it.a.model, it.b.model), it.u,
                it.c.value.multiply(it.a.value).add(rest.multiply(it.b.value)));
    }

    private static boolean isChance(BigFraction value) {
        return value.compareTo(BigFraction.ZERO) >= 0 && value.compareTo(BigFraction.ONE) <= 0;
    }

    @Property
    void theRangeAndTheBoundHoldForEveryPlace(@ForAll("cases") Case it) {
        Interval range = it.a.model.range();
        BigFraction mantissa = it.a.value.multiply(range.precision().one());
        assertThat(mantissa).isBetween(new BigFraction(range.lower()), new BigFraction(range.upper()));
        assertThat(mantissa.abs()).isLessThanOrEqualTo(new BigFraction(it.a.model.bound()));
    }

    @Property(tries = 1000)
    void reciprocalsAndQuotientsAreEnclosed(@ForAll("cases") Case it) {
        Enclosed divisor = it.b.raised();
        assertEncloses(divisor.model.reciprocal(), it.u, divisor.value.reciprocal());
        assertEncloses(it.a.model.divide(divisor.model), it.u, it.a.value.divide(divisor.value));
        assertEncloses(divisor.model.negate().reciprocal(), it.u, divisor.value.reciprocal().negate());
    }

    @Property(tries = 200)
    void exponentialsAreEnclosed(@ForAll("cases") Case it) {
        Assume.that(it.a.value.abs().compareTo(new BigFraction(40)) < 0);
        Assume.that(it.a.model.range().upper().shiftRight(it.bits).compareTo(BigInteger.valueOf(64)) < 0);
        assertEncloses(it.a.model.exponential(), it.u, Exponential.of(Interval.of(FINE, it.a.value)));
    }

    @Property(tries = 200)
    void logarithmsAreEnclosed(@ForAll("cases") Case it) {
        Enclosed positive = it.a.raised();
        assertEncloses(positive.model.logarithm(), it.u, Logarithm.of(Interval.of(FINE, positive.value)));
    }

    @Property(tries = 1000)
    void scoresAreEnclosed(@ForAll("cases") Case it) {
        Enclosed a = it.a.raised();
        Enclosed b = it.b.raised();
        Enclosed c = it.c.raised();
        BigFraction sum = a.value.add(b.value).add(c.value);
        TaylorModel[] scores = TaylorModel.softmax(new TaylorModel[] {a.model, b.model, c.model});
        assertEncloses(scores[0], it.u, a.value.divide(sum));
        assertEncloses(scores[2], it.u, c.value.divide(sum));
    }

    @Property
    void intervalsAreEnclosedWhole(@ForAll("cases") Case it) {
        Interval range = it.a.model.range();
        TaylorModel whole = TaylorModel.of(it.degree, range);
        for (BigInteger end : new BigInteger[] {range.lower(), range.upper()}) {
            assertEncloses(whole, it.u, new BigFraction(end, range.precision().one()));
            assertEncloses(it.b.model.add(range), it.u, it.b.value.add(new BigFraction(end, range.precision().one())));
            assertEncloses(it.b.model.multiply(range), it.u, it.b.value.multiply(new BigFraction(end, range.precision().one())));
        }
    }

    /** Of degree 0 they are intervals, and no better than those. */
    @Property
    void ofDegreeZeroTheyHoldWhatIntervalsHold(@ForAll("cases") Case it) {
        TaylorModel a = TaylorModel.of(0, it.a.model.range());
        TaylorModel b = TaylorModel.of(0, it.b.model.range());
        Interval product = it.a.model.range().multiply(it.b.model.range());
        Interval found = a.multiply(b).range();
        // An interval's product may begin a unit below the least product, which a model does not have to hold.
        assertThat(found.lower()).isLessThanOrEqualTo(product.lower().add(BigInteger.ONE));
        assertThat(found.upper()).isGreaterThanOrEqualTo(product.upper().subtract(BigInteger.ONE));
    }

    /** On narrow boxes what is lost falls with the power of the width above the degree. */
    @Test
    void higherDegreesAreNarrower() {
        Precision precision = Precision.ofBits(120);
        BigInteger previous = null;
        for (int degree = 1; degree <= 6; degree++) {
            BigInteger[] line = {precision.floor(new BigFraction(3, 5)), precision.floor(new BigFraction(1, 50))};
            TaylorModel x = TaylorModel.of(degree, precision, line, BigInteger.ZERO);
            for (TaylorModel result : new TaylorModel[] {x.exponential(), x.reciprocal(), x.logarithm()}) {
                assertThat(result.radius().shiftRight(precision.bits() - 100 + 16 * degree)).isLessThanOrEqualTo(BigInteger.TWO.pow(96));
            }
            BigInteger radius = x.exponential().radius();
            assertThat(previous == null || radius.multiply(BigInteger.TEN).compareTo(previous) < 0).isTrue();
            previous = radius;
        }
    }

    @Example
    void whatIsNoModelIsRefused() {
        Precision precision = Precision.ofBits(10);
        BigInteger[] three = {BigInteger.ONE, BigInteger.ONE, BigInteger.ONE};
        assertThatThrownBy(() -> TaylorModel.of(1, precision, three, BigInteger.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TaylorModel.of(2, precision, three, BigInteger.ONE.negate())).isInstanceOf(IllegalArgumentException.class);
        TaylorModel one = TaylorModel.of(2, precision, three, BigInteger.ZERO);
        TaylorModel other = TaylorModel.of(3, precision, three, BigInteger.ZERO);
        assertThatThrownBy(() -> one.add(other)).isInstanceOf(IllegalArgumentException.class);
        TaylorModel zero = TaylorModel.of(2, Interval.of(precision, BigInteger.ZERO));
        assertThatThrownBy(zero::reciprocal).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(zero::logarithm).isInstanceOf(ArithmeticException.class);
        TaylorModel large = TaylorModel.of(2, Interval.of(precision, BigInteger.valueOf(129)));
        assertThatThrownBy(large::exponential).isInstanceOf(ArithmeticException.class).hasMessageContaining("128");
    }

    @Provide
    Arbitrary<Case> cases() {
        return kinds().flatMap(kind -> Combinators.combine(places(), enclosed(kind), enclosed(kind), enclosed(kind))
                .as((u, a, b, c) -> new Case(kind[0], kind[1], u, a.at(u), b.at(u), c.at(u)))).withoutEdgeCases();
    }

    /** The values are moved to between 0 and 1, and often to 0 or 1. */
    @Provide
    Arbitrary<Case> chances() {
        return kinds().flatMap(kind -> Combinators.combine(places(), enclosed(kind), enclosed(kind), enclosed(kind), shares(), shares())
                .as((u, a, b, c, s, t) -> new Case(kind[0], kind[1], u, a.moved(u, s), b.moved(u, t), c.moved(u, s)))).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Case> corners() {
        return kinds().flatMap(kind -> Combinators.combine(Arbitraries.of(BigFraction.ONE, BigFraction.MINUS_ONE), enclosed(kind),
                enclosed(kind)).as((u, a, b) -> new Case(kind[0], kind[1], u, a.below().moved(u, BigFraction.ONE),
                b.below().moved(u, BigFraction.ONE), a.at(u)))).withoutEdgeCases()
                .filter(it -> it.a.value.equals(BigFraction.ONE) && it.b.value.equals(BigFraction.ONE));
    }

    /** A degree and a number of bits. */
    private static Arbitrary<int[]> kinds() {
        Arbitrary<Integer> bits = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(2, 8)),
                Tuple.of(1, Arbitraries.integers().between(9, 100)));
        return Combinators.combine(Arbitraries.integers().between(0, 4), bits).as((degree, count) -> new int[] {degree, count});
    }

    private static Arbitrary<BigFraction> places() {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of(BigFraction.ONE, BigFraction.MINUS_ONE, BigFraction.ZERO)),
                Tuple.of(1, Arbitraries.integers().between(-97, 97).map(n -> new BigFraction(n, 97))));
    }

    private static Arbitrary<BigFraction> shares() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(BigFraction.ZERO, BigFraction.ONE)),
                Tuple.of(1, Arbitraries.integers().between(0, 31).map(n -> new BigFraction(n, 31))));
    }

    /** Coefficients, a radius, and where between −radius and radius the function is off its polynomial. */
    private record Draft(int degree, Precision precision, BigInteger[] coefficients, BigInteger radius, BigFraction side) {
        Enclosed at(BigFraction u) {
            TaylorModel model = TaylorModel.of(degree, precision, coefficients, radius);
            return new Enclosed(model, polynomial(model, u).add(side.multiply(radius).divide(precision.one())));
        }

        /** With the function as far below its polynomial as the radius allows. */
        Draft below() {
            return new Draft(degree, precision, coefficients, radius, BigFraction.MINUS_ONE);
        }

        Enclosed moved(BigFraction u, BigFraction share) {
            BigFraction off = at(u).value.subtract(share).multiply(precision.one());
            BigInteger[] others = coefficients.clone();
            boolean up = share.compareTo(BigFraction.ONE_HALF) < 0;
            BigInteger down = Precision.floorQuotient(off.getNumerator(), off.getDenominator());
            others[0] = others[0].subtract(up ? down : Precision.ceilingQuotient(off.getNumerator(), off.getDenominator()));
            return new Draft(degree, precision, others, radius, side).at(u);
        }
    }

    private static Arbitrary<Draft> enclosed(int[] kind) {
        Precision precision = Precision.ofBits(kind[1]);
        BigInteger far = precision.one().shiftLeft(2);
        Arbitrary<BigInteger> small = Arbitraries.integers().between(-4, 4).map(BigInteger::valueOf);
        Arbitrary<BigInteger> any = Arbitraries.oneOf(small, Arbitraries.bigIntegers().between(far.negate(), far),
                Arbitraries.bigIntegers().between(far.shiftRight(5).negate(), far.shiftRight(5)));
        Arbitrary<BigInteger[]> coefficients = any.array(BigInteger[].class).ofMinSize(1).ofMaxSize(kind[0] + 1);
        Arbitrary<BigInteger> radii = Arbitraries.oneOf(Arbitraries.integers().between(0, 3).map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, precision.one().shiftRight(2)));
        return Combinators.combine(coefficients, radii, places()).as((c, r, side) -> new Draft(kind[0], precision, c, r, side));
    }
}
