package org.circlewalk.checker.atlas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.spec.parameter.Fractions;

/**
 * What an atlas takes: how many boxes are tried, and how long one takes. The numbers are those of K = 5 … 20, N = 97 and 101, degrees 5 to
 * 16 and 96 to 200 bits. Small circles have one region; on larger ones there are more, at whose edges boxes are halved down to the limit,
 * and between them some that narrow boxes do not decide either.
 */
final class AtlasWork {
    private static final double SECONDS = 0.1;
    private static final double SECONDS_PER_NODE = 0.02;
    private static final double USUAL_LENGTH = 101;
    private static final double USUAL_TERMS = 6;
    private static final double TERMS_POWER = 1.5;
    private static final double USUAL_BITS = 96;
    /** Once attention is on one token, steps are short. */
    private static final double SHORT_STEPS = 400;
    /** For a unit of p and a node. */
    private static final double DECIDED = 10;
    private static final double NODES_PER_EDGE = 4;
    private static final double UNDECIDED_SHARE = 0.05;
    private static final double LARGE_CIRCLE = 20;

    private AtlasWork() {
    }

    /** What a circle takes, by K. */
    static Map<Integer, Double> weights(AtlasSettings settings) {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        settings.circles().forEach(nodes -> weights.put(nodes, secondsOfBox(settings, nodes) * boxes(settings, nodes)));
        return weights;
    }

    private static double secondsOfBox(AtlasSettings settings, double nodes) {
        return (SECONDS + SECONDS_PER_NODE * nodes) * (settings.N() / USUAL_LENGTH)
                * StrictMath.pow((settings.degree() + 1) / USUAL_TERMS, TERMS_POWER) * Math.sqrt(settings.bits() / USUAL_BITS)
                * (1 + settings.steps() / SHORT_STEPS);
    }

    /** How many are tried. */
    private static double boxes(AtlasSettings settings, double nodes) {
        double width = Fractions.toDouble(settings.interval().width());
        double halvings = halvings(settings);
        double large = nodes / LARGE_CIRCLE;
        return 2 * (1 + DECIDED * width * nodes + halvings * (1 + nodes / NODES_PER_EDGE))
                + UNDECIDED_SHARE * large * large * width / Fractions.toDouble(settings.grain());
    }

    /** Until a box is as narrow as the limit. */
    private static double halvings(AtlasSettings settings) {
        return Math.max(0, StrictMath.log(Fractions.toDouble(settings.interval().width().divide(settings.limit()))) / StrictMath.log(2));
    }

    /** All boxes, those that are tried in vain too. */
    static Work of(AtlasSettings settings) {
        double seconds = 0;
        for (double weight : weights(settings).values()) {
            seconds += weight;
        }
        return Work.ofSeconds(settings.named(), seconds);
    }

    /** Every decided box of an atlas once more. */
    static Work ofCheck(AtlasSettings settings, List<BoxRecord> records) {
        double seconds = 0;
        for (BoxRecord record : records) {
            seconds += secondsOfBox(settings, record.nodes());
        }
        return Work.ofSeconds(settings.named(), seconds);
    }
}
