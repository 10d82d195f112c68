package org.circlewalk.spec.circulant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.Circulants;
import org.circlewalk.spec.ExactDomain.Matrices;

/** Square matrices are a ring with transposition, and the circulant ones are told from the others. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class SquareMatrixProperties {
    @Property(tries = 200)
    void theEntriesAreStoredRowByRow(@ForAll Matrices m) {
        BigFraction[] entries = m.a().toRowMajor();
        int size = m.a().size();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                assertThat(m.a().entry(i, j)).isEqualTo(entries[i * size + j]);
                assertThat(m.a().transpose().entry(j, i)).isEqualTo(entries[i * size + j]);
            }
        }
        assertThat(SquareMatrix.ofRowMajor(size, entries)).isEqualTo(m.a()).hasSameHashCodeAs(m.a());
    }

    @Property(tries = 100)
    void rowsAreTheRowsOfTheMatrix(@ForAll Matrices m) {
        int size = m.a().size();
        BigFraction[][] rows = new BigFraction[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = Arrays.copyOfRange(m.a().toRowMajor(), i * size, (i + 1) * size);
        }
        assertThat(SquareMatrix.ofRows(rows)).isEqualTo(m.a());
    }

    @Property(tries = 200)
    void anEntryOfTheProductIsRowTimesColumn(@ForAll Matrices m) {
        int size = m.a().size();
        SquareMatrix product = m.a().multiply(m.b());
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                BigFraction sum = BigFraction.ZERO;
                for (int l = 0; l < size; l++) {
                    sum = sum.add(m.a().entry(i, l).multiply(m.b().entry(l, j)));
                }
                assertThat(product.entry(i, j)).isEqualTo(sum);
                assertThat(m.a().add(m.b()).entry(i, j)).isEqualTo(m.a().entry(i, j).add(m.b().entry(i, j)));
            }
        }
    }

    @Property(tries = 100)
    void theRingLawsHold(@ForAll Matrices m, @ForAll BigFraction factor) {
        SquareMatrix identity = Circulant.identity(m.a().size()).toMatrix();
        SquareMatrix zero = SquareMatrix.zero(m.a().size());
        assertThat(m.a().multiply(m.b()).multiply(m.c())).isEqualTo(m.a().multiply(m.b().multiply(m.c())));
        assertThat(m.a().multiply(m.b().add(m.c()))).isEqualTo(m.a().multiply(m.b()).add(m.a().multiply(m.c())));
        assertThat(m.a().add(m.b()).multiply(m.c())).isEqualTo(m.a().multiply(m.c()).add(m.b().multiply(m.c())));
        assertThat(m.a().multiply(identity)).isEqualTo(identity.multiply(m.a())).isEqualTo(m.a());
        assertThat(m.a().add(zero)).isEqualTo(m.a());
        assertThat(m.a().multiply(m.b()).transpose()).isEqualTo(m.b().transpose().multiply(m.a().transpose()));
        assertThat(m.a().scale(factor).multiply(m.b())).isEqualTo(m.a().multiply(m.b()).scale(factor));
    }

    @Property(tries = 200)
    void oneOddEntryMakesAMatrixNotCirculant(@ForAll Circulants m, @ForAll int place) {
        int size = m.a().size();
        Assume.that(size > 1);
        BigFraction[] entries = m.a().toMatrix().toRowMajor();
        int e = Math.floorMod(place, entries.length);
        entries[e] = entries[e].add(BigFraction.ONE);
        SquareMatrix odd = SquareMatrix.ofRowMajor(size, entries);
        assertThat(odd.isCirculant()).isFalse();
        assertThat(odd.toCirculant()).isEmpty();
        assertThat(odd).isNotEqualTo(m.a().toMatrix());
    }

    @Property(tries = 50)
    void noArrayThatComesInOrGoesOutIsShared(@ForAll Matrices m) {
        BigFraction[] entries = m.a().toRowMajor();
        SquareMatrix copy = SquareMatrix.ofRowMajor(m.a().size(), entries);
        Arrays.fill(entries, new BigFraction(1000));
        assertThat(copy).isEqualTo(m.a());
    }

    @Example
    void whatDoesNotCombineIsRefused() {
        assertThatThrownBy(() -> SquareMatrix.ofRowMajor(2, BigFraction.ONE))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("A 2 × 2 matrix has 4 entries, not 1.");
        assertThatThrownBy(() -> SquareMatrix.ofRows(new BigFraction[2][1]))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Each of 2 rows has as many entries, not 1.");
        assertThatThrownBy(() -> SquareMatrix.zero(65_536))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("A matrix has 0 to 46340 rows, not 65536.");
        assertThatThrownBy(() -> SquareMatrix.zero(2).add(SquareMatrix.zero(3)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Matrices of different sizes do not combine.");
        assertThatThrownBy(() -> SquareMatrix.zero(2).multiply(SquareMatrix.zero(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
