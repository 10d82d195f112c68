package org.circlewalk.checker.proof.solver;

import java.time.Duration;
import java.util.Optional;

/**
 * When a process is killed: the solver's own limit comes first by far unless the solver forgets it. The time of the
 * processor counts; the clock is a last resort, and what it stops was not tried.
 *
 * @param times      how many times the limit of the question it may take on the processor
 * @param extra      so many seconds more, for reading the question
 * @param clockTimes the same on the clock
 * @param clockExtra the same on the clock
 * @param start      how many seconds on the clock a process may take to start
 */
record HardStop(double times, double extra, double clockTimes, double clockExtra, double start) {
    /** After the limits of {@link Z3Work}, with a clock for machines that are busy with many other things. */
    static final HardStop STANDARD = new HardStop(4, 5, 80, 600, 600);

    /** Whether a question with a limit in seconds has taken too long on the processor. */
    boolean isOver(double limit, Optional<Duration> processor) {
        return processor.filter(used -> used.toNanos() / 1e9 > times * limit + extra).isPresent();
    }

    /** Whether it has taken too long on the clock. */
    boolean isLate(double limit, double clock) {
        return clock > clockTimes * limit + clockExtra;
    }
}
