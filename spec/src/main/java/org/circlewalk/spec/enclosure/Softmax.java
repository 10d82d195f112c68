package org.circlewalk.spec.enclosure;

/** Enclosures of softmax scores: each weight divided by the sum of all. */
public final class Softmax {
    /*@ // Any position, any weight there and any sum of weights. No method assigns them, and no contract requires anything of
      @ // them, so what is proved with them holds for all.
      @ public static ghost int index;
      @ public static ghost \real weight;
      @ public static ghost \real total;
      @*/

    private Softmax() {
    }

    /**
     * The scores e_i/Σ e_j for weights e_1, e_2, … from the given intervals, index = position − 1 as in {@code weights}.
     *
     * @throws ArithmeticException if the lower ends do not add up to a positive number
     */
    //@ public normal_behavior
    //@   requires (\forall int i; 0 <= i < weights.length; weights[i] != null);
    //@   requires areIntervals(weights) && 0 < lowerSum(weights, weights.length);
    //@   ensures \result.length == weights.length && (\forall int i; 0 <= i < weights.length; \result[i] != null);
    //@   ensures areIntervals(\result);
    //@   ensures 0 <= index < weights.length && weights[index].encloses(weight) && isTotal(weights)
    //@               ==> \result[index].encloses(weight / total);
    //@ pure
    public static Interval[] of(Interval[] weights) {
        //@ assert 1 <= weights.length;
        return shares(weights, sum(weights));
    }

    //@ private normal_behavior
    //@   requires (\forall int i; 0 <= i < weights.length; weights[i] != null);
    //@   requires areIntervals(weights) && 0 < sum.lower.value;
    //@   requires 0 < weights.length ==> sum.precision.one.value == weights[0].precision.one.value;
    //@   ensures \result.length == weights.length && (\forall int i; 0 <= i < weights.length; \result[i] != null);
    //@   ensures areIntervals(\result);
    //@   ensures 0 <= index < weights.length && weights[index].encloses(weight) && sum.encloses(total)
    //@               ==> \result[index].encloses(weight / total);
    //@ pure
    private static Interval[] shares(Interval[] weights, Interval sum) {
        Interval[] scores = new Interval[weights.length];
        //@ loop_invariant 0 <= n <= weights.length;
        //@ loop_invariant (\forall int i; 0 <= i < n; scores[i] != null && scores[i].lower.value <= scores[i].upper.value
        //@     && 1 <= scores[i].precision.one.value && scores[i].precision.one.value == sum.precision.one.value);
        //@ loop_invariant 0 <= index < n && weights[index].encloses(weight) && sum.encloses(total)
        //@     ==> scores[index].encloses(weight / total);
        //@ loop_writes scores[*];
        //@ decreases weights.length - n;
        for (int n = 0; n < weights.length; n++) {
            Interval score = score(weights[n], sum);
            scores[n] = score;
        }
        return scores;
    }

    //@ private normal_behavior
    //@   requires part.precision.one.value == sum.precision.one.value && 0 < sum.lower.value;
    //@   ensures \result.precision == part.precision;
    //@   ensures part.encloses(weight) && sum.encloses(total) ==> \result.encloses(weight / total);
    //@ pure
    private static Interval score(Interval part, Interval sum) {
        Interval score = part.divide(sum);
        /*@ assert part.encloses(weight) && sum.encloses(total)
          @     ==> EnclosedResults.enclosesQuotient(part, sum, score, weight, total);
          @*/
        return score;
    }

    //@ private normal_behavior
    //@   requires 1 <= weights.length && (\forall int i; 0 <= i < weights.length; weights[i] != null) && areIntervals(weights);
    //@   ensures \result.precision == weights[0].precision;
    //@   ensures \result.lower.value == lowerSum(weights, weights.length);
    //@   ensures \result.upper.value == upperSum(weights, weights.length);
    //@ pure
    private static Interval sum(Interval[] weights) {
        Interval sum = weights[0];
        //@ loop_invariant 1 <= n <= weights.length && sum.precision == weights[0].precision;
        //@ loop_invariant sum.lower.value == lowerSum(weights, n) && sum.upper.value == upperSum(weights, n);
        //@ loop_writes sum;
        //@ decreases weights.length - n;
        for (int n = 1; n < weights.length; n++) {
            sum = sum.add(weights[n]);
        }
        return sum;
    }

    /*@ // The sum of the lower ends of the first n intervals.
      @ public normal_behavior
      @   requires 0 <= n <= a.length && (\forall int i; 0 <= i < a.length; a[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0 : lowerSum(a, n - 1) + a[n - 1].lower.value);
      @ pure
      @ public static model \bigint lowerSum(Interval[] a, int n) {
      @     return n == 0 ? 0 : lowerSum(a, n - 1) + a[n - 1].lower.value;
      @ }
      @
      @ // The sum of the upper ends of the first n intervals.
      @ public normal_behavior
      @   requires 0 <= n <= a.length && (\forall int i; 0 <= i < a.length; a[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0 : upperSum(a, n - 1) + a[n - 1].upper.value);
      @ pure
      @ public static model \bigint upperSum(Interval[] a, int n) {
      @     return n == 0 ? 0 : upperSum(a, n - 1) + a[n - 1].upper.value;
      @ }
      @
      @ public normal_behavior
      @   requires (\forall int i; 0 <= i < a.length; a[i] != null);
      @   ensures \result == (\forall int i; 0 <= i < a.length; a[i] != null && a[i].lower.value <= a[i].upper.value
      @       && 1 <= a[i].precision.one.value && a[i].precision.one.value == a[0].precision.one.value);
      @ pure
      @ public static model boolean areIntervals(Interval[] a) {
      @     return (\forall int i; 0 <= i < a.length; a[i] != null && a[i].lower.value <= a[i].upper.value
      @       && 1 <= a[i].precision.one.value && a[i].precision.one.value == a[0].precision.one.value);
      @ }
      @
      @ // Whether the total is between the sums of the ends, as every sum of enclosed weights is.
      @ public normal_behavior
      @   requires 1 <= a.length && (\forall int i; 0 <= i < a.length; a[i] != null) && areIntervals(a);
      @   ensures \result == ((\real) lowerSum(a, a.length) <= total * (\real) a[0].precision.one.value
      @       && total * (\real) a[0].precision.one.value <= (\real) upperSum(a, a.length));
      @ pure
      @ public static model boolean isTotal(Interval[] a) {
      @     return (\real) lowerSum(a, a.length) <= total * (\real) a[0].precision.one.value
      @       && total * (\real) a[0].precision.one.value <= (\real) upperSum(a, a.length);
      @ }
      @*/
}
