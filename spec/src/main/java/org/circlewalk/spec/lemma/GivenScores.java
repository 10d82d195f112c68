package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * The scores of the deterministic walks, one walk from each start, as a softmax gives them: a caller hands over what the
 * softmax answers for the logits of each walk, and of that only two things are used, that equal logits of one walk have
 * equal scores, and that walks with the same logits have the same scores. Handing over the true scores changes nothing of
 * them, so what is shown for all numbers that are handed over holds for the softmax, and for every other such function.
 */
public final class GivenScores {
    private GivenScores() {
    }

    /**
     * The logits of a walk, u[s_i] + b_i for i &lt; N, and b_N for the zero token.
     *
     * @param tokens    u, length K
     * @param positions b, length N
     * @param nodes     the walk
     * @return a fresh array of length N
     */
    //@ normal_behavior
    //@   requires 1 <= positions.length && nodes.length == positions.length;
    //@   requires (\forall int a; 0 <= a < tokens.length; tokens[a] != null);
    //@   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
    //@   requires (\forall int i; 0 <= i < nodes.length; 0 <= nodes[i] < tokens.length);
    //@   ensures \fresh(\result) && \result.length == positions.length;
    //@   ensures (\forall int i; 0 <= i < positions.length; \result[i] != null);
    //@   ensures (\forall int i; 0 <= i < positions.length - 1;
    //@               \result[i].value == tokens[nodes[i]].value + positions[i].value);
    //@   ensures \result[positions.length - 1].value == positions[positions.length - 1].value;
    //@ pure
    static BigFraction[] logits(BigFraction[] tokens, BigFraction[] positions, int[] nodes) {
        BigFraction[] logits = new BigFraction[positions.length];
        //@ loop_invariant 0 <= i <= positions.length - 1;
        //@ loop_invariant (\forall int k; 0 <= k < i; logits[k] != null
        //@                     && logits[k].value == tokens[nodes[k]].value + positions[k].value);
        //@ loop_writes logits[*];
        //@ decreases positions.length - i;
        for (int i = 0; i < positions.length - 1; i++) {
            logits[i] = tokens[nodes[i]].add(positions[i]);
        }
        logits[positions.length - 1] = positions[positions.length - 1];
        return logits;
    }

    /** Whether two arrays of one length hold the same numbers. */
    //@ normal_behavior
    //@   requires b.length == a.length;
    //@   requires (\forall int i; 0 <= i < a.length; a[i] != null && b[i] != null);
    //@   ensures \result <==> (\forall int i; 0 <= i < a.length; a[i].value == b[i].value);
    //@ pure
    static boolean agree(BigFraction[] a, BigFraction[] b) {
        boolean agree = true;
        //@ loop_invariant 0 <= i <= a.length;
        //@ loop_invariant agree <==> (\forall int k; 0 <= k < i; a[k].value == b[k].value);
        //@ loop_writes agree;
        //@ decreases a.length - i;
        for (int i = 0; i < a.length; i++) {
            agree = agree && a[i].compareTo(b[i]) == 0;
        }
        return agree;
    }

    /**
     * The scores for the given logits: where a logit is the first one, the score is the first one.
     *
     * @param given what the softmax answers
     * @return a fresh array
     */
    //@ normal_behavior
    //@   requires 1 <= logits.length && given.length == logits.length;
    //@   requires (\forall int i; 0 <= i < logits.length; logits[i] != null && given[i] != null);
    //@   ensures \fresh(\result) && \result.length == logits.length;
    //@   ensures (\forall int i; 0 <= i < logits.length; \result[i] != null);
    //@   ensures (\forall int i; 0 <= i < logits.length;
    //@               \result[i].value == (logits[i].value == logits[0].value ? given[0].value : given[i].value));
    //@ pure
    static BigFraction[] softmax(BigFraction[] logits, BigFraction[] given) {
        BigFraction[] scores = new BigFraction[logits.length];
        //@ loop_invariant 0 <= i <= logits.length;
        //@ loop_invariant (\forall int k; 0 <= k < i; scores[k] != null
        //@     && scores[k].value == (logits[k].value == logits[0].value ? given[0].value : given[k].value));
        //@ loop_writes scores[*];
        //@ decreases logits.length - i;
        for (int i = 0; i < logits.length; i++) {
            BigFraction score = logits[i].compareTo(logits[0]) == 0 ? given[0] : given[i];
            scores[i] = score;
        }
        return scores;
    }

