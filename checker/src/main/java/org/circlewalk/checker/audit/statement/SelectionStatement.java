package org.circlewalk.checker.audit.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditRow;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Corrected;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.Examination;
import org.circlewalk.checker.audit.FiniteGaps;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Method;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.TrainingRuns;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Items 1 and 4 of Theorem 3.1: does training reach the optimal accuracy and attend the parent token? The theorem is for N
 * large and M = Ω(N^{3/2}), so a single (N, M) is no evidence: a certificate about every N from one on, every such M and every later step
 * decides. Runs illustrate it.
 */
abstract class SelectionStatement extends Statement {
    /** The paper's larger circle, at a p well inside the region where the limit is negative; then longer walks. */
    private static final List<RandomWalk> WALKS = Stream.of(PaperSettings.LARGE_LENGTH, 201, 251, 401, 801)
            .map(PaperWalks.REFUTING::withLength).toList();
    /** M is so many times N^{3/2}, rounded up. */
    private static final List<Integer> FACTORS = List.of(1, 10);
    /** The smallest circle with a negative limit for p of denominator up to 20: it is so near 0 that N and M decide. */
    private static final RandomWalk MARGINAL = new RandomWalk(17, 201, new BigFraction(7, 9));
    private static final List<Integer> EARLY = List.of(10, 20, 30, 40, 50);

    private final LastingClaim lasting;
    private final String correctedClaim;

    /**
     * Names an item.
     *
     * @param lasting        what a certificate says of it for every later step
     * @param correctedClaim what holds instead
     */
    SelectionStatement(String id, String claim, LastingClaim lasting, String correctedClaim, Class<?>... subjects) {
        super(id, claim, subjects);
        this.lasting = lasting;
        this.correctedClaim = correctedClaim;
    }

