package org.circlewalk.checker.proof.obligation;

import org.circlewalk.checker.proof.contract.ContractedSources;

/** A way to prove contracts: OpenJML itself, or the replay of obligations it has left. */
public interface Prover {
    /**
     * Tries to prove every contracted method.
     *
     * @param threads  how many proofs may go on at a time; changes no result
     * @param finished told of each method
     */
    ProofRun prove(ContractedSources sources, int threads, Runnable finished);
}
