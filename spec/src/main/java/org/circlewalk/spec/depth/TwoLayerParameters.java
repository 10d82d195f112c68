package org.circlewalk.spec.depth;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The parameters of a transformer of two attention layers, or a gradient by them: for each layer W ∈ Q^{D×D} and V ∈ Q^{K×K}, D
 * = K + N, since the positions are the N unit vectors. Immutable.
 */
public final class TwoLayerParameters {
    /** The number of layers. */
    public static final int LAYERS = 2;

    private final int nodes;
    private final int length;
    private final BigFraction[] entries;

    TwoLayerParameters(int nodes, int length, BigFraction[] entries) {
        this.nodes = nodes;
        this.length = length;
        this.entries = entries;
    }

    private static int perLayer(int nodes, int length) {
        return (nodes + length) * (nodes + length) + nodes * nodes;
    }

    /** All parameters 0. */
    public static TwoLayerParameters zero(int nodes, int length) {
        return random(nodes, length, () -> BigFraction.ZERO);
    }

    /** Parameters taken one after the other: W_1, V_1, W_2, V_2, each row by row. */
    public static TwoLayerParameters random(int nodes, int length, Supplier<BigFraction> source) {
        return new TwoLayerParameters(nodes, length,
                Stream.generate(source).limit(LAYERS * (long) perLayer(nodes, length)).toArray(BigFraction[]::new));
    }

    /** Parameters with the symmetry of {@link #isSymmetric()}, their free numbers taken one after the other. */
    public static TwoLayerParameters symmetric(int nodes, int length, Supplier<BigFraction> source) {
        BigFraction[] entries = new BigFraction[LAYERS * perLayer(nodes, length)];
        TwoLayerParameters parameters = new TwoLayerParameters(nodes, length, entries);
        Arrays.setAll(entries, e -> {
            int twin = parameters.firstLike(e);
            return twin < e ? entries[twin] : source.get();
        });
        return parameters;
    }

    /** K. */
    public int nodes() {
        return nodes;
    }

    /** N. */
    public int length() {
        return length;
    }

    /** D. */
    public int embedded() {
        return nodes + length;
    }

    /** The entry of W_l, l in 1 … 2; rows and columns 0 … K−1 belong to words, K … D−1 to positions. */
    public BigFraction w(int layer, int row, int column) {
        return entries[indexOfW(layer, row, column)];
    }

    /** V_l[y][s]. */
    public BigFraction v(int layer, int y, int s) {
        return entries[indexOfV(layer, y, s)];
    }

    int indexOfW(int layer, int row, int column) {
        return (layer - 1) * perLayer(nodes, length) + row * embedded() + column;
    }

    int indexOfV(int layer, int y, int s) {
        return (layer - 1) * perLayer(nodes, length) + embedded() * embedded() + y * nodes + s;
    }

    /** The parameters after a step: this minus η times a gradient. */
    public TwoLayerParameters advanced(BigFraction eta, TwoLayerParameters gradient) {
        BinaryOperator<BigFraction> step = (parameter, slope) -> parameter.subtract(eta.multiply(slope));
        return new TwoLayerParameters(nodes, length, IntStream.range(0, entries.length)
                .mapToObj(e -> step.apply(entries[e], gradient.entries[e])).toArray(BigFraction[]::new));
    }

    /**
     * Whether the parameters have the symmetry that deterministic walks of N − 1 = rK steps keep: V_1 and V_2 are multiples of
     * 11ᵀ, and each W is unchanged by a rotation of all words and, separately, by a cyclic shift of the visible positions.
     */
    public boolean isSymmetric() {
        return IntStream.range(0, entries.length).allMatch(e -> entries[e].equals(entries[firstLike(e)]));
    }

    /** The first parameter that the symmetry makes equal to parameter e. */
    private int firstLike(int e) {
        int layer = 1 + e / perLayer(nodes, length);
        int within = e % perLayer(nodes, length);
        if (within >= embedded() * embedded()) {
            return indexOfV(layer, 0, 0);
        }
        int row = within / embedded();
        int column = within % embedded();
        if (isWord(row) && isWord(column)) {
            return indexOfW(layer, 0, Math.floorMod(column - row, nodes));
        }
        if (isVisible(row) && isVisible(column)) {
            return indexOfW(layer, nodes, nodes + Math.floorMod(column - row, length - 1));
        }
        return indexOfW(layer, representative(row), representative(column));
    }

    private boolean isWord(int index) {
        return index < nodes;
    }

    private boolean isVisible(int index) {
        return index >= nodes && index < embedded() - 1;
    }

    private int representative(int index) {
        if (isWord(index)) {
            return 0;
        }
        return isVisible(index) ? nodes : index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TwoLayerParameters that && nodes == that.nodes && length == that.length
                && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return "TwoLayerParameters" + Arrays.toString(entries);
    }
}
