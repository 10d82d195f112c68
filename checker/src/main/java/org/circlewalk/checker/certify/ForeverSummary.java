package org.circlewalk.checker.certify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.circlewalk.spec.certified.LastingNumbers;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** What is certain of later steps, in plain sentences, each with what it rests on. */
final class ForeverSummary {
    private static final String PLACE = "proofs-notes/theorem.md";

    private ForeverSummary() {
    }

    /** What Theorem A says. */
    static List<String> sentences(RandomWalk walk, Forever forever) {
        List<String> sentences = new ArrayList<>();
        String position = RunSummary.position(walk, forever.position());
        LastingNumbers numbers = forever.numbers();
        String steps = "at step " + forever.step() + " and at every later one";
        sentences.add("For ever: attention is largest on " + position + " " + steps + "; n steps after step " + forever.step()
                + " 1 − S of that position is " + leak(forever) + ".");
        sentences.add(prediction(walk, forever, steps));
        sentences.add(direction(walk, forever));
        sentences.add("CERTIFIED: conditions (E1) to (E4) of Theorem A hold for every state within the intervals of step " + forever.step()
                + ", with R = " + ShortBounds.shownAbove(numbers.hull()) + " and κ = " + ShortBounds.shownBelow(numbers.margin())
                + "; the numbers are in the JSON document, the ones here are rounded to the safe side. That the rest follows from "
                + "the conditions is ARGUED in " + PLACE + ".");
        return sentences;
    }

    /** What 1 − S is n steps later. */
    static String leak(Forever forever) {
        LastingNumbers numbers = forever.numbers();
        return "at most 1/(" + ShortBounds.shownBelow(numbers.leak().reciprocal().add(1)) + " + " + ShortBounds.shownBelow(numbers.growth())
                + "·n)" + (forever.reciprocal() == null ? "" : " and at least 1/(" + ShortBounds.shownAbove(forever.reciprocal().add(1)) + " + "
                + ShortBounds.shownAbove(forever.fastestGrowth()) + "·n)");
    }

    /** The limit of V's direction, as a power of Πᵀ under an entrywise square root. */
    static String transition(RandomWalk walk, Forever forever) {
        int ahead = walk.length() - forever.position();
        return ahead == 1 ? "Πᵀ" : "(Πᵀ)^" + ahead;
    }

    /** How far V's direction is from its limit n steps later. */
    static String distance(Forever forever) {
        return "√(" + ShortBounds.shownAbove(forever.constant()) + "/(" + ShortBounds.shownBelow(forever.start()) + " + "
                + ShortBounds.shownBelow(forever.slope()) + "·n))";
    }

    /** How far f(X)'s direction is from that of the column of V of the node attended n steps later. */
    static String outputDistance(Forever forever) {
        return "2/(" + ShortBounds.shownBelow(forever.numbers().leak().reciprocal()) + " + "
                + ShortBounds.shownBelow(forever.numbers().growth()) + "·n)";
    }

    private static String prediction(RandomWalk walk, Forever forever, String steps) {
        String offsets = forever.offsets().stream().map(d -> "s_{N−" + (walk.length() - forever.position()) + "}" + signed(walk, d))
                .collect(Collectors.joining(" or "));
        String predicted = forever.offsets().isEmpty() ? "Which node is predicted for ever is not claimed."
                : "The prediction is " + offsets + " for every walk, " + steps + ".";
        return predicted + (forever.accuracy() == null ? "" : " The accuracy is exactly " + Fractions.format(forever.accuracy())
                + " at all of them" + (forever.accuracy().equals(walk.optimalAccuracy()) ? ", which is optimal."
                : "; " + Fractions.format(walk.optimalAccuracy()) + " would be optimal."));
    }

    /** " + 3" or " − 1". */
    private static String signed(RandomWalk walk, int offset) {
        return 2 * offset <= walk.nodes() ? " + " + offset : " − " + (walk.nodes() - offset);
    }

    private static String direction(RandomWalk walk, Forever forever) {
        BigDecimal most = forever.bounded().stream().map(ends -> Bounds.of(ends).upper()).reduce(BigDecimal.ZERO, BigDecimal::max);
        return "The direction of V tends to that of the entrywise square root of " + transition(walk, forever)
                + ": n steps after step " + forever.step() + " it is at most " + distance(forever) + " away, and √T times the distance at step T tends to a number that is " + Bounds.of(forever.limit()).words() + "."
                + (forever.bounded().isEmpty() ? "" : " The entries where that root is 0 stay below "
                + ShortBounds.shownAbove(Fractions.of(most)) + " for ever; the others grow without bound.")
                + " The direction of f(X) is, for every walk, at most " + outputDistance(forever)
                + " away from that of the column of V of the node attended.";
    }

    /** What the freezing bound and Proposition C say. */
    static List<String> sentences(RandomWalk walk, Frozen frozen) {
        List<String> sentences = new ArrayList<>();
        String position = RunSummary.position(walk, frozen.position());
        sentences.add("Theorem A (" + PLACE + ") is not shown to apply. The freezing bound keeps attention on " + position
                + " from step " + frozen.step() + " for at least " + frozen.steps() + " more steps: CERTIFIED from the intervals of that step, "
                + "the bound being ARGUED in proofs-notes/enclosures.md.");
        if (frozen.rival() != null) {
            sentences.add("It is not so that 1 − S of " + position + " ends below every bound: there is a δ > 0 that it exceeds again and again. "
                    + "CERTIFIED: for the direction of V that a lasting lock leads to, the ratio Λ of " + RunSummary.position(walk,
                    frozen.rival()).replaceFirst(",$", "") + " is above 1 and no token's is 1. ARGUED in " + PLACE
                    + " (Proposition C): then a lock does not last.");
        }
        return sentences;
    }
}
