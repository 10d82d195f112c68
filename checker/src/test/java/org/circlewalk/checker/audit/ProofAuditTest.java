package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.ProofRun;
import org.circlewalk.checker.proof.obligation.ProofStatus;
import org.circlewalk.checker.proof.obligation.Prover;
import org.circlewalk.spec.lemma.Statement;
import org.junit.jupiter.api.Test;

class ProofAuditTest {
    private static final ContractedSources SOURCES = ContractedSources.read(Path.of(".."));
    private static final String SUCCESSOR = "org.circlewalk.spec.circle.Circle.successor(int,int)";

    /** Says that everything is proved but the methods with the given keys. */
    private static Prover allBut(String... unproved) {
        return (sources, threads, finished) -> {
            List<MethodResult> results = new ArrayList<>();
            for (ContractedMethod method : sources.methods().values()) {
                boolean proved = !Set.of(unproved).contains(method.key());
                results.add(MethodResult.unsolved(method.key(), proved ? ProofStatus.PROVED : ProofStatus.UNKNOWN, "",
                        method.clauses()));
            }
            return new ProofRun("a test", "a test", "none", results);
        };
    }

    private static Map<Statement, StatementProof> run(Prover prover) {
        return new ProofAudit(SOURCES, prover).run(List.of(Statement.values()), 1, () -> { });
    }

    @Test
    void everyContractThatStatesALemmaExists() {
        for (Statement statement : Statement.values()) {
            StatementContracts.of(statement).ifPresent(claim ->
                    assertThat(SOURCES.methods().keySet()).as(statement.id()).containsAll(claim.keys()));
        }
    }

    @Test
    void whatIsProvedIsWhatTheLedgerExpects() {
        Map<Statement, StatementProof> proofs = run(allBut());
        for (Statement statement : Statement.values()) {
            assertThat(Ledger.builtIn().difference(statement, proofs.get(statement))).isEmpty();
        }
    }

    @Test
    void nothingIsProvedByWhatCallsAnUnprovedMethod() {
        Map<Statement, StatementProof> proofs = run(allBut(SUCCESSOR));
        assertThat(proofs.get(Statement.E_4_1).isComplete()).isFalse();
        assertThat(proofs.get(Statement.E_4_1).extent()).isEqualTo("none");
        assertThat(proofs.get(Statement.C_7).isComplete()).isTrue();
        assertThat(Ledger.builtIn().difference(Statement.E_4_1, proofs.get(Statement.E_4_1)))
                .hasValueSatisfying(difference -> assertThat(difference).contains("extent of the proof is none"));
    }

    @Test
    void aProofThatTheLedgerDoesNotExpectIsADifference() {
        StatementProof proof = new StatementProof(false, "something", List.of(SUCCESSOR), 1, List.of());
        assertThat(Ledger.builtIn().difference(Statement.E_4_2, proof)).isPresent();
        assertThat(Ledger.builtIn().difference(Statement.E_4_1, null)).isPresent();
    }

    @Test
    void proofsOfOneStatementLeaveTheOthersAlone() {
        ProofAudit audit = new ProofAudit(SOURCES, allBut());
        assertThat(audit.run(List.of(Statement.E_1, Statement.E_4_2), 1, () -> { })).containsOnlyKeys(Statement.E_1);
        assertThat(audit.methods(List.of(Statement.E_4_2))).isZero();
    }
}
