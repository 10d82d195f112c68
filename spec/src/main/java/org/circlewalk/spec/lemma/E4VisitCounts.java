package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
//@ model import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
//@ model import org.circlewalk.spec.walk.TotalMass;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma E.4, the steps of its proof: the expected visits Γ(N) = Σ_{l=0}^{N−2} Π^l, and the products Γ₂(k) = Π(Πᵀ)^k of a
 * step forth and k steps back.
 */
public final class E4VisitCounts {
    private E4VisitCounts() {
    }

    /** Γ(N). */
    public static Circulant visits(RandomWalk walk) {
        return Circulant.ofColumn(visitsFromStart(walk.nodes(), walk.p(), walk.length())).transpose();
    }

    /**
     * Row 0 of Γ(N), the expected visits to each node among the first N − 1 positions of a walk from node 0. By E.4.1 no
     * node is visited more often than the start.
     */
    // states E.4.1, whole
    //@ normal_behavior
    //@   requires 1 <= nodes && 2 <= length && 0.0 <= p.value && p.value <= 1.0;
    //@   ensures \fresh(\result) && \result.length == nodes;
    //@   ensures (\forall int d; 0 <= d < nodes; \result[d] != null
    //@               && \result[d].value == count(p.value, nodes, length, d));
    //@ pure
    static BigFraction[] visitsFromStart(int nodes, BigFraction p, int length) {
        BigFraction[] visits = Circulant.identity(nodes).column();
        //@ loop_invariant 2 <= n <= length && visits.length == nodes && \fresh(visits);
        //@ loop_invariant (\forall int d; 0 <= d < nodes; visits[d] != null
        //@                     && visits[d].value == count(p.value, nodes, n, d));
        //@ loop_writes visits;
        //@ decreases length - n;
        for (int n = 2; n < length; n++) {
            visits = withStart(TransitionMatrix.step(p, visits));
        }
        return visits;
    }

    /** Counts one visit to node 0 more. */
    //@ private normal_behavior
    //@   requires (\forall int d; 0 <= d < visits.length; visits[d] != null);
    //@   ensures \fresh(\result) && \result.length == visits.length;
    //@   ensures (\forall int d; 0 <= d < visits.length; \result[d] != null
    //@               && \result[d].value == (d == 0 ? 1.0 : 0.0) + visits[d].value);
    //@ pure
    private static BigFraction[] withStart(BigFraction[] visits) {
        BigFraction[] counted = new BigFraction[visits.length];
        //@ loop_invariant 0 <= n <= visits.length;
        //@ loop_invariant (\forall int d; 0 <= d < n; counted[d] != null
        //@                     && counted[d].value == (d == 0 ? 1.0 : 0.0) + visits[d].value);
        //@ loop_writes counted[*];
        //@ decreases visits.length - n;
        for (int n = 0; n < visits.length; n++) {
            BigFraction count = n == 0 ? visits[0].add(BigFraction.ONE) : visits[n];
            counted[n] = count;
        }
        return counted;
    }

