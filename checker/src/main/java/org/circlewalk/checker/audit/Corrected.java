package org.circlewalk.checker.audit;

/**
 * What holds in the place of a refuted statement.
 *
 * @param claim       the corrected claim in one line
 * @param examination how and where it was checked, and its own verdict
 */
public record Corrected(String claim, Examination examination) {
}
