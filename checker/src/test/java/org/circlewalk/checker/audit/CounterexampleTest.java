package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;

/** An instance is named by what it has, and by nothing else. */
class CounterexampleTest {
    private static final RandomWalk WALK = new RandomWalk(7, 6, new BigFraction(16, 17));

    @Test
    void anInstanceIsNamedByWhatItHas() {
        assertThat(Counterexample.at(WALK, "").instance()).isEqualTo("K = 7, N = 6, p = 16/17");
        assertThat(Counterexample.inTheLimit(WALK, "").instance()).isEqualTo("K = 7, p = 16/17");
        assertThat(Counterexample.withIndex(WALK, "k = 2", "").instance()).isEqualTo("K = 7, k = 2, p = 16/17");
        assertThat(Counterexample.ofCircle(4, "").instance()).isEqualTo("K = 4");
        assertThat(Counterexample.ofNumber("M = 4", "").instance()).isEqualTo("M = 4");
    }

    @Test
    void whatHasNeitherKNorAnIndexIsNoInstance() {
        assertThatThrownBy(() -> new Counterexample(null, 6, "1/2", null, "")).isInstanceOf(InvalidParameterException.class)
                .hasMessage("nodes is missing, but it must be there, since there is no index.");
    }
}
