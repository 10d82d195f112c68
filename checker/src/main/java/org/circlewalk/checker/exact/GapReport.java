package org.circlewalk.checker.exact;

import java.io.PrintWriter;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.lemma.E4AttentionGap;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * gap_k(N) of Lemma E.4, or its limit for large N.
 *
 * @param settings K, N, p and k
 * @param gap      the gap
 */
public record GapReport(Settings settings, BigFraction gap) implements Report {
    /**
     * What the gap depends on.
     *
     * @param N an integer, or "infinity"
     */
    public record Settings(int K, Object N, BigFraction p, int k) {
    }

    /**
     * gap_k(N), for 1 ≤ k ≤ N − 1.
     *
     * @param limit what may be done
     */
    public static GapReport at(RandomWalk walk, int k, WorkLimit limit) {
        E4AttentionGap.requireToken(walk, k);
        limit.admit(ExactWork.ofGap(walk, k));
        return new GapReport(new Settings(walk.nodes(), walk.length(), walk.p(), k), E4AttentionGap.gap(walk, k));
    }

    /**
     * gap_k(∞), for k ≥ 1 and 0 &lt; p &lt; 1; for K and k even the limit along odd N, see {@link E4LimitGap}.
     *
     * @param limit what may be done
     */
    public static GapReport atInfinity(int nodes, BigFraction p, int k, WorkLimit limit) {
        E4LimitGap.requireGap(nodes, p, k);
        limit.admit(ExactWork.ofLimitGap(nodes, p, k));
        return new GapReport(new Settings(nodes, "infinity", p, k), E4LimitGap.of(nodes, p).gap(k));
    }

    @Override
    public void print(PrintWriter out) {
        out.println(Fractions.format(gap));
    }
}
