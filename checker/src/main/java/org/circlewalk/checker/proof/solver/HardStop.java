package org.circlewalk.checker.proof.solver;

import java.time.Duration;
import java.util.Optional;

/**
 * When a process is killed: the solver's own limit comes first by far unless the solver forgets it. The time of the
 * processor counts, and of the clock only so much more, so that a busy machine gives the same answers as an idle one.
 *
 * @param times      how many times the limit of the question it may take on the processor
 * @param extra      so many seconds more, for reading the question
 * @param clockTimes the same on the clock
 * @param clockExtra the same on the clock
 * @param start      how many seconds on the clock a process may take to start
 */
record HardStop(double times, double extra, double clockTimes, double clockExtra, double start) {
    /** On an idle machine Z3 needs up to 1.2 seconds for the work that is counted as one, see {@link Z3}. */
    static final HardStop STANDARD = new HardStop(4, 5, 20, 60, 120);

    /** Whether a question with a limit in seconds has taken too long. */
    boolean isOver(double limit, double clock, Optional<Duration> processor) {
        return clock > clockTimes * limit + clockExtra
                || processor.filter(used -> used.toNanos() / 1e9 > times * limit + extra).isPresent();
    }
}