    /**
     * The scores of the walk from {@code start}. Where all tokens agree, and all visible positions, they are those of the
     * walk from node 0, and the visible ones are all equal.
     *
     * @param given      what the softmax answers for this walk
     * @param firstGiven what it answers for the walk from node 0
     * @return a fresh array of length N
     */
    //@ normal_behavior
    //@   requires 0 <= start < tokens.length && 2 <= positions.length;
    //@   requires given.length == positions.length && firstGiven.length == positions.length;
    //@   requires (\forall int a; 0 <= a < tokens.length; tokens[a] != null && tokens[a].value == tokens[0].value);
    //@   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
    //@   requires (\forall int i; 0 <= i < positions.length - 1; positions[i].value == positions[0].value);
    //@   requires (\forall int i; 0 <= i < positions.length; given[i] != null && firstGiven[i] != null);
    //@   ensures \fresh(\result) && \result.length == positions.length;
    //@   ensures (\forall int i; 0 <= i < positions.length; \result[i] != null);
    //@   ensures (\forall int i; 0 <= i < positions.length - 1; \result[i].value == firstGiven[0].value);
    //@ pure
    static BigFraction[] ofWalk(boolean clockwise, int start, BigFraction[] tokens, BigFraction[] positions,
                                BigFraction[] given, BigFraction[] firstGiven) {
        BigFraction[] first = logits(tokens, positions,
                DeterministicWalk.nodes(tokens.length, clockwise, 0, positions.length));
        BigFraction[] logits = logits(tokens, positions,
                DeterministicWalk.nodes(tokens.length, clockwise, start, positions.length));
        return softmax(logits, agree(logits, first) ? firstGiven : given);
    }

    /**
     * The scores of all walks, those of the walk from s in row s.
     *
     * @param given what the softmax answers, K × N
     * @return fresh arrays, K × N
     */
    //@ normal_behavior
    //@   requires 1 <= tokens.length && 2 <= positions.length && given.length == tokens.length;
    //@   requires (\forall int a; 0 <= a < tokens.length; tokens[a] != null && tokens[a].value == tokens[0].value);
    //@   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
    //@   requires (\forall int i; 0 <= i < positions.length - 1; positions[i].value == positions[0].value);
    //@   requires (\forall int s; 0 <= s < given.length; given[s] != null && given[s].length == positions.length);
    //@   requires (\forall int s; 0 <= s < given.length;
    //@               (\forall int i; 0 <= i < positions.length; given[s][i] != null));
    //@   ensures \fresh(\result) && \result.length == tokens.length;
    //@   ensures (\forall int s; 0 <= s < tokens.length;
    //@               \result[s] != null && \result[s].length == positions.length);
    //@   ensures (\forall int s; 0 <= s < tokens.length;
    //@               (\forall int i; 0 <= i < positions.length; \result[s][i] != null));
    //@   ensures (\forall int s; 0 <= s < tokens.length;
    //@               (\forall int i; 0 <= i < positions.length - 1; \result[s][i].value == given[0][0].value));
    //@ pure
    static BigFraction[][] ofAllWalks(boolean clockwise, BigFraction[] tokens, BigFraction[] positions,
                                      BigFraction[][] given) {
        BigFraction[][] scores = new BigFraction[tokens.length][];
        //@ loop_invariant 0 <= n <= tokens.length;
        //@ loop_invariant (\forall int s; 0 <= s < n; scores[s] != null && scores[s].length == positions.length);
        //@ loop_invariant (\forall int s; 0 <= s < n; (\forall int i; 0 <= i < positions.length; scores[s][i] != null));
        //@ loop_invariant (\forall int s; 0 <= s < n;
        //@                     (\forall int i; 0 <= i < positions.length - 1; scores[s][i].value == given[0][0].value));
        //@ loop_writes scores[*];
        //@ decreases tokens.length - n;
        for (int n = 0; n < tokens.length; n++) {
            scores[n] = ofWalk(clockwise, n, tokens, positions, given[n], given[0]);
        }
        return scores;
    }
}
