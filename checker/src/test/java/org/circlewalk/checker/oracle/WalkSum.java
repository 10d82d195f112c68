package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Gradients as somebody would write them who sums over all walks, one after another, with the places at which mistakes are made:
 * an independent reference.
 *
 * @param nodes       K
 * @param length      N
 * @param p           of a clockwise step
 * @param epsilon     ε
 * @param value       V, row by row
 * @param scores      S_1 … S_N
 * @param label       the position of the label, N if it is right
 * @param isTransposed whether V[s_i][y] stands for V[y][s_i]
 * @param subtracts   whether z is subtracted in g_i
 */
record WalkSum(int nodes, int length, BigFraction p, BigFraction epsilon, List<BigFraction> value, List<BigFraction> scores, int label,
               boolean isTransposed, boolean subtracts) {
    /** What comes out: ∂L/∂V row by row, and E[g_i]. */
    record Gradients(List<BigFraction> value, List<BigFraction> logits) {
        Gradients scaled(BigFraction factor) {
            return new Gradients(value.stream().map(factor::multiply).toList(), logits.stream().map(factor::multiply).toList());
        }

        Gradients transposed() {
            int k = (int) Math.sqrt(value.size());
            List<BigFraction> entries = new ArrayList<>();
            for (int e = 0; e < value.size(); e++) {
                entries.add(value.get(e % k * k + e / k));
            }
            return new Gradients(entries, logits);
        }
    }

    /** Without mistakes. */
    static WalkSum right(int nodes, int length, BigFraction p, BigFraction epsilon, List<BigFraction> value, List<BigFraction> scores) {
        return new WalkSum(nodes, length, p, epsilon, value, scores, length, false, true);
    }

    WalkSum withP(BigFraction other) {
        return new WalkSum(nodes, length, other, epsilon, value, scores, label, isTransposed, subtracts);
    }

    WalkSum withEpsilon(BigFraction other) {
        return new WalkSum(nodes, length, p, other, value, scores, label, isTransposed, subtracts);
    }

    WalkSum withScores(List<BigFraction> other) {
        return new WalkSum(nodes, length, p, epsilon, value, other, label, isTransposed, subtracts);
    }

    WalkSum withLabelBefore() {
        return new WalkSum(nodes, length, p, epsilon, value, scores, length - 1, isTransposed, subtracts);
    }

    WalkSum withTransposedValue() {
        return new WalkSum(nodes, length, p, epsilon, value, scores, label, true, subtracts);
    }

    WalkSum withoutSubtraction() {
        return new WalkSum(nodes, length, p, epsilon, value, scores, label, isTransposed, false);
    }

    /**
     * The gradients.
     *
     * @throws ArithmeticException if z + ε ≤ 0 for some walk
     */
    Gradients gradients() {
        BigFraction[] ofValue = zeros(nodes * nodes);
        BigFraction[] ofLogits = zeros(length);
        for (int start = 0; start < nodes; start++) {
            extend(new int[] {start}, new BigFraction(1, nodes), ofValue, ofLogits);
        }
        return new Gradients(List.of(ofValue), List.of(ofLogits));
    }

    private static BigFraction[] zeros(int count) {
        BigFraction[] zeros = new BigFraction[count];
        Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }

    private void extend(int[] walk, BigFraction probability, BigFraction[] ofValue, BigFraction[] ofLogits) {
        if (probability.equals(BigFraction.ZERO)) {
            return;
        }
        if (walk.length == length) {
            add(walk, probability, ofValue, ofLogits);
            return;
        }
        int[] longer = Arrays.copyOf(walk, walk.length + 1);
        int last = walk[walk.length - 1];
        longer[walk.length] = (last + 1) % nodes;
        extend(longer, probability.multiply(p), ofValue, ofLogits);
        longer[walk.length] = (last + nodes - 1) % nodes;
        extend(longer, probability.multiply(BigFraction.ONE.subtract(p)), ofValue, ofLogits);
    }

    private void add(int[] walk, BigFraction probability, BigFraction[] ofValue, BigFraction[] ofLogits) {
        int y = walk[label - 1];
        BigFraction z = BigFraction.ZERO;
        for (int i = 0; i < length - 1; i++) {
            z = z.add(scores.get(i).multiply(seen(y, walk[i])));
        }
        BigFraction argument = z.add(epsilon);
        if (argument.compareTo(BigFraction.ZERO) <= 0) {
            throw new ArithmeticException("undefined");
        }
        BigFraction slope = probability.divide(argument).negate();
        for (int i = 0; i < length; i++) {
            BigFraction weight = slope.multiply(scores.get(i));
            BigFraction v = i < length - 1 ? seen(y, walk[i]) : BigFraction.ZERO;
            ofLogits[i] = ofLogits[i].add(weight.multiply(subtracts ? v.subtract(z) : v));
            if (i < length - 1) {
                int entry = y * nodes + walk[i];
                ofValue[entry] = ofValue[entry].add(weight);
            }
        }
    }

    private BigFraction seen(int y, int node) {
        return value.get(isTransposed ? node * nodes + y : y * nodes + node);
    }
}
