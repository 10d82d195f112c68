package org.circlewalk.checker.proof.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An entry of the index of obligations.
 *
 * @param method            the key of the method
 * @param file              where the obligation is, relative to the index
 * @param digest            of everything the proof may depend on, see {@link org.circlewalk.checker.proof.contract.ProofDigest}
 * @param sha256            of the obligation before compression
 * @param feasibilityPoints at how many places the obligation allows to ask whether execution gets there
 * @param feasible          at how many of them OpenJML, when it made the obligation, found nothing in the way; null if the index,
 *                          as older ones, does not say
 */
public record Obligation(String method, String file, String digest, String sha256, int feasibilityPoints,
                         @JsonInclude(JsonInclude.Include.NON_NULL) Integer feasible) {
}
