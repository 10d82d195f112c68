package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The contract of {@link E5Rotations} has premises: here are numbers that fulfil them, exactly, and what it then ensures, by the definitions in
 * the contract. cos(π/(M+1)) and sin(π/(M+1)) are of the form u + v√r with rational u and v for these M.
 */
class E5RotationsTest {
    /** u + v√r. */
    private record Surd(BigFraction u, BigFraction v, int r) {
        static Surd of(int numerator, int denominator, int r) {
            return new Surd(new BigFraction(numerator, denominator), BigFraction.ZERO, r);
        }

        Surd plus(Surd other) {
            return new Surd(u.add(other.u), v.add(other.v), r);
        }

        Surd minus(Surd other) {
            return new Surd(u.subtract(other.u), v.subtract(other.v), r);
        }

        Surd times(Surd other) {
            return new Surd(u.multiply(other.u).add(v.multiply(other.v).multiply(r)), u.multiply(other.v).add(v.multiply(other.u)), r);
        }
    }

    private record Pair(Surd cosine, Surd sine) {
        Pair times(Pair other) {
            return new Pair(cosine.times(other.cosine).minus(sine.times(other.sine)),
                    sine.times(other.cosine).plus(cosine.times(other.sine)));
        }

        Pair power(int n) {
            Pair power = new Pair(Surd.of(1, 1, cosine.r()), Surd.of(0, 1, cosine.r()));
            for (int k = 0; k < n; k++) {
                power = times(power);
            }
            return power;
        }
    }

    /** M, the u and v of 2c, those of 2s, and r. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 2, 0, 2", "2, 1, 0, 0, 1, 3", "3, 0, 1, 0, 1, 2", "5, 0, 1, 1, 0, 3"})
    void thereAreRotationsOfWhichTheContractSpeaks(int positionDimension, int cu, int cv, int su, int sv, int r) {
        Pair rotation = new Pair(new Surd(new BigFraction(cu, 2), new BigFraction(cv, 2), r),
                new Surd(new BigFraction(su, 2), new BigFraction(sv, 2), r));
        Surd one = Surd.of(1, 1, r);
        int turn = 2 * (positionDimension + 1);
        assertThat(rotation.cosine().times(rotation.cosine()).plus(rotation.sine().times(rotation.sine()))).isEqualTo(one);
        assertThat(rotation.power(positionDimension + 1).cosine()).isEqualTo(Surd.of(-1, 1, r));
        for (int l = 1; l < turn; l++) {
            assertThat(rotation.power(l).cosine()).isNotEqualTo(one);
        }
        for (int i = 1; i <= positionDimension; i++) {
            for (int j = 1; j <= positionDimension; j++) {
                Surd inner = Surd.of(0, 1, r);
                for (int m = 1; m <= positionDimension; m++) {
                    inner = inner.plus(rotation.power(i).power(m).sine().times(rotation.power(j).power(m).sine()));
                }
                assertThat(inner).isEqualTo(i == j ? Surd.of(positionDimension + 1, 2, r) : Surd.of(0, 1, r));
            }
        }
    }
}
