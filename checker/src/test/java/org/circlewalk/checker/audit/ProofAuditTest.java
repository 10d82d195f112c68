package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.junit.jupiter.params.provider.MethodSource;

class ProofAuditTest {
    private static final ContractedSources SOURCES = ContractedSources.read(Path.of(".."));
    private static final StatementContracts CONTRACTS = StatementContracts.in(SOURCES);
    private static final Map<String, List<Statement>> WHOLE = wholeStatements();
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

    /** The statements that are proved whole, by each contract that says one of them with others. */
    private static Map<String, List<Statement>> wholeStatements() {
        Map<String, List<Statement>> byKey = new TreeMap<>();
        Statements.all().stream().filter(statement -> CONTRACTS.stated(statement, SOURCES).filter(StatementProof::whole).isPresent())
                .forEach(statement -> CONTRACTS.methods(statement)
                        .forEach(key -> byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(statement)));
        return byKey;
    }

    /**
     * Contracts that are cut out at the same time: no statement that one of them says rests on another one, so that each statement
     * falls by its own alone. A contract whose comment says what is stated stands alone, since without it all tags are refused.
     */
    static List<List<String>> contractsApart() {
        Map<String, Set<String>> below = new HashMap<>();
        WHOLE.forEach((key, statements) -> below.put(key, statements.stream().flatMap(statement -> SOURCES
                .withAllTheyCall(CONTRACTS.methods(statement)).methods().keySet().stream()).collect(Collectors.toSet())));
        List<List<String>> groups = new ArrayList<>();
        for (String key : WHOLE.keySet()) {
            Optional<List<String>> apart = saysWhat(key) ? Optional.empty() : groups.stream().filter(group -> group.stream()
                    .noneMatch(other -> saysWhat(other) || below.get(key).contains(other) || below.get(other).contains(key))).findFirst();
            apart.ifPresentOrElse(group -> group.add(key), () -> groups.add(new ArrayList<>(List.of(key))));
        }
        return groups;
    }

    private static boolean saysWhat(String key) {
        return SOURCES.methods().get(key).remarks().stream().anyMatch(remark -> remark.strip().matches("states .*, whole: .*"));
    }

    @Test
    void everyStatementThatTheLedgerHasProvedIsTriedWithoutEachOfItsContracts() {
        Set<Statement> tried = WHOLE.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(tried.stream().map(Statement::id)).containsExactlyInAnyOrder("B.1", "C.1", "C.2", "C.3", "C.4", "C.6", "C.6.1", "D.1", "D.2",
                "D.3", "E.1", "E.2", "E.3", "E.4.1", "E.4.2", "E.4.5", "E.5", "4.1");
        assertThat(contractsApart().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(WHOLE.keySet());
    }

    /** On a copy of the sources, from which the contracts are cut out, with the comments above them. */
    @ParameterizedTest
    @MethodSource("contractsApart")
    void withoutOneOfItsContractsAStatementIsNotProved(List<String> keys, @TempDir Path copy) throws IOException {
        copySources(copy);
        for (String key : keys) {
            cut(SOURCES.methods().get(key), WHOLE.get(key), copy);
        }
        ContractedSources less = ContractedSources.read(copy);
        assertThat(less.methods()).doesNotContainKeys(keys.toArray(new String[0])).hasSizeLessThan(SOURCES.methods().size());
        if (!saysWhat(keys.get(0))) {
            assertThatCode(() -> StatementContracts.in(less)).doesNotThrowAnyException();
        }
        for (String key : keys) {
            for (Statement statement : WHOLE.get(key)) {
                assertThat(extent(statement, less)).as("%s without %s", statement.id(), key).isNotEqualTo(StatementProof.WHOLE);
            }
        }
    }

    private static void cut(ContractedMethod method, List<Statement> statements, Path copy) throws IOException {
        Path source = copy.resolve(method.source());
        String text = Files.readString(source);
        int place = text.indexOf(method.text());
        int from = statements.stream().mapToInt(statement -> text.lastIndexOf("// states " + statement.id() + ", whole", place)).min().orElseThrow();
        assertThat(text.substring(from, place).lines().filter(line -> !line.isBlank())).allMatch(line -> line.strip().startsWith("//"));
        boolean othersFollow = method.model() && !method.text().endsWith("*/");
        String without = othersFollow ? "/*@" : method.model() ? "" : method.text().replaceAll("(?m)^ *//@.*\\n", "");
        Files.writeString(source, text.substring(0, from) + without + text.substring(place + method.text().length()));
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
