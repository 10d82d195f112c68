package org.circlewalk.impl.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** Whatever takes a probability as a double takes the one nearest to it, however long the fraction. */
class RoundedProbabilitiesProperties {
    @Property(tries = 200)
    void everyLawHoldsTheNearestDoubles(@ForAll @IntRange(min = 1, max = 1000) int digits, @ForAll BigInteger seed) {
        BigInteger denominator = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
        BigFraction p = new BigFraction(seed.pow(90).mod(denominator), denominator);
        RandomWalk walk = new RandomWalk(5, 7, p);
        double clockwise = Fractions.toDouble(walk.p());
        double anticlockwise = Fractions.toDouble(walk.q());

        WalkLattice lattice = new WalkLattice(walk, true);
        assertThat(lattice.clockwise).isEqualTo(clockwise);
        assertThat(lattice.anticlockwise).isEqualTo(anticlockwise);
        assertThat(new CircleTask(walk).law(new int[] {0, 1, 2, 3, 4, 3})).containsExactly(0, 0, anticlockwise, 0, clockwise);
        ChainLaw law = new ChainLaw(new ChainTask(MarkovChain.onCircle(walk), 7, 1));
        assertThat(law.transition[1]).isEqualTo(clockwise);
        assertThat(law.transition[4]).isEqualTo(anticlockwise);
    }
}
