package org.circlewalk.checker.atlas;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.spec.box.ChanceBox;

/**
 * A box that is to be tried; by K and then from left to right.
 *
 * @param nodes K
 * @param box   of p
 */
record BoxTask(int nodes, ChanceBox box) implements Comparable<BoxTask> {
    private static final Comparator<BoxTask> ORDER = Comparator.comparingInt(BoxTask::nodes).thenComparing(task -> task.box().low())
            .thenComparing(task -> task.box().high());

    /** The fields of its text. */
    private record Line(int K, BigFraction low, BigFraction high) {
    }

    @Override
    public int compareTo(BoxTask other) {
        return ORDER.compare(this, other);
    }

    /** What is found of it; depends on nothing else. */
    BoxRecord record(AtlasSettings settings, BoxDecider decider) {
        return new BoxRecord(nodes, box, decider.decide(settings.family(nodes), box, settings.effort()));
    }

    /** As a line of JSON, without its end. */
    String text() {
        return JsonDocument.line(new Line(nodes, box.low(), box.high()));
    }

    /** Reads what {@link #text} writes. */
    static BoxTask read(String text) {
        JsonObject fields = JsonInput.parse("box", "a box that is to be tried", text).object(List.of("K", "low", "high"), List.of());
        return new BoxTask(fields.get("K").integer(), new ChanceBox(fields.get("low").quotedFraction(), fields.get("high").quotedFraction()));
    }
}
