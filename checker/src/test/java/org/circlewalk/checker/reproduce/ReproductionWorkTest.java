package org.circlewalk.checker.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.circlewalk.checker.console.output.Forecast;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.junit.jupiter.api.Test;

/** An estimate is made of what each artefact was measured to take, so that one of a moment is not announced as one of minutes. */
class ReproductionWorkTest {
    private static double seconds(List<Experiment> experiments, int seeds) {
        return ReproductionWork.of(experiments, seeds).seconds();
    }

    @Test
    void whatSamplesNothingTakesNoMoreForMoreSeedsAndIsNotAnnounced() {
        List<Experiment> exact = Catalogue.named(List.of("fig2"), Choices.NONE);
        assertThat(seconds(exact, 1000)).isEqualTo(seconds(exact, 1)).isPositive().isLessThan(Forecast.SHORT);
    }

    @Test
    void everyArtefactAddsItsOwnWork() {
        List<Experiment> all = Catalogue.experiments();
        assertThat(all).allSatisfy(one -> {
            assertThat(seconds(List.of(one), 1)).isPositive();
            assertThat(seconds(List.of(one), 5)).isGreaterThanOrEqualTo(seconds(List.of(one), 1));
            assertThat(seconds(List.of(one, one), 5)).isEqualTo(2 * seconds(List.of(one), 5));
        });
        assertThat(seconds(all, 5)).isGreaterThan(seconds(all.subList(1, all.size()), 5));
    }

    @Test
    void theSentenceNamesSeedsAndArtefacts() {
        assertThat(ReproductionWork.of(Catalogue.named(List.of("fig4", "fig5"), Choices.NONE), 3).input())
                .isEqualTo("seeds = 3 and 2 artefacts");
        assertThat(ReproductionWork.of(Catalogue.named(List.of("fig4"), Choices.NONE), 1).input())
                .isEqualTo("seeds = 1 and one artefact");
    }
}
