package org.circlewalk.checker.exact;

import java.io.PrintWriter;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.report.ExactTable;
import org.circlewalk.checker.report.Report;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

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

    /** Π^exponent for {@code exponent ≥ 0}. */
    public static MatrixReport ofPower(int nodes, BigFraction p, int exponent) {
        requireWritable(nodes);
        RandomWalk walk = new RandomWalk(nodes, 2, p);
        return new MatrixReport(new PowerSettings(nodes, p, exponent), TransitionMatrix.power(walk, exponent));
    }

    /** Γ(N), the expected visits (Lemma E.4). */
    public static MatrixReport ofVisits(RandomWalk walk) {
        requireWritable(walk.nodes());
        return new MatrixReport(WalkSettings.of(walk), E4VisitCounts.visits(walk));
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
