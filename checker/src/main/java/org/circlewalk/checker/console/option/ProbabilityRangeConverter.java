package org.circlewalk.checker.console.option;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** An interval of p such as {@code 1/2..99/100}; exact. */
public final class ProbabilityRangeConverter extends StrictConverter<ChanceBox> {
    /** Made by picocli. */
    public ProbabilityRangeConverter() {
        super("a range a..b with 1/2 ≤ a < b < 1, such as 1/2..99/100; p < 1/2 is the mirror image");
    }

    @Override
    protected ChanceBox parse(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length != 2) {
            return null;
        }
        try {
            BigFraction low = Fractions.parse("", ends[0]);
            BigFraction high = Fractions.parse("", ends[1]);
            return low.compareTo(BigFraction.ONE_HALF) >= 0 && low.compareTo(high) < 0 && high.compareTo(BigFraction.ONE) < 0
                    ? new ChanceBox(low, high) : null;
        } catch (InvalidParameterException noNumber) {
            return null;
        }
    }
}
