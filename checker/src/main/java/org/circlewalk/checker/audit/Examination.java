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
    /** The same with the verdict that it comes to for a statement: what holds may be argued, what fails may be no refutation. */
    Examination on(Statement statement, Verdict failure) {
        return switch (verdict) {
            case HOLDS -> statement.argument().isPresent() ? new Examination(method, domain, instances, Verdict.ARGUED) : this;
            case REFUTED -> new Examination(method, domain, instances, failure);
            default -> this;
        };
    }
}
