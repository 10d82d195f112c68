package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.EnclosedRuns;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.walk.RandomWalk;

/** The largest value that an entry of V can have after a step of an enclosed run. */
final class EnclosedEntry {
    private EnclosedEntry() {
    }

    /** An upper bound of the entry at an offset; nothing if the run could not be enclosed. */
    static Optional<BigFraction> atMost(EnclosedRuns runs, RandomWalk walk, int step, int offset) {
        EnclosedRun run = runs.of(walk);
        if (run.failure().isPresent()) {
            return Optional.empty();
        }
        Interval entry = run.certificates().get(step).state().column()[offset];
        return Optional.of(new BigFraction(entry.upper(), entry.precision().one()));
    }
}
