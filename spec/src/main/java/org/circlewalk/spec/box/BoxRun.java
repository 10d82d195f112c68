package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.Optional;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.enclosure.Precision;

/**
 * A run over a box, state after state from the one after the first step on. As long as attention is not sharp, scores, logits and V
 * are taken along as polynomials in p; then, as soon as its leak is so small that they lose little, the inequalities of one step take
 * over. The same settings and effort give the same intervals, bit for bit.
 */
final class BoxRun {
    /** ηG²o ≤ 2^−4: then no logit moves by much any more. */
    private static final int SHARP_BITS = 4;

    private final DescentFamily family;
    private final BoxLaws laws;
    private final Precision precision;
    private int step = 1;
    private BoxState exact;
    /** Once attention is sharp; {@code exact} is no longer used then. */
    private HeldState held;

    /** @throws ArithmeticException if the box is too wide for the first step */
    BoxRun(DescentFamily family, ChanceBox box, Effort effort) {
        this.family = family;
        this.precision = Precision.ofBits(effort.bits());
        this.laws = new BoxLaws(family.nodes(), family.length(), box, effort.degree(), precision);
        this.exact = BoxState.afterFirstStep(family, laws);
    }

    /** The number of steps that were taken. */
    int step() {
        return step;
    }

    BoxLaws laws() {
        return laws;
    }

    /**
     * Takes a step.
     *
     * @return whether something is known of the state after it
     * @throws ArithmeticException if the enclosures are too wide
     */
    boolean advance() {
        step++;
        if (held == null) {
            exact = BoxStep.next(family, laws, exact);
            held = isSharp() ? HeldState.of(family, laws, exact) : null;
            return true;
        }
        Optional<HeldState> next = held.next();
        held = next.orElse(held);
        return next.isPresent();
    }

    private boolean isSharp() {
        return precision.ceiling(family.pull()).multiply(exact.leak().range().upper().max(BigInteger.ZERO))
                .bitLength() <= 2 * precision.bits() - SHARP_BITS;
    }

    /** k for the position s_{N−k} that seems most attended in the middle of the box. */
    int back() {
        return held == null ? family.length() - 1 - exact.reference() : held.back();
    }

    /** Whether attention is so sharp that the inequalities of one step are used. */
    boolean isHeld() {
        return held != null;
    }

    /** Whether (E4) may hold, and so the conditions of Theorem A. */
    boolean mayLast() {
        return state().outweighsAll();
    }

    /** Whether more than half of the attention is certainly on the position {@link #back} steps before the end. */
    boolean isMostOfAll() {
        return state().isMostOfAll();
    }

    /** The state as Theorem A looks at it, for the position {@link #back} steps before the end. */
    AttendedState attended() {
        return state().attended();
    }

    private HeldState state() {
        return held == null ? HeldState.of(family, laws, exact) : held;
    }
}
