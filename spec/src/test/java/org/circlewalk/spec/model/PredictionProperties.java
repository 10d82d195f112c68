package org.circlewalk.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;

/** Definition 2.1: of the nodes with the largest output, the smallest. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class PredictionProperties {
    @Property
    void nothingIsLargerAndNothingBeforeIsAsLarge(@ForAll @Size(min = 1, max = 7) BigFraction[] output) {
        int predicted = Prediction.of(output);
        for (int y = 0; y < output.length; y++) {
            assertThat(output[y]).isLessThanOrEqualTo(output[predicted]);
            assertThat(y >= predicted || !output[y].equals(output[predicted])).isTrue();
        }
    }

    @Property
    void tiesGoToTheSmallestNode(@ForAll @IntRange(min = 1, max = 9) int count, @ForAll BigFraction value) {
        BigFraction[] output = new BigFraction[count];
        Arrays.fill(output, value);
        assertThat(Prediction.of(output)).isZero();
        output[count - 1] = value.add(BigFraction.ONE);
        assertThat(Prediction.of(output)).isEqualTo(count - 1);
    }
}
