package org.circlewalk.spec.enclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.InvalidParameterException;

@Domain(EnclosureDomain.class)
@Domain(DomainContext.Global.class)
class PrecisionProperties {
    @Property
    void oneIsThePowerOfTwo(@ForAll Precision precision) {
        assertThat(precision.one()).isEqualTo(BigInteger.TWO.pow(precision.bits()));
    }

    @Property
    void floorAndCeilingAreTheIntegersNextToTheQuotient(@ForAll Precision precision, @ForAll BigInteger scaled) {
        assertNext(new BigFraction(scaled, precision.one()), precision.floor(scaled), precision.ceiling(scaled));
    }

    @Property
    void floorAndCeilingOfANumberAreTheMantissasNextToIt(@ForAll Precision precision, @ForAll BigFraction number) {
        assertNext(number.multiply(precision.one()), precision.floor(number), precision.ceiling(number));
    }

    @Property
    void quotientsAreRoundedDownAndUp(@ForAll BigInteger dividend, @ForAll @Positive BigInteger divisor) {
        assertNext(new BigFraction(dividend, divisor), Precision.floorQuotient(dividend, divisor),
                Precision.ceilingQuotient(dividend, divisor));
    }

    private static void assertNext(BigFraction number, BigInteger floor, BigInteger ceiling) {
        assertThat(new BigFraction(floor)).isLessThanOrEqualTo(number);
        assertThat(new BigFraction(floor).add(BigFraction.ONE)).isGreaterThan(number);
        assertThat(new BigFraction(ceiling)).isGreaterThanOrEqualTo(number);
        assertThat(new BigFraction(ceiling).subtract(BigFraction.ONE)).isLessThan(number);
    }

    @Property
    void precisionsAreEqualIfTheirBitsAre(@ForAll Precision a, @ForAll Precision b) {
        assertThat(a.equals(b)).isEqualTo(a.bits() == b.bits());
        assertThat(Precision.ofBits(a.bits())).isEqualTo(a).hasSameHashCodeAs(a).hasToString(a.bits() + " bits");
    }

    @Property
    void aFinerPrecisionHasMoreBits(@ForAll Precision precision, @ForAll @IntRange(max = 500) int more) {
        assertThat(precision.finer(more)).isEqualTo(Precision.ofBits(precision.bits() + more));
    }

    @Example
    void aFinerPrecisionHasAReasonableNumberOfBitsToo() {
        Precision precision = Precision.ofBits(8);
        assertThatThrownBy(() -> precision.finer(-1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> precision.finer((1 << 20) - 7)).isInstanceOf(ArithmeticException.class)
                .hasMessage("Endpoints of intervals have at most 2^20 binary digits.");
        assertThat(precision.finer((1 << 20) - 8).bits()).isEqualTo(1 << 20);
    }

    @Example
    void onlyAReasonableNumberOfBitsIsAccepted() {
        assertThatThrownBy(() -> Precision.ofBits(0)).isInstanceOf(InvalidParameterException.class)
                .hasMessage("the number of bits is 0, but it must be an integer from 1 to 1048576.");
        assertThatThrownBy(() -> Precision.ofBits((1 << 20) + 1)).isInstanceOf(InvalidParameterException.class);
        assertThat(Precision.ofBits(1).one()).isEqualTo(BigInteger.TWO);
        assertThat(Precision.ofBits(1 << 20).one().bitLength()).isEqualTo((1 << 20) + 1);
    }
}
