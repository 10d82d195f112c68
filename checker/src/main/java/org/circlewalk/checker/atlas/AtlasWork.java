package org.circlewalk.checker.atlas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.spec.parameter.Fractions;

/**
 * What an atlas takes: how many boxes are tried, and how long one takes. The numbers are those of K = 5 … 18, N = 101, degree 8 and 112
 * bits; how they change with the degree and the bits is from other runs. Circles of less than 17 nodes have one region at this N; on larger
 * ones there are more, and beside their edges boxes of which nothing can be said, each of which takes as long as many others.
 */
final class AtlasWork {
    private static final double SECONDS = 0.02;
    private static final double SECONDS_PER_NODE = 0.005;
    private static final double USUAL_LENGTH = 101;
    private static final double USUAL_TERMS = 9;
    private static final double USUAL_BITS = 112;
    /** With more bits coefficients are kept as integers of any size; so many times as long. */
    private static final int WORD_BITS = 118;
    private static final double LARGE_INTEGERS = 6;
    /** For a unit of p, and for a node. */
    private static final double BOXES = 10;
    private static final double BOXES_PER_NODE = 0.6;
    /** A box narrower than a unit in the last place takes at least as long as so many others. */
    private static final double NARROW = 20;
    private static final int LARGE_CIRCLE = 17;
    private static final double OPEN_SHARE = 0.03;
    /** How many others an open box takes as long as: so many as attention is looked for before it is sharp, and one for each so many steps. */
    private static final double OPEN = 50;
    private static final double STEPS = 40;

    private AtlasWork() {
    }

    /** What a circle takes, by K. */
    static Map<Integer, Double> weights(Survey<?> settings) {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        settings.circles().forEach(nodes -> weights.put(nodes, settings.secondsOfCircle(nodes)));
        return weights;
    }

    /** Which seconds a box of one length takes. */
    static double secondsOfBox(AtlasSettings settings, double nodes) {
        return (SECONDS + SECONDS_PER_NODE * nodes) * (settings.N() / USUAL_LENGTH)
                * square((settings.degree() + 1) / USUAL_TERMS) * (settings.bits() / USUAL_BITS)
                * (settings.bits() > WORD_BITS ? LARGE_INTEGERS : 1);
    }

    private static double square(double x) {
        return x * x;
    }

    /** How many are tried, an open one counted as those that it takes as long as. */
    static double boxes(AtlasSettings settings, int nodes) {
        double width = Fractions.toDouble(settings.interval().width());
        double halvings = halvings(settings);
        double decided = 2 * (1 + halvings + NARROW * Math.max(0, halvings - settings.bits()) + BOXES * width + BOXES_PER_NODE * nodes);
        return nodes < LARGE_CIRCLE ? decided
                : decided + OPEN_SHARE * width / Fractions.toDouble(settings.grain()) * (OPEN + settings.steps() / STEPS);
    }

    /** Until a box is as narrow as the limit. */
    private static double halvings(AtlasSettings settings) {
        return Math.max(0, StrictMath.log(Fractions.toDouble(settings.interval().width().divide(settings.limit()))) / StrictMath.log(2));
    }

    /** All boxes, those that are tried in vain too. */
    static Work of(Survey<?> settings, int threads) {
        double seconds = 0;
        for (double weight : weights(settings).values()) {
            seconds += weight;
        }
        return new Work(settings.named(), seconds, settings.bytes(threads), 0);
    }

    /** Every decided box of an atlas once more. */
    static <R extends Finding> Work ofCheck(Survey<R> settings, List<R> records, int threads) {
        double seconds = 0;
        for (R record : records) {
            seconds += settings.secondsOfCheck(record);
        }
        return new Work(settings.named(), seconds, settings.bytes(threads), 0);
    }
}