    /** The argument that goes on from the certificate. */
    @Override
    public final Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("theorem-3.1-success", "31c5"));
    }

    /** Whether the item holds at the end of a run. */
    abstract boolean holds(Checkpoint end);

    /** What is certain of a single run. */
    abstract EnclosedInstance enclosed(RandomWalk walk, EnclosedRun run);

    /** What is certain of the runs on the paper's walks. */
    final List<EnclosedInstance> enclosed(AuditSetting setting) {
        return Stream.concat(PaperWalks.SMALL.stream(), Stream.of(PaperWalks.REFUTING))
                .map(walk -> enclosed(walk, setting.enclosed().of(walk))).toList();
    }

    @Override
    protected Set<SharedRuns> shares() {
        return Set.of(SharedRuns.ENCLOSED, SharedRuns.SELECTIONS, SharedRuns.LASTING);
    }

    @Override
    public final AuditRow row(AuditSetting setting) {
        TrainingRuns runs = setting.runs();
        String reading = "N large and M = Ω(N^(3/2)): at every N from some N on and every M from some multiple of N^(3/2) on, and T from some T_0 "
                + "to any polynomial; a certificate about every N ≥ N_0, every such M and every later T decides, runs illustrate it";
        EnclosedInstance decides = lasting.of(LastingInstances.refuting(setting));
        boolean refuted = decides.holds() == Certainty.CERTAINLY_NOT;
        Examination examination = new Examination(Method.CERTIFIED, LastingStatement.domain(List.of(decides)), 1,
                refuted ? Verdict.REFUTED : Verdict.UNDECIDED);
        return AuditRow.of(this, reading, examination, refuted ? Optional.of(counterexample(decides)) : Optional.empty())
                .withFindings(List.of(illustration(runs), gaps(setting.gaps()), marginal(runs, setting.gaps()), paperSettings(runs)))
                .withCorrected(corrected(setting.grid(), runs))
                .withEnclosed(Stream.concat(enclosed(setting).stream(), Stream.of(decides)).toList());
    }

    private static Counterexample counterexample(EnclosedInstance decides) {
        RandomWalk circle = PaperWalks.REFUTING;
        E4LimitGap limit = limit(circle);
        int k = limit.smallestNegative().orElse(3);
        return Counterexample.withIndex(circle, LastingInstances.refutingLengths(), "for every " + LastingInstances.DIMENSIONS + ": "
                + decides.claim() + "; gap_" + k + "(∞) = " + Text.abbreviated(limit.gap(k)));
    }

    private static E4LimitGap limit(RandomWalk walk) {
        return E4LimitGap.of(walk.nodes(), walk.p());
    }

    private static Checkpoint end(TrainingRuns runs, RandomWalk walk, int factor) {
        return runs.after(walk, TrainingSettings.positionDimension(walk.length(), factor), PaperSettings.STEPS);
    }

    private static List<Integer> lengths(List<RandomWalk> walks) {
        return walks.stream().map(RandomWalk::length).toList();
    }

    private static String circle() {
        return "K = " + PaperWalks.REFUTING.nodes() + ", " + Text.equation("p", PaperWalks.REFUTING.p());
    }

    private static String trained() {
        return "population runs of " + PaperSettings.STEPS + " steps at " + PaperWalks.RATES + ", " + circle() + ", trained at N = " + Text.list(lengths(WALKS)) + ", each with "
                + FACTORS.stream().map(factor -> "M = " + multiple(factor)).collect(Collectors.joining(" and "))
                + ", rounded up";
    }

    private static String multiple(int factor) {
        return (factor == 1 ? "" : factor + "·") + "N^(3/2)";
    }

    /** Shorter walks than the certificate is about, where it fails as well. */
    final String illustration(TrainingRuns runs) {
        long failures = WALKS.stream().mapToLong(walk -> FACTORS.stream().filter(factor -> !holds(end(runs, walk, factor))).count()).sum();
        RandomWalk shortest = WALKS.get(0);
        return "measured, to illustrate: of " + WALKS.size() * FACTORS.size() + " " + trained() + ", it fails in " + failures + "; at N = "
                + shortest.length() + " " + outcomes(runs, shortest);
    }

    /** What became of a walk at each M, equal ends together. */
    private static String outcomes(TrainingRuns runs, RandomWalk walk) {
        Map<String, List<Integer>> dimensions = new LinkedHashMap<>();
        for (int factor : FACTORS) {
            dimensions.computeIfAbsent(outcome(end(runs, walk, factor)), unused -> new ArrayList<>())
                    .add(TrainingSettings.positionDimension(walk.length(), factor));
        }
        return dimensions.entrySet().stream()
                .map(entry -> "with M = " + Text.list(entry.getValue()) + " training ends with " + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String outcome(Checkpoint checkpoint) {
        RandomWalk walk = checkpoint.walk();
        StepRecord end = checkpoint.record();
        BigFraction exact = end.accuracy().exact();
        return "attention " + Text.decimal(end.selectedScore()) + " on s_{N−" + (walk.length() - end.selectedPosition())
                + "}, accuracy " + (exact == null ? Text.decimal(end.accuracy().value()) + " (sampled)"
                : Text.abbreviated(exact) + " (exact for the trained model)")
                + ", optimal " + Fractions.format(walk.optimalAccuracy());
    }

    /** The finite gaps that decide the second step, beside their limit. */
    private static String gaps(FiniteGaps gaps) {
        RandomWalk circle = PaperWalks.REFUTING;
        E4LimitGap limit = limit(circle);
        int k = limit.smallestNegative().orElse(3);
        return "exact, in decimals: at K = " + circle.nodes() + ", " + Text.equation("p", circle.p()) + " gap_" + k + " is "
                + Text.list(WALKS.stream().map(walk -> gaps.decimal(walk, k) + " at N = " + walk.length()).toList())
                + "; its limit is " + Text.decimal(Fractions.toDouble(limit.gap(k)));
    }

    /** Why a negative limit alone does not say what training does at a given N and M. */
    static String marginal(TrainingRuns runs, FiniteGaps gaps) {
        E4LimitGap limit = limit(MARGINAL);
        int k = limit.smallestNegative().orElse(3);
        return "where the gap is near 0, N and M decide: at " + MARGINAL + " gap_" + k + " is " + gaps.decimal(MARGINAL, k)
                + ", its limit " + Text.decimal(Fractions.toDouble(limit.gap(k))) + "; " + outcomes(runs, MARGINAL);
    }

    /** The paper's own settings, at several T. */
    private static String paperSettings(TrainingRuns runs) {
        List<String> outcomes = new ArrayList<>();
        for (RandomWalk walk : PaperWalks.SMALL) {
            boolean always = runs.at(walk, EARLY).stream().allMatch(end -> end.isOptimal() && end.selectsParent());
            outcomes.add(Text.equation("p", walk.p()) + (always ? " yes" : " no"));
        }
        return "K = " + PaperSettings.NODES + ", N = " + PaperSettings.LENGTH + ", M = " + PaperSettings.POSITION_DIMENSION
                + ": optimal accuracy (exact for the trained model) and parent token at T = " + Text.list(EARLY) + ": "
                + String.join(", ", outcomes);
    }

    /** Where all limit gaps are positive: the item at two long N. */
    private Corrected corrected(Grid grid, TrainingRuns runs) {
        List<Integer> lengths = List.of(grid.longWalk(), 2 * grid.longWalk() - 1);
        Walks walks = Walks.nodesInSteps(Walks.LEAST_NODES, grid.limitNodes(), 3).lengths(lengths)
                .with("M = N^(3/2) rounded up").p(Probabilities.upperHalf(grid.denominator()));
        List<String> exceptions = new ArrayList<>();
        long count = 0;
        for (RandomWalk circle : walks.limits().instances()) {
            if (limit(circle).smallestNotPositive().isEmpty()) {
                count += lengths.size();
                lengths.forEach(n -> exception(runs, circle.withLength(n)).ifPresent(exceptions::add));
            }
        }
        String domain = walks.description() + (exceptions.isEmpty() ? "" : "; exceptions: " + String.join("; ", exceptions));
        return new Corrected(correctedClaim, new Examination(Method.ARGUED, "in proofs-notes/theorem.md, and certified for the parameters of "
                + "3.1.C1 and 3.1.C4; population runs of " + PaperSettings.STEPS + " steps illustrate it: " + domain, count,
                exceptions.isEmpty() ? Verdict.ARGUED : Verdict.UNDECIDED));
    }

    private Optional<String> exception(TrainingRuns runs, RandomWalk walk) {
        Checkpoint end = runs.after(walk, PaperSettings.STEPS);
        return holds(end) ? Optional.empty() : Optional.of(walk + ": " + outcome(end));
    }
}
