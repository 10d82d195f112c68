package org.circlewalk.spec.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.circlewalk.spec.ExactDomain;

/** How exact rationals are read and written, and the small arithmetic on several of them. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class FractionsProperties {
    @Property
    void whatIsWrittenIsReadBack(@ForAll BigInteger numerator, @ForAll @IntRange(min = 1) int denominator) {
        BigFraction fraction = new BigFraction(numerator, BigInteger.valueOf(denominator));
        assertThat(Fractions.parse("p", Fractions.format(fraction))).isEqualTo(fraction);
    }

    /** A decimal of n digits is a fraction of twice as many: what is read is written so that it is read again, or is not read. */
    @Property(tries = 100)
    void whateverIsReadIsReadAgain(@ForAll @IntRange(min = 1, max = 9993) int digits, @ForAll @IntRange(min = -9999, max = 9999) int exponent) {
        String decimal = "3".repeat(digits) + "e" + exponent;
        if (exponent > 0 && digits + exponent > NumberText.MOST_DIGITS) {
            assertThatThrownBy(() -> Fractions.parse("p", decimal)).isInstanceOf(InvalidParameterException.class)
                    .hasMessageEndingWith("but it must be a number whose numerator and denominator have at most 10000 digits.");
            return;
        }
        BigFraction read = Fractions.parse("p", decimal);
        String written = Fractions.format(read);
        assertThat(written).hasSizeLessThanOrEqualTo(NumberText.MOST_WRITTEN);
        assertThat(Fractions.parseWritten("p", written)).isEqualTo(read);
    }

    @Property
    void aDecimalIsTheDecimalFractionItSpells(@ForAll BigDecimal decimal) {
        BigFraction read = Fractions.parse("p", decimal.toString());
        BigInteger denominator = read.getDenominator();
        assertThat(decimal.multiply(new BigDecimal(denominator))).isEqualByComparingTo(
                new BigDecimal(read.getNumerator()));
        assertThat(denominator.gcd(read.getNumerator())).isEqualTo(BigInteger.ONE);
    }

    @Property
    void everySpellingOfADecimalIsTheSameNumber(@ForAll @IntRange(min = 0, max = 9999) int hundredths) {
        BigFraction expected = new BigFraction(hundredths, 100);
        BigDecimal decimal = BigDecimal.valueOf(hundredths, 2);
        assertThat(Fractions.parse("p", decimal.toPlainString())).isEqualTo(expected);
        assertThat(Fractions.parse("p", "+" + decimal.toPlainString() + " ")).isEqualTo(expected);
        assertThat(Fractions.parse("p", hundredths + "e-2")).isEqualTo(expected);
        assertThat(Fractions.parse("p", hundredths + "00E-4")).isEqualTo(expected);
        assertThat(Fractions.parse("p", hundredths + "/100")).isEqualTo(expected);
        assertThat(Fractions.parse("p", hundredths + " / 100")).isEqualTo(expected);
        assertThat(Fractions.parse("p", "-" + hundredths + "/100")).isEqualTo(expected.negate());
    }

    @Example
    void aTenthIsNotTheNearestDouble() {
        assertThat(Fractions.parse("p", "0.1")).isEqualTo(new BigFraction(1, 10));
        assertThat(Fractions.ofDouble(0.1)).isNotEqualTo(new BigFraction(1, 10));
        assertThat(Fractions.parse("p", ".7")).isEqualTo(Fractions.parse("p", "7/10"));
        assertThat(Fractions.parse("p", "5.")).isEqualTo(new BigFraction(5));
    }

    @Example
    void aRefusalIsOneSentenceThatNamesParameterValueAndWhatIsAllowed() {
        for (String text : new String[] {"", "half", "1/2/3", "1//2", "1/-2", "0x10", "NaN", "Infinity", "1e", "1.2.3",
            "0.5f", "1e99999.", "٧/١٠", "1_000"}) {
            assertRefused(() -> Fractions.parse("p", text), "p is \"" + text
                    + "\", but it must be a fraction such as 7/10 or a decimal such as 0.7.");
        }
        assertRefused(() -> Fractions.parse("epsilon", "1/0"),
                "epsilon is \"1/0\", but it must be a fraction with a denominator other than 0.");
    }

    @Property
    void aNumberOfAnyLengthIsRefusedBeforeItIsComputed(@ForAll @IntRange(min = 10_001, max = 1_000_000) int digits) {
        String one = "1".repeat(digits);
        for (String text : new String[] {one, "0." + one, one + "/3", "3/" + one, "1e-" + one}) {
            assertRefused(() -> Fractions.parse("p", text),
                    "p is \"" + text + "\", but it must be written with at most 10000 characters.");
        }
    }

    @Property
    void anExponentOfMoreThanFourDigitsIsRefusedWithoutComputingThePower(@ForAll @IntRange(min = 10_000) int exponent) {
        for (String text : new String[] {"1e" + exponent, "0.7E-" + exponent, "-3e+" + exponent, "1E00" + exponent, "1e9" + exponent}) {
            assertRefused(() -> Fractions.parse("p", text),
                    "p is \"" + text + "\", but it must be a decimal with an exponent from −9999 to 9999.");
        }
    }

    @Example
    void theLongestNumbersThatAreReadAreExact() {
        assertThat(Fractions.parse("p", "1e-9999").getDenominator()).isEqualTo(BigInteger.TEN.pow(9999));
        assertThat(Fractions.parse("p", "1e009999").getNumerator()).isEqualTo(BigInteger.TEN.pow(9999));
        assertThat(Fractions.parse("p", "9".repeat(10_000)).getNumerator()).isEqualTo(BigInteger.TEN.pow(10_000).subtract(BigInteger.ONE));
    }

    private static void assertRefused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(InvalidParameterException.class).hasMessage(sentence);
    }

    @Property
    void aDoubleIsTheRationalItsBitsSpell(@ForAll double value) {
        assertReadsBits(value);
    }

    @Property
    void soIsASubnormalDouble(@ForAll long bits) {
        assertReadsBits(Double.longBitsToDouble(bits & 0x800f_ffff_ffff_ffffL));
    }

    /** value = ±m·2^e with integers m and e from the bit pattern; 2^1074 times any double is an integer. */
    private static void assertReadsBits(double value) {
        long bits = Double.doubleToLongBits(value);
        int biased = (int) (bits >>> 52) & 0x7ff;
        long mantissa = bits & 0x000f_ffff_ffff_ffffL | (biased == 0 ? 0 : 1L << 52);
        BigInteger scaled = BigInteger.valueOf(bits < 0 ? -mantissa : mantissa).shiftLeft(Math.max(biased, 1) - 1);
        BigFraction expected = new BigFraction(scaled, BigInteger.ONE.shiftLeft(1074));
        BigFraction read = Fractions.ofDouble(value);
        assertThat(read.getNumerator()).isEqualTo(expected.getNumerator());
        assertThat(read.getDenominator()).isEqualTo(expected.getDenominator());
    }

    @Example
    void zeroIsInLowestTermsAndWhatIsNoNumberIsRefused() {
        assertThat(Fractions.format(Fractions.ofDouble(0.0))).isEqualTo("0");
        assertThat(Fractions.format(Fractions.ofDouble(-0.0))).isEqualTo("0");
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> Fractions.ofDouble(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void integersAndFractionsInLowestTermsAreWritten() {
        assertThat(Fractions.format(new BigFraction(14, 20))).isEqualTo("7/10");
        assertThat(Fractions.format(new BigFraction(-6, 2))).isEqualTo("-3");
        assertThat(Fractions.format(new BigFraction(3, -4))).isEqualTo("-3/4");
        assertThat(Fractions.format(BigFraction.ZERO)).isEqualTo("0");
    }

    @Property
    void theSumIsAdditiveAndNoTermsSumToZero(@ForAll @Size(max = 6) BigFraction[] terms, @ForAll BigFraction last) {
        BigFraction[] more = Arrays.copyOf(terms, terms.length + 1);
        more[terms.length] = last;
        assertThat(Fractions.sum(more)).isEqualTo(Fractions.sum(terms).add(last));
        assertThat(Fractions.sum()).isEqualTo(BigFraction.ZERO);
    }

    @Property
    void maximumAndMinimumAreBoundsThatAreAttained(@ForAll BigFraction first, @ForAll @Size(max = 5) BigFraction[] more) {
        BigFraction max = Fractions.max(first, more);
        BigFraction min = Fractions.min(first, more);
        for (BigFraction value : more) {
            assertThat(value).isBetween(min, max);
        }
        assertThat(first).isBetween(min, max);
        assertThat(more.length == 0 || List.of(more).contains(max) || max.equals(first)).isTrue();
        assertThat(more.length == 0 || List.of(more).contains(min) || min.equals(first)).isTrue();
    }

    @Property
    void overTheCommonDenominatorAllFractionsAreIntegersAndNoSmallerOneDoes(@ForAll @Size(max = 5) BigFraction[] values) {
        BigInteger denominator = Fractions.commonDenominator(values);
        BigInteger[] numerators = Fractions.numeratorsOver(denominator, values);
        BigInteger common = denominator;
        for (int i = 0; i < values.length; i++) {
            assertThat(new BigFraction(numerators[i], denominator)).isEqualTo(values[i]);
            common = common.gcd(numerators[i]);
        }
        assertThat(common).isEqualTo(BigInteger.ONE);
    }
}
