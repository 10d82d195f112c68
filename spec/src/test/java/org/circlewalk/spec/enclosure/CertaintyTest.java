package org.circlewalk.spec.enclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.circlewalk.spec.enclosure.Certainty.CERTAINLY;
import static org.circlewalk.spec.enclosure.Certainty.CERTAINLY_NOT;
import static org.circlewalk.spec.enclosure.Certainty.UNDECIDED;

import org.junit.jupiter.api.Test;

/** The logic of three values: an answer is certain exactly if it is the same whatever the undecided turn out to be. */
class CertaintyTest {
    private static Certainty of(boolean some, boolean all) {
        return all ? CERTAINLY : some ? UNDECIDED : CERTAINLY_NOT;
    }

    private static boolean[] answers(Certainty certainty) {
        return switch (certainty) {
            case CERTAINLY -> new boolean[] {true};
            case CERTAINLY_NOT -> new boolean[] {false};
            case UNDECIDED -> new boolean[] {false, true};
        };
    }

    @Test
    void andAndOrAreCertainExactlyIfEveryWayToDecideAgrees() {
        for (Certainty a : Certainty.values()) {
            for (Certainty b : Certainty.values()) {
                boolean someAnd = false;
                boolean allAnd = true;
                boolean someOr = false;
                boolean allOr = true;
                for (boolean x : answers(a)) {
                    for (boolean y : answers(b)) {
                        someAnd |= x && y;
                        allAnd &= x && y;
                        someOr |= x || y;
                        allOr &= x || y;
                    }
                }
                assertThat(a.and(b)).isEqualTo(of(someAnd, allAnd));
                assertThat(a.or(b)).isEqualTo(of(someOr, allOr));
            }
        }
    }

    @Test
    void notTurnsTheCertainAnswersRound() {
        assertThat(CERTAINLY.not()).isEqualTo(CERTAINLY_NOT);
        assertThat(CERTAINLY_NOT.not()).isEqualTo(CERTAINLY);
        assertThat(UNDECIDED.not()).isEqualTo(UNDECIDED);
    }

    @Test
    void onlyCertainlyIsCertain() {
        assertThat(CERTAINLY.isCertain()).isTrue();
        assertThat(CERTAINLY_NOT.isCertain()).isFalse();
        assertThat(UNDECIDED.isCertain()).isFalse();
    }
}
