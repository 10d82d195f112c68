package org.circlewalk.spec.model;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * Why the predicted node is a candidate: the arithmetic of {@link AccuracyCertificate}. Let position j have the score
 * S_j and let range be the largest spread of a column of V. A node whose entry in the column of s_j is more than
 * (1 − S_j)·range/S_j below the largest cannot be predicted.
 */
public final class CandidateMargin {
    private CandidateMargin() {
    }

    /** The largest entry of a non-empty column. */
    //@ public normal_behavior
    //@   requires column.length >= 1 && (\forall int y; 0 <= y < column.length; column[y] != null);
    //@   ensures (\forall int y; 0 <= y < column.length; column[y].value <= \result.value);
    //@   ensures (\exists int y; 0 <= y < column.length; column[y].value == \result.value);
    //@ pure
    public static BigFraction largest(BigFraction[] column) {
        return column[Prediction.of(column)];
    }

    /** The smallest entry of a non-empty column. */
    //@ public normal_behavior
    //@   requires column.length >= 1 && (\forall int y; 0 <= y < column.length; column[y] != null);
    //@   ensures (\forall int y; 0 <= y < column.length; \result.value <= column[y].value);
    //@   ensures (\exists int y; 0 <= y < column.length; column[y].value == \result.value);
    //@ pure
    public static BigFraction smallest(BigFraction[] column) {
        int lowest = 0;
        //@ loop_invariant 1 <= y <= column.length && 0 <= lowest < y;
        //@ loop_invariant (\forall int k; 0 <= k < y; column[lowest].value <= column[k].value);
        //@ loop_writes lowest;
        //@ decreases column.length - y;
        for (int y = 1; y < column.length; y++) {
            if (column[lowest].compareTo(column[y]) > 0) {
                lowest = y;
            }
        }
        return column[lowest];
    }

    /** The largest entry of a non-empty column less the smallest. */
    //@ public normal_behavior
    //@   requires column.length >= 1 && (\forall int y; 0 <= y < column.length; column[y] != null);
    //@   ensures \result.value >= 0.0;
    //@   ensures (\forall int a, b; 0 <= a < column.length && 0 <= b < column.length;
    //@               column[a].value - column[b].value <= \result.value);
    //@ pure
    public static BigFraction spread(BigFraction[] column) {
        return largest(column).subtract(smallest(column));
    }

    /**
     * (1 − S_j)·range/S_j.
     *
     * @param score S_j &gt; 0
     */
    //@ public normal_behavior
    //@   requires score.value > 0.0;
    //@   ensures \result.value * score.value == (1.0 - score.value) * range.value;
    //@ pure
    public static BigFraction slack(BigFraction score, BigFraction range) {
        return BigFraction.ONE.subtract(score).multiply(range).divide(score);
    }

    /** What an entry of the column must reach for its node to be a candidate: the largest entry less the slack. */
    //@ public normal_behavior
    //@   requires column.length >= 1 && (\forall int y; 0 <= y < column.length; column[y] != null);
    //@   ensures (\forall int y; 0 <= y < column.length; column[y].value - slack.value <= \result.value);
    //@   ensures (\exists int y; 0 <= y < column.length; column[y].value - slack.value == \result.value);
    //@ pure
    public static BigFraction threshold(BigFraction[] column, BigFraction slack) {
        return largest(column).subtract(slack);
    }

