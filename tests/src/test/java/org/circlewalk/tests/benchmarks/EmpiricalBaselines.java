package org.circlewalk.tests.benchmarks;

import java.util.Arrays;
import org.circlewalk.impl.engine.Loss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;

/** Two other ways to the gradient over a sample, for {@link EmpiricalBenchmark} to compare with. */
final class EmpiricalBaselines {
    private EmpiricalBaselines() {
    }

    /** The nodes of all walks, as a program would hold them that does nothing special: index [walk][position − 1]. */
    static int[][] nodes(SampledWalks walks) {
        int[][] nodes = new int[walks.count()][];
        Arrays.setAll(nodes, walks::nodes);
        return nodes;
    }

    /** Only the logits, no W: a softmax for each walk, sums by index. */
    static LossGradient indexed(int[][] walks, Loss loss, ModelState state) {
        int nodes = state.nodes();
        int length = state.length();
        double[] v = state.value();
        double[] positionLogits = state.positionLogits();
        double[] tokenLogits = state.tokenLogits();
        double lossSum = 0;
        double[] value = new double[nodes * nodes];
        double[] logits = new double[length];
        double[] tokens = new double[nodes];
        double[] scores = new double[length];
        for (int[] s : walks) {
            for (int i = 0; i < length; i++) {
                scores[i] = positionLogits[i] + (i < length - 1 ? tokenLogits[s[i]] : 0);
            }
            ModelState.softmax(scores);
            int row = s[length - 1] * nodes;
            double z = 0;
            for (int i = 0; i < length - 1; i++) {
                z += scores[i] * v[row + s[i]];
            }
            lossSum += loss.value(z);
            double slope = loss.derivative(z) / walks.length;
            for (int i = 0; i < length - 1; i++) {
                double g = slope * scores[i] * (v[row + s[i]] - z);
                logits[i] += g;
                tokens[s[i]] += g;
                value[row + s[i]] += slope * scores[i];
            }
            logits[length - 1] -= slope * scores[length - 1] * z;
        }
        return new LossGradient(lossSum / walks.length, value, logits, tokens);
    }

    /**
     * The model as the paper writes it: X̃ = [X, 0; P] of each walk in full, S = softmax(X̃ᵀ W x̃_N) with all of W, f = V X S,
     * and ∂L/∂W = E[X̃ g] x̃_Nᵀ in full. W x̃_N is computed first, the cheap order of the product.
     */
    static final class Textbook {
        private final int nodes;
        private final int length;
        private final int[][] walks;
        private final Loss loss;
        private final double[][] positions;
        /** (K+M)×(K+M). */
        final double[][] attention;
        /** ∂L/∂W, (K+M)×(K+M), set by {@link #gradient}. */
        final double[][] attentionGradient;
        /** ∂L/∂V, K×K, set by {@link #gradient}. */
        final double[][] valueGradient;
        private final double[][] columns;

        Textbook(int[][] walks, int nodes, int positionDimension, Loss loss) {
            this.walks = walks;
            this.nodes = nodes;
            this.loss = loss;
            length = walks[0].length;
            positions = new double[length][positionDimension];
            for (int i = 1; i <= length; i++) {
                for (int m = 1; m <= positionDimension; m++) {
                    positions[i - 1][m - 1] = Math.sin(i * m * Math.PI / (positionDimension + 1));
                }
            }
            int size = nodes + positionDimension;
            attention = new double[size][size];
            attentionGradient = new double[size][size];
            valueGradient = new double[nodes][nodes];
            columns = new double[length][size];
        }

        /** Sets W so that its logits are those of the state: W = q x̃_Nᵀ/G with q = (u, Σ_i b_i p_i/G). */
        void attendAs(ModelState state) {
            double norm = positions[0].length / 2.0 + 0.5;
            double[] query = new double[attention.length];
            double[] positionLogits = state.positionLogits();
            System.arraycopy(state.tokenLogits(), 0, query, 0, nodes);
            for (int i = 0; i < length; i++) {
                for (int m = 0; m < positions[i].length; m++) {
                    query[nodes + m] += positionLogits[i] * positions[i][m] / norm;
                }
            }
            for (int r = 0; r < attention.length; r++) {
                for (int m = 0; m < positions[0].length; m++) {
                    attention[r][nodes + m] = query[r] * positions[length - 1][m] / norm;
                }
            }
        }

        /** The loss; the gradients are left in the fields. */
        double gradient(double[] v) {
            for (double[] row : valueGradient) {
                Arrays.fill(row, 0);
            }
            double[] last = new double[attention.length];
            System.arraycopy(positions[length - 1], 0, last, nodes, positions[length - 1].length);
            double[] query = new double[attention.length];
            for (int r = 0; r < query.length; r++) {
                query[r] = product(attention[r], last);
            }
            double[] direction = new double[attention.length];
            double lossSum = 0;
            for (int[] s : walks) {
                lossSum += addWalk(s, v, query, direction);
            }
            for (int r = 0; r < direction.length; r++) {
                for (int c = 0; c < direction.length; c++) {
                    attentionGradient[r][c] = direction[r] * last[c];
                }
            }
            return lossSum / walks.length;
        }

        private double addWalk(int[] s, double[] v, double[] query, double[] direction) {
            double[] scores = new double[length];
            for (int i = 0; i < length; i++) {
                Arrays.fill(columns[i], 0, nodes, 0);
                if (i < length - 1) {
                    columns[i][s[i]] = 1;
                }
                System.arraycopy(positions[i], 0, columns[i], nodes, positions[i].length);
                scores[i] = product(columns[i], query);
            }
            ModelState.softmax(scores);
            int y = s[length - 1];
            double[] visible = new double[nodes];
            for (int i = 0; i < length; i++) {
                for (int k = 0; k < nodes; k++) {
                    visible[k] += scores[i] * columns[i][k];
                }
            }
            double[] row = Arrays.copyOfRange(v, y * nodes, (y + 1) * nodes);
            double z = product(row, visible);
            double slope = loss.derivative(z) / walks.length;
            for (int k = 0; k < nodes; k++) {
                valueGradient[y][k] += slope * visible[k];
            }
            for (int i = 0; i < length; i++) {
                double own = i < length - 1 ? row[s[i]] : 0;
                addMultiple(slope * scores[i] * (own - z), columns[i], direction);
            }
            return loss.value(z);
        }

        private static double product(double[] a, double[] b) {
            double[] sums = new double[4];
            int j = 0;
            for (; j < a.length - 3; j += 4) {
                sums[0] += a[j] * b[j];
                sums[1] += a[j + 1] * b[j + 1];
                sums[2] += a[j + 2] * b[j + 2];
                sums[3] += a[j + 3] * b[j + 3];
            }
            for (; j < a.length; j++) {
                sums[0] += a[j] * b[j];
            }
            return (sums[0] + sums[1]) + (sums[2] + sums[3]);
        }

        private static void addMultiple(double factor, double[] terms, double[] sum) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += factor * terms[j];
            }
        }
    }
}
