package org.circlewalk.checker.proof.obligation;

/**
 * What became of one contracted method.
 *
 * @param key           see {@link org.circlewalk.checker.proof.contract.MethodKey}
 * @param status        the verdict
 * @param detail        why, as half a sentence; empty if it is proved
 * @param clauses       how many clauses its contract has
 * @param seconds       how long the proof took
 * @param feasible      for how many places the solver found nothing that keeps execution from getting there
 * @param undecided     for how many places the limit left that undecided
 * @param secondOpinion what another solver says of the proof: "agrees", "unknown" or "DISAGREES"; null if it was not asked
 * @param feasibleByOpenJml for how many places OpenJML found nothing of the kind when it made the obligation that was replayed; null
 *                      if that is not known
 */
public record MethodResult(String key, ProofStatus status, String detail, int clauses, double seconds, int feasible,
                           int undecided, String secondOpinion, Integer feasibleByOpenJml) {
    /** A method that no solver was asked about. */
    public static MethodResult unsolved(String key, ProofStatus status, String detail, int clauses) {
        return new MethodResult(key, status, detail, clauses, 0, 0, 0, null, null);
    }

    /** The same method with another verdict. */
    public MethodResult with(ProofStatus newStatus, String newDetail) {
        return new MethodResult(key, newStatus, newDetail, clauses, seconds, feasible, undecided, secondOpinion, feasibleByOpenJml);
    }

    /** The same method with what was found about reach. */
    MethodResult withReach(int newFeasible, int newUndecided) {
        return new MethodResult(key, status, detail, clauses, seconds, newFeasible, newUndecided, secondOpinion, feasibleByOpenJml);
    }

    /** The same method with a second opinion. */
    MethodResult withOpinion(String opinion) {
        return new MethodResult(key, status, detail, clauses, seconds, feasible, undecided, opinion, feasibleByOpenJml);
    }
}
