package org.circlewalk.checker.train.compare;

import org.circlewalk.checker.console.work.LongNumbers;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.train.TrainingWork;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What a comparison with the exact reference takes. Scores of a trained model lie as far apart as doubles can, so their common
 * denominator, and that of every walk of a sample, has hundreds of bits; before the second step all scores are equal. The exact
 * gradient over a sample is a sum of as many fractions as there are different walks in it, and takes a gcd for each of its entries;
 * that of the population is enumerated as far as N = 9, and a power series beyond.
 */
public final class CompareWork {
    private static final double STEPS_OF_EQUAL_SCORES = 2;
    private static final double BITS_OF_EQUAL_SCORES = 60;
    private static final double BITS_OF_A_WALK = 700;
    private static final double BITS_OF_A_SUM = 60;
    private static final int LONGEST_ENUMERATED = 9;
    private static final double SECONDS_PER_SERIES_SITE = 2e-4;
    private static final double SECONDS_PER_ENUMERATED_POSITION = 1e-6;
    private static final double BYTES_PER_NUMBER = 64;
    private static final double BITS_OF_A_BYTE = 8;

    private CompareWork() {
    }

    /**
     * Both engines, at the steps 0 … {@code steps}.
     *
     * @param empirical the settings of the empirical run; those of the population run are the same
     */
    public static Work of(TrainingSettings empirical, int steps) {
        RandomWalk walk = empirical.walk();
        double nodes = walk.nodes();
        double length = walk.length();
        double equal = Math.min(STEPS_OF_EQUAL_SCORES, steps + 1.0);
        double different = Math.max(0, steps + 1.0 - STEPS_OF_EQUAL_SCORES);
        double ways = walk.isDeterministic() ? 1 : StrictMath.pow(2, Math.min(walk.visible(), Integer.SIZE));
        double walks = Math.min(empirical.sequences(), nodes * ways);
        double entries = nodes * nodes + length + nodes;
        double perWalk = walks * entries * LongNumbers.product(BITS_OF_A_WALK, BITS_OF_A_WALK) + empirical.sequences() * length * 1e-6;
        double sample = (steps + 1.0) * perWalk + entries * (equal * LongNumbers.gcd(walks * BITS_OF_EQUAL_SCORES)
                + different * LongNumbers.gcd(walks * BITS_OF_A_WALK));
        double bits = walks * BITS_OF_A_WALK / BITS_OF_A_BYTE;
        double engines = (steps + 1.0) * (TrainingWork.gradient(empirical) + nodes * nodes * length * 1e-7);
        return new Work("K = " + walk.nodes() + ", N = " + walk.length() + ", p = " + Fractions.brief(walk.p()) + ", steps = " + steps
                + ", sequences = " + empirical.sequences(), sample + (steps + 1.0) * population(walk) + engines,
                entries * (2 * bits + BYTES_PER_NUMBER) + walks * entries * BYTES_PER_NUMBER + length * nodes * BYTES_PER_NUMBER
                        + empirical.sequences() * (length * Integer.BYTES + BYTES_PER_NUMBER) + steps * 2000.0,
                Math.max(nodes * nodes, length * nodes));
    }

    private static double population(RandomWalk walk) {
        double nodes = walk.nodes();
        double length = walk.length();
        double weight = length * walk.p().getDenominator().bitLength();
        if (walk.length() <= LONGEST_ENUMERATED) {
            double walks = StrictMath.pow(2, walk.visible());
            return nodes * walks * length * SECONDS_PER_ENUMERATED_POSITION
                    + (nodes * nodes + nodes + length) * LongNumbers.gcd(walks * BITS_OF_A_SUM + weight);
        }
        return length * nodes * nodes * (SECONDS_PER_SERIES_SITE + 4 * LongNumbers.product(weight, weight))
                + (nodes + length) * LongNumbers.gcd(weight);
    }
}
