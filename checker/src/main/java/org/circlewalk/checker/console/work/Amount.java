package org.circlewalk.checker.console.work;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Times and sizes in words, as roughly as an estimate knows them. */
public final class Amount {
    private static final double[] LENGTHS = {1, 60, 3600, 86_400, 31_557_600};
    private static final String[] TIMES = {"second", "minute", "hour", "day", "year"};
    private static final double MANY_YEARS = 1e6;
    private static final String[] SIZES = {"byte", "kB", "MB", "GB", "TB"};
    private static final MathContext ROUGHLY = new MathContext(2);
    private static final double THOUSAND = 1000;

    private Amount() {
    }

    /** "35 seconds", "4 minutes", …, "more than a million years". */
    public static String ofSeconds(double seconds) {
        int unit = 0;
        while (unit + 1 < LENGTHS.length && seconds >= 2 * LENGTHS[unit + 1]) {
            unit++;
        }
        double count = Math.max(1, Math.rint(seconds / LENGTHS[unit]));
        if (unit == LENGTHS.length - 1 && count > MANY_YEARS) {
            return "more than a million years";
        }
        return String.format(Locale.ROOT, "%.0f %s%s", count, TIMES[unit], count == 1 ? "" : "s");
    }

    /** "350 MB", "12 GB", …, "more than a thousand TB". */
    public static String ofBytes(double bytes) {
        int unit = 0;
        double count = bytes;
        while (unit + 1 < SIZES.length && count >= THOUSAND) {
            count /= THOUSAND;
            unit++;
        }
        return count > THOUSAND ? "more than a thousand " + SIZES[unit]
                : new BigDecimal(count).round(ROUGHLY).stripTrailingZeros().toPlainString() + " " + SIZES[unit] + (unit == 0 ? "s" : "");
    }
}