    /*@ // Gamma(N) = Gamma(N-1) Pi + I in row 0: the expected visits to d.
      @ normal_behavior
      @   requires 0 <= d < nodes && 1 <= length;
      @   measured_by 2 * length;
      @   ensures \result == (length == 1 ? 0.0 : (d == 0 ? 1.0 : 0.0) + countAfterAStep(p, nodes, length - 1, d));
      @ pure
      @ static model heap_free \real count(\real p, int nodes, int length, int d) {
      @     return length == 1 ? 0.0 : (d == 0 ? 1.0 : 0.0) + countAfterAStep(p, nodes, length - 1, d);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= d < nodes && 1 <= length;
      @   measured_by 2 * length + 1;
      @   ensures \result == TotalMass.mean(p,
      @       count(p, nodes, length, Circle.before(nodes, d)), count(p, nodes, length, Circle.after(nodes, d)));
      @ pure
      @ static model heap_free \real countAfterAStep(\real p, int nodes, int length, int d) {
      @     return TotalMass.mean(p,
      @       count(p, nodes, length, Circle.before(nodes, d)), count(p, nodes, length, Circle.after(nodes, d)));
      @ }
      @
      @ // Gamma(N) is the sum of the laws after 0 ... N-2 steps, since such sums recur in the same way.
      @ normal_behavior
      @   requires 0 <= d < nodes && 0 <= last < 2147483647;
      @   measured_by last;
      @   ensures TransitionMatrix.lawSum(p, nodes, 0, last, d) == (d == 0 ? 1.0 : 0.0) + TotalMass.mean(p,
      @       TransitionMatrix.lawSum(p, nodes, 0, last - 1, Circle.before(nodes, d)),
      @       TransitionMatrix.lawSum(p, nodes, 0, last - 1, Circle.after(nodes, d)));
      @ pure
      @ static model void lawSumsRecur(\real p, int nodes, int last, int d) {
      @     if (last > 0) {
      @         int b = Circle.before(nodes, d);
      @         int a = Circle.after(nodes, d);
      @         lawSumsRecur(p, nodes, last - 1, d);
      @         TotalMass.meansAddUp(p, TransitionMatrix.lawSum(p, nodes, 0, last - 2, b),
      @             TransitionMatrix.lawSum(p, nodes, 0, last - 2, a),
      @             TransitionMatrix.law(p, nodes, last - 1, b), TransitionMatrix.law(p, nodes, last - 1, a));
      @     }
      @ }
      @*/

    // states E.4.1, whole
    /*@ normal_behavior
      @   requires 0 <= d < nodes && 1 <= length;
      @   measured_by length;
      @   ensures count(p, nodes, length, d) == TransitionMatrix.lawSum(p, nodes, 0, length - 2, d);
      @ pure
      @ static model void isSumOfLaws(\real p, int nodes, int length, int d) {
      @     if (length > 1) {
      @         isSumOfLaws(p, nodes, length - 1, Circle.before(nodes, d));
      @         isSumOfLaws(p, nodes, length - 1, Circle.after(nodes, d));
      @         lawSumsRecur(p, nodes, length - 2, d);
      @     }
      @ }
      @*/

    /*@ // A longer walk visits no node less often.
      @ normal_behavior
      @   requires 0 <= d < nodes && 1 <= length < 2147483647 && 0.0 <= p && p <= 1.0;
      @   measured_by length;
      @   ensures count(p, nodes, length, d) <= count(p, nodes, length + 1, d);
      @ pure
      @ static model void grows(\real p, int nodes, int length, int d) {
      @     int b = Circle.before(nodes, d);
      @     int a = Circle.after(nodes, d);
      @     if (length == 1) {
      @         TotalMass.meanGrows(p, 0.0, 0.0, count(p, nodes, 1, b), count(p, nodes, 1, a));
      @     } else {
      @         grows(p, nodes, length - 1, b);
      @         grows(p, nodes, length - 1, a);
      @         TotalMass.meanGrows(p, count(p, nodes, length - 1, b), count(p, nodes, length - 1, a),
      @             count(p, nodes, length, b), count(p, nodes, length, a));
      @     }
      @ }
      @
      @ // For d != 0 the count is a mean of counts of a walk that is shorter by one, so at most that of its start.
      @ normal_behavior
      @   requires 0 <= d < nodes && 1 <= length && 0.0 <= p && p <= 1.0;
      @   measured_by length;
      @   ensures count(p, nodes, length, d) <= count(p, nodes, length, 0);
      @ pure
      @ static model void startIsAhead(\real p, int nodes, int length, int d) {
      @     if (d != 0 && length != 1) {
      @         int b = Circle.before(nodes, d);
      @         int a = Circle.after(nodes, d);
      @         startIsAhead(p, nodes, length - 1, b);
      @         startIsAhead(p, nodes, length - 1, a);
      @         TotalMass.meanIsAtMost(p, count(p, nodes, length - 1, b), count(p, nodes, length - 1, a),
      @             count(p, nodes, length - 1, 0));
      @         grows(p, nodes, length - 1, 0);
      @     }
      @ }
      @*/

