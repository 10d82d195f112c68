package org.circlewalk.checker.console.option;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * What {@code --p} may be where a whole segment is allowed: a probability, or all from one to another.
 *
 * @param point   the probability, if it is one
 * @param segment all of them, if it is a segment
 */
public record Chances(Optional<BigFraction> point, Optional<ChanceBox> segment) {
    /** Reads "7/10" or "7/10..3/4". */
    public static final class Converter extends StrictConverter<Chances> {
        private static final String BETWEEN = "..";

        /** Made by picocli. */
        public Converter() {
            super("a probability from 0 to 1, such as 7/10 or 0.7, or an ascending range of them from 1/2 on and below 1, such as "
                    + "7/10..3/4");
        }

        @Override
        protected Chances parse(String text) {
            int place = text.indexOf(BETWEEN);
            try {
                if (place < 0) {
                    BigFraction value = Fractions.parse("", text);
                    return value.compareTo(BigFraction.ZERO) >= 0 && value.compareTo(BigFraction.ONE) <= 0
                            ? new Chances(Optional.of(value), Optional.empty()) : null;
                }
                return new Chances(Optional.empty(), Optional.of(new ChanceBox(Fractions.parse("", text.substring(0, place)),
                        Fractions.parse("", text.substring(place + BETWEEN.length())))));
            } catch (InvalidParameterException outside) {
                return null;
            }
        }
    }
}
