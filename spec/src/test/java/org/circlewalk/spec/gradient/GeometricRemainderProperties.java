package org.circlewalk.spec.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** The bound against the series itself, in exact fractions. */
class GeometricRemainderProperties {
    @Property
    void thePowerIsTheRepeatedProduct(@ForAll @IntRange(min = -9, max = 9) int n, @ForAll @IntRange(min = 1, max = 9) int d,
            @ForAll @IntRange(max = 12) int exponent) {
        BigFraction base = new BigFraction(n, d);
        BigFraction product = BigFraction.ONE;
        for (int k = 0; k < exponent; k++) {
            product = product.multiply(base);
        }
        assertThat(GeometricRemainder.rationalPower(base, exponent)).isEqualTo(product);
    }

    @Property
    void theTermsLackAtMostTheBound(@ForAll @IntRange(max = 19) int ratio, @ForAll @IntRange(min = 1, max = 30) int center,
            @ForAll @IntRange(min = -7, max = 7) int share, @ForAll @IntRange(max = 9) int degree) {
        BigFraction r = new BigFraction(ratio, 20);
        BigFraction m = new BigFraction(center, 7);
        BigFraction deviation = r.multiply(m).multiply(new BigFraction(share, 7));
        BigFraction sum = BigFraction.ZERO;
        BigFraction term = m.reciprocal();
        for (int k = 0; k < degree; k++) {
            sum = sum.add(term);
            term = term.multiply(deviation.negate()).divide(m);
        }
        BigFraction error = m.add(deviation).reciprocal().subtract(sum).abs();
        assertThat(error).isLessThanOrEqualTo(GeometricRemainder.bound(r, m, degree));
    }

    /** At the lower end of the range, R = −rm, all terms have one sign. */
    @Property
    void theBoundIsAttainedAtTheLowerEnd(@ForAll @IntRange(max = 19) int ratio, @ForAll @IntRange(max = 9) int degree) {
        BigFraction r = new BigFraction(ratio, 20);
        BigFraction sum = BigFraction.ZERO;
        for (int k = 0; k < degree; k++) {
            sum = sum.add(GeometricRemainder.rationalPower(r, k));
        }
        BigFraction inverse = BigFraction.ONE.subtract(r).reciprocal();
        assertThat(GeometricRemainder.bound(r, BigFraction.ONE, degree)).isEqualTo(inverse.subtract(sum));
    }

    @Example
    void noTermsLackTheWholeInverse() {
        assertThat(GeometricRemainder.bound(BigFraction.ZERO, new BigFraction(1, 2), 0)).isEqualTo(BigFraction.TWO);
        assertThat(GeometricRemainder.bound(BigFraction.ZERO, new BigFraction(1, 2), 1)).isEqualTo(BigFraction.ZERO);
    }
}
