package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.circlewalk.spec.enclosure.Precision;

/**
 * Enclosures of a whole run. Each state is widened by a margin before the next step is taken from it, so that anyone can check
 * the steps later one by one, with fewer bits: the image of each state lies inside the next with room for a checker's rounding.
 *
 * @param precision     of the intervals of the states
 * @param digits        every interval of a state is at most 10^−digits wide
 * @param certificates  one a step, from 0 on
 * @param failure       why the run ended before the last step, one sentence, if it did
 */
public record EnclosedRun(Precision precision, int digits, List<StepCertificate> certificates,
                          Optional<String> failure) {
    /** How many bits fewer than those of the states a check can do with. */
    public static final int CHECK_BITS = 48;

    /** How many bits fewer than those of the states all other intervals have. */
    private static final int CONSEQUENCE_BITS = 80;
    /** What a check's rounding may come to, 2^9 of its units, beside the factor ηG² of the logits. */
    private static final int ROUNDING_BITS = 9;
    private static final int FIRST_GUARD_BITS = 120;
    private static final int MOST_GUARD_BITS = 1920;

    /** Follows a run while it is computed. */
    public interface Listener {
        /** Listens to nothing. */
        Listener NONE = new Listener() { };

        /**
         * Told of the series of a step before they are summed.
         *
         * @throws CostlyStepException if the run shall end before them
         */
        default void before(List<SeriesSize> series) {
        }

        /** Told of what is certain after a step; again from 0 on if the run starts again. */
        default void certified(StepCertificate step) {
        }

        /** Whether the run has what it is for, so that no further step is wanted; asked after each step that was certified. */
        default boolean isEnough(StepCertificate step) {
            return false;
        }
    }

    /**
     * Trains in interval arithmetic. If an interval grows wider than 10^−digits and a higher precision can help, the run starts
     * again with twice as many guard bits, up to {@value #MOST_GUARD_BITS}.
     *
     * @param digits at least 1
     */
    public static EnclosedRun of(DescentSettings settings, int steps, int digits) {
        return of(settings, steps, digits, Listener.NONE);
    }

    /** The same, followed; complete as soon as the listener has enough. If the listener ends it, what counts is this attempt or one with fewer bits that went further. */
    public static EnclosedRun of(DescentSettings settings, int steps, int digits, Listener listener) {
        EnclosedRun longest = null;
        for (int guard = FIRST_GUARD_BITS; ; guard *= 2) {
            Attempt attempt = new Attempt(settings, steps, digits, guard, listener);
            EnclosedRun run = attempt.run();
            longest = longest == null || run.certificates.size() >= longest.certificates.size() ? run : longest;
            if (run.failure.isEmpty() || !attempt.tooWide || guard == MOST_GUARD_BITS) {
                return longest;
            }
        }
    }

    /** Trains with a given number of bits beyond those that the digits need; stops where an interval is too wide. */
    static EnclosedRun attempt(DescentSettings settings, int steps, int digits, int guardBits) {
        return new Attempt(settings, steps, digits, guardBits, Listener.NONE).run();
    }

    /** A run with one precision. */
    private static final class Attempt {
        private final DescentSettings settings;
        private final int steps;
        private final int digits;
        private final Precision precision;
        private final Precision ofConsequences;
        private final Listener listener;
        private final BigInteger tenth;
        private final BigInteger margin;
        private final List<StepCertificate> certificates = new ArrayList<>();
        private boolean tooWide;

        Attempt(DescentSettings settings, int steps, int digits, int guardBits, Listener listener) {
            this.settings = settings;
            this.steps = steps;
            this.digits = digits;
            this.listener = listener;
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

        EnclosedRun run() {
            EnclosedState state = EnclosedState.zero(settings, precision);
            for (int step = 0; step <= steps; step++) {
                if (state.widest().multiply(tenth).compareTo(precision.one()) > 0) {
                    return stopped("An enclosure is wider than 10^−" + digits + " at step " + step, state);
                }
                try {
                    EnclosedStep expectations = new EnclosedStep(settings, state, listener::before);
                    certificates.add(StepCertificate.of(settings, step, state, expectations, ofConsequences));
                    state = step == steps ? state : expectations.next().widened(margin);
                } catch (WideEnclosureException wide) {
                    return stopped("The run ends at step " + step + ", since " + wide.getMessage(), state);
                } catch (CostlyStepException costly) {
                    return ended("The run ends at step " + step + ", since " + costly.getMessage() + ".");
                } catch (ArithmeticException outOfReach) {
                    return ended("The run ends at step " + step + " whatever the precision, since "
                            + clause(outOfReach.getMessage()) + ".");
                }
                listener.certified(certificates.get(step));
                if (listener.isEnough(certificates.get(step))) {
                    break;
                }
            }
            return new EnclosedRun(precision, digits, List.copyOf(certificates), Optional.empty());
        }

        /** A message as the end of a sentence. */
        private static String clause(String message) {
            String open = message.replaceFirst("\\.$", "");
            return open.startsWith("An ") || open.startsWith("A ") ? "a" + open.substring(1) : open;
        }

        private EnclosedRun stopped(String where, EnclosedState state) {
            tooWide = true;
            int missing = Math.max(1, state.widest().multiply(tenth).bitLength() - precision.bits());
            return ended(where + " with " + precision.bits() + " bits; about "
                    + (precision.bits() + missing + FIRST_GUARD_BITS) + " bits would carry it further.");
        }

        private EnclosedRun ended(String failure) {
            return new EnclosedRun(precision, digits, List.copyOf(certificates), Optional.of(failure));
        }
    }
}
