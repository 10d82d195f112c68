package org.circlewalk.checker.exact;

import java.io.PrintWriter;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.ExactTable;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.walk.PowerBySquaring;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The value matrix after one step of gradient descent from zero (Lemma C.1).
 *
 * @param settings K, N, p, η and ε
 * @param value    V⁽¹⁾, V[y][s]
 */
public record FirstStepReport(Settings settings, Circulant value) implements Report {
    /** What the first step depends on. */
    public record Settings(int K, int N, BigFraction p, BigFraction eta, BigFraction epsilon) {
    }

    /**
     * V⁽¹⁾ = η/(εNK)·Σ(Πᵀ)^k for η &gt; 0 and ε &gt; 0.
     *
     * @param limit what may be done
     */
    public static FirstStepReport of(RandomWalk walk, BigFraction eta, BigFraction epsilon, WorkLimit limit) {
        MatrixReport.requireWritable(walk.nodes());
        limit.admit(ExactWork.ofFirstStep(walk, eta, epsilon));
        BigFraction factor = eta.divide(epsilon.multiply(walk.length()).multiply(walk.nodes()));
        return new FirstStepReport(new Settings(walk.nodes(), walk.length(), walk.p(), eta, epsilon),
                PowerBySquaring.transposedPowerSum(walk, 1, walk.visible()).scale(factor));
    }

    @Override
    public void print(PrintWriter out) {
        ExactTable.print(out, value.toMatrix(), "y", "s");
    }
}
