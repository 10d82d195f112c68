package org.circlewalk.checker.certify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.NumberText;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What is certain of a run, in plain sentences: what is so at its end, and since when. Of what is not said, the sentences say
 * just that: a maker of a certificate leaves out what is not certain, whereas its checker can only see that it is not claimed.
 */
final class RunSummary {
    private static final String NOT_CERTAIN = "not certain";

    private final RandomWalk walk;
    private final List<Milestone> steps;
    private final String leftOut;

    /**
     * What the sentences need of a step; null where nothing is said.
     *
     * @param reference            the position that {@code raisesReference} is about
     * @param distanceToTransition the ends of an interval
     * @param distanceToSquareRoot the ends of an interval
     */
    record Milestone(int reference, Integer selectedPosition, BigFraction accuracy, String bestMove, String raisesReference,
                     BigDecimal[] distanceToTransition, BigDecimal[] distanceToSquareRoot) {
        static Milestone of(ClaimedStep step) {
            return new Milestone(step.state().reference() + 1, step.selectedPosition(), step.accuracy(), step.bestMove(),
                    step.raisesSelected(), step.distanceToTransition(), step.distanceToSquareRoot());
        }

        private boolean raises() {
            return raisesReference.equals(CertificateReport.words(Certainty.CERTAINLY));
        }

        /** The reference if it is raised, else nothing. */
        private Integer raised() {
            return raises() ? reference : null;
        }
    }

    private RunSummary(RandomWalk walk, List<Milestone> steps, String leftOut) {
        this.walk = walk;
        this.steps = List.copyOf(steps);
        this.leftOut = leftOut;
    }

    /** What was found of a run. */
    static RunSummary certain(RandomWalk walk, List<Milestone> steps) {
        return new RunSummary(walk, steps, NOT_CERTAIN);
    }

    /** What a certificate in order says. */
    static RunSummary claimed(CertificateFile file) {
        return new RunSummary(file.settings().walk(), file.steps().stream().map(Milestone::of).toList(), "not claimed");
    }

    List<String> sentences() {
        if (steps.isEmpty()) {
            return List.of();
        }
        Milestone last = steps.get(steps.size() - 1);
        List<String> sentences = new ArrayList<>(List.of(attention(last), raising(last), accuracy(last)));
        distances(last).ifPresent(sentences::add);
        return sentences;
    }

    private String attention(Milestone last) {
        return last.selectedPosition == null ? "Which position has the largest score at " + end() + " is " + leftOut + "."
                : "Attention is certainly largest on " + position(walk, last.selectedPosition) + " at "
                        + since(Milestone::selectedPosition) + ".";
    }

    private String raising(Milestone last) {
        String rest = " all other logits against that of " + position(walk, last.reference).replaceFirst(",$", "") + ".";
        return last.raises() ? "After " + since(Milestone::raised) + " the next one certainly lowers" + rest
                : "It is left undecided whether the step after " + end() + " lowers" + rest;
    }

    private String accuracy(Milestone last) {
        if (last.accuracy != null) {
            return "The accuracy is exactly " + Fractions.format(last.accuracy) + " at " + since(Milestone::accuracy) + "."
                    + optimum(last.accuracy);
        }
        String best = "a best move of the parent is predicted for every walk";
        boolean open = last.bestMove.equals(CertificateReport.UNDECIDED);
        // Whether a best move is predicted is seen from the accuracy: then that is certain, and left out for its length.
        String why = open || !leftOut.equals(NOT_CERTAIN) ? leftOut : "a fraction of more than " + NumberText.MOST_DIGITS + " digits";
        return "The accuracy at " + end() + " is " + why + (open
                ? ", and it is left undecided whether " + best + "." : "; it is " + last.bestMove + " so that " + best + ".");
    }

    private String optimum(BigFraction accuracy) {
        return accuracy.equals(walk.optimalAccuracy()) ? " It is optimal: a best move of the parent is predicted for every walk."
                : " " + Fractions.format(walk.optimalAccuracy()) + " would be optimal.";
    }

    private Optional<String> distances(Milestone last) {
        BigDecimal[] first = last.distanceToTransition;
        BigDecimal[] second = last.distanceToSquareRoot;
        String direction = "At " + end() + " the direction of V is ";
        String square = " from that of its entrywise square root.";
        if (first == null && second == null) {
            return Optional.of("How far the direction of V is from that of Πᵀ at " + end()
                    + ", or from that of its entrywise square root, is " + leftOut + ".");
        }
        if (first == null) {
            return Optional.of(direction + Digits.words(second) + " away from that of the entrywise square root of Πᵀ; how far it is "
                    + "from that of Πᵀ is " + leftOut + ".");
        }
        return Optional.of(direction + Digits.words(first) + " away from that of Πᵀ" + (second == null
                ? "; how far it is" + square.replace(".", "") + " is " + leftOut + "." : ", and " + Digits.words(second) + square));
    }

    private String end() {
        return "step " + (steps.size() - 1);
    }

    /** "every step from … to …", as far back as the fact is that of the last step. */
    private String since(Function<Milestone, Object> fact) {
        int end = steps.size() - 1;
        int from = end;
        while (from > 0 && Objects.equals(fact.apply(steps.get(from - 1)), fact.apply(steps.get(end)))) {
            from--;
        }
        return from == end ? end() : "every step from " + from + " to " + end;
    }

    /** "s_{N−1}" and the like; "s_N" is the zero token. */
    static String position(RandomWalk walk, int position) {
        int back = walk.length() - position;
        return back == 0 ? "the zero token" : "s_{N−" + back + "}" + (back == 1 ? ", the parent," : "");
    }
}
