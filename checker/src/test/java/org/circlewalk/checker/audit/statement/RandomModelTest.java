package org.circlewalk.checker.audit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;

class RandomModelTest {
    private static final List<RandomWalk> WALKS =
            Walks.nodes(3, 6).lengths(2, 6).p(Probabilities.all(6)).walks().instances();

    /** V row by row, then S. */
    private static List<BigFraction> numbers(RandomWalk walk) {
        ExactModel model = RandomModel.of(walk);
        List<BigFraction> numbers = new ArrayList<>();
        for (int y = 0; y < walk.nodes(); y++) {
            for (int s = 0; s < walk.nodes(); s++) {
                numbers.add(model.value().entry(y, s));
            }
        }
        for (int i = 1; i <= walk.length(); i++) {
            numbers.add(model.score(i));
        }
        return numbers;
    }

    @Test
    void everyWalkHasAModelOfItsOwn() {
        assertThat(WALKS).extracting(RandomModelTest::numbers).doesNotHaveDuplicates();
    }

    @Test
    void theSameWalkHasTheSameModel() {
        assertThat(WALKS).allSatisfy(walk -> assertThat(numbers(walk)).isEqualTo(numbers(walk)));
    }
}
