package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.ProofRun;
import org.circlewalk.checker.proof.obligation.ProofStatus;
import org.circlewalk.checker.proof.obligation.Prover;
import org.junit.jupiter.api.Test;

class ProofAuditTest {
    private static final ContractedSources SOURCES = ContractedSources.read(Path.of(".."));
    private static final String SUCCESSOR = "org.circlewalk.spec.circle.Circle.successor(int,int)";

    private static final Statement C_7 = Statements.find("C.7").orElseThrow();
    private static final Statement E_1 = Statements.find("E.1").orElseThrow();
    private static final Statement E_4_1 = Statements.find("E.4.1").orElseThrow();
    private static final Statement E_4_2 = Statements.find("E.4.2").orElseThrow();

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
        return new ProofAudit(SOURCES, prover).run(Statements.all(), 1, () -> { });
    }

    @Test
    void whatIsProvedIsWhatTheLedgerExpects() {
        Map<Statement, StatementProof> proofs = run(allBut());
        for (Statement statement : Statements.all()) {
            assertThat(Ledger.builtIn().difference(statement, proofs.get(statement))).isEmpty();
        }
    }

    @Test
    void nothingIsProvedByWhatCallsAnUnprovedMethod() {
        Map<Statement, StatementProof> proofs = run(allBut(SUCCESSOR));
        assertThat(proofs.get(E_4_1).isComplete()).isFalse();
        assertThat(proofs.get(E_4_1).extent()).isEqualTo("none");
        assertThat(proofs.get(C_7).isComplete()).isTrue();
        assertThat(Ledger.builtIn().difference(E_4_1, proofs.get(E_4_1)))
                .hasValueSatisfying(difference -> assertThat(difference).contains("extent of the proof is none"));
    }

    @Test
    void aProofThatTheLedgerDoesNotExpectIsADifference() {
        StatementProof proof = new StatementProof(false, "something", List.of(SUCCESSOR), 1, List.of());
        assertThat(Ledger.builtIn().difference(E_4_2, proof)).isPresent();
        assertThat(Ledger.builtIn().difference(E_4_1, null)).isPresent();
    }

    @Test
    void proofsOfOneStatementLeaveTheOthersAlone() {
        ProofAudit audit = new ProofAudit(SOURCES, allBut());
        assertThat(audit.run(List.of(E_1, E_4_2), 1, () -> { })).containsOnlyKeys(E_1);
        assertThat(audit.methods(List.of(E_4_2))).isZero();
    }
}
