package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.ProofRun;
import org.circlewalk.checker.proof.obligation.ProofStatus;
import org.circlewalk.checker.proof.obligation.Prover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProofAuditTest {
    private static final ContractedSources SOURCES = ContractedSources.read(Path.of(".."));
    private static final String SUCCESSOR = "org.circlewalk.spec.circle.Circle.successor(int,int)";

    private static final Statement C_7 = Statements.find("C.7").orElseThrow();
    private static final Statement E_1 = Statements.find("E.1").orElseThrow();
    private static final Statement E_4_1 = Statements.find("E.4.1").orElseThrow();
    private static final Statement E_4_3 = Statements.find("E.4.3").orElseThrow();

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
        assertThat(Ledger.builtIn().difference(E_4_3, proof)).isPresent();
        assertThat(Ledger.builtIn().difference(E_4_1, null)).isPresent();
    }

    /** Each contract that states all of a statement, with others. */
    static Stream<Arguments> contractsOfWholeStatements() {
        StatementContracts contracts = StatementContracts.in(SOURCES);
        return Stream.of("B.1", "C.1", "C.2", "C.3", "C.4", "C.6", "C.6.1", "D.1", "D.2", "D.3", "E.1", "E.2", "E.3", "E.4.1", "E.4.2", "E.4.5", "E.5", "4.1").map(id -> Statements.find(id).orElseThrow()).flatMap(statement -> contracts.methods(statement).stream().map(key -> arguments(statement, key)));
    }

    /** On a copy of the sources, from which the contract is cut out, with the comments above it. */
    @ParameterizedTest
    @MethodSource("contractsOfWholeStatements")
    void withoutOneOfItsContractsAStatementIsNotProved(Statement statement, String key, @TempDir Path copy) throws IOException {
        ContractedMethod cut = SOURCES.methods().get(key);
        copySources(copy);
        Path source = copy.resolve(cut.source());
        String text = Files.readString(source);
        String tag = "// states " + statement.id() + ", whole";
        int method = text.indexOf(cut.text());
        int from = text.lastIndexOf(tag, method);
        assertThat(text.substring(from, method).lines().filter(line -> !line.isBlank())).allMatch(line -> line.strip().startsWith("//"));
        boolean othersFollow = cut.model() && !cut.text().endsWith("*/");
        String without = othersFollow ? "/*@" : cut.model() ? "" : cut.text().replaceAll("(?m)^ *//@.*\\n", "");
        Files.writeString(source, text.substring(0, from) + without + text.substring(method + cut.text().length()));
        ContractedSources less = ContractedSources.read(copy);
        assertThat(less.methods()).doesNotContainKey(key).hasSizeLessThan(SOURCES.methods().size());
        assertThat(extent(statement, less)).isNotEqualTo(StatementProof.WHOLE);
    }

    /** What is proved of the statement; nothing if no contract says it, or if its tags do not go together any more. */
    private static String extent(Statement statement, ContractedSources sources) {
        try {
            StatementProof proof = new ProofAudit(sources, allBut()).run(List.of(statement), 1, () -> { }).get(statement);
            return proof == null ? StatementProof.NONE : proof.extent();
        } catch (RefusedInputException withoutWords) {
            return StatementProof.NONE;
        }
    }

    private static void copySources(Path copy) throws IOException {
        for (String folder : List.of("spec/src/main/java", "spec/src/main/jml", "impl/src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of("..", folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(Path.of("..").relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void proofsOfOneStatementLeaveTheOthersAlone() {
        ProofAudit audit = new ProofAudit(SOURCES, allBut());
        assertThat(audit.run(List.of(E_1, E_4_3), 1, () -> { })).containsOnlyKeys(E_1);
        assertThat(audit.methods(List.of(E_4_3))).isZero();
    }
}
