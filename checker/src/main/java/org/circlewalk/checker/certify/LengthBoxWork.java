package org.circlewalk.checker.certify;

import org.circlewalk.checker.console.work.LongNumbers;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.LengthFamily;

/** What it takes to look at boxes of p for all lengths of a class at once. */
public final class LengthBoxWork {
    private static final double SECONDS_PER_SITE = 6e-5;
    private static final double BYTES_PER_SITE = 20_000;
    /** Laws that a box of p needs beyond those of the least length: of about so many steps for each node of the circle. */
    private static final double MIXING = 16;

    private LengthBoxWork() {
    }

    /**
     * Of a number of looks at a box and a class.
     *
     * @param input   the parameters that it depends on
     * @param length  the largest from which on all are looked at
     * @param threads how many look at a time
     */
    public static Work of(String input, LengthFamily about, Effort effort, double looks, double length, int threads) {
        double usual = LongNumbers.product(Effort.USUAL.bits(), Effort.USUAL.bits());
        double numbers = LongNumbers.product(effort.bits(), (double) LongNumbers.bits(about.eta())
                + LongNumbers.bits(about.epsilon()) + LongNumbers.bits(about.nu())) / usual;
        double terms = (effort.degree() + 1.0) / (Effort.USUAL.degree() + 1);
        double sites = about.nodes() * (length + MIXING * about.nodes());
        return new Work(input, looks * sites * SECONDS_PER_SITE * terms * (1 + numbers), threads * sites * BYTES_PER_SITE * terms, 0);
    }
}
