package org.circlewalk.spec.chain;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A Markov chain s₁, s₂, … on nodes 0 … K−1 with exact probabilities: s₁ has the start law, and s_{i+1} is y with probability
 * Π[s_i][y]. The walk on a circle is one. Immutable.
 */
public final class MarkovChain {
    private final BigFraction[] start;
    private final BigFraction[][] transition;

    private MarkovChain(BigFraction[] start, BigFraction[][] transition) {
        this.start = start;
        this.transition = transition;
    }

    /**
     * A chain with a given start law.
     *
     * @param start      length K ≥ 1
     * @param transition Π, K rows of length K; copied
     * @throws InvalidParameterException if a row or the start law is no probability law on K nodes
     */
    public static MarkovChain of(BigFraction[] start, BigFraction[][] transition) {
        requireLaw("the start law", start, start.length);
        require(transition.length == start.length, "the number of rows of Π", transition.length, "K = " + start.length);
        for (int s = 0; s < transition.length; s++) {
            requireLaw("row " + s + " of Π", transition[s], start.length);
        }
        return new MarkovChain(start.clone(), Arrays.stream(transition).map(BigFraction[]::clone).toArray(BigFraction[][]::new));
    }

    private static void requireLaw(String name, BigFraction[] law, int size) {
        require(law.length >= 1 && law.length == size, "the length of " + name, law.length, "K = " + size);
        for (BigFraction probability : law) {
            require(probability.compareTo(BigFraction.ZERO) >= 0, "an entry of " + name, Fractions.format(probability),
                    "at least 0");
        }
        BigFraction sum = Fractions.sum(law);
        require(sum.equals(BigFraction.ONE), "the sum of " + name, Fractions.format(sum), "exactly 1");
    }

    /** A chain that starts in each of the K nodes with the same probability. */
    public static MarkovChain withUniformStart(BigFraction[][] transition) {
        require(transition.length >= 1, "the number of rows of Π", transition.length, "at least 1");
        BigFraction[] start = new BigFraction[transition.length];
        Arrays.fill(start, new BigFraction(1, transition.length));
        return of(start, transition);
    }

    /** The walk on the circle (Section 2). */
    public static MarkovChain onCircle(RandomWalk walk) {
        BigFraction[][] transition = zero(walk.nodes());
        for (int s = 0; s < walk.nodes(); s++) {
            transition[s][Circle.successor(walk.nodes(), s)] = walk.p();
            transition[s][Circle.predecessor(walk.nodes(), s)] = walk.q();
        }
        return withUniformStart(transition);
    }

    /**
     * The walk on a directed graph that goes along each of the edges from its node with the same probability, from a uniform
     * start.
     *
     * @param successors the nodes to which an edge goes from node s, at index s; at least one, each once
     * @throws InvalidParameterException if a node has no edge, an edge leads nowhere or is given twice
     */
    public static MarkovChain onGraph(int[][] successors) {
        int nodes = successors.length;
        BigFraction[][] transition = zero(nodes);
        for (int s = 0; s < nodes; s++) {
            require(successors[s].length >= 1, "the number of edges from node " + s, successors[s].length, "at least 1");
            for (int y : successors[s]) {
                require(y >= 0 && y < nodes, "an edge from node " + s + " to node", y, "to a node from 0 to " + (nodes - 1));
                require(transition[s][y].equals(BigFraction.ZERO), "an edge from node " + s + " to node", y, "given once");
                transition[s][y] = new BigFraction(1, successors[s].length);
            }
        }
        return withUniformStart(transition);
    }

    private static BigFraction[][] zero(int nodes) {
        BigFraction[][] zero = new BigFraction[nodes][nodes];
        for (BigFraction[] row : zero) {
            Arrays.fill(row, BigFraction.ZERO);
        }
        return zero;
    }

    /** K. */
    public int nodes() {
        return start.length;
    }

    /** Π[from][to]. */
    public BigFraction probability(int from, int to) {
        return transition[from][to];
    }

    /** The law of the node after {@code from}, a fresh array of length K. */
    public BigFraction[] next(int from) {
        return transition[from].clone();
    }

    /** The law of s₁, a fresh array of length K. */
    public BigFraction[] start() {
        return start.clone();
    }

    /** The law of s_i for i ≥ 1, a fresh array of length K. */
    public BigFraction[] law(int position) {
        require(position >= 1, "the position", position, "at least 1");
        BigFraction[] law = start.clone();
        for (int i = 1; i < position; i++) {
            law = step(law);
        }
        return law;
    }

    private BigFraction[] step(BigFraction[] law) {
        BigFraction[] next = new BigFraction[law.length];
        for (int y = 0; y < law.length; y++) {
            next[y] = BigFraction.ZERO;
            for (int s = 0; s < law.length; s++) {
                next[y] = next[y].add(law[s].multiply(transition[s][y]));
            }
        }
        return next;
    }

    /**
     * The best accuracy of any predictor of one step from the node s_i, if it knows that node: E[max_y Π[s_i][y]].
     *
     * @param position i ≥ 1
     */
    public BigFraction optimalAccuracy(int position) {
        BigFraction[] law = law(position);
        BigFraction accuracy = BigFraction.ZERO;
        for (int s = 0; s < law.length; s++) {
            accuracy = accuracy.add(law[s].multiply(Fractions.max(BigFraction.ZERO, transition[s])));
        }
        return accuracy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarkovChain that && Arrays.equals(start, that.start)
                && Arrays.deepEquals(transition, that.transition);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(start) + Arrays.deepHashCode(transition);
    }

    @Override
    public String toString() {
        return "a chain on K = " + nodes() + " nodes";
    }
}