    // states E.4.1, whole: all K, N and p in [0, 1]: Γ(N) = Σ Π^l by its first row, of which no entry exceeds the diagonal
    /*@ // E.4.1 for what visitsFromStart returns.
      @ normal_behavior
      @   requires 0 <= d < nodes && 2 <= length && 0.0 <= p.value && p.value <= 1.0;
      @   ensures \result.length == nodes && (\forall int e; 0 <= e < nodes; \result[e] != null);
      @   ensures \result[d].value <= \result[0].value;
      @ pure
      @ static model BigFraction[] noNodeIsVisitedMoreThanTheStart(int nodes, BigFraction p, int length, int d) {
      @     startIsAhead(p.value, nodes, length, d);
      @     return visitsFromStart(nodes, p, length);
      @ }
      @*/

    /** Γ₂(k) for k ≥ 1. */
    public static Circulant forthAndBack(RandomWalk walk, int k) {
        return TransitionMatrix.of(walk).multiply(TransitionMatrix.transposedPower(walk, k));
    }

    /** Γ₂(2m−1) + Γ₂(2m) for m ≥ 1. */
    public static Circulant pair(RandomWalk walk, int m) {
        return forthAndBack(walk, 2 * m - 1).add(forthAndBack(walk, 2 * m));
    }

    /** E.4.1: no entry of Γ(N) exceeds its diagonal. */
    public static Evidence checkVisits(RandomWalk walk) {
        return dominated(visits(walk), "Γ(N)");
    }

    /** E.4.3 at m: no entry of Γ₂(2m−1) + Γ₂(2m) exceeds its diagonal. */
    public static Evidence checkPair(RandomWalk walk, int m) {
        return dominated(pair(walk, m), "Γ₂(" + (2 * m - 1) + ") + Γ₂(" + 2 * m + ")");
    }

    private static Evidence dominated(Circulant matrix, String name) {
        BigFraction diagonal = matrix.at(0);
        BigFraction max = matrix.max();
        return Evidence.of(diagonal.equals(max), name + " has " + Fractions.format(diagonal)
                + " on its diagonal and " + Fractions.format(max) + " elsewhere");
    }

    /** E.4.4 at m: the diagonal of the pair m + 1 does not exceed that of the pair m. */
    public static Evidence checkMonotone(RandomWalk walk, int m) {
        BigFraction now = pair(walk, m).at(0);
        BigFraction then = pair(walk, m + 1).at(0);
        return Evidence.of(now.compareTo(then) >= 0, "the diagonal of Γ₂(2m−1) + Γ₂(2m) grows from "
                + Fractions.format(now) + " at m = " + m + " to " + Fractions.format(then));
    }

    /** E.4.5: the diagonal of Γ₂(1) + Γ₂(2) is p² + q². */
    public static Evidence checkFirstBase(RandomWalk walk) {
        BigFraction claimed = walk.p().pow(2).add(walk.q().pow(2));
        return equality(pair(walk, 1).at(0), claimed, "Γ₂(1) + Γ₂(2)");
    }

    /** E.4.6: the diagonal of Γ₂(3) + Γ₂(4) is 3p³q + 3pq³. */
    public static Evidence checkSecondBase(RandomWalk walk) {
        BigFraction pq = walk.p().multiply(walk.q());
        BigFraction claimed = walk.p().pow(2).add(walk.q().pow(2)).multiply(pq).multiply(3);
        return equality(pair(walk, 2).at(0), claimed, "Γ₂(3) + Γ₂(4)");
    }

    private static Evidence equality(BigFraction found, BigFraction claimed, String name) {
        return Evidence.of(found.equals(claimed), "the diagonal of " + name + " is " + Fractions.format(found)
                + ", not " + Fractions.format(claimed));
    }
}
