package org.circlewalk.checker.console.option;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** Exact rationals, written as fractions or decimals. */
public abstract class FractionConverter extends StrictConverter<BigFraction> {
    /** @param allowed what is allowed, as the end of a sentence that begins "it must be" */
    protected FractionConverter(String allowed) {
        super(allowed);
    }

    @Override
    protected final BigFraction parse(String text) {
        try {
            BigFraction value = Fractions.parse("", text);
            return accepts(value) ? value : null;
        } catch (InvalidParameterException noFraction) {
            return null;
        }
    }

    /** Whether the value lies in the domain. */
    protected abstract boolean accepts(BigFraction value);

    /** Numbers greater than 0. */
    public static final class Positive extends FractionConverter {
        /** Made by picocli. */
        public Positive() {
            super("a number greater than 0, such as 1/10 or 0.1");
        }

        @Override
        protected boolean accepts(BigFraction value) {
            return value.compareTo(BigFraction.ZERO) > 0;
        }
    }

    /** Numbers from 0 to 1. */
    public static final class Probability extends FractionConverter {
        /** Made by picocli. */
        public Probability() {
            super("a probability from 0 to 1, such as 7/10 or 0.7");
        }

        @Override
        protected boolean accepts(BigFraction value) {
            return value.compareTo(BigFraction.ZERO) >= 0 && value.compareTo(BigFraction.ONE) <= 0;
        }
    }
}
