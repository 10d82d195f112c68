package org.circlewalk.checker.proof.openjml;

import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.ProofStatus;

/**
 * What a log of OpenJML says about one method.
 *
 * @param finding   the first message about the method, without its place; empty if there is none
 * @param place     "path:line" of that message; empty if there is none
 * @param seconds   the time that OpenJML gives for the method, with the checks of feasibility
 * @param feasible  at how many places, such as the end of the precondition and of the method, it was found that execution
 *                  gets there
 * @param undecided at how many places the solver did not find out in its time
 */
public record LoggedProof(Verdict verdict, String finding, String place, double seconds, int feasible,
                          int undecided) {
    /** The verdict of a run about a method. Only {@link #PROVED} is good. */
    public enum Verdict {
        /** Every assertion is valid, and neither the precondition nor the end of the method was found out of reach. */
        PROVED,
        /** OpenJML names an assertion that it cannot establish, with a candidate for a state in which it fails. */
        REFUTED,
        /** The solver gave up or ran out of time, or a clause was not translated. */
        UNKNOWN,
        /** The precondition, or the end of the method, is out of reach: whatever the contract says holds of nothing. */
        INFEASIBLE,
        /** The run was stopped before it came to the method, or by the clock in the middle of it: nothing is known. */
        NOT_REACHED,
        /** OpenJML left the method out. */
        SKIPPED,
        /** OpenJML refused the sources or failed, or says nothing about the method. */
        FAILED
    }

    /** The verdict as reports show it. */
    MethodResult result(ContractedMethod method) {
        ProofStatus status = switch (verdict) {
            case PROVED -> ProofStatus.PROVED;
            case REFUTED -> ProofStatus.REFUTED;
            case UNKNOWN -> ProofStatus.UNKNOWN;
            case NOT_REACHED -> ProofStatus.NOT_TRIED;
            case INFEASIBLE -> ProofStatus.INFEASIBLE;
            case SKIPPED, FAILED -> ProofStatus.FAILED;
        };
        String said = (place.isEmpty() ? "" : place + ": ") + finding;
        return new MethodResult(method.key(), status, isProved() ? "" : said, method.clauses(), seconds, feasible, undecided,
                null, null);
    }

    static LoggedProof failed(String finding) {
        return new LoggedProof(Verdict.FAILED, finding, "", 0, 0, 0);
    }

    /** Whether the method is proved. */
    public boolean isProved() {
        return verdict == Verdict.PROVED;
    }

    /** Whether more time may help. A solver that runs out of time can leave a candidate, by which a proof looks refuted. */
    boolean isOpen() {
        return verdict == Verdict.UNKNOWN || verdict == Verdict.REFUTED || verdict == Verdict.NOT_REACHED;
    }

    /** Whether the run ended before it came to the method, or in the middle of it. */
    boolean isNotReached() {
        return verdict == Verdict.NOT_REACHED || verdict == Verdict.FAILED;
    }

    /** Whether another try, alone, may succeed: it was stopped or not reached, or OpenJML or its solver broke off. */
    boolean isWorthAnother() {
        return isOpen() || verdict == Verdict.FAILED;
    }

    /** Whether it is open if anything satisfies the contract. */
    boolean isReachOpen() {
        return undecided > 0 || feasible == 0;
    }

    /** This proof with what a second run found about reach; if that run found it out of reach, the proof is void. */
    LoggedProof reachedAs(LoggedProof second) {
        if (second.verdict == Verdict.INFEASIBLE) {
            return second;
        }
        return second.isReachOpen() ? this
                : new LoggedProof(verdict, finding, place, seconds, second.feasible, second.undecided);
    }

    LoggedProof as(Verdict other, String otherFinding) {
        return new LoggedProof(other, otherFinding, place, seconds, feasible, undecided);
    }
}
