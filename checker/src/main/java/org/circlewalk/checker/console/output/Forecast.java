package org.circlewalk.checker.console.output;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * What a command is about to compute, and about how long that takes. It is told at the start, since a pipe or a file shows no
 * progress bar; of short work nothing is said.
 *
 * @param work    what is done, such as "Checking 30 statements"
 * @param seconds how long it took where it was measured, or what follows from that
 * @param isLeast whether it was measured of a part only; then it is told however short that is
 */
public record Forecast(String work, double seconds, boolean isLeast) {
    /** Seconds that pass without a word. */
    public static final double SHORT = 5;

    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;

    /** Work that was measured. */
    public Forecast(String work, double seconds) {
        this(work, seconds, false);
    }

    /** The same if nobody knows how much longer it takes. */
    public Forecast orMore() {
        return new Forecast(work, seconds, true);
    }

    /**
     * The same for processor seconds that threads share.
     *
     * @param threads how many may work; no more do than there are processors
     */
    public static Forecast shared(String work, double processorSeconds, int threads) {
        return new Forecast(work, processorSeconds / Math.min(threads, Runtime.getRuntime().availableProcessors()));
    }

    /** This work, and then other work. */
    public Forecast and(Forecast other) {
        String before = work.endsWith(",") ? work.substring(0, work.length() - 1) : work;
        return new Forecast(before + ", then " + other.work.substring(0, 1).toLowerCase(Locale.ROOT) + other.work.substring(1) + ",",
                seconds + other.seconds, isLeast || other.isLeast);
    }

    /** Tells it in one line, unless the work is short. */
    public void tell(PrintWriter err) {
        if (isLeast || seconds >= SHORT) {
            err.println(sentence());
            err.flush();
        }
    }

    String sentence() {
        return isLeast && seconds < SHORT ? work + " takes a time that was not measured."
                : work + " takes " + (isLeast ? "at least" : "about") + " " + duration() + ".";
    }

    private String duration() {
        if (seconds < MINUTE) {
            return 5 * Math.round(seconds / 5) + " seconds";
        }
        return seconds < HOUR ? rounded(seconds / MINUTE, "a minute", " minutes") : rounded(seconds / HOUR, "an hour", " hours");
    }

    private static String rounded(double amount, String one, String many) {
        long whole = Math.round(amount);
        return whole == 1 ? one : whole + many;
    }
}
