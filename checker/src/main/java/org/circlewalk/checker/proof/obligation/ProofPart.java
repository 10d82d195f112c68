package org.circlewalk.checker.proof.obligation;

import java.util.Base64;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.circlewalk.checker.proof.solver.Arithmetic;

/**
 * What of an obligation a proof needs, and how it was found: advice that is only ever tried, and that a wrong one of costs time and
 * nothing else.
 *
 * @param method     the key of its method
 * @param obligation the SHA-256 of its text
 * @param claims     which claims, see {@link PartialObligation}: a bit for every line from 0 on, eight in a byte, the first the lowest,
 *                   in Base64
 * @param arithmetic the solver's engine
 * @param seed       of the solver's choices
 * @param work       of the proof, in the solver's units
 */
public record ProofPart(String method, String obligation, String claims, Arithmetic arithmetic, int seed, long work) {
    static final Pattern CLAIMS = Pattern.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    /** Numbers of claims as they are written. */
    static String written(BitSet numbers) {
        return Base64.getEncoder().encodeToString(numbers.toByteArray());
    }

    /** The numbers of the claims. */
    BitSet numbers() {
        return BitSet.valueOf(Base64.getDecoder().decode(claims));
    }
}
