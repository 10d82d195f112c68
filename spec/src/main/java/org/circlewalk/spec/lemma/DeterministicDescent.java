package org.circlewalk.spec.lemma;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.Prediction;

/**
 * Gradient descent from zero on the deterministic walks of N = rK + 1 nodes (Theorem 4.1): V, and the logits
 * u[s_i] + b_i of the visible positions and b_N of the zero token, after any number of steps, for any loss, any step sizes
 * and any softmax, see {@link GivenScores}. In a step of size η with positions of squared norm G (Lemmas B.1 and E.5)
 * V moves by −η·∂L/∂V, u by −ηG·E[Σ g_i x_i] and b by −ηG²·E[g]; the expectation is the mean over the K starts.
 */
public final class DeterministicDescent {
    private final /*@ spec_public @*/ BigFraction[][] value;
    private final /*@ spec_public @*/ BigFraction[] tokens;
    private final /*@ spec_public @*/ BigFraction[] positions;

    //@ public invariant (\forall int y; 0 <= y < value.length; value[y] != null);
    //@ public invariant (\forall int a; 0 <= a < tokens.length; tokens[a] != null);
    //@ public invariant (\forall int i; 0 <= i < positions.length; positions[i] != null);

    //@ private normal_behavior
    //@   requires (\forall int y; 0 <= y < value.length; value[y] != null);
    //@   requires (\forall int a; 0 <= a < tokens.length; tokens[a] != null);
    //@   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
    //@   ensures this.value == value && this.tokens == tokens && this.positions == positions;
    //@ pure
    private DeterministicDescent(BigFraction[][] value, BigFraction[] tokens, BigFraction[] positions) {
        this.value = value;
        this.tokens = tokens;
        this.positions = positions;
    }

