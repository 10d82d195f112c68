package org.circlewalk.checker.certify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** What is certain of a run, in plain sentences: what is so at its end, and since when. */
final class RunSummary {
    private static final MathContext SHOWN = new MathContext(8, RoundingMode.DOWN);

    private final RandomWalk walk;
    private final List<Milestone> steps;

    /** What the sentences need of a step; null where nothing is certain. */
    record Milestone(Integer selectedPosition, BigFraction accuracy, String raisesSelected, BigDecimal distanceToTransition,
                     BigDecimal distanceToSquareRoot) {
    }

    RunSummary(RandomWalk walk, List<Milestone> steps) {
        this.walk = walk;
        this.steps = List.copyOf(steps);
    }

    static RunSummary of(CertificateFile file) {
        return new RunSummary(file.settings().walk(), file.steps().stream().map(step -> new Milestone(step.selectedPosition(),
                step.accuracy(), step.raisesSelected(), least(step.distanceToTransition()), least(step.distanceToSquareRoot()))).toList());
    }

    private static BigDecimal least(BigDecimal... ends) {
        return ends == null ? null : ends[0];
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (steps.isEmpty()) {
            return sentences;
        }
        int end = steps.size() - 1;
        Milestone last = steps.get(end);
        sentences.add(last.selectedPosition == null
                ? "At step " + end + " no position is certain to have the largest score."
                : "Attention is certainly largest on " + position(walk, last.selectedPosition) + " at "
                        + since(Milestone::selectedPosition) + ".");
        if (!last.raisesSelected.equals(CertificateReport.UNDECIDED)) {
            sentences.add("After " + since(Milestone::raisesSelected)
                    + " the next one certainly lowers all other logits against that position's.");
        }
        sentences.add(last.accuracy == null
                ? "At step " + end + " the accuracy is not certain."
                : "The accuracy is exactly " + Fractions.format(last.accuracy) + " at " + since(Milestone::accuracy) + "."
                        + optimum(last.accuracy));
        if (last.distanceToTransition != null && last.distanceToSquareRoot != null) {
            sentences.add("At step " + end + " the direction of V is " + cut(last.distanceToTransition)
                    + "… away from that of Πᵀ, and " + cut(last.distanceToSquareRoot) + "… from that of its entrywise square root.");
        }
        return sentences;
    }

    private String optimum(BigFraction accuracy) {
        return accuracy.equals(walk.optimalAccuracy()) ? " It is optimal: a best move of the parent is predicted for every walk."
                : " " + Fractions.format(walk.optimalAccuracy()) + " would be optimal.";
    }

    /** "every step from … to …", as far back as the fact is that of the last step. */
    private String since(Function<Milestone, Object> fact) {
        int end = steps.size() - 1;
        int from = end;
        while (from > 0 && Objects.equals(fact.apply(steps.get(from - 1)), fact.apply(steps.get(end)))) {
            from--;
        }
        return from == end ? "step " + end : "every step from " + from + " to " + end;
    }

    /** "s_{N−1}" and the like; "s_N" is the zero token. */
    static String position(RandomWalk walk, int position) {
        int back = walk.length() - position;
        return back == 0 ? "the zero token" : "s_{N−" + back + "}" + (back == 1 ? ", the parent," : "");
    }

    /** Digits beyond the eighth left out. */
    static String cut(BigDecimal decimal) {
        return decimal.round(SHOWN).toString();
    }
}
