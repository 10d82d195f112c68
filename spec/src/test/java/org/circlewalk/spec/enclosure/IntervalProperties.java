package org.circlewalk.spec.enclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.EnclosureDomain.Enclosed;
import org.circlewalk.spec.enclosure.EnclosureDomain.Numbers;
import org.circlewalk.spec.parameter.Fractions;

/**
 * In threes for every operation: the result contains the exact one, by rational arithmetic; results at two precisions overlap; and
 * either end is less than one unit in the last place away from the end of the exact range.
 */
@Domain(EnclosureDomain.class)
class IntervalProperties {
    @Property
    void theExactSumDifferenceAndNegativeAreContained(@ForAll Enclosed e) {
        assertThat(e.a().add(e.b()).contains(e.x().add(e.y()))).isTrue();
        assertThat(e.a().subtract(e.b()).contains(e.x().subtract(e.y()))).isTrue();
        assertThat(e.a().negate().contains(e.x().negate())).isTrue();
    }

    @Property
    void theExactProductIsContained(@ForAll Enclosed e) {
        assertThat(e.a().multiply(e.b()).contains(e.x().multiply(e.y()))).isTrue();
    }

    @Property
    void theExactQuotientIsContained(@ForAll Enclosed e) {
        Assume.that(excludesZero(e.b()));
        assertThat(e.a().divide(e.b()).contains(e.x().divide(e.y()))).isTrue();
    }

    @Property
    void theExactShareIsContainedWithinOneUnit(@ForAll Enclosed e, @ForAll("positive") BigInteger parts) {
        Interval share = e.a().share(parts);
        assertThat(share.contains(e.x().divide(parts))).isTrue();
        assertWithinOneUnit(share, List.of(lowerEnd(e.a()).divide(parts), upperEnd(e.a()).divide(parts)));
    }

