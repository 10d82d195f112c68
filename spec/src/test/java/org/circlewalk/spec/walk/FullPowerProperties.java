package org.circlewalk.spec.walk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.Matrices;
import org.circlewalk.spec.circulant.SquareMatrix;

/** The powers of Π row by row are those of the circulant algebra, on every circle and for every number p. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class FullPowerProperties {
    @Property(tries = 200)
    void aPowerRowByRowIsThatOfTheCirculant(@ForAll RandomWalk walk, @ForAll @IntRange(max = 9) int exponent) {
        assertThat(SquareMatrix.ofRows(FullPower.of(walk.nodes(), walk.p(), exponent)))
                .isEqualTo(TransitionMatrix.power(walk, exponent).toMatrix());
    }

    /** Also on one and two nodes, where Π has fewer than two neighbours to go to, and for p outside [0, 1]. */
    @Property(tries = 200)
    void everyRowHasMassOneAndTheNextRowIsItsShift(@ForAll BigFraction p, @ForAll @IntRange(min = 1, max = 6) int nodes,
                                                   @ForAll @IntRange(max = 9) int exponent) {
        BigFraction[][] power = FullPower.of(nodes, p, exponent);
        for (int i = 0; i < nodes; i++) {
            assertThat(TotalMass.of(power[i])).isEqualTo(BigFraction.ONE);
            for (int j = 0; j < nodes; j++) {
                assertThat(power[(i + 1) % nodes][(j + 1) % nodes]).isEqualTo(power[i][j]);
            }
        }
    }

    @Property(tries = 200)
    void aRowOfTheProductIsTheMeanOfTheRowsAheadAndBehind(@ForAll BigFraction p, @ForAll Matrices m) {
        int size = m.a().size();
        BigFraction[][] rows = new BigFraction[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = m.a().entry(i, j);
            }
        }
        BigFraction[][] product = FullPower.times(p, rows);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                assertThat(product[i][j]).isEqualTo(p.multiply(m.a().entry((i + 1) % size, j))
                        .add(BigFraction.ONE.subtract(p).multiply(m.a().entry((i + size - 1) % size, j))));
            }
        }
    }
}
