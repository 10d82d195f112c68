package org.circlewalk.checker.audit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Corrected;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Examination;
import org.circlewalk.checker.audit.Method;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A statement about where V and f(X) go as T grows: Lemmas C.7 to C.9 and items 2 and 3 of Theorem 3.1. An argument decides, from
 * attention on the parent, which is what item 4 says; population runs on walks where attention does select the parent
 * illustrate it, and decide nothing.
 */
abstract class DirectionStatement extends ArguedStatement {
    static final String SQUARE_ROOT = "the entrywise square root of Πᵀ";
    /** From K² on, for the smallest K: the paper's N is large. */
    private static final List<Integer> LENGTHS = List.of(25, 49, PaperSettings.LENGTH);
    private static final Domain<RandomWalk> WALKS = Domain.listed(walks());

    DirectionStatement(String id, String claim, String reading, WrittenArgument argument, Class<?>... subjects) {
        super(id, claim, reading, argument, subjects);
    }

    /** The smallest circle of Theorem 3.1, then the paper's own settings. */
    private static List<RandomWalk> walks() {
        List<RandomWalk> smallest = Walks.nodes(Walks.LEAST_NODES, Walks.LEAST_NODES).lengths(LENGTHS)
                .p(Probabilities.upperHalf(3)).walks().instances();
        return Stream.of(smallest, PaperWalks.SMALL, List.of(PaperWalks.LARGE)).flatMap(List::stream).toList();
    }

    /** What became of a quantity in a run whose attention is on the parent, at two numbers of steps. */
    abstract String illustration(List<Checkpoint> ends);

    /** What holds instead, in one line. */
    abstract String correctedClaim();

    @Override
    protected Set<SharedRuns> shares() {
        return Set.of(SharedRuns.DIRECTIONS);
    }

    @Override
    List<String> findings(AuditSetting setting) {
        List<String> findings = new ArrayList<>();
        for (RandomWalk walk : WALKS.instances()) {
            List<Checkpoint> ends = setting.runs().at(walk, steps(setting));
            findings.add("measured, to illustrate: " + walk + ": " + (ends.stream().allMatch(Checkpoint::selectsParent)
                    ? illustration(ends) : "attention is not on the parent"));
        }
        return findings;
    }

    private static List<Integer> steps(AuditSetting setting) {
        return List.of(setting.grid().trainingSteps() / 10, setting.grid().trainingSteps());
    }

    /** "0.1557 at T = 1000 and 0.1518 at T = 10000". */
    static String course(List<Checkpoint> ends, ToDoubleFunction<Checkpoint> quantity) {
        return Text.list(ends.stream()
                .map(end -> Text.decimal(quantity.applyAsDouble(end)) + " at T = " + end.record().step()).toList());
    }

    /** √(2 − 2cos) of the angle between (√p, √q) and (p, q), in decimals. */
    static String limit(RandomWalk walk) {
        double p = Fractions.toDouble(walk.p());
        double q = Fractions.toDouble(walk.q());
        double cosine = (p * StrictMath.sqrt(p) + q * StrictMath.sqrt(q)) / StrictMath.sqrt(p * p + q * q);
        return walk.p().equals(BigFraction.ONE_HALF) ? "0" : Text.decimal(StrictMath.sqrt(2 - 2 * cosine));
    }

    @Override
    final Optional<Corrected> corrected(AuditSetting setting) {
        return Optional.of(new Corrected(correctedClaim(), new Examination(Method.ARGUED,
                "where attention is on the parent as item 4 says; population runs to T = " + setting.grid().trainingSteps() + " at "
                        + PaperWalks.RATES + ", M = " + PaperSettings.POSITION_DIMENSION + " illustrate it: " + WALKS.description(),
                WALKS.instances().size(), Verdict.ARGUED)));
    }
}
