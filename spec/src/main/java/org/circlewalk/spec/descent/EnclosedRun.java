package org.circlewalk.spec.descent;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.circlewalk.spec.enclosure.Precision;

/**
 * Enclosures of a whole run. Each state is widened by a margin before the next step is taken from it, so that anyone can check
 * the steps later one by one: the image of each state lies inside the next with room for a checker's own rounding.
 *
 * @param precision     of all intervals
 * @param digits        every interval of a state is at most 10^−digits wide
 * @param certificates  one a step, from 0 on
 * @param failure       why the run ended before the last step, or null
 */
public record EnclosedRun(Precision precision, int digits, List<StepCertificate> certificates, String failure) {
    private static final int FIRST_GUARD_BITS = 64;
    private static final int MOST_GUARD_BITS = 1024;
    private static final int MARGIN_BITS = 8;

    /**
     * Trains in interval arithmetic. If an interval grows wider than 10^−digits, the run starts again with twice as many guard
     * bits, up to {@value #MOST_GUARD_BITS}.
     *
     * @param digits   at least 1
     * @param finished told of every step
     */
    public static EnclosedRun of(DescentSettings settings, int steps, int digits, Runnable finished) {
        int guard = FIRST_GUARD_BITS;
        while (true) {
            EnclosedRun run = attempt(settings, steps, digits, guard, finished);
            if (run.failure == null || guard == MOST_GUARD_BITS) {
                return run;
            }
            guard *= 2;
        }
    }

    /** Trains with a given number of bits beyond those that the digits need; stops where an interval is too wide. */
    static EnclosedRun attempt(DescentSettings settings, int steps, int digits, int guardBits, Runnable finished) {
        BigInteger tenth = BigInteger.TEN.pow(digits);
        Precision precision = Precision.ofBits(tenth.bitLength() + guardBits);
        BigInteger widest = precision.one().divide(tenth);
        List<StepCertificate> certificates = new ArrayList<>();
        EnclosedState state = EnclosedState.zero(settings, precision);
        for (int step = 0; step <= steps; step++) {
            if (state.widest().compareTo(widest) > 0) {
                return new EnclosedRun(precision, digits, List.copyOf(certificates), "An enclosure is wider than 10^−" + digits
                        + " at step " + step + " with " + precision.bits() + " bits; about "
                        + (precision.bits() + state.widest().bitLength() - widest.bitLength() + FIRST_GUARD_BITS)
                        + " bits would carry it further.");
            }
            try {
                EnclosedStep expectations = new EnclosedStep(settings, state);
                certificates.add(StepCertificate.of(settings, step, state, expectations));
                state = step == steps ? state : expectations.next().widened(BigInteger.ONE.shiftLeft(MARGIN_BITS));
            } catch (ArithmeticException tooWide) {
                return new EnclosedRun(precision, digits, List.copyOf(certificates), "The run ends at step " + step + ": "
                        + tooWide.getMessage());
            }
            finished.run();
        }
        return new EnclosedRun(precision, digits, List.copyOf(certificates), null);
    }
}
