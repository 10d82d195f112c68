package org.circlewalk.checker.audit;

/** Training runs that several rows need and that are done once: about how long they take, see {@link AuditTime}. */
public enum SharedRuns {
    /** The long runs that show where V and f(X) go. */
    DIRECTIONS(3.5),
    /** The runs in interval arithmetic. */
    ENCLOSED(7),
    /** The certificates about every later step. */
    LASTING(4.5),
    /** The runs on large circles. */
    SELECTIONS(5);

    private final double seconds;

    SharedRuns(double seconds) {
        this.seconds = seconds;
    }

    double seconds() {
        return seconds;
    }
}
