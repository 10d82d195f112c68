package org.circlewalk.checker.train.phase;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.LongNumbers;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.train.TrainingWork;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What a phase diagram takes: for every cell the sign of the limit gap and a training run, both as on the largest circle of the
 * range. The sign is searched over k until the laws have mixed; |λ|² ≤ 1 − 16p(1−p)/K² for all eigenvalues but those of modulus 1
 * (Lemma E.2), so K²/(8p(1−p)) steps divide what is left by e.
 */
public final class PhaseWork {
    private static final double OPERATIONS_OF_A_SWEEP = 12;
    /** Intervals with fewer bits take two thirds of the time of numbers with these, which were measured. */
    private static final double NUMBER_BITS = 320;
    private static final double FACTORS_OF_E = 10;
    private static final double RATE = 8;
    private static final double COURSE_RECORDS_PER_OCTAVE = 4;
    private static final double BYTES_PER_CELL = 1000;
    private static final double BYTES_PER_ENTRY = 50;

    private PhaseWork() {
    }

    /** A diagram; {@code ps} is not empty. */
    public static Work of(int firstNodes, int lastNodes, List<BigFraction> ps, int length, int steps, boolean courses, int threads) {
        double circles = lastNodes - firstNodes + 1.0;
        double octaves = Integer.SIZE - Integer.numberOfLeadingZeros(steps);
        double records = courses ? 2 * COURSE_RECORDS_PER_OCTAVE + COURSE_RECORDS_PER_OCTAVE * octaves : 1;
        double seconds = 0;
        double bytes = 0;
        double entries = 0;
        for (BigFraction p : ps) {
            TrainingSettings settings = TrainingSettings.paper(new RandomWalk(lastNodes, length, p));
            Work run = TrainingWork.ofRun(settings, 0, 1, false);
            seconds += circles * (sign(lastNodes, p) + (steps + 1.0) * TrainingWork.gradient(settings)
                    + records * TrainingWork.measurement(settings));
            bytes = Math.max(bytes, threads * run.bytes());
            entries = Math.max(entries, run.entries());
        }
        double cells = circles * ps.size();
        double kept = cells * (BYTES_PER_CELL + (courses ? records * ((double) length + lastNodes) * BYTES_PER_ENTRY : 0));
        String input = "K = " + firstNodes + ".." + lastNodes + ", " + ps.size() + (ps.size() == 1 ? " p" : " ps from "
                + Fractions.brief(ps.get(0))) + (ps.size() == 1 ? " = " : " to ") + Fractions.brief(ps.get(ps.size() - 1)) + ", N = "
                + length + ", steps = " + steps;
        return new Work(input, seconds, bytes + kept, Math.max(entries, kept));
    }

    /** The exact sign of the smallest gap of one cell. */
    private static double sign(int nodes, BigFraction p) {
        BigFraction product = p.multiply(BigFraction.ONE.subtract(p));
        if (product.equals(BigFraction.ZERO)) {
            return 0;
        }
        double bits = p.getDenominator().bitLength();
        double rounds = FACTORS_OF_E + 2 * StrictMath.log(nodes);
        double steps = rounds * nodes * nodes / (RATE * Fractions.toDouble(product));
        double step = nodes * (2 * LongNumbers.product(NUMBER_BITS, bits) + LongNumbers.product(NUMBER_BITS + bits, bits)
                + LongNumbers.product(NUMBER_BITS, NUMBER_BITS));
        return OPERATIONS_OF_A_SWEEP * nodes * LongNumbers.gcd(2.0 * nodes * bits) + steps * step;
    }
}
