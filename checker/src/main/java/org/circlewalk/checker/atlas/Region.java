package org.circlewalk.checker.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.ExactTable;
import org.circlewalk.spec.box.ChanceBox;

/**
 * A longest interval of p, made of boxes, of whose every p the same is said.
 *
 * @param low      its lower end
 * @param high     its upper end
 * @param kind     what is said
 * @param back     attention is on s_{N−back}; absent where nothing is said
 * @param fromStep from this step on, in all of it
 * @param toStep   to this step at least, where the score does not tend to 1
 * @param offsets  the predicted node is in s_{N−back} + these, for ever; absent if it is not known that attention stays for ever, empty if
 *                 nothing is said of predictions
 * @param leastN   it is so for every N from this one on; absent if it is said of one N
 */
public record Region(BigFraction low, BigFraction high, Kind kind, Integer back, Integer fromStep, Long toStep, List<Integer> offsets,
                     Integer leastN) {
    /** What can be said of a box. */
    public enum Kind {
        /** Attention stays for ever. */
        FOR_EVER("for ever"),
        /** Attention stays for a number of steps, and the score does not tend to 1. */
        METASTABLE("metastable"),
        /** Nothing is said. */
        UNDECIDED("undecided");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Region forEver(ChanceBox box, int back, int fromStep, List<Integer> offsets) {
        return new Region(box.low(), box.high(), Kind.FOR_EVER, back, fromStep, null, offsets, null);
    }

    /** For every N from one on. */
    static Region ofLengths(ChanceBox box, int back, int fromStep, List<Integer> offsets, int leastLength) {
        return new Region(box.low(), box.high(), Kind.FOR_EVER, back, fromStep, null, offsets, leastLength);
    }

    static Region metastable(ChanceBox box, int back, int fromStep, long toStep) {
        return new Region(box.low(), box.high(), Kind.METASTABLE, back, fromStep, toStep, null, null);
    }

    static Region undecided(ChanceBox box) {
        return new Region(box.low(), box.high(), Kind.UNDECIDED, null, null, null, null, null);
    }

    /** The regions of boxes that lie side by side, from left to right. */
    static List<Region> of(List<? extends Finding> records) {
        List<Region> regions = new ArrayList<>();
        for (Finding record : records) {
            Region next = record.region();
            int last = regions.size() - 1;
            if (last >= 0 && regions.get(last).goesOnIn(next)) {
                regions.set(last, regions.get(last).joined(next));
            } else {
                regions.add(next);
            }
        }
        return List.copyOf(regions);
    }

    private boolean goesOnIn(Region next) {
        return high.equals(next.low) && kind == next.kind && Objects.equals(back, next.back) && Objects.equals(offsets, next.offsets)
                && Objects.equals(leastN, next.leastN)
                && (toStep == null || Math.max(fromStep, next.fromStep) <= Math.min(toStep, next.toStep));
    }

    private Region joined(Region next) {
        return new Region(low, next.high, kind, back, back == null ? null : Integer.valueOf(Math.max(fromStep, next.fromStep)),
                toStep == null ? null : Long.valueOf(Math.min(toStep, next.toStep)), offsets, leastN);
    }

    /** How long it is. */
    public BigFraction width() {
        return high.subtract(low);
    }

    /** Such as "0.5 … 0.786123"; the exact ends are in the summary. */
    public String place() {
        return ExactTable.rounded(low) + " … " + ExactTable.rounded(high);
    }

    /** What is said, in words. */
    public String words(int nodes) {
        return switch (kind) {
            case FOR_EVER -> (leastN == null ? "" : "N ≥ " + leastN + ": ") + "s_{N−" + back + "} for ever from step " + fromStep + " on"
                    + prediction(nodes);
            case METASTABLE -> "s_{N−" + back + "} from step " + fromStep + " to " + toStep + " at least, and its score does not tend to 1";
            case UNDECIDED -> "undecided, " + ExactTable.roundedUp(width()) + " wide";
        };
    }

    /** Whether one of the two neighbours of the parent is predicted for ever, and it is not said which. */
    boolean leavesNeighboursOpen(int nodes) {
        return kind == Kind.FOR_EVER && back == 1 && offsets.equals(List.of(1, nodes - 1));
    }

    private String prediction(int nodes) {
        if (offsets.isEmpty()) {
            return "";
        }
        if (offsets.size() == 1) {
            int offset = offsets.get(0) <= nodes / 2 ? offsets.get(0) : offsets.get(0) - nodes;
            String predicted = "s_{N−" + back + "} " + (offset < 0 ? "− " + -offset : "+ " + offset);
            return back == 1 && offset == 1 ? ", the accuracy is p" : ", predicted is " + predicted;
        }
        return leavesNeighboursOpen(nodes) ? ", one of its two neighbours is predicted"
                : ", predicted is one of s_{N−" + back + "} + d, d in " + offsets;
    }
}
