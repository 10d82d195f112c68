package org.circlewalk.spec.circulant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.Circulants;

/** Circulants are a commutative ring inside the square matrices, and this class computes in it. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class CirculantProperties {
    @Property(tries = 200)
    void everyOperationAgreesWithTheFullMatrices(@ForAll Circulants m, @ForAll BigFraction factor,
                                                 @ForAll @IntRange(max = 5) int exponent) {
        SquareMatrix a = m.a().toMatrix();
        SquareMatrix b = m.b().toMatrix();
        assertThat(m.a().add(m.b()).toMatrix()).isEqualTo(a.add(b));
        assertThat(m.a().subtract(m.b()).toMatrix()).isEqualTo(a.add(b.scale(BigFraction.MINUS_ONE)));
        assertThat(m.a().scale(factor).toMatrix()).isEqualTo(a.scale(factor));
        assertThat(m.a().multiply(m.b()).toMatrix()).isEqualTo(a.multiply(b));
        assertThat(m.a().transpose().toMatrix()).isEqualTo(a.transpose());
        assertThat(m.a().power(exponent).toMatrix()).isEqualTo(power(a, exponent));
    }

    private static SquareMatrix power(SquareMatrix matrix, int exponent) {
        SquareMatrix power = Circulant.identity(matrix.size()).toMatrix();
        for (int r = 0; r < exponent; r++) {
            power = power.multiply(matrix);
        }
        return power;
    }

    @Property(tries = 200)
    void sumsAndProductsOfCirculantMatricesAreCirculant(@ForAll Circulants m) {
        assertThat(m.a().toMatrix().add(m.b().toMatrix()).isCirculant()).isTrue();
        assertThat(m.a().toMatrix().multiply(m.b().toMatrix()).isCirculant()).isTrue();
        assertThat(m.a().toMatrix().transpose().isCirculant()).isTrue();
    }

    @Property(tries = 200)
    void multiplicationIsCommutativeAssociativeAndDistributive(@ForAll Circulants m) {
        assertThat(m.a().multiply(m.b())).isEqualTo(m.b().multiply(m.a()));
        assertThat(m.a().multiply(m.b()).multiply(m.c())).isEqualTo(m.a().multiply(m.b().multiply(m.c())));
        assertThat(m.a().multiply(m.b().add(m.c()))).isEqualTo(m.a().multiply(m.b()).add(m.a().multiply(m.c())));
    }

    @Property(tries = 200)
    void zeroAndIdentityAreNeutral(@ForAll Circulants m) {
        Circulant zero = Circulant.zero(m.a().size());
        Circulant identity = Circulant.identity(m.a().size());
        assertThat(m.a().add(zero)).isEqualTo(m.a());
        assertThat(m.a().multiply(identity)).isEqualTo(m.a());
        assertThat(m.a().subtract(m.a())).isEqualTo(zero);
        assertThat(m.a().power(0)).isEqualTo(identity);
    }

    @Property(tries = 200)
    void anEntryIsNamedByItsOffset(@ForAll Circulants m, @ForAll @IntRange(min = -20, max = 20) int wraps) {
        int size = m.a().size();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                assertThat(m.a().entry(i, j)).isEqualTo(m.a().at(i - j)).isEqualTo(m.a().at(i - j + wraps * size));
                assertThat(m.a().toMatrix().entry(i, j)).isEqualTo(m.a().column()[Math.floorMod(i - j, size)]);
            }
        }
    }

    @Property(tries = 200)
    void shiftsAreTheCyclicGroup(@ForAll @IntRange(min = 1, max = 8) int size,
                                 @ForAll @IntRange(min = -20, max = 20) int a,
                                 @ForAll @IntRange(min = -20, max = 20) int b) {
        assertThat(Circulant.shift(size, a).multiply(Circulant.shift(size, b))).isEqualTo(Circulant.shift(size, a + b));
        assertThat(Circulant.shift(size, a).transpose()).isEqualTo(Circulant.shift(size, -a));
        for (int i = 0; i < size; i++) {
            assertThat(Circulant.shift(size, 1).entry((i + 1) % size, i)).isEqualTo(BigFraction.ONE);
        }
    }

    @Property(tries = 200)
    void theColumnProductIsTheDiagonalOfTheProductWithTheTranspose(@ForAll Circulants m) {
        assertThat(m.a().columnProduct(m.b())).isEqualTo(m.a().transpose().multiply(m.b()).at(0));
    }

    @Property(tries = 200)
    void maximumMinimumAndConstancyAreThoseOfTheEntries(@ForAll Circulants m) {
        BigFraction[] entries = m.a().toMatrix().toRowMajor();
        assertThat(m.a().max()).isEqualTo(Arrays.stream(entries).max(Comparator.naturalOrder()).orElseThrow());
        assertThat(m.a().min()).isEqualTo(Arrays.stream(entries).min(Comparator.naturalOrder()).orElseThrow());
        assertThat(m.a().isConstant()).isEqualTo(m.a().max().equals(m.a().min()));
        assertThat(Circulant.constant(m.a().size(), m.a().max()).isConstant()).isTrue();
    }

    @Property(tries = 200)
    void equalityIsEqualityOfTheMatrices(@ForAll Circulants m) {
        assertThat(m.a().equals(m.b())).isEqualTo(m.a().toMatrix().equals(m.b().toMatrix()));
        assertThat(Circulant.ofColumn(m.a().column())).isEqualTo(m.a()).hasSameHashCodeAs(m.a());
        assertThat(m.a().toMatrix().toCirculant()).contains(m.a());
    }

    @Property(tries = 50)
    void noArrayThatComesInOrGoesOutIsShared(@ForAll Circulants m) {
        BigFraction[] column = m.a().column();
        Circulant copy = Circulant.ofColumn(column);
        Arrays.fill(column, BigFraction.TWO.multiply(100));
        assertThat(copy).isEqualTo(m.a());
    }

    @Example
    void whatDoesNotCombineIsRefused() {
        assertThatThrownBy(() -> Circulant.identity(3).add(Circulant.identity(4)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Circulants of different sizes do not combine.");
        assertThatThrownBy(() -> Circulant.identity(3).multiply(Circulant.identity(4)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Circulant.identity(3).columnProduct(Circulant.identity(4)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Circulant.identity(3).power(-1))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
        assertThatThrownBy(Circulant::ofColumn).isInstanceOf(IllegalArgumentException.class);
    }
}
