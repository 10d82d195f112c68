package org.circlewalk.checker.audit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditRow;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Examination;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Method;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.spec.lemma.C5AttentionToParent;
import org.circlewalk.spec.lemma.C5AttentionToParent.Sign;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Lemma C.5, which rests on Lemma E.4. The verdict is that for N large, certified at every N of a ladder; that the sign stays
 * for all larger N is argued in the note, from the limit of Lemma E.4.
 */
final class C5AttentionToParentStatement extends Statement {
    private static final int SERIES_DEGREE = 6;
    private static final List<Integer> LENGTHS = List.of(51, 101, 201);

    C5AttentionToParentStatement() {
        super("C.5", "After two steps attention moves to the parent token", C5AttentionToParent.class);
    }

    @Override
    protected double seconds() {
        return 4.3;
    }

    @Override
    public AuditRow row(AuditSetting setting) {
        Domain<RandomWalk> circles = circles(setting.grid());
        Optional<Counterexample> first = Optional.empty();
        long certified = 0;
        for (RandomWalk circle : circles.instances()) {
            if (first.isEmpty()) {
                certified += LENGTHS.size();
                first = failure(circle);
            }
        }
        String reading = "the sign of E[g_j] − E[g_{N−1}] at V⁽¹⁾ and uniform S, for N large: certified at N = " + Text.list(LENGTHS);
        Examination examination = new Examination(Method.ENCLOSED, circles.description(), certified,
                first.isEmpty() ? Verdict.UNDECIDED : Verdict.REFUTED);
        return AuditRow.of(this, reading, examination, first).withFindings(findings(setting.grid()));
    }

    /** Where the limit gap of Lemma E.4 is negative for some k, so that a failure is to be expected. */
    private static Domain<RandomWalk> circles(Grid grid) {
        return Walks.nodesFrom(Walks.LEAST_NODES, grid.limitNodes()).p(Probabilities.aboveHalf(grid.denominator()))
                .where("with a negative limit gap", walk -> E4LimitGap.of(walk.nodes(), walk.p()).smallestNegative().isPresent())
                .with("η", PaperSettings.ETA).with("ε", PaperSettings.EPSILON).limits();
    }

    private static List<String> findings(Grid grid) {
        Search everyLength = Search.over(Walks.nodes(Walks.LEAST_NODES, grid.nodes()).lengths(3, grid.length())
                        .p(Probabilities.upperHalf(grid.fineDenominator()).toldElsewhere()).walks(),
                walk -> C5AttentionToParent.check(walk, PaperSettings.ETA, PaperSettings.EPSILON));
        return List.of("exact, at any N: fails on " + everyLength.failures() + " of "
                        + Count.of(everyLength.instances(), "walk") + " with " + everyLength.domain()
                        + everyLength.first().map(first -> ", first at " + first.instance()).orElse(""),
                certified(PaperWalks.REFUTING),
                certified(new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, new BigFraction(7, 10))));
    }

    /**
     * The walk of the shortest N, if some position is certified to gain more than the parent at every N of the ladder; the
     * longest is looked at first, since it is the likeliest to be none.
     */
    private static Optional<Counterexample> failure(RandomWalk circle) {
        for (int i = LENGTHS.size() - 1; i >= 0; i--) {
            if (!List.of(signs(circle.withLength(LENGTHS.get(i)))).contains(Sign.NEGATIVE)) {
                return Optional.empty();
            }
        }
        RandomWalk shortest = circle.withLength(LENGTHS.get(0));
        return Optional.of(Counterexample.at(shortest, certainGains(shortest) + "; some position does at N = "
                + Text.list(LENGTHS.subList(1, LENGTHS.size())) + " as well"));
    }

    private static Sign[] signs(RandomWalk walk) {
        return C5AttentionToParent.certifiedSigns(walk, PaperSettings.ETA, PaperSettings.EPSILON, SERIES_DEGREE);
    }

    /** The certified outcome on one walk that enumeration cannot reach. */
    private static String certified(RandomWalk walk) {
        return "certified at " + walk + ": " + certainGains(walk);
    }

    private static String certainGains(RandomWalk walk) {
        Sign[] signs = signs(walk);
        List<String> negative = new ArrayList<>();
        int undecided = 0;
        for (int j = 1; j <= signs.length; j++) {
            if (signs[j - 1] == Sign.NEGATIVE) {
                negative.add("N−" + (walk.length() - j));
            }
            undecided += signs[j - 1] == Sign.UNDECIDED ? 1 : 0;
        }
        return "positions that certainly gain more attention than the parent: " + Text.list(negative)
                + (undecided == 0 ? "" : "; undecided: " + undecided);
    }
}
