package org.circlewalk.checker.audit;

/**
 * What interval arithmetic certifies of one run.
 *
 * @param instance the run, e.g. "K = 6, N = 97, p = 1/2"
 * @param outcome  whether the statement "holds" or "fails" there, or "undecided"
 * @param claim    what is certain
 * @param verdict  ENCLOSED or UNDECIDED
 */
public record EnclosedInstance(String instance, String outcome, String claim, Verdict verdict) {
}
