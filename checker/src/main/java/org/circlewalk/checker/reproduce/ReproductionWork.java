package org.circlewalk.checker.reproduce;

import java.util.List;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.reproduce.experiment.Experiment;

/** What reproducing takes: each artefact as much as was measured of it, and some of them the more the more seeds there are. */
public final class ReproductionWork {
    private ReproductionWork() {
    }

    /** These artefacts with so many seeds. */
    public static Work of(List<Experiment> experiments, int seeds) {
        return Work.ofSeconds("seeds = " + seeds + " and " + (experiments.size() == 1 ? "one artefact" : Count.of(experiments.size(), "artefact")),
                experiments.stream().mapToDouble(experiment -> experiment.cost().seconds(seeds)).reduce(0, Double::sum));
    }
}
