package org.circlewalk.checker.audit;

import java.util.List;
import java.util.function.Function;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.lemma.Evidence.Outcome;
import org.circlewalk.spec.lemma.Statement;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What a check found over all instances of a domain, given in the order of {@link Counterexample}.
 *
 * @param instances how many were checked
 * @param failures  on how many the statement fails
 * @param ties      on how many it holds with ties
 * @param first     the first failure, or null
 */
record Search(long instances, long failures, long ties, Counterexample first) {

    /** Checks a statement about (K, N, p) on every walk. */
    static Search over(List<RandomWalk> walks, Function<RandomWalk, Evidence> check) {
        return over(walks, check, Counterexample::at);
    }

    /** Checks a statement about any kind of instance. */
    static <T> Search over(List<T> domain, Function<T, Evidence> check, Describer<T> describer) {
        long failures = 0;
        long ties = 0;
        Counterexample first = null;
        for (T instance : domain) {
            Evidence evidence = check.apply(instance);
            if (evidence.outcome() == Outcome.TIES) {
                ties++;
            } else if (evidence.isFailure()) {
                failures++;
                first = first == null ? describer.describe(instance, evidence.detail()) : first;
            }
        }
        return new Search(domain.size(), failures, ties, first);
    }

    /** Turns a failing instance into a counterexample. */
    @FunctionalInterface
    interface Describer<T> {
        /** The counterexample that {@code instance} is. */
        Counterexample describe(T instance, String detail);
    }

    /** Two searches as one; the first one's counterexample comes first. */
    Search and(Search other) {
        return new Search(instances + other.instances, failures + other.failures, ties + other.ties,
                first == null ? other.first : first);
    }

    Verdict verdict() {
        if (failures > 0) {
            return Verdict.REFUTED;
        }
        return ties > 0 ? Verdict.HOLDS_WITH_TIES : Verdict.HOLDS;
    }

    /** The row of a statement that was checked exactly. */
    AuditRow exact(Statement statement, String reading, String domain) {
        AuditRow row = new AuditRow(statement, reading, Method.EXACT, domain, instances, verdict(), first, List.of(), null);
        return failures == 0 ? row : row.withFindings("fails on " + failures + " of " + instances + " instances");
    }
}
