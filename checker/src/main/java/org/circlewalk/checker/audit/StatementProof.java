package org.circlewalk.checker.audit;

import java.util.List;

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
    /** Takes copies of the lists. */
    public StatementProof {
        contracts = List.copyOf(contracts);
        problems = List.copyOf(problems);
    }

    /** Whether all the proofs were found again. */
    public boolean isComplete() {
        return problems.isEmpty();
    }

    /** As the ledger puts it: what is proved, "whole" or "part", or "none". */
    public String extent() {
        return !isComplete() ? "none" : whole ? "whole" : "part";
    }
}
