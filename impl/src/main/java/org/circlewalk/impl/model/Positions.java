package org.circlewalk.impl.model;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.parameter.PaperSettings;

/**
 * The positional embeddings p_1 … p_N, as far as they matter: the model depends on them through their Gram matrix ⟨p_i, p_j⟩
 * and through the squared norm of the query x̃_N alone. So any rotation of them, and any orthogonal family with the same
 * norms, trains to the same model. Immutable.
 */
public final class Positions {
    private final int length;
    private final double[] squaredNorms;
    private final double[][] vectors;
    private final double querySquaredNorm;

    private Positions(double[] squaredNorms, double[][] vectors, double querySquaredNorm) {
        this.length = squaredNorms.length;
        this.squaredNorms = squaredNorms;
        this.vectors = vectors;
        this.querySquaredNorm = querySquaredNorm;
    }

    /**
     * The paper's sine embeddings [p_i]_m = sin(i·m·π/(M+1)): orthogonal with ‖p_i‖² = G = (M+1)/2 (Lemma E.5).
     *
     * @param length    N
     * @param dimension M ≥ N
     */
    public static Positions sine(int length, int dimension) {
        require(dimension >= length, "M", dimension, "at least N = " + length + ", so that the positions are orthogonal");
        return orthogonal(length, Fractions.toDouble(PaperSettings.squaredNorm(dimension)));
    }

    /** Orthogonal positions with ‖p_i‖² equal to {@code squaredNorm} &gt; 0, e.g. one-hot vectors times its square root. */
    public static Positions orthogonal(int length, double squaredNorm) {
        requireLength(length);
        require(squaredNorm > 0 && Double.isFinite(squaredNorm), "the squared norm of the positions", squaredNorm,
                "a finite number greater than 0");
        double[] norms = new double[length];
        Arrays.fill(norms, squaredNorm);
        return new Positions(norms, null, squaredNorm);
    }

    /**
     * No positions: every key is its token alone. The query x̃_N, which the positions gave its only entries, is then a constant
     * vector of the given squared norm, orthogonal to all keys; with 0, P is left out altogether, the query is zero and W has
     * no effect at all.
     *
     * @param querySquaredNorm ‖x̃_N‖² ≥ 0
     */
    public static Positions none(int length, double querySquaredNorm) {
        requireLength(length);
        require(querySquaredNorm >= 0 && Double.isFinite(querySquaredNorm), "the squared norm of the query",
                querySquaredNorm, "a finite number of at least 0");
        return new Positions(new double[length], null, querySquaredNorm);
    }

    /**
     * Any positions.
     *
     * @param vectors p_1 … p_N as N ≥ 2 rows of equal length M; copied
     * @throws InvalidParameterException if there are too few, lengths differ, or an entry is not finite
     */
    public static Positions of(double[][] vectors) {
        requireLength(vectors.length);
        double[][] rows = Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new);
        double[] norms = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            require(rows[i].length == rows[0].length, "the length of p_" + (i + 1), rows[i].length,
                    "that of p_1, " + rows[0].length);
            norms[i] = product(rows[i], rows[i]);
            require(Double.isFinite(norms[i]), "the squared norm of p_" + (i + 1), norms[i], "finite");
        }
        return new Positions(norms, rows, norms[rows.length - 1]);
    }

    private static void requireLength(int length) {
        require(length >= 2, "N", length, "an integer of at least 2");
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int m = 0; m < a.length; m++) {
            sum += a[m] * b[m];
        }
        return sum;
    }

    /** N. */
    public int length() {
        return length;
    }

    /** ‖p_i‖² for i in 1 … N. */
    public double squaredNorm(int position) {
        return squaredNorms[position - 1];
    }

    /** ‖x̃_N‖²: that of p_N, or of the constant query where there are no positions. */
    public double querySquaredNorm() {
        return querySquaredNorm;
    }

    /** The Gram matrix times a vector of length N; O(N) for orthogonal positions, O(NM) for given ones. A fresh array. */
    public double[] gramTimes(double[] vector) {
        double[] product = new double[length];
        if (vectors == null) {
            Arrays.setAll(product, i -> squaredNorms[i] * vector[i]);
            return product;
        }
        double[] combined = new double[vectors[0].length];
        for (int i = 0; i < length; i++) {
            for (int m = 0; m < combined.length; m++) {
                combined[m] += vector[i] * vectors[i][m];
            }
        }
        Arrays.setAll(product, i -> product(vectors[i], combined));
        return product;
    }

    /** ⟨p_i, r⟩ for i = 1 … N, where the entries of r are independent N(0, 1); a fresh array. */
    double[] randomProjection(RandomGenerator random) {
        double[] projection = new double[length];
        if (vectors == null) {
            Arrays.setAll(projection, i -> Math.sqrt(squaredNorms[i]) * random.nextGaussian());
            return projection;
        }
        double[] direction = new double[vectors[0].length];
        Arrays.setAll(direction, m -> random.nextGaussian());
        Arrays.setAll(projection, i -> product(vectors[i], direction));
        return projection;
    }
}
