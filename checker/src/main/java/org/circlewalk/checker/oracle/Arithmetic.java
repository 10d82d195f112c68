package org.circlewalk.checker.oracle;

import java.math.BigInteger;

/**
 * In what another program computes.
 *
 * @param numbers the format of its numbers, and of every operation but sums
 * @param sums    the format in which sums are carried before their result is rounded to that of the numbers
 * @param terms   of its longest sum; through how many additions a term may pass at most
 */
record Arithmetic(FloatingFormat numbers, FloatingFormat sums, BigInteger terms) {
    /** The same with sums of another length. */
    Arithmetic withTerms(BigInteger most) {
        return new Arithmetic(numbers, sums, most);
    }
}
