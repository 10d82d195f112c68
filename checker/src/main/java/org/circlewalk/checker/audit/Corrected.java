package org.circlewalk.checker.audit;

/**
 * What holds in the place of a refuted statement.
 *
 * @param claim     the corrected claim in one line
 * @param method    how it was checked
 * @param domain    on which instances
 * @param instances how many
 * @param verdict   its own verdict
 */
public record Corrected(String claim, Method method, String domain, long instances, Verdict verdict) {
}
