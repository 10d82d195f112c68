package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.circlewalk.spec.enclosure.Precision;

/**
 * Enclosures of a whole run. Each state is widened by a margin before the next step is taken from it, so that anyone can check
 * the steps later one by one, with fewer bits: the image of each state lies inside the next with room for a checker's rounding.
 *
 * @param precision     of the intervals of the states
 * @param digits        every interval of a state is at most 10^−digits wide
 * @param certificates  one a step, from 0 on
 * @param failure       why the run ended before the last step, if it did
 */
public record EnclosedRun(Precision precision, int digits, List<StepCertificate> certificates, Optional<String> failure) {
    /** How many bits fewer than those of the states a check can do with. */
    public static final int CHECK_BITS = 48;

    /** How many bits fewer than those of the states all other intervals have. */
    private static final int CONSEQUENCE_BITS = 80;
    /** What a check's rounding may come to, 2^9 of its units, beside the factor ηG² of the logits. */
    private static final int ROUNDING_BITS = 9;
    private static final int FIRST_GUARD_BITS = 120;
    private static final int MOST_GUARD_BITS = 1920;

    /**
     * Trains in interval arithmetic. If an interval grows wider than 10^−digits and a higher precision can help, the run starts
     * again with twice as many guard bits, up to {@value #MOST_GUARD_BITS}.
     *
     * @param digits   at least 1
     * @param finished told of every step
     */
    public static EnclosedRun of(DescentSettings settings, int steps, int digits, Runnable finished) {
        return of(settings, steps, digits, series -> { }, finished);
    }

    /**
     * The same with a limit of the work. A run that reaches it ends there, or where an attempt with fewer bits ended if that went
     * further.
     *
     * @param before told of the series of every step before they are summed; ends the run by a {@link CostlyStepException}
     */
    public static EnclosedRun of(DescentSettings settings, int steps, int digits, Consumer<List<SeriesSize>> before,
                                 Runnable finished) {
        EnclosedRun longest = null;
        for (int guard = FIRST_GUARD_BITS; ; guard *= 2) {
            Attempt attempt = new Attempt(settings, steps, digits, guard, before);
            EnclosedRun run = attempt.run(finished);
            longest = longest == null || run.certificates.size() >= longest.certificates.size() ? run : longest;
            if (run.failure.isEmpty() || !attempt.tooWide || guard == MOST_GUARD_BITS) {
                return longest;
            }
        }
    }

    /** Trains with a given number of bits beyond those that the digits need; stops where an interval is too wide. */
    static EnclosedRun attempt(DescentSettings settings, int steps, int digits, int guardBits, Runnable finished) {
        return new Attempt(settings, steps, digits, guardBits, series -> { }).run(finished);
    }

    /** A run with one precision. */
    private static final class Attempt {
        private final DescentSettings settings;
        private final int steps;
        private final int digits;
        private final Precision precision;
        private final Precision ofConsequences;
        private final Consumer<List<SeriesSize>> before;
        private final BigInteger tenth;
        private final BigInteger margin;
        private final List<StepCertificate> certificates = new ArrayList<>();
        private boolean tooWide;

        Attempt(DescentSettings settings, int steps, int digits, int guardBits, Consumer<List<SeriesSize>> before) {
            this.settings = settings;
            this.steps = steps;
            this.digits = digits;
            this.before = before;
            this.tenth = BigInteger.TEN.pow(digits);
            this.precision = Precision.ofBits(tenth.bitLength() + guardBits);
            this.ofConsequences = Precision.ofBits(Math.max(tenth.bitLength(), precision.bits() - CONSEQUENCE_BITS));
            this.margin = margin(settings);
        }

        /** 2^57·max(1, ηG²) units, rounded up: ηG² is what a step multiplies the logit gradients by. */
        private static BigInteger margin(DescentSettings settings) {
            Precision units = Precision.ofBits(CHECK_BITS + ROUNDING_BITS);
            return units.ceiling(settings.eta().multiply(settings.squaredNorm().pow(2))).max(units.one());
        }

        EnclosedRun run(Runnable finished) {
            EnclosedState state = EnclosedState.zero(settings, precision);
            for (int step = 0; step <= steps; step++) {
                if (state.widest().multiply(tenth).compareTo(precision.one()) > 0) {
                    return stopped("An enclosure is wider than 10^−" + digits + " at step " + step, state);
                }
                try {
                    EnclosedStep expectations = new EnclosedStep(settings, state, before);
                    certificates.add(StepCertificate.of(settings, step, state, expectations, ofConsequences));
                    state = step == steps ? state : expectations.next().widened(margin);
                } catch (WideEnclosureException wide) {
                    return stopped("The run ends at step " + step + ", since " + wide.getMessage(), state);
                } catch (CostlyStepException costly) {
                    return ended(Optional.of("The run ends at step " + step + ", since " + costly.getMessage() + "."));
                } catch (ArithmeticException outOfReach) {
                    return ended(Optional.of("The run ends at step " + step + " whatever the precision, since "
                            + clause(outOfReach.getMessage()) + "."));
                }
                finished.run();
            }
            return ended(Optional.empty());
        }

        /** A message as the end of a sentence. */
        private static String clause(String message) {
            String open = message.replaceFirst("\\.$", "");
            return open.startsWith("An ") || open.startsWith("A ") ? "a" + open.substring(1) : open;
        }

        private EnclosedRun stopped(String where, EnclosedState state) {
            tooWide = true;
            int missing = Math.max(1, state.widest().multiply(tenth).bitLength() - precision.bits());
            return ended(Optional.of(where + " with " + precision.bits() + " bits; about "
                    + (precision.bits() + missing + FIRST_GUARD_BITS) + " bits would carry it further."));
        }

        private EnclosedRun ended(Optional<String> failure) {
            return new EnclosedRun(precision, digits, List.copyOf(certificates), failure);
        }
    }
}
