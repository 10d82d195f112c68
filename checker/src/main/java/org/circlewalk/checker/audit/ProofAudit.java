package org.circlewalk.checker.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.ProofRun;
import org.circlewalk.checker.proof.obligation.ProofStatus;
import org.circlewalk.checker.proof.obligation.Prover;

/**
 * Proves the contracts that state the paper's lemmas, each with everything it calls, and says of each statement what is
 * proved for all parameters.
 */
public final class ProofAudit {
    private final ContractedSources sources;
    private final StatementContracts contracts;
    private final Prover prover;

    /**
     * Prepares the proofs of the contracts in {@code sources}.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if they do not say in good order what they state
     */
    public ProofAudit(ContractedSources sources, Prover prover) {
        this.sources = sources;
        this.contracts = StatementContracts.in(sources);
        this.prover = prover;
    }

    /** How many methods the proofs for these statements involve. */
    public int methods(List<Statement> statements) {
        return involved(statements).methods().size();
    }

    /**
     * The proofs of those of the statements that contracts say something of.
     *
     * @param threads  how many proofs go on at a time
     * @param finished told of each method
     */
    public Map<Statement, StatementProof> run(List<Statement> statements, int threads, Runnable finished) {
        ContractedSources involved = involved(statements);
        ProofRun run = prover.prove(involved, threads, finished).judged(involved);
        Map<String, MethodResult> results =
                run.results().stream().collect(Collectors.toMap(MethodResult::key, result -> result));
        Map<Statement, StatementProof> proofs = new LinkedHashMap<>();
        for (Statement statement : statements) {
            contracts.of(statement).ifPresent(claim -> proofs.put(statement, judged(claim, results)));
        }
        return proofs;
    }

    private ContractedSources involved(List<Statement> statements) {
        Set<String> keys = new TreeSet<>();
        statements.forEach(statement -> contracts.of(statement).ifPresent(claim -> keys.addAll(claim.keys())));
        return sources.withAllTheyCall(keys);
    }

    private StatementProof judged(StatementContracts.Claim claim, Map<String, MethodResult> results) {
        Set<String> needed = sources.withAllTheyCall(claim.keys()).methods().keySet();
        List<String> problems = needed.stream().map(results::get).filter(result -> result.status() != ProofStatus.PROVED)
                .map(result -> StatementProof.problem(result.key(), result.status())).toList();
        return claim.proof(needed.size(), problems);
    }
}
