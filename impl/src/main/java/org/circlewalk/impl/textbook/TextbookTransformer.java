package org.circlewalk.impl.textbook;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.circlewalk.impl.engine.OutputLoss;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.model.SumOfSquares;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * A transformer of L attention layers with full matrices W_l ∈ R^{D×D} and V_l ∈ R^{K×K}, D = K+M, and the positions appended
 * to the input of every layer. All layers but the last attend from every position, the last from N alone; one layer without a
 * residual connection is the paper's model.
 *
 * <p>Layer l makes V_l H S_j of its input H, plus H_j with a residual connection. The input of the first is X = [x_1 … x_{N−1},
 * 0].
 *
 * <p>Cost for a sequence and its gradient: O(L·N·(N+D)·D); memory O(L·D²).
 */
public final class TextbookTransformer {
    private final AttentionLayer.Shape shape;
    private final int layers;
    private final OutputLoss loss;

    /**
     * @param nodes         K
     * @param positions     p_1 … p_N as N ≥ 2 rows of equal length M; copied
     * @param normalisation what is divided by its norm inside the softmax: all or nothing, and for one layer only, as the norms
     *                      in later layers are not constant
     * @param scale         c &gt; 0
     * @param residual      whether a layer adds its input to its output
     * @param layers        L ≥ 1
     * @param loss          ℓ
     * @throws InvalidParameterException if a parameter is outside its domain
     */
    public TextbookTransformer(int nodes, double[][] positions, Normalisation normalisation, double scale, boolean residual,
                               int layers, OutputLoss loss) {
        require(positions.length >= 2, "N", positions.length, "an integer of at least 2");
        require(layers >= 1, "the number of layers", layers, "at least 1");
        require(normalisation == Normalisation.NONE || normalisation == Normalisation.BOTH && layers == 1, "the normalisation",
                normalisation, "NONE, or BOTH for one layer");
        double[][] rows = Arrays.stream(positions).map(double[]::clone).toArray(double[][]::new);
        double[] factors = new double[rows.length];
        Arrays.setAll(factors, i -> normalisation == Normalisation.NONE ? 1 : 1 / norm(rows[i], i == rows.length - 1));
        this.shape = new AttentionLayer.Shape(nodes, rows, factors, scale, residual);
        this.layers = layers;
        this.loss = Objects.requireNonNull(loss, "loss");
    }

    /** ‖x̃_i‖: that of the position, of a word too if it is visible. */
    private static double norm(double[] position, boolean isLast) {
        double[] embedded = Arrays.copyOf(position, position.length + 1);
        embedded[position.length] = isLast ? 0 : 1;
        double norm = SumOfSquares.of(embedded).root(1);
        require(norm > 0 && Double.isFinite(norm), "the norm of a position", norm, "finite and greater than 0");
        return norm;
    }

    /** A loss and its gradient. */
    public record Slope(double loss, double[] gradient) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Slope that && Double.compare(loss, that.loss) == 0 && Arrays.equals(gradient, that.gradient);
        }

        @Override
        public int hashCode() {
            return 31 * Double.hashCode(loss) + Arrays.hashCode(gradient);
        }
    }

    /** L·(D² + K²), the number of parameters: W_1, V_1, W_2, …, each row by row. */
    public int parameters() {
        return layers * shape.parameters();
    }

    /** Where the entry (row, column) of W_l is among the parameters, l in 1 … L. */
    public int indexOfW(int layer, int row, int column) {
        return (layer - 1) * shape.parameters() + row * shape.embedded() + column;
    }

    /** Where V_l[y][s] is among the parameters, l in 1 … L. */
    public int indexOfV(int layer, int y, int s) {
        return (layer - 1) * shape.parameters() + shape.embedded() * shape.embedded() + y * shape.nodes() + s;
    }

    /** Parameters drawn from N(0, σ²), a fresh array; all 0 for σ = 0. */
    public double[] initial(RandomGenerator random, double sigma) {
        double[] initial = new double[parameters()];
        for (int e = 0; e < initial.length && sigma > 0; e++) {
            initial[e] = sigma * random.nextGaussian();
        }
        return initial;
    }

    /** f for the visible words of a sequence, a fresh array of length K. */
    public double[] output(double[] parameters, int[] visible) {
        return forward(parameters, visible)[layers - 1].output(shape.length() - 1);
    }

    /** S_1 … S_N of the last layer, index = position − 1. */
    public double[] scores(double[] parameters, int[] visible) {
        AttentionLayer last = forward(parameters, visible)[layers - 1];
        last.output(shape.length() - 1);
        return last.scores(shape.length() - 1).clone();
    }

    /** All layers, each but the last evaluated at every query. */
    private AttentionLayer[] forward(double[] parameters, int[] visible) {
        require(visible.length == shape.length() - 1, "the length of the sequence", visible.length,
                "N - 1 = " + (shape.length() - 1));
        double[][] columns = new double[shape.length()][shape.nodes()];
        for (int i = 0; i < visible.length; i++) {
            columns[i][visible[i]] = 1;
        }
        AttentionLayer[] stack = new AttentionLayer[layers];
        for (int l = 0; l < layers; l++) {
            AttentionLayer layer = new AttentionLayer(shape, parameters, l * shape.parameters(), columns);
            stack[l] = layer;
            if (l < layers - 1) {
                double[][] next = new double[columns.length][];
                Arrays.setAll(next, layer::output);
                columns = next;
            }
        }
        return stack;
    }

    /**
     * The mean loss over the sequences and its gradient.
     *
     * @throws ArithmeticException if the loss is not defined for a sequence
     */
    public Slope slope(double[] parameters, LabelledSequences sequences) {
        double[] gradient = new double[parameters()];
        double sum = 0;
        for (int w = 0; w < sequences.count(); w++) {
            sum += add(gradient, parameters, sequences.tokens(w), sequences.label(w), w);
        }
        for (int e = 0; e < gradient.length; e++) {
            gradient[e] /= sequences.count();
        }
        return new Slope(sum / sequences.count(), gradient);
    }

    private double add(double[] gradient, double[] parameters, int[] visible, int label, int number) {
        int n = shape.length();
        AttentionLayer[] stack = forward(parameters, visible);
        double[] output = stack[layers - 1].output(n - 1);
        double margin = loss.margin(output, label);
        if (!(margin > 0)) {
            throw new ArithmeticException("The loss is not defined for sequence " + number + ", where its margin z + epsilon is "
                    + margin + ".");
        }
        double[] slope = new double[output.length];
        double value = loss.value(output, label, slope);
        double[][] columnSlopes = new double[n][shape.nodes()];
        stack[layers - 1].pullBack(n - 1, slope, gradient, columnSlopes);
        for (int l = layers - 2; l >= 0; l--) {
            double[][] before = new double[n][shape.nodes()];
            for (int query = 0; query < n; query++) {
                stack[l].pullBack(query, columnSlopes[query], gradient, before);
            }
            columnSlopes = before;
        }
        return value;
    }

    /** The parameters after one step of gradient descent over the sequences, a fresh array. */
    public double[] advanced(double[] parameters, LabelledSequences sequences, double eta) {
        double[] gradient = slope(parameters, sequences).gradient();
        double[] next = parameters.clone();
        for (int e = 0; e < next.length; e++) {
            next[e] -= eta * gradient[e];
        }
        return next;
    }
}
