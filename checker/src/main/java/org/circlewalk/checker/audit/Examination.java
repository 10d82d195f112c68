package org.circlewalk.checker.audit;

/**
 * What was looked at, and what it comes to.
 *
 * @param method    how
 * @param domain    on which instances
 * @param instances how many
 * @param verdict   what they come to
 */
public record Examination(Method method, String domain, long instances, Verdict verdict) {
}
