package org.circlewalk.checker.oracle;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;

/** The parts of a gradient. */
enum GradientPart {
    /** ∂L/∂V. */
    VALUE("gradV") {
        @Override
        List<Interval> of(ReferenceGradient gradient) {
            return gradient.value();
        }

        @Override
        List<BigFraction> bounds(ReferenceGradient gradient) {
            return gradient.bound().value();
        }
    },
    /** E[g_1] … E[g_N]. */
    LOGITS("gradLogits") {
        @Override
        List<Interval> of(ReferenceGradient gradient) {
            return gradient.logits();
        }

        @Override
        List<BigFraction> bounds(ReferenceGradient gradient) {
            return gradient.bound().logits();
        }
    };

    private final String field;

    GradientPart(String field) {
        this.field = field;
    }

    /** The field of a document that holds it. */
    String field() {
        return field;
    }

    abstract List<Interval> of(ReferenceGradient gradient);

    abstract List<BigFraction> bounds(ReferenceGradient gradient);

    /** Whether every number is within its bound of a gradient's. */
    boolean fits(List<BigFraction> given, ReferenceGradient gradient) {
        List<Interval> exact = of(gradient);
        List<BigFraction> bounds = bounds(gradient);
        for (int e = 0; e < given.size(); e++) {
            if (Bounded.distance(given.get(e), exact.get(e)).compareTo(bounds.get(e)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Where entry e stands: "[y][s]", or the position. */
    String place(int entry, int nodes) {
        return this == VALUE ? "[" + entry / nodes + "][" + entry % nodes + "]" : "[" + (entry + 1) + "]";
    }
}
