package org.circlewalk.checker.atlas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.spec.parameter.Fractions;

/** What an atlas takes, by the numbers of boxes and their costs that were measured. */
final class AtlasWork {
    private AtlasWork() {
    }

    /** What a circle takes beside others, by K. */
    static Map<Integer, Double> weights(AtlasSettings settings) {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        settings.circles().forEach(nodes -> weights.put(nodes, secondsOfBox(settings, nodes) * boxes(settings, nodes)));
        return weights;
    }

    private static double secondsOfBox(AtlasSettings settings, int nodes) {
        return 1e-3 * nodes * settings.N() / 10;
    }

    private static double boxes(AtlasSettings settings, int nodes) {
        return 1 + 40 * Fractions.toDouble(settings.interval().width());
    }

    /** All boxes, those that are tried in vain too. */
    static Work of(AtlasSettings settings) {
        double seconds = 0;
        for (double weight : weights(settings).values()) {
            seconds += weight;
        }
        return Work.ofSeconds(settings.named(), seconds);
    }

    /** Every box of an atlas once more. */
    static Work ofCheck(AtlasSettings settings, List<BoxRecord> records) {
        double seconds = 0;
        for (BoxRecord record : records) {
            seconds += secondsOfBox(settings, record.nodes());
        }
        return Work.ofSeconds(settings.named(), seconds);
    }
}
