package org.circlewalk.checker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.certify.CertificateCheck;
import org.circlewalk.checker.certify.CertificateReport;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.checker.exact.ExactInput;
import org.circlewalk.checker.reproduce.Artefact;
import org.circlewalk.checker.reproduce.Catalogue;
import org.circlewalk.checker.reproduce.ExpectedVerdicts;
import org.circlewalk.checker.reproduce.ReproduceReport;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.train.SavedRunFile;
import org.circlewalk.checker.train.phase.PhaseReport;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document that the program reads is taken as it is written, and refused in one sentence if it is spoilt in any way. */
class StrictDocumentsTest {
    private static final RandomWalk WALK = new RandomWalk(5, 7, new BigFraction(7, 10));

    @TempDir
    private static Path directory;
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    private static final Map<String, Consumer<String>> READERS = Map.of(
            "certificate", file -> CertificateCheck.of(file, 2, WorkLimit.STANDARD),
            "run", file -> SavedRunFile.read("resume", file),
            "input", file -> ExactInput.ofGradient(JsonInput.read("input", file)),
            "audit", PageDocuments::audit,
            "phase", PageDocuments::phase,
            "fig2", file -> PageDocuments.figures(Path.of(file).getParent().toString(), Catalogue.named(List.of("fig2"))),
            "ledger", file -> opened(file, Ledger::read),
            "verdicts", file -> opened(file, ExpectedVerdicts::read));

    /** A reader that may fail to read. */
    private interface Opening {
        Object read(String source, ByteArrayInputStream in) throws IOException;
    }

    private static void opened(String file, Opening reader) {
        try {
            reader.read(file, new ByteArrayInputStream(Files.readAllBytes(Path.of(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void writeDocuments() {
        DescentSettings settings = new DescentSettings(WALK, 1000, BigFraction.ONE, new BigFraction(1, 10));
        TEXTS.put("certificate", JsonDocument.of("certify",
                CertificateReport.of(settings, 2, EnclosedRun.of(settings, 2, 12))));
        try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(WALK), 1)) {
            TEXTS.put("run", SavedRunFile.write(run.save()));
        }
        TEXTS.put("input", "{\"K\": 3, \"N\": 2, \"p\": 0.7, \"epsilon\": 0.1, \"V\": [[1,0,0],[0,1,0],[0,0,1]], \"S\": [1, 0]}");
        AuditReport.Row row = new AuditReport.Row("E.1", Statements.find("E.1").orElseThrow().claim(), "reading", "exact", "all", 3, "REFUTED",
                new Counterexample(7, null, "1/2", null, "detail"), List.of("finding"),
                new AuditReport.Replacement("claim", "exact", "all", 3, "HOLDS"),
                List.of(new AuditReport.Certified("K = 5", "holds", "claim", "ENCLOSED")),
                "proofs-notes/statements/e.1-shift-matrix.md#argument-for-all-parameters",
                new AuditReport.Proof("part", "covers", List.of("key"), 2, List.of()), null);
        TEXTS.put("audit", JsonDocument.of("audit",
                new AuditReport(new AuditReport.Settings("quick", List.of("E.1"), true), List.of(row), List.of("difference"))));
        TEXTS.put("phase", JsonDocument.of("phase",
                PhaseReport.of(5, 5, List.of(new BigFraction(1, 2)), 7, 3, true, 1, () -> { })));
        ReproduceReport.of(Catalogue.named(List.of("fig2")), Choices.NONE, new Effort(1), 1, ExpectedVerdicts.builtIn(),
                (Artefact artefact) -> TEXTS.put("fig2", JsonDocument.of("reproduce fig2", artefact)));
        TEXTS.put("ledger", "{\"E.1\": {\"verdict\": \"HOLDS\", \"counterexample\": {\"quick\": \"K = 5\"}, \"proof\": \"part\"}}");
        TEXTS.put("verdicts", "{\"fig2\": \"REPRODUCED\"}");
    }

    static Stream<String> documents() {
        return READERS.keySet().stream().sorted();
    }

    private static String written(String document, String text) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(document));
        return Files.writeString(folder.resolve(document + ".json"), text, StandardCharsets.UTF_8).toString();
    }

    private static List<String> spoilt(String text) throws IOException {
        String inner = text.substring(text.indexOf('{') + 1, text.lastIndexOf('}'));
        ObjectNode root = (ObjectNode) new ObjectMapper().readTree(text);
        List<String> names = new ArrayList<>();
        root.fieldNames().forEachRemaining(names::add);
        List<String> spoilt = new ArrayList<>(List.of("", " ", "\uFEFF" + text, text + "x", text + "{}", "[" + text + "]", "null",
                text.substring(0, text.length() / 2), "{" + inner + ", " + inner + "}", "// text\n" + text, "{" + inner + ", \"more\": 1}",
                "{" + inner + ", \"\\ud800\": 1}", "{" + inner + ", \"more\": NaN}", "{" + inner + ", \"more\": 1E2147483648}",
                "{" + inner + ", \"more\": " + "[".repeat(200_000) + "}"));
        for (String name : names) {
            for (String other : List.of("null", "[]", "{}", "true", "1.5", "\"٣\"", "-1", "[[[]]]")) {
                JsonNode value = new ObjectMapper().readTree(other);
                if (value.getNodeType() != root.get(name).getNodeType()) {
                    spoilt.add(root.deepCopy().set(name, value).toString());
                }
            }
            if (names.size() > 1) {
                spoilt.add(root.deepCopy().without(name).toString());
            }
        }
        return spoilt;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentIsTakenAsItIsWrittenAndRefusedIfItIsSpoilt(String document) throws IOException {
        Consumer<String> reader = READERS.get(document);
        String written = written(document, TEXTS.get(document));
        assertThatCode(() -> reader.accept(written)).doesNotThrowAnyException();
        for (String text : spoilt(TEXTS.get(document))) {
            String file = written(document, text);
            assertThatExceptionOfType(RefusedInputException.class).as(text.substring(0, Math.min(200, text.length())))
                    .isThrownBy(() -> reader.accept(file)).satisfies(refused -> assertThat(refused.getMessage())
                            .hasLineCount(1).endsWith(".").contains(document + ".json"));
        }
    }
}
