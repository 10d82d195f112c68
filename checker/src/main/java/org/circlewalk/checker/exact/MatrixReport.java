package org.circlewalk.checker.exact;

import java.io.PrintWriter;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.ExactTable;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.PowerBySquaring;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A K × K matrix of the walk itself, with rows and columns by node.
 *
 * @param settings what it belongs to
 * @param matrix   the matrix
 */
public record MatrixReport(Object settings, Circulant matrix) implements Report {
    private static final int LARGEST = 1000;

    /** The settings of Π^exponent. */
    record PowerSettings(int K, BigFraction p, int exponent) {
    }

    /**
     * Π^exponent for {@code exponent ≥ 0}.
     *
     * @param limit what may be done
     */
    public static MatrixReport ofPower(int nodes, BigFraction p, int exponent, WorkLimit limit) {
        requireWritable(nodes);
        limit.admit(ExactWork.ofPower(nodes, p, exponent));
        RandomWalk walk = new RandomWalk(nodes, 2, p);
        return new MatrixReport(new PowerSettings(nodes, p, exponent), PowerBySquaring.transposedPower(walk, exponent).transpose());
    }

    /**
     * Γ(N), the expected visits (Lemma E.4).
     *
     * @param limit what may be done
     */
    public static MatrixReport ofVisits(RandomWalk walk, WorkLimit limit) {
        requireWritable(walk.nodes());
        limit.admit(ExactWork.ofVisits(walk));
        return new MatrixReport(WalkSettings.of(walk), PowerBySquaring.transposedPowerSum(walk, 0, walk.length() - 2).transpose());
    }

    /** Refuses a K whose K² fractions nobody could read. */
    static void requireWritable(int nodes) {
        InvalidParameterException.require(nodes <= LARGEST, "K", nodes, "at most " + LARGEST + ", as K² fractions are shown");
    }

    @Override
    public void print(PrintWriter out) {
        ExactTable.print(out, matrix.toMatrix(), "from", "to");
    }
}
