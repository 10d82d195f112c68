package org.circlewalk.impl.task;

/**
 * Where the steps of sampled walks are kept: one bit a step, 64 to a word, each walk beginning a new word. All methods are exact:
 * no overflow within their preconditions.
 */
final class StepBits {
    private StepBits() {
    }

    /** The number of words that a walk's steps take. */
    //@ normal_behavior
    //@   requires 1 <= steps && steps <= Integer.MAX_VALUE - 63;
    //@   ensures 1 <= \result && steps <= 64 * \result && 64 * (\result - 1) < steps;
    //@ pure
    static int wordsFor(int steps) {
        return (steps + 63) / 64;
    }

    /** The word that holds a step, counted from 0, of a walk whose words begin at {@code firstWord}. */
    //@ normal_behavior
    //@   requires 0 <= firstWord && 0 <= step && step < 64 * words && firstWord + words <= Integer.MAX_VALUE;
    //@   ensures \result == firstWord + step / 64 && firstWord <= \result && \result < firstWord + words;
    //@ pure
    static int wordOf(int firstWord, int words, int step) {
        return firstWord + step / 64;
    }

    /** The first word of a walk. */
    //@ normal_behavior
    //@   requires 0 <= walk && walk < walks && 1 <= words && walks * words <= Integer.MAX_VALUE;
    //@   ensures \result == walk * words && 0 <= \result && \result + words <= walks * words;
    //@ pure
    static int firstWord(int walks, int words, int walk) {
        //@ assert (walk + 1) * words <= walks * words;
        return walk * words;
    }

    /*@ // The words of different walks are different.
      @ normal_behavior
      @   requires 0 <= walk && walk < other && other < walks && 1 <= words && walks * words <= Integer.MAX_VALUE;
      @   ensures firstWord(walks, words, walk) + words <= firstWord(walks, words, other);
      @ pure
      @ static model void walksAreApart(int walks, int words, int walk, int other) {
      @     //@ assert (walk + 1) * words <= other * words;
      @ }
      @*/

    /**
     * Whether {@code number}, 0 … 2⁶³−1, lies below the last multiple of {@code bound} that can be reached: whether all the
     * numbers with the same quotient by {@code bound} are below 2⁶³, so that each remainder is as likely as any other.
     */
    //@ normal_behavior
    //@   requires 0 <= number && 1 <= bound;
    //@   ensures \result <==> number - number % bound + (bound - 1) <= Long.MAX_VALUE;
    //@   ensures 0 <= number % bound && number % bound < bound;
    //@ pure
    static boolean isInFullRange(long number, int bound) {
        return number - number % bound <= Long.MAX_VALUE - (bound - 1);
    }
}
