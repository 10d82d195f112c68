package org.circlewalk.checker.audit;

import java.util.List;
import org.circlewalk.checker.proof.obligation.ProofStatus;

/**
 * What the contracts of a statement say, and what became of their proofs.
 *
 * @param whole     whether they say all of the statement, not a part of it
 * @param covers    what they say for all parameters, in one line
 * @param contracts the methods whose contracts say it
 * @param methods   how many methods the proof involves: those, and all they call
 * @param problems  half a sentence for each of them that is not proved
 */
public record StatementProof(boolean whole, String covers, List<String> contracts, int methods, List<String> problems) {
    /** The extent of a proof of all of a statement. */
    static final String WHOLE = "whole";
    /** The extent of a proof of a part of it. */
    static final String PART = "part";
    /** The extent where a proof has problems. */
    static final String NONE = "none";

    /** Takes copies of the lists. */
    public StatementProof {
        contracts = List.copyOf(contracts);
        problems = List.copyOf(problems);
    }

    /** Half a sentence on a method that is not proved. */
    public static String problem(String key, ProofStatus status) {
        return key + " is " + status.text();
    }

    /** Whether all the proofs were found again. */
    public boolean isComplete() {
        return problems.isEmpty();
    }

    /** As the ledger puts it: what is proved, "whole" or "part", or "none". */
    public String extent() {
        return !isComplete() ? NONE : whole ? WHOLE : PART;
    }
}
