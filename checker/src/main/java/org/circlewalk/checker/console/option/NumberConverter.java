package org.circlewalk.checker.console.option;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers that need not be exact, and seeds. */
public final class NumberConverter {
    /** Without what Java reads besides: "1f", "0x1p3", "NaN". */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private NumberConverter() {
    }

    /** Standard deviations: 0, or what a double can tell from 0. */
    public static final class Deviation extends StrictConverter<Double> {
        /** Made by picocli. */
        public Deviation() {
            super("0 or a finite number of at least 4.9e-324");
        }

        @Override
        protected Double parse(String text) {
            if (!DECIMAL.matcher(text).matches()) {
                return null;
            }
            try {
                double value = Double.parseDouble(text);
                boolean vanished = value == 0 && new BigDecimal(text).signum() != 0;
                return value >= 0 && Double.isFinite(value) && !vanished ? Double.valueOf(value) : null;
            } catch (NumberFormatException noNumber) {
                return null;
            }
        }
    }

    /** Any long. */
    public static final class Seed extends StrictConverter<Long> {
        /** Made by picocli. */
        public Seed() {
            super("an integer from −2⁶³ to 2⁶³ − 1");
        }

        @Override
        protected Long parse(String text) {
            try {
                return isInteger(text) ? Long.valueOf(text) : null;
            } catch (NumberFormatException noInteger) {
                return null;
            }
        }
    }
}
