package org.circlewalk.checker.proof.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObligationTextTest {
    @Test
    void theSelectorsValuesAreThePlacesAskedAbout() {
        ObligationText text = new ObligationText(SampleObligation.PROVED);
        assertThat(text.points()).containsExactly(1, 2);
        assertThat(text.flaw()).isEmpty();
    }

    @Test
    void theAssertionsComeWithOneValueOfTheSelector() {
        ObligationText text = new ObligationText(SampleObligation.PROVED);
        assertThat(text.assertions(0)).contains("(assert (= __JML_FeasCheck_ 0))").doesNotContain("(push", "(check-sat", "(set-");
        assertThat(text.assertions(2)).contains("(assert (= __JML_FeasCheck_ 2))").doesNotContain("(= __JML_FeasCheck_ 0)");
    }

    @Test
    void otherSolversDoNotSeeTheOptionsOfZ3() {
        assertThat(new ObligationText(SampleObligation.PROVED).withoutOptionsOfZ3())
                .contains("(set-logic ALL)", "(check-sat)").doesNotContain("MBQI", "AUTO_CONFIG");
    }
}
