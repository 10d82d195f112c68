package org.circlewalk.checker.reproduce;

import org.circlewalk.checker.console.work.Work;

/** What reproducing takes: the runs of an artefact are of fixed sizes, and are repeated for every seed. */
public final class ReproductionWork {
    /** On average, of all artefacts; those that sample nothing take no more for more seeds. */
    private static final double SECONDS_PER_SEED = 2;

    private ReproductionWork() {
    }

    /** So many artefacts with so many seeds. */
    public static Work of(int artefacts, int seeds) {
        return Work.ofSeconds("seeds = " + seeds + " and " + (artefacts == 1 ? "one artefact" : artefacts + " artefacts"),
                SECONDS_PER_SEED * artefacts * seeds);
    }
}
