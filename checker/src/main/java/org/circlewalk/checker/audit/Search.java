package org.circlewalk.checker.audit;

import java.util.Optional;
import java.util.function.Function;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.lemma.Evidence.Outcome;

/**
 * What a check found over all instances of a domain.
 *
 * @param domain    which they are, in words
 * @param instances how many were checked
 * @param failures  on how many the statement fails
 * @param ties      on how many it holds with ties
 * @param first     the first failure
 */
public record Search(String domain, long instances, long failures, long ties, Optional<Counterexample> first) {
    /** Checks a statement on every instance. */
    public static <T> Search over(Domain<T> domain, Function<T, Evidence> check) {
        long failures = 0;
        long ties = 0;
        Optional<Counterexample> first = Optional.empty();
        for (T instance : domain.instances()) {
            Evidence evidence = check.apply(instance);
            if (evidence.outcome() == Outcome.TIES) {
                ties++;
            } else if (evidence.isFailure()) {
                failures++;
                first = first.or(() -> Optional.of(domain.counterexample().apply(instance, evidence.detail())));
            }
        }
        return new Search(domain.description(), domain.instances().size(), failures, ties, first);
    }

    /** Two searches over the same domain as one; the first one's counterexample comes first. */
    public Search and(Search other) {
        return new Search(domain, instances + other.instances, failures + other.failures, ties + other.ties,
                first.or(other::first));
    }

    /** The same in other words, where searches over several domains are told as one. */
    public Search in(String otherDomain) {
        return new Search(otherDomain, instances, failures, ties, first);
    }

    /** What the instances come to, as exact evidence. */
    public Examination examination() {
        return new Examination(Method.EXACT, domain, instances, verdict());
    }

    private Verdict verdict() {
        if (failures > 0) {
            return Verdict.REFUTED;
        }
        return ties > 0 ? Verdict.HOLDS_WITH_TIES : Verdict.HOLDS;
    }
}
