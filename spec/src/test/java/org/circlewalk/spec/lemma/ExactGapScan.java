package org.circlewalk.spec.lemma;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.circlewalk.spec.circle.Circle;

/**
 * All limits gap_k(∞), k ≥ 2, of one (K, p) in rational arithmetic: H by elimination from H = h_1 − u_1 + ΠᵀH and ΣH = 0, the
 * laws one after another, and the end where ½·(spread of h_k on its class)·‖H‖₁, which bounds |⟨h_k, H⟩| and does not grow with
 * k, is less than ⟨h_1, H⟩.
 */
final class ExactGapScan {
    private final int nodes;
    private final BigFraction p;
    private final BigFraction[] potential;

    ExactGapScan(int nodes, BigFraction p) {
        this.nodes = nodes;
        this.p = p;
        this.potential = potential();
    }

    /** The smallest k ≥ 2 with gap_k(∞) &lt; 0, or ≤ 0 if ties are asked for. */
    Optional<Integer> smallest(boolean ties) {
        BigFraction[] law = next(startAt(0));
        BigFraction goal = product(law);
        BigFraction norm = BigFraction.ZERO;
        for (BigFraction entry : potential) {
            norm = norm.add(entry.abs());
        }
        for (int k = 2; ; k++) {
            law = next(law);
            int sign = goal.compareTo(product(law));
            if (sign < 0 || ties && sign == 0) {
                return Optional.of(k);
            }
            if (norm.equals(BigFraction.ZERO) || spread(law, k).multiply(norm).divide(2).compareTo(goal) < 0) {
                return Optional.empty();
            }
        }
    }

    private BigFraction[] startAt(int node) {
        BigFraction[] law = new BigFraction[nodes];
        for (int d = 0; d < nodes; d++) {
            law[d] = d == node ? BigFraction.ONE : BigFraction.ZERO;
        }
        return law;
    }

    private BigFraction[] next(BigFraction[] law) {
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction[] next = new BigFraction[nodes];
        for (int d = 0; d < nodes; d++) {
            next[d] = p.multiply(law[Circle.predecessor(nodes, d)]).add(q.multiply(law[Circle.successor(nodes, d)]));
        }
        return next;
    }

    private BigFraction product(BigFraction[] law) {
        BigFraction sum = BigFraction.ZERO;
        for (int d = 0; d < nodes; d++) {
            sum = sum.add(law[d].multiply(potential[d]));
        }
        return sum;
    }

    private boolean isReached(int node, int k) {
        return nodes % 2 == 1 || (node - k) % 2 == 0;
    }

    private BigFraction spread(BigFraction[] law, int k) {
        BigFraction low = BigFraction.ONE;
        BigFraction high = BigFraction.ZERO;
        for (int d = 0; d < nodes; d++) {
            if (isReached(d, k)) {
                low = low.compareTo(law[d]) < 0 ? low : law[d];
                high = high.compareTo(law[d]) > 0 ? high : law[d];
            }
        }
        return high.subtract(low);
    }

    private BigFraction[] potential() {
        FieldMatrix<BigFraction> equations = new Array2DRowFieldMatrix<>(BigFractionField.getInstance(), nodes, nodes);
        BigFraction[] right = next(startAt(0));
        BigFraction share = new BigFraction(nodes % 2 == 1 ? 1 : 2, nodes);
        for (int d = 0; d < nodes; d++) {
            BigFraction[] moved = next(startAt(d));
            for (int row = 0; row < nodes; row++) {
                equations.setEntry(row, d, startAt(d)[row].subtract(moved[row]));
            }
            right[d] = isReached(d, 1) ? right[d].subtract(share) : right[d];
        }
        for (int d = 0; d < nodes; d++) {
            equations.setEntry(nodes - 1, d, BigFraction.ONE);
        }
        right[nodes - 1] = BigFraction.ZERO;
        return new FieldLUDecomposition<>(equations).getSolver().solve(new ArrayFieldVector<>(right)).toArray();
    }
}
