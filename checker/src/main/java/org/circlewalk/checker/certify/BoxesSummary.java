package org.circlewalk.checker.certify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.certify.BoxesReport.Settings;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** What is certain of every p of a segment, in plain sentences, each with what it rests on. */
final class BoxesSummary {
    private static final String PLACES = "proofs-notes/theorem.md and proofs-notes/boxes.md";

    private BoxesSummary() {
    }

    /** A sentence for boxes next to each other of which the same is said, and what they rest on. */
    static List<String> sentences(Settings settings, List<BoxClaims> boxes) {
        List<String> sentences = new ArrayList<>(regions(settings, boxes));
        long decided = boxes.stream().filter(BoxClaims::isDecided).count();
        if (decided > 0) {
            sentences.add("CERTIFIED: " + Count.of(decided, "part") + " of this range, in each of which enclosures of the run hold for every "
                    + "p, and decide it. That they do, and what follows of every later step, is ARGUED in " + PLACES + ".");
        }
        if (decided < boxes.size()) {
            BigFraction open = boxes.stream().filter(box -> !box.isDecided()).map(box -> box.high().subtract(box.low()))
                    .reduce(BigFraction.ZERO, BigFraction::add);
            sentences.add("Not decided: " + Count.of(boxes.size() - decided, "part") + " of this range, " + ShortBounds.shownAbove(open)
                    + " wide together.");
        }
        return sentences;
    }

    /** A sentence for boxes next to each other of which the same is said. */
    static List<String> regions(Settings settings, List<BoxClaims> boxes) {
        List<String> sentences = new ArrayList<>();
        for (int first = 0; first < boxes.size();) {
            int next = first + 1;
            while (next < boxes.size() && isAlike(boxes.get(first), boxes.get(next)) && isSaid(boxes.subList(first, next + 1))) {
                next++;
            }
            sentences.add(sentence(settings, boxes.subList(first, next)));
            first = next;
        }
        return sentences;
    }

    private static boolean isAlike(BoxClaims a, BoxClaims b) {
        return a.outcome().equals(b.outcome()) && Objects.equals(a.back(), b.back()) && Objects.equals(a.offsets(), b.offsets());
    }

    /** Whether there are steps at which something is claimed of all of them. */
    private static boolean isSaid(List<BoxClaims> alike) {
        return alike.get(0).until() == null || firstStep(alike) <= lastStep(alike);
    }

    private static int firstStep(List<BoxClaims> alike) {
        return alike.stream().mapToInt(BoxClaims::step).max().orElseThrow();
    }

    private static long lastStep(List<BoxClaims> alike) {
        return alike.stream().mapToLong(BoxClaims::until).min().orElseThrow();
    }

    private static String sentence(Settings settings, List<BoxClaims> alike) {
        BoxClaims box = alike.get(0);
        BigFraction end = alike.get(alike.size() - 1).high();
        String where = box.low().equals(end) ? "For p = " + Fractions.brief(end) + ": "
                : "For every p from " + Fractions.brief(box.low()) + " to " + Fractions.brief(end) + ": ";
        if (!box.isDecided()) {
            return where + "not decided.";
        }
        RandomWalk walk = new RandomWalk(settings.K(), settings.N(), BigFraction.ONE_HALF);
        String position = RunSummary.position(walk, settings.N() - box.back()).replaceFirst(",$", "");
        int step = firstStep(alike);
        if (box.until() != null) {
            return where + "attention is largest on " + position + ", from step " + step + " to step " + lastStep(alike)
                    + " at least; that its score does not tend to 1 is ARGUED (Proposition C).";
        }
        return where + "at step " + step + " and at every later one attention is largest on " + position + prediction(settings.K(), box) + ".";
    }

    private static String tie(BoxClaims box) {
        return box.box().containsHalf() ? "; at p = 1/2 the accuracy is exactly 1/2" : "";
    }

    /** What is predicted, after a comma. */
    static String prediction(int nodes, BoxClaims box) {
        String node = "s_{N−" + box.back() + "}";
        if (box.offsets().isEmpty()) {
            return "; no prediction is certain";
        }
        if (box.offsets().size() > 1) {
            boolean neighbours = box.back() == 1 && box.offsets().equals(List.of(1, nodes - 1));
            return neighbours ? ", and the prediction is one of the two neighbours of " + node + tie(box)
                    : ", and the prediction is " + node + " + d with d among " + box.offsets() + " for every walk";
        }
        int offset = box.offsets().get(0);
        return ", the prediction is " + node + " + " + offset + " for every walk, and the accuracy is exactly "
                + (box.back() == 1 && offset == 1 ? "p" : "the chance that s_N is " + node + " + " + offset);
    }
}
