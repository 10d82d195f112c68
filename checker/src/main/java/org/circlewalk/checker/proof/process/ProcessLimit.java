package org.circlewalk.checker.proof.process;

/**
 * When a program is killed. What counts is its time on the processor, with that of all that it starts; the clock is a last resort
 * for a program that hangs, so far away that a machine busy with other things gives the same answers as an idle one.
 *
 * @param processorSeconds how long it may compute
 * @param clockSeconds     how long it may be there
 * @param idleSeconds      how long on the clock it may compute nothing at all, as OpenJML does after its solver has died
 */
public record ProcessLimit(double processorSeconds, double clockSeconds, double idleSeconds) {
    /** Whoever waits for a processor gets more of it in this time on any machine. */
    private static final double IDLE = 300;
    /** A machine may be so many times slower than an idle one before the clock says anything. */
    private static final double CLOCK_TIMES = 20;
    private static final double CLOCK_EXTRA = 60;

    /** A limit of the time on the processor, with the clock far behind. */
    public static ProcessLimit ofProcessor(double seconds) {
        return new ProcessLimit(seconds, CLOCK_TIMES * seconds + CLOCK_EXTRA, IDLE);
    }
}
