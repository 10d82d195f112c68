package org.circlewalk.spec.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** A refusal is one sentence: the parameter, its value, what is allowed. */
class InvalidParameterExceptionTest {
    @Test
    void theSentenceNamesParameterValueAndWhatIsAllowed() {
        assertThat(new InvalidParameterException("K", 2, "an integer of at least 3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("K is 2, but it must be an integer of at least 3.");
    }

    @Test
    void onlyAFalseConditionIsRefused() {
        assertThatCode(() -> InvalidParameterException.require(true, "K", 3, "3")).doesNotThrowAnyException();
        assertThatThrownBy(() -> InvalidParameterException.require(false, "K", 4, "3"))
                .isInstanceOf(InvalidParameterException.class).hasMessage("K is 4, but it must be 3.");
    }

    @Test
    void theSquaredNormOfAnEmbeddingIsHalfOfOneMoreThanItsDimension() {
        assertThat(PaperSettings.squaredNorm(1000)).isEqualTo(new BigFraction(1001, 2));
        assertThat(PaperSettings.squaredNorm(1)).isEqualTo(BigFraction.ONE);
    }
}