    /*@ // Σ S_i over the first n without position j.
      @ public normal_behavior
      @   requires 0 <= n <= s.length && (\forall int i; 0 <= i < s.length; s[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : others(s, j, n - 1) + (n - 1 == j ? 0.0 : s[n - 1].value));
      @ pure
      @ public static model \real others(BigFraction[] s, int j, int n) {
      @     return n == 0 ? 0.0 : others(s, j, n - 1) + (n - 1 == j ? 0.0 : s[n - 1].value);
      @ }
      @
      @ // Σ S_i (b_i − a_i) over the first n without position j.
      @ public normal_behavior
      @   requires 0 <= n <= s.length && a.length == s.length && b.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null && a[i] != null && b[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : rest(s, a, b, j, n - 1)
      @               + (n - 1 == j ? 0.0 : s[n - 1].value * (b[n - 1].value - a[n - 1].value)));
      @ pure
      @ public static model \real rest(BigFraction[] s, BigFraction[] a, BigFraction[] b, int j, int n) {
      @     return n == 0 ? 0.0 : rest(s, a, b, j, n - 1)
      @         + (n - 1 == j ? 0.0 : s[n - 1].value * (b[n - 1].value - a[n - 1].value));
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n <= s.length && 0 <= j && (\forall int i; 0 <= i < s.length; s[i] != null);
      @   measured_by n;
      @   ensures others(s, j, n) == WalkGradient.sum(s, n) - (j < n ? s[j].value : 0.0);
      @   ensures \result;
      @ pure
      @ public static model boolean othersAreTheSumWithoutOne(BigFraction[] s, int j, int n) {
      @     return n == 0 || othersAreTheSumWithoutOne(s, j, n - 1);
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n <= s.length && 0 <= j && a.length == s.length && b.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null && a[i] != null && b[i] != null);
      @   measured_by n;
      @   ensures WalkGradient.attention(s, b, n) - WalkGradient.attention(s, a, n)
      @               == rest(s, a, b, j, n) + (j < n ? s[j].value * (b[j].value - a[j].value) : 0.0);
      @   ensures \result;
      @ pure
      @ public static model boolean differenceIsTheRestAndOne(BigFraction[] s, BigFraction[] a, BigFraction[] b, int j,
      @                                                       int n) {
      @     return n == 0 || differenceIsTheRestAndOne(s, a, b, j, n - 1)
      @         && factored(s[n - 1].value, a[n - 1].value, b[n - 1].value);
      @ }
      @
      @ public normal_behavior
      @   ensures s * b - s * a == s * (b - a);
      @   ensures \result;
      @ pure
      @ public static model boolean factored(\real s, \real a, \real b) {
      @     return true;
      @ }
      @
      @ // The other positions add at most Σ_{i≠j} S_i·range to f_b − f_a.
      @ public normal_behavior
      @   requires 0 <= n <= s.length && a.length == s.length && b.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null && a[i] != null && b[i] != null);
      @   requires (\forall int i; 0 <= i < s.length; 0.0 <= s[i].value && b[i].value - a[i].value <= range);
      @   measured_by n;
      @   ensures rest(s, a, b, j, n) <= WalkGradient.product(range, others(s, j, n));
      @   ensures \result;
      @ pure
      @ public static model boolean restIsAtMost(BigFraction[] s, BigFraction[] a, BigFraction[] b, int j, \real range,
      @                                          int n) {
      @     return n == 0 || restIsAtMost(s, a, b, j, range, n - 1) && (n - 1 == j || oneTermMore(range,
      @         others(s, j, n - 1), others(s, j, n), s[n - 1].value, b[n - 1].value - a[n - 1].value));
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 <= s && difference <= range && after == before + s;
      @   ensures s * difference <= WalkGradient.product(range, after) - WalkGradient.product(range, before);
      @   ensures \result;
      @ pure
      @ public static model boolean oneTermMore(\real range, \real before, \real after, \real s, \real difference) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 < s && 0.0 <= range && others <= 1.0 - s && slack * s == (1.0 - s) * range;
      @   requires difference < -slack;
      @   ensures WalkGradient.product(range, others) + s * difference < 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean theGapDecides(\real s, \real range, \real slack, \real others, \real difference) {
      @     \real most = range * (1.0 - s);
      @     return WalkGradient.product(range, others) <= most && s * difference < -(s * slack);
      @ }
      @
      @ // If V[y][s_j] is above V[y2][s_j] by more than the slack, then [f(X)]_y > [f(X)]_y2; a and b hold the attended
      @ // values of y and of y2.
      @ public normal_behavior
      @   requires 0 <= j < s.length && a.length == s.length && b.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null && a[i] != null && b[i] != null);
      @   requires (\forall int i; 0 <= i < s.length; 0.0 <= s[i].value && b[i].value - a[i].value <= range);
      @   requires WalkGradient.sum(s, s.length) <= 1.0 && s[j].value > 0.0 && 0.0 <= range;
      @   requires slack * s[j].value == (1.0 - s[j].value) * range;
      @   requires a[j].value - b[j].value > slack;
      @   ensures WalkGradient.attention(s, a, s.length) > WalkGradient.attention(s, b, s.length);
      @   ensures \result;
      @ pure
      @ public static model boolean marginDecides(BigFraction[] s, BigFraction[] a, BigFraction[] b, int j, \real range,
      @                                           \real slack) {
      @     boolean split = differenceIsTheRestAndOne(s, a, b, j, s.length);
      @     boolean rest = restIsAtMost(s, a, b, j, range, s.length) && othersAreTheSumWithoutOne(s, j, s.length);
      @     return split && rest
      @         && theGapDecides(s[j].value, range, slack, others(s, j, s.length), b[j].value - a[j].value);
      @ }
      @*/

    // states 3.1.1, part: the certificate of the accuracy, all N and S: the predicted node is a candidate
    /*@ // The predicted node is a candidate: in the column of s_j no entry is above its by more than the slack. Here y
      @ // is any node, a holds its attended values, and b those of the predicted node, whose output none exceeds.
      @ public normal_behavior
      @   requires 0 <= j < s.length && a.length == s.length && b.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null && a[i] != null && b[i] != null);
      @   requires (\forall int i; 0 <= i < s.length; 0.0 <= s[i].value && b[i].value - a[i].value <= range);
      @   requires WalkGradient.sum(s, s.length) <= 1.0 && s[j].value > 0.0 && 0.0 <= range;
      @   requires slack * s[j].value == (1.0 - s[j].value) * range;
      @   requires WalkGradient.attention(s, a, s.length) <= WalkGradient.attention(s, b, s.length);
      @   ensures a[j].value - b[j].value <= slack;
      @   ensures \result;
      @ pure
      @ public static model boolean predictedNodeIsACandidate(BigFraction[] s, BigFraction[] a, BigFraction[] b, int j,
      @                                                       \real range, \real slack) {
      @     return a[j].value - b[j].value <= slack || marginDecides(s, a, b, j, range, slack);
      @ }
      @*/
}
