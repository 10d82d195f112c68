package org.circlewalk.checker.proof.solver;

/** Z3's units of work, which are the same on every machine, however busy it is. */
public final class Z3Work {
    /** Measured on obligations of this project: 2.5 to 4 million of them a second of an idle machine, 1.2 to 2 of a busy one. */
    private static final double UNITS_PER_SECOND = 3e6;
    /**
     * In some searches Z3 forgets to count. Then the processor's time counts, but only so far behind that a slow processor does not
     * cut off what the units allow.
     */
    private static final double PROCESSOR_TIMES = 3;
    private static final double PROCESSOR_EXTRA = 0.1;

    private Z3Work() {
    }

    /**
     * The units of a limit in seconds of an idle machine. Z3 counts up to 2³¹ of them, which is 715 seconds, and takes 0 for no
     * limit, so that no limit is that small.
     */
    public static int units(double seconds) {
        return limit(seconds * UNITS_PER_SECOND);
    }

    /** The seconds of an idle machine that some units stand for. */
    public static double seconds(long units) {
        return units / UNITS_PER_SECOND;
    }

    /** Units as a limit that a solver can be given, which is never 0. */
    static int limit(double units) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, units));
    }

    /** How long the work of a limit may take on the processor. */
    public static double processorSeconds(double seconds) {
        return PROCESSOR_TIMES * seconds + PROCESSOR_EXTRA;
    }
}