    @Provide
    Arbitrary<BigInteger> positive() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 9).map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TWO.pow(90)));
    }

    @Property
    void theExactReciprocalIsContained(@ForAll Enclosed e) {
        Assume.that(excludesZero(e.a()));
        assertThat(e.a().reciprocal().contains(e.x().reciprocal())).isTrue();
    }

    @Property
    void theHullContainsWhatEitherContains(@ForAll Enclosed e) {
        Interval hull = e.a().hull(e.b());
        assertThat(hull.contains(e.x()) && hull.contains(e.y())).isTrue();
    }

    @Property
    void aNumberIsContainedInItsIntervalAndInAnIntervalOfAnotherPrecision(@ForAll Enclosed e, @ForAll Numbers n) {
        assertThat(Interval.of(n.coarse(), n.x()).contains(n.x())).isTrue();
        assertThat(e.a().at(n.coarse()).contains(e.x())).isTrue();
        assertThat(e.a().at(n.fine()).contains(e.x())).isTrue();
    }

    @Property
    void containsIsBetweenTheEnds(@ForAll Enclosed e) {
        boolean between = lowerEnd(e.a()).compareTo(e.y()) <= 0 && e.y().compareTo(upperEnd(e.a())) <= 0;
        assertThat(e.a().contains(e.y())).isEqualTo(between);
        assertThat(e.a().contains(e.x())).isTrue();
        assertThat(e.a().contains(upperEnd(e.a()).add(new BigFraction(1, 1000)))).isFalse();
        assertThat(e.a().contains(lowerEnd(e.a()).subtract(new BigFraction(1, 1000)))).isFalse();
    }

    @Property
    void sumsDifferencesNegativesAndHullsAreNotRounded(@ForAll Enclosed e) {
        assertSpans(e.a().add(e.b()), lowerEnd(e.a()).add(lowerEnd(e.b())), upperEnd(e.a()).add(upperEnd(e.b())));
        assertSpans(e.a().subtract(e.b()), lowerEnd(e.a()).subtract(upperEnd(e.b())),
                upperEnd(e.a()).subtract(lowerEnd(e.b())));
        assertSpans(e.a().negate(), upperEnd(e.a()).negate(), lowerEnd(e.a()).negate());
        assertSpans(e.a().hull(e.b()), Fractions.min(lowerEnd(e.a()), lowerEnd(e.b())),
                Fractions.max(upperEnd(e.a()), upperEnd(e.b())));
    }

    @Property
    void productsAreWithinOneUnitOfTheRange(@ForAll Enclosed e) {
        assertWithinOneUnit(e.a().multiply(e.b()), List.of(
                lowerEnd(e.a()).multiply(lowerEnd(e.b())), lowerEnd(e.a()).multiply(upperEnd(e.b())),
                upperEnd(e.a()).multiply(lowerEnd(e.b())), upperEnd(e.a()).multiply(upperEnd(e.b()))));
    }

    @Property
    void quotientsAreWithinOneUnitOfTheRange(@ForAll Enclosed e) {
        Assume.that(excludesZero(e.b()));
        assertWithinOneUnit(e.a().divide(e.b()), List.of(
                lowerEnd(e.a()).divide(lowerEnd(e.b())), lowerEnd(e.a()).divide(upperEnd(e.b())),
                upperEnd(e.a()).divide(lowerEnd(e.b())), upperEnd(e.a()).divide(upperEnd(e.b()))));
        assertWithinOneUnit(e.b().reciprocal(), List.of(lowerEnd(e.b()).reciprocal(), upperEnd(e.b()).reciprocal()));
    }

    @Property
    void numbersAndChangesOfPrecisionAreWithinOneUnit(@ForAll Enclosed e, @ForAll Numbers n) {
        assertWithinOneUnit(Interval.of(n.coarse(), n.x()), List.of(n.x()));
        assertWithinOneUnit(e.a().at(n.coarse()), List.of(lowerEnd(e.a()), upperEnd(e.a())));
    }

    @Property
    void integersAndFinerPrecisionsAreExact(@ForAll Numbers n) {
        BigInteger integer = n.x().getNumerator();
        assertSpans(Interval.of(n.coarse(), integer), new BigFraction(integer), new BigFraction(integer));
        Interval coarse = Interval.of(n.coarse(), n.x());
        assertSpans(coarse.at(n.fine()), lowerEnd(coarse), upperEnd(coarse));
    }

    @Property
    void twoPrecisionsOverlap(@ForAll Numbers n) {
        List<Interval> coarse = results(n, n.coarse());
        List<Interval> fine = results(n, n.fine());
        for (int k = 0; k < coarse.size(); k++) {
            assertThat(lowerEnd(coarse.get(k))).isLessThanOrEqualTo(upperEnd(fine.get(k)));
            assertThat(lowerEnd(fine.get(k))).isLessThanOrEqualTo(upperEnd(coarse.get(k)));
        }
    }

    private static List<Interval> results(Numbers n, Precision precision) {
        Interval x = Interval.of(precision, n.x());
        Interval y = Interval.of(precision, n.y());
        Interval one = Interval.of(precision, BigInteger.ONE);
        Interval divisor = y.multiply(y).add(one);
        return List.of(x.add(y), x.subtract(y), x.negate(), x.multiply(y), x.divide(divisor), divisor.reciprocal(),
                x.hull(y));
    }

    @Property
    void certaintiesAreTrueOfAllContainedNumbers(@ForAll Enclosed e) {
        assertAgrees(e.a().isLessThan(e.b()), e.x().compareTo(e.y()) < 0);
        assertAgrees(e.a().isAtMost(e.b()), e.x().compareTo(e.y()) <= 0);
    }

    private static void assertAgrees(Certainty certainty, boolean answer) {
        assertThat(certainty).isNotEqualTo(answer ? Certainty.CERTAINLY_NOT : Certainty.CERTAINLY);
    }

    /** The ends themselves show it: the smallest against the largest, and the largest against the smallest. */
    @Property
    void whatAllEndsAgreeOnIsNotLeftUndecided(@ForAll Enclosed e) {
        boolean possibly = lowerEnd(e.a()).compareTo(upperEnd(e.b())) < 0;
        boolean always = upperEnd(e.a()).compareTo(lowerEnd(e.b())) < 0;
        assertThat(e.a().isLessThan(e.b()) == Certainty.UNDECIDED).isEqualTo(possibly && !always);
        assertThat(e.a().isLessThan(e.b())).isEqualTo(e.b().isAtMost(e.a()).not());
    }

    @Property
    void theWidthIsTheDistanceOfTheEnds(@ForAll Enclosed e) {
        assertThat(e.a().width()).isEqualTo(upperEnd(e.a()).subtract(lowerEnd(e.a())));
    }

    @Property
    void equalIntervalsHaveTheSameEndsAndPrecision(@ForAll Enclosed e) {
        Interval same = Interval.between(Precision.ofBits(e.a().precision().bits()), e.a().lower(), e.a().upper());
        assertThat(same).isEqualTo(e.a()).hasSameHashCodeAs(e.a()).hasToString(e.a().toString());
        assertThat(e.a().equals(e.b())).isEqualTo(
                lowerEnd(e.a()).equals(lowerEnd(e.b())) && upperEnd(e.a()).equals(upperEnd(e.b())));
    }

    @Example
    void intervalsThatContainZeroHaveNoReciprocal() {
        Precision precision = Precision.ofBits(8);
        Interval touching = Interval.between(precision, BigInteger.ZERO, BigInteger.TEN);
        assertThatThrownBy(touching::reciprocal).isInstanceOf(ArithmeticException.class)
                .hasMessage("An interval that contains 0 has no reciprocal.");
        assertThatThrownBy(() -> touching.divide(touching.negate())).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> touching.share(BigInteger.ZERO)).isInstanceOf(ArithmeticException.class)
                .hasMessage("Intervals are divided by positive integers.");
    }

    @Example
    void intervalsOfDifferentPrecisionsDoNotCombine() {
        Interval coarse = Interval.of(Precision.ofBits(8), BigInteger.ONE);
        Interval fine = Interval.of(Precision.ofBits(9), BigInteger.ONE);
        assertThatThrownBy(() -> coarse.add(fine)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Intervals of different precision do not combine.");
        assertThatThrownBy(() -> coarse.multiply(fine)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> coarse.isLessThan(fine)).isInstanceOf(IllegalArgumentException.class);
        assertThat(coarse.add(coarse.at(Precision.ofBits(8)))).isEqualTo(Interval.of(Precision.ofBits(8), BigInteger.TWO));
    }

    @Example
    void endsInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> Interval.between(Precision.ofBits(8), BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The lower endpoint of an interval is not above the upper one.");
    }

    private static boolean excludesZero(Interval interval) {
        return interval.lower().signum() > 0 || interval.upper().signum() < 0;
    }

    private static BigFraction lowerEnd(Interval interval) {
        return new BigFraction(interval.lower(), interval.precision().one());
    }

    private static BigFraction upperEnd(Interval interval) {
        return new BigFraction(interval.upper(), interval.precision().one());
    }

    private static void assertSpans(Interval interval, BigFraction lower, BigFraction upper) {
        assertThat(lowerEnd(interval)).isEqualTo(lower);
        assertThat(upperEnd(interval)).isEqualTo(upper);
    }

    private static void assertWithinOneUnit(Interval result, List<BigFraction> corners) {
        BigFraction unit = new BigFraction(BigInteger.ONE, result.precision().one());
        BigFraction least = corners.stream().min(Comparator.naturalOrder()).orElseThrow();
        BigFraction most = corners.stream().max(Comparator.naturalOrder()).orElseThrow();
        assertThat(least.subtract(lowerEnd(result))).isBetween(BigFraction.ZERO, unit).isNotEqualTo(unit);
        assertThat(upperEnd(result).subtract(most)).isBetween(BigFraction.ZERO, unit).isNotEqualTo(unit);
    }
}