    /** V = 0, u = 0 and b = 0. */
    //@ normal_behavior
    //@   requires 1 <= size && 2 <= length;
    //@   ensures \result.value.length == size && \result.tokens.length == size && \result.positions.length == length;
    //@   ensures (\forall int y; 0 <= y < size; \result.value[y] != null && \result.value[y].length == size);
    //@   ensures (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               \result.value[y][a] != null && \result.value[y][a].value == \result.value[0][0].value));
    //@   ensures (\forall int a; 0 <= a < size;
    //@               \result.tokens[a] != null && \result.tokens[a].value == \result.tokens[0].value);
    //@   ensures (\forall int i; 0 <= i < length; \result.positions[i] != null);
    //@   ensures (\forall int i; 0 <= i < length - 1; \result.positions[i].value == \result.positions[0].value);
    //@   ensures \result.value[0][0].value == 0.0;
    //@   ensures (\forall int a; 0 <= a < size; \result.tokens[a].value == 0.0);
    //@   ensures (\forall int i; 0 <= i < length; \result.positions[i].value == 0.0);
    //@ pure
    static DeterministicDescent atZero(int size, int length) {
        BigFraction[][] value = new BigFraction[size][];
        //@ loop_invariant 0 <= n <= size;
        //@ loop_invariant (\forall int y; 0 <= y < n; value[y] != null && value[y].length == size);
        //@ loop_invariant (\forall int y; 0 <= y < n; (\forall int a; 0 <= a < size;
        //@                     value[y][a] != null && value[y][a].value == 0.0));
        //@ loop_writes value[*];
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            value[n] = DescentMoves.zeros(size);
        }
        return new DeterministicDescent(value, DescentMoves.zeros(size), DescentMoves.zeros(length));
    }

    /**
     * One step. V stays a multiple of 11ᵀ, the visible logits stay equal, and at V = 0 all logits rest.
     *
     * @param rates  the rates of V, u and b: η, ηG and ηG², or any three numbers
     * @param slopes what the loss answers, ℓ′ at the score of the walk from each start
     * @param scores what the softmax answers, K × N, for the walk from each start
     */
    //@ normal_behavior
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1;
    //@   requires this.value.length == size && this.tokens.length == size && this.positions.length == length;
    //@   requires (\forall int y; 0 <= y < size; this.value[y] != null && this.value[y].length == size);
    //@   requires (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               this.value[y][a] != null && this.value[y][a].value == this.value[0][0].value));
    //@   requires (\forall int a; 0 <= a < size;
    //@               this.tokens[a] != null && this.tokens[a].value == this.tokens[0].value);
    //@   requires (\forall int i; 0 <= i < length; this.positions[i] != null);
    //@   requires (\forall int i; 0 <= i < length - 1; this.positions[i].value == this.positions[0].value);
    //@   requires rates.length == 3 && (\forall int r; 0 <= r < rates.length; rates[r] != null);
    //@   requires slopes.length == size && scores.length == size;
    //@   requires (\forall int s; 0 <= s < size; slopes[s] != null);
    //@   requires (\forall int s; 0 <= s < size; scores[s] != null && scores[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; scores[s][i] != null));
    //@   ensures \result.value.length == size && \result.tokens.length == size && \result.positions.length == length;
    //@   ensures (\forall int y; 0 <= y < size; \result.value[y] != null && \result.value[y].length == size);
    //@   ensures (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               \result.value[y][a] != null && \result.value[y][a].value == \result.value[0][0].value));
    //@   ensures (\forall int a; 0 <= a < size;
    //@               \result.tokens[a] != null && \result.tokens[a].value == \result.tokens[0].value);
    //@   ensures (\forall int i; 0 <= i < length; \result.positions[i] != null);
    //@   ensures (\forall int i; 0 <= i < length - 1; \result.positions[i].value == \result.positions[0].value);
    //@   ensures this.value[0][0].value == 0.0
    //@               ==> (\forall int a; 0 <= a < size; \result.tokens[a].value == this.tokens[a].value);
    //@   ensures this.value[0][0].value == 0.0
    //@               ==> (\forall int i; 0 <= i < length; \result.positions[i].value == this.positions[i].value);
    //@ pure
    DeterministicDescent step(int size, boolean clockwise, int rounds, int length, BigFraction[] rates,
                              BigFraction[] slopes, BigFraction[][] scores) {
        BigFraction[][] attention = GivenScores.ofAllWalks(clockwise, tokens, positions, scores);
        BigFraction[][] gradients =
                DescentGradients.ofAllWalks(size, clockwise, rounds, length, value, attention, slopes);
        return new DeterministicDescent(valueAfter(size, clockwise, rounds, length, attention, slopes, rates[0]),
                tokensAfter(size, clockwise, rounds, length, gradients, rates[1]),
                positionsAfter(size, rounds, length, gradients, rates[2]));
    }

    /** V after a step of the given rate. */
    //@ private normal_behavior
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1;
    //@   requires value.length == size && scores.length == size && given.length == size;
    //@   requires (\forall int y; 0 <= y < size; value[y] != null && value[y].length == size);
    //@   requires (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               value[y][a] != null && value[y][a].value == value[0][0].value));
    //@   requires (\forall int s; 0 <= s < size; scores[s] != null && scores[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; scores[s][i] != null));
    //@   requires (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; scores[s][i].value == scores[0][0].value));
    //@   requires (\forall int s; 0 <= s < size; given[s] != null);
    //@   ensures \fresh(\result) && \result.length == size;
    //@   ensures (\forall int y; 0 <= y < size; \result[y] != null && \result[y].length == size);
    //@   ensures (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               \result[y][a] != null && \result[y][a].value == \result[0][0].value));
    //@ pure
    private BigFraction[][] valueAfter(int size, boolean clockwise, int rounds, int length, BigFraction[][] scores,
                                       BigFraction[] given, BigFraction rate) {
        return rowsAfter(size, clockwise, rounds, length, scores,
                DescentMoves.scaled(DescentMoves.share(rate, size), given));
    }

    /** u after a step of the given rate. */
    //@ private normal_behavior
    //@   requires tokens.length == size;
    //@   requires (\forall int a; 0 <= a < size; tokens[a] != null && tokens[a].value == tokens[0].value);
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1 && gradients.length == size;
    //@   requires (\forall int s; 0 <= s < size; gradients[s] != null && gradients[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; gradients[s][i] != null));
    //@   requires (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; gradients[s][i].value == gradients[s][0].value));
    //@   ensures \fresh(\result) && \result.length == size;
    //@   ensures (\forall int a; 0 <= a < size; \result[a] != null && \result[a].value == \result[0].value);
    //@   ensures (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; gradients[s][i].value == 0.0))
    //@               ==> (\forall int a; 0 <= a < size; \result[a].value == tokens[a].value);
    //@ pure
    private BigFraction[] tokensAfter(int size, boolean clockwise, int rounds, int length, BigFraction[][] gradients,
                                      BigFraction rate) {
        return DescentMoves.descended(tokens, DescentMoves.share(rate, size),
                DescentMoves.tokenGradient(size, clockwise, rounds, length, gradients));
    }

    /** b after a step of the given rate. */
    //@ private normal_behavior
    //@   requires positions.length == length && (\forall int i; 0 <= i < length; positions[i] != null);
    //@   requires (\forall int i; 0 <= i < length - 1; positions[i].value == positions[0].value);
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1 && gradients.length == size;
    //@   requires (\forall int s; 0 <= s < size; gradients[s] != null && gradients[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; gradients[s][i] != null));
    //@   requires (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; gradients[s][i].value == gradients[s][0].value));
    //@   ensures \fresh(\result) && \result.length == length;
    //@   ensures (\forall int i; 0 <= i < length; \result[i] != null);
    //@   ensures (\forall int i; 0 <= i < length - 1; \result[i].value == \result[0].value);
    //@   ensures (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; gradients[s][i].value == 0.0))
    //@               ==> (\forall int i; 0 <= i < length; \result[i].value == positions[i].value);
    //@ pure
    private BigFraction[] positionsAfter(int size, int rounds, int length, BigFraction[][] gradients, BigFraction rate) {
        return DescentMoves.descended(positions, DescentMoves.share(rate, size),
                DescentMoves.positionGradient(size, rounds, length, gradients));
    }

    /** V after a step, K·∂L/∂V less for slopes that are given times the step size over K. */
    //@ private normal_behavior
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1;
    //@   requires value.length == size && scores.length == size && given.length == size;
    //@   requires (\forall int y; 0 <= y < size; value[y] != null && value[y].length == size);
    //@   requires (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               value[y][a] != null && value[y][a].value == value[0][0].value));
    //@   requires (\forall int s; 0 <= s < size; scores[s] != null && scores[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; scores[s][i] != null));
    //@   requires (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; scores[s][i].value == scores[0][0].value));
    //@   requires (\forall int s; 0 <= s < size; given[s] != null);
    //@   ensures \fresh(\result) && \result.length == size;
    //@   ensures (\forall int y; 0 <= y < size; \result[y] != null && \result[y].length == size);
    //@   ensures (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size; \result[y][a] != null
    //@               && \result[y][a].value == value[0][0].value
    //@                   - DescentMoves.constantEntry(given[0].value, rounds, scores[0][0].value)));
    //@ pure
    private BigFraction[][] rowsAfter(int size, boolean clockwise, int rounds, int length, BigFraction[][] scores,
                                      BigFraction[] given) {
        BigFraction[][] rows = new BigFraction[size][];
        //@ ghost \real entry = DescentMoves.constantEntry(given[0].value, rounds, scores[0][0].value);
        //@ loop_invariant 0 <= n <= size;
        //@ loop_invariant (\forall int y; 0 <= y < n; rows[y] != null && rows[y].length == size);
        //@ loop_invariant (\forall int y; 0 <= y < n; (\forall int a; 0 <= a < size; rows[y][a] != null
        //@                     && rows[y][a].value == value[0][0].value - entry));
        //@ loop_writes rows[*];
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            rows[n] = DescentMoves.difference(value[n],
                    DescentMoves.rowGradient(size, clockwise, rounds, length, n, value, scores, given));
        }
        return rows;
    }
    /**
     * The model after T = {@code steps} steps from zero: V is a multiple of 11ᵀ, u and the visible part of b are multiples
     * of the all-one vector, and after the first step u and b, so W, are still 0.
     *
     * @param steps  T
     * @param rates  for each step the rates of V, u and b: η, ηG and ηG², or any three numbers
     * @param slopes what the loss answers in each step, ℓ′ at the score of the walk from each start
     * @param scores what the softmax answers in each step, K × N, for the walk from each start
     */
    // states D.1, whole: all K, r, both directions, every loss and every rate: V⁽¹⁾ is a multiple of 11ᵀ, and u⁽¹⁾ = 0, b⁽¹⁾ = 0, so W⁽¹⁾ = 0
    // states D.2, whole: the case T = 2 of D.3
    // states D.3, whole: all T, K, r, losses, step sizes and softmax functions: V⁽ᵀ⁾ is a multiple of 11ᵀ, and S_1 = … = S_{N−1} in every walk
    // states 4.1, whole
    //@ normal_behavior
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1;
    //@   requires 0 <= steps && steps <= rates.length && rates.length == slopes.length && steps <= scores.length;
    //@   requires (\forall int t; 0 <= t < slopes.length; rates[t] != null && rates[t].length == 3);
    //@   requires (\forall int t; 0 <= t < slopes.length; (\forall int k; 0 <= k < 3; rates[t][k] != null));
    //@   requires (\forall int t; 0 <= t < slopes.length; slopes[t] != null && slopes[t].length == size);
    //@   requires (\forall int t; 0 <= t < slopes.length; (\forall int s; 0 <= s < size; slopes[t][s] != null));
    //@   requires (\forall int t; 0 <= t < scores.length; scores[t] != null && scores[t].length == size);
    //@   requires (\forall int t; 0 <= t < scores.length; (\forall int s; 0 <= s < size;
    //@               scores[t][s] != null && scores[t][s].length == length));
    //@   requires (\forall int t; 0 <= t < scores.length; (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length; scores[t][s][i] != null)));
    //@   ensures \result.value.length == size && \result.tokens.length == size && \result.positions.length == length;
    //@   ensures (\forall int y; 0 <= y < size; \result.value[y] != null && \result.value[y].length == size);
    //@   ensures (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               \result.value[y][a] != null && \result.value[y][a].value == \result.value[0][0].value));
    //@   ensures (\forall int a; 0 <= a < size;
    //@               \result.tokens[a] != null && \result.tokens[a].value == \result.tokens[0].value);
    //@   ensures (\forall int i; 0 <= i < length; \result.positions[i] != null);
    //@   ensures (\forall int i; 0 <= i < length - 1; \result.positions[i].value == \result.positions[0].value);
    //@   ensures steps <= 1 ==> (\forall int a; 0 <= a < size; \result.tokens[a].value == 0.0);
    //@   ensures steps <= 1 ==> (\forall int i; 0 <= i < length; \result.positions[i].value == 0.0);
    //@   ensures steps == 0 ==> \result.value[0][0].value == 0.0;
    //@ pure
    static DeterministicDescent after(int size, boolean clockwise, int rounds, int length, int steps,
                                      BigFraction[][] rates, BigFraction[][] slopes, BigFraction[][][] scores) {
        DeterministicDescent at = atZero(size, length);
        //@ loop_invariant 0 <= t <= steps;
        //@ loop_invariant at.value.length == size && at.tokens.length == size && at.positions.length == length;
        //@ loop_invariant (\forall int y; 0 <= y < size; at.value[y] != null && at.value[y].length == size);
        //@ loop_invariant (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
        //@             at.value[y][a] != null && at.value[y][a].value == at.value[0][0].value));
        //@ loop_invariant (\forall int a; 0 <= a < size;
        //@             at.tokens[a] != null && at.tokens[a].value == at.tokens[0].value);
        //@ loop_invariant (\forall int i; 0 <= i < length; at.positions[i] != null);
        //@ loop_invariant (\forall int i; 0 <= i < length - 1; at.positions[i].value == at.positions[0].value);
        //@ loop_invariant t == 0 ==> at.value[0][0].value == 0.0;
        //@ loop_invariant t <= 1 ==> (\forall int a; 0 <= a < size; at.tokens[a].value == 0.0);
        //@ loop_invariant t <= 1 ==> (\forall int i; 0 <= i < length; at.positions[i].value == 0.0);
        //@ loop_writes at;
        //@ decreases steps - t;
        for (int t = 0; t < steps; t++) {
            at = at.step(size, clockwise, rounds, length, rates[t], slopes[t], scores[t]);
        }
        return at;
    }

    /**
     * The scores of all walks after T = {@code steps} steps: S_1 = … = S_{N−1} in every walk, and the same in all.
     *
     * @param scores what the softmax answers in each step and at the end, K × N, for the walk from each start
     * @return fresh arrays, K × N, those of the walk from s in row s
     */
    // states D.2, whole
    // states D.3, whole
    // states 4.1, whole
    //@ normal_behavior
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1;
    //@   requires 0 <= steps && steps <= rates.length && rates.length == slopes.length && steps < scores.length;
    //@   requires (\forall int t; 0 <= t < slopes.length; rates[t] != null && rates[t].length == 3);
    //@   requires (\forall int t; 0 <= t < slopes.length; (\forall int k; 0 <= k < 3; rates[t][k] != null));
    //@   requires (\forall int t; 0 <= t < slopes.length; slopes[t] != null && slopes[t].length == size);
    //@   requires (\forall int t; 0 <= t < slopes.length; (\forall int s; 0 <= s < size; slopes[t][s] != null));
    //@   requires (\forall int t; 0 <= t < scores.length; scores[t] != null && scores[t].length == size);
    //@   requires (\forall int t; 0 <= t < scores.length; (\forall int s; 0 <= s < size;
    //@               scores[t][s] != null && scores[t][s].length == length));
    //@   requires (\forall int t; 0 <= t < scores.length; (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length; scores[t][s][i] != null)));
    //@   ensures \fresh(\result) && \result.length == size;
    //@   ensures (\forall int s; 0 <= s < size; \result[s] != null && \result[s].length == length);
    //@   ensures (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; \result[s][i] != null));
    //@   ensures (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; \result[s][i].value == \result[0][0].value));
    //@ pure
    static BigFraction[][] scoresAfter(int size, boolean clockwise, int rounds, int length, int steps,
            BigFraction[][] rates, BigFraction[][] slopes, BigFraction[][][] scores) {
        DeterministicDescent model = after(size, clockwise, rounds, length, steps, rates, slopes, scores);
        return GivenScores.ofAllWalks(clockwise, model.tokens, model.positions, scores[steps]);
    }

    /** The accuracy after T = {@code steps} steps: 1/K. */
    // states 4.1, whole: D.3, and the accuracy over the K walks is 1/K after every T steps, the smallest of tied nodes being predicted
    //@ normal_behavior
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1;
    //@   requires 0 <= steps && steps <= rates.length && rates.length == slopes.length && steps < scores.length;
    //@   requires (\forall int t; 0 <= t < slopes.length; rates[t] != null && rates[t].length == 3);
    //@   requires (\forall int t; 0 <= t < slopes.length; (\forall int k; 0 <= k < 3; rates[t][k] != null));
    //@   requires (\forall int t; 0 <= t < slopes.length; slopes[t] != null && slopes[t].length == size);
    //@   requires (\forall int t; 0 <= t < slopes.length; (\forall int s; 0 <= s < size; slopes[t][s] != null));
    //@   requires (\forall int t; 0 <= t < scores.length; scores[t] != null && scores[t].length == size);
    //@   requires (\forall int t; 0 <= t < scores.length; (\forall int s; 0 <= s < size;
    //@               scores[t][s] != null && scores[t][s].length == length));
    //@   requires (\forall int t; 0 <= t < scores.length; (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length; scores[t][s][i] != null)));
    //@   ensures \result.value == 1.0 / (\real) size;
    //@ pure
    static BigFraction accuracyAfter(int size, boolean clockwise, int rounds, int length, int steps,
            BigFraction[][] rates, BigFraction[][] slopes, BigFraction[][][] scores) {
        DeterministicDescent model = after(size, clockwise, rounds, length, steps, rates, slopes, scores);
        BigFraction[][] attention = GivenScores.ofAllWalks(clockwise, model.tokens, model.positions, scores[steps]);
        return accuracy(size, clockwise, rounds, length, model.value, attention);
    }

    /** The share of the walks of which the last node is predicted, 1/K where V is a multiple of 11ᵀ. */
    //@ normal_behavior
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1;
    //@   requires value.length == size;
    //@   requires (\forall int y; 0 <= y < size; value[y] != null && value[y].length == size);
    //@   requires (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               value[y][a] != null && value[y][a].value == value[0][0].value));
    //@   requires scores.length == size;
    //@   requires (\forall int s; 0 <= s < size; scores[s] != null && scores[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; scores[s][i] != null));
    //@   requires (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; scores[s][i].value == scores[0][0].value));
    //@   ensures \result.value == 1.0 / (\real) size;
    //@ pure
    static BigFraction accuracy(int size, boolean clockwise, int rounds, int length, BigFraction[][] value,
                                BigFraction[][] scores) {
        int hits = 0;
        //@ loop_invariant 0 <= n <= size && hits == (n > 0 ? 1 : 0);
        //@ loop_writes hits;
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            if (isPredicted(size, clockwise, rounds, length, n, value, scores[n])) {
                hits++;
            }
        }
        BigFraction walks = BigFraction.ONE.multiply(size);
        //@ assert walks.value != 0.0;
        return BigFraction.ONE.multiply(hits).divide(walks);
    }

    /** Whether the last node of the walk from {@code start} is predicted; where V is a multiple of 11ᵀ, node 0 always is. */
    //@ normal_behavior
    //@   requires rounds >= 1 && length == rounds * size + 1 && scores.length == length && value.length == size;
    //@   requires 0 <= start < size;
    //@   requires (\forall int y; 0 <= y < size; value[y] != null && value[y].length == size);
    //@   requires (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               value[y][a] != null && value[y][a].value == value[0][0].value));
    //@   requires (\forall int i; 0 <= i < length; scores[i] != null);
    //@   requires (\forall int i; 0 <= i < length - 1; scores[i].value == scores[0].value);
    //@   ensures \result <==> start == 0;
    //@ pure
    static boolean isPredicted(int size, boolean clockwise, int rounds, int length, int start, BigFraction[][] value,
                               BigFraction[] scores) {
        int[] nodes = DeterministicWalk.nodes(size, clockwise, start, length);
        int visible = length - 1;
        //@ assert DeterministicWalk.everyNodeOnceARound(nodes, size, clockwise, rounds, visible, start);
        //@ assert nodes[visible] == start;
        BigFraction[] outputs = outputs(size, value, scores, nodes);
        //@ assert Prediction.tiesGoToNodeZero(outputs);
        return Prediction.of(outputs) == nodes[visible];
    }

    /** f(X) of a walk, one score a node; all of them are equal where V is a multiple of 11ᵀ. */
    //@ normal_behavior
    //@   requires 1 <= size && value.length == size && 2 <= nodes.length && scores.length == nodes.length;
    //@   requires (\forall int y; 0 <= y < size; value[y] != null && value[y].length == size);
    //@   requires (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               value[y][a] != null && value[y][a].value == value[0][0].value));
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null);
    //@   requires (\forall int i; 0 <= i < scores.length - 1; scores[i].value == scores[0].value);
    //@   requires (\forall int i; 0 <= i < nodes.length; 0 <= nodes[i] < size);
    //@   ensures \fresh(\result) && \result.length == size;
    //@   ensures (\forall int y; 0 <= y < size; \result[y] != null && \result[y].value
    //@               == DescentGradients.constantScore(value[0][0].value, scores[0].value, scores.length - 1));
    //@ pure
    static BigFraction[] outputs(int size, BigFraction[][] value, BigFraction[] scores, int[] nodes) {
        BigFraction[] outputs = DescentMoves.zeros(size);
        //@ loop_invariant 0 <= n <= size && outputs.length == size && \fresh(outputs);
        //@ loop_invariant (\forall int y; 0 <= y < size; outputs[y] != null);
        //@ loop_invariant (\forall int y; 0 <= y < n; outputs[y].value
        //@     == DescentGradients.constantScore(value[0][0].value, scores[0].value, scores.length - 1));
        //@ loop_writes outputs;
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            outputs = DescentMoves.with(outputs, n, DescentGradients.output(value[n], scores, nodes));
        }
        return outputs;
    }

    /** V. */
    SquareMatrix asMatrix() {
        BigFraction[][] rows = new BigFraction[value.length][];
        for (int y = 0; y < rows.length; y++) {
            rows[y] = Arrays.copyOf(value[y], value[y].length);
        }
        return SquareMatrix.ofRows(rows);
    }

    /** u, a fresh array of length K. */
    BigFraction[] tokenLogits() {
        return Arrays.copyOf(tokens, tokens.length);
    }

    /** b, a fresh array of length N. */
    BigFraction[] positionLogits() {
        return Arrays.copyOf(positions, positions.length);
    }
}
