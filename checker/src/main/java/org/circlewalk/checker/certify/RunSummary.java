package org.circlewalk.checker.certify;

import java.util.List;
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
    private final List<StepFacts> steps;
    private final String leftOut;

    private RunSummary(RandomWalk walk, List<StepFacts> steps, String leftOut) {
        this.walk = walk;
        this.steps = List.copyOf(steps);
        this.leftOut = leftOut;
    }

    /** What was found of a run. */
    static RunSummary certain(RandomWalk walk, List<StepFacts> steps) {
        return new RunSummary(walk, steps, NOT_CERTAIN);
    }

    /** What a certificate in order says. */
    static RunSummary claimed(CertificateFile file) {
        return new RunSummary(file.settings().walk(), file.steps().stream().map(ClaimedStep::facts).toList(), "not claimed");
    }

    List<String> sentences() {
        if (steps.isEmpty()) {
            return List.of();
        }
        StepFacts last = steps.get(steps.size() - 1);
        return List.of(attention(last), raising(last), accuracy(last), distances(last));
    }

    private String attention(StepFacts last) {
        return last.selectedPosition().map(position -> "Attention is certainly largest on " + position(walk, position) + " at "
                + since(StepFacts::selectedPosition) + ".")
                .orElseGet(() -> "Which position has the largest score at " + end() + " is " + leftOut + ".");
    }

    private String raising(StepFacts last) {
        String rest = " all other logits against that of " + position(walk, last.reference()).replaceFirst(",$", "") + ".";
        return last.raised().isPresent() ? "After " + since(StepFacts::raised) + " the next one certainly lowers" + rest
                : "It is left undecided whether the step after " + end() + " lowers" + rest;
    }

    private String accuracy(StepFacts last) {
        String best = "a best move of the parent is predicted for every walk";
        return last.accuracy().map(accuracy -> "The accuracy is exactly " + Fractions.format(accuracy) + " at "
                + since(StepFacts::accuracy) + "." + optimum(accuracy))
                .orElseGet(() -> "The accuracy at " + end() + " is " + whyNoAccuracy(last) + (last.bestMove() == Certainty.UNDECIDED
                        ? ", and it is left undecided whether " + best + "."
                        : "; it is " + CertificateReport.words(last.bestMove()) + " so that " + best + "."));
    }

    /** Whether a best move is predicted is seen from the accuracy: then that is certain, and left out for its length. */
    private String whyNoAccuracy(StepFacts last) {
        return last.bestMove() == Certainty.UNDECIDED || !leftOut.equals(NOT_CERTAIN) ? leftOut
                : "a fraction of more than " + NumberText.MOST_DIGITS + " digits";
    }

    private String optimum(BigFraction accuracy) {
        return accuracy.equals(walk.optimalAccuracy()) ? " It is optimal: a best move of the parent is predicted for every walk."
                : " " + Fractions.format(walk.optimalAccuracy()) + " would be optimal.";
    }

    private String distances(StepFacts last) {
        Optional<Bounds> first = last.distanceToTransition();
        Optional<Bounds> second = last.distanceToSquareRoot();
        String direction = "At " + end() + " the direction of V is ";
        String square = " from that of its entrywise square root";
        if (first.isPresent()) {
            return direction + first.get().words() + " away from that of Πᵀ" + second.map(bounds -> ", and " + bounds.words() + square
                    + ".").orElse("; how far it is" + square + " is " + leftOut + ".");
        }
        return second.map(bounds -> direction + bounds.words() + " away from that of the entrywise square root of Πᵀ; how far it is "
                + "from that of Πᵀ is " + leftOut + ".").orElse("How far the direction of V is from that of Πᵀ at " + end()
                + ", or from that of its entrywise square root, is " + leftOut + ".");
    }

    private String end() {
        return "step " + (steps.size() - 1);
    }

    /** "every step from … to …", as far back as the fact is that of the last step. */
    private String since(Function<StepFacts, Optional<?>> fact) {
        int end = steps.size() - 1;
        int from = end;
        while (from > 0 && fact.apply(steps.get(from - 1)).equals(fact.apply(steps.get(end)))) {
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
