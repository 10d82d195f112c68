package org.circlewalk.spec.gradient;

import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * 1/x as a sum of decreasing exponentials, for all x ≥ 1 at once: Σ_j hα_j e^{−α_j x}, α_j = 2^{j/m}, h = (ln 2)/m, for
 * j = m·first, …, m·end − 1. It is the trapezoidal rule for 1/x = ∫ e^t exp(−x e^t) dt with t = jh.
 *
 * <p><b>Error</b>, at most 2^−bits:
 * <ul>
 * <li>of the rule: |e^t exp(−x e^t)| at t + ib, |b| ≤ 3/2, has the integral 1/(x cos b) ≤ 15/x, so the sum over all integers j is within
 *     30/x/(e^{3π/h} − 1) ≤ 2^{5−19m}/x of 1/x;</li>
 * <li>of the terms below: Σ_{j&lt;J} hα_j = hα_J/(2^{1/m} − 1) ≤ α_J, so they are at most 2^first;</li>
 * <li>of the terms above: e^t exp(−x e^t) falls where e^t ≥ 1, so they are at most its integral from the last t on, which is
 *     exp(−xα)/x with α ≥ 2^{end−1}.</li>
 * </ul>
 * With {@link #of} each is at most 2^{−bits−2}. Octaves are what makes it cheap: e^{−2α x} is the square of e^{−α x}.
 *
 * @param bits     the error is at most 2^−bits, relative to nothing
 * @param byOctave m, the number of terms from an α to its double
 * @param first    the least α is 2^first
 * @param end      all α are below 2^end
 */
record ReciprocalSum(int bits, int byOctave, int first, int end) {
    /** Bits that the rule gains by a term more in each octave, and those that it lacks. */
    private static final int BITS_BY_TERM = 19;
    private static final int BITS_LACKING = 5;
    private static final int PART_BITS = 2;

    /**
     * The sum with an error of at most 2^−bits.
     *
     * @throws InvalidParameterException if {@code bits} is not from 1 to 2²⁰
     */
    static ReciprocalSum of(int bits) {
        InvalidParameterException.require(bits >= 1 && bits <= 1 << 20, "the bits of a sum of exponentials", bits, "from 1 to 2^20");
        int wanted = bits + PART_BITS;
        int byOctave = Math.floorDiv(wanted + BITS_LACKING + BITS_BY_TERM - 1, BITS_BY_TERM);
        // e^{−2^{end−1}} ≤ 2^−wanted, since 2^{end−1} ≥ wanted.
        int end = 1 + Integer.SIZE - Integer.numberOfLeadingZeros(wanted - 1);
        return new ReciprocalSum(bits, byOctave, -wanted, end);
    }

    /** How many octaves there are. */
    int octaves() {
        return end - first;
    }

    /** How many terms there are. */
    int terms() {
        return byOctave * octaves();
    }
}
