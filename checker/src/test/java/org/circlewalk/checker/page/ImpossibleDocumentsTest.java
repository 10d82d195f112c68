package org.circlewalk.checker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.AuditRun;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.reproduce.Artefact;
import org.circlewalk.checker.reproduce.Catalogue;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.HeatMap;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.train.phase.PhaseReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document that is well formed but that no command can have written is refused in one sentence with the place. */
class ImpossibleDocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REMOVED = "removed";
    private static final String SECOND = "second";

    @TempDir
    private static Path directory;
    private static final Map<Kind, JsonNode> GOOD = new EnumMap<>(Kind.class);

    /** The documents that a page can be made of. */
    enum Kind {
        AUDIT(PageDocuments::audit),
        PROVED(PageDocuments::audit),
        PHASE(PageDocuments::phase),
        FIG6(file -> PageDocuments.figures(Path.of(file).getParent().toString(), Catalogue.named(List.of("fig6"))));

        private final Function<String, Object> reader;

        Kind(Function<String, Object> reader) {
            this.reader = reader;
        }
    }

    private static Statement statement(String id) {
        return Statements.find(id).orElseThrow();
    }

    @BeforeAll
    static void writeGoodDocuments() throws IOException {
        AuditReport audit = new AuditRun(Grid.QUICK, List.of(statement("E.1"), statement("E.4.6")), Optional.empty(), 1)
                .report(Ledger.builtIn(), () -> { });
        GOOD.put(Kind.AUDIT, JSON.readTree(JsonDocument.of("audit", audit)));
        AuditReport.Proof whole = new AuditReport.Proof("whole", "all K", List.of("a()", "b()"), 3, List.of());
        AuditReport.Proof failed = new AuditReport.Proof("none", "all K", List.of("a()"), 3, List.of("a() is UNKNOWN"));
        AuditReport proved = new AuditReport(new AuditReport.Settings("deep", List.of("E.1", "3.1.4"), true), List.of(
                new AuditReport.Row("E.1", statement("E.1").claim(), "reading", "exact", "all", 3, "PROVED", null, List.of(), null, null,
                        "proofs-notes/statements/e.1-shift-matrix.md#argument-for-all-parameters", whole, null),
                new AuditReport.Row("3.1.4", statement("3.1.4").claim(), "reading", "measured", "all", 3, "REFUTED",
                        new Counterexample(20, 101, "4/5", null, "detail"), List.of(),
                        new AuditReport.Replacement("instead", "measured", "some", 3, "MEASURED"),
                        List.of(new AuditReport.Certified("K = 5", "fails", "claim", "ENCLOSED"),
                                new AuditReport.Certified("K = 6", "undecided", "claim", "UNDECIDED")),
                        statement("3.1.4").argument().orElseThrow().link(), failed, null)), List.of());
        GOOD.put(Kind.PROVED, JSON.readTree(JsonDocument.of("audit", proved)));
        GOOD.put(Kind.PHASE, JSON.readTree(JsonDocument.of("phase",
                PhaseReport.of(19, 20, List.of(new BigFraction(1, 2), new BigFraction(4, 5)), 101, 9, true, 1, () -> { }))));
        Experiment experiment = Catalogue.named(List.of("fig6")).get(0);
        Series band = Series.band("band", new double[] {1, 2}, List.of(new double[] {1, 2}, new double[] {3, 4}));
        GOOD.put(Kind.FIG6, JSON.readTree(JsonDocument.of("reproduce fig6", new Artefact(Map.of("K", 6), Map.of("sigma", "0.1"), "fig6",
                experiment.title(), experiment.claimed(), "found", "REPRODUCED WITH A REMARK", List.of(
                new Check(Check.Weight.CLAIM, "it does", true, "1"), new Check(Check.Weight.CONDITION, "it may", false, "0")), List.of(),
                List.of(new HeatMap("map", "y", "s", List.of(List.of(1.0, 2.0), List.of(3.0, 4.0))),
                        new Curves("curves", Axis.linear("x"), Axis.logarithmic("y"), List.of(band)))))));
    }

    private static String written(Kind kind, JsonNode document) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(kind.name()));
        return Files.writeString(folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".json"), document.toString()).toString();
    }

    /** The document with another value in a place, without what is there, or with a list's first element at its end again. */
    private static JsonNode changed(Kind kind, String place, String value) throws IOException {
        JsonNode document = GOOD.get(kind).deepCopy();
        JsonPointer pointer = JsonPointer.compile(place);
        String last = pointer.last().getMatchingProperty();
        if (value.equals(SECOND)) {
            ArrayNode list = (ArrayNode) document.at(pointer);
            list.add(list.get(0).deepCopy());
        } else if (document.at(pointer.head()) instanceof ArrayNode list) {
            if (value.equals(REMOVED)) {
                list.remove(Integer.parseInt(last));
            } else {
                list.set(Integer.parseInt(last), JSON.readTree(value));
            }
        } else if (value.equals(REMOVED)) {
            ((ObjectNode) document.at(pointer.head())).remove(last);
        } else {
            ((ObjectNode) document.at(pointer.head())).set(last, JSON.readTree(value));
        }
        return document;
    }

    @Test
    void everyGoodDocumentIsAccepted() throws IOException {
        for (Kind kind : Kind.values()) {
            String file = written(kind, GOOD.get(kind));
            assertThatCode(() -> kind.reader.apply(file)).as(kind.name()).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "AUDIT|/settings/grid|\"huge\"|settings.grid is \"huge\", but it must be one of quick, standard, deep.",
        "AUDIT|/settings/statements/0|\"E.2\"|rows[0].statement is \"E.1\", but it must be that of the settings, \"E.2\".",
        "AUDIT|/settings/statements|second|settings.statements is a list with \"E.1\" twice, but it must be a list in which each stands once.",
        "AUDIT|/rows|second|rows is a list of 3, but it must be one for each of the settings' statements, 2.",
        "AUDIT|/rows/0/statement|\"Z.9\"|rows[0].statement is \"Z.9\", but it must be that of the settings, \"E.1\".",
        "AUDIT|/rows/0/claim|\"All is well\"|rows[0].claim is \"All is well\", but it must be the claim of E.1, ",
        "AUDIT|/rows/0/method|\"magic\"|rows[0].method is \"magic\", but it must be one of exact, enclosed, argued, certified, measured.",
        "AUDIT|/rows/0/method|\"measured\"|rows[0].verdict is ARGUED, but it must be another one where the method is measured.",
        "AUDIT|/rows/0/instances|-5|rows[0].instances is -5, but it must be at least 1 where the verdict is ARGUED.",
        "AUDIT|/rows/0/verdict|\"GLORIOUS\"|rows[0].verdict is \"GLORIOUS\", but it must be one of PROVED, ARGUED, HOLDS, ",
        "AUDIT|/rows/0/verdict|\"REFUTED\"|rows[0].verdict is REFUTED, but it must be REFUTED, HARMLESS SLIP or NEEDS HYPOTHESIS if and only if there is a counterexample.",
        "AUDIT|/rows/1/verdict|\"HOLDS\"|rows[1].verdict is HOLDS, but it must be REFUTED, HARMLESS SLIP or NEEDS HYPOTHESIS if and only if there is a counterexample.",
        "AUDIT|/rows/1/counterexample|removed|rows[1].verdict is HARMLESS SLIP, but it must be REFUTED, HARMLESS SLIP or NEEDS HYPOTHESIS if and only if there is a counterexample.",
        "AUDIT|/rows/0/verdict|\"PROVED\"|rows[0].verdict is PROVED, but it must be PROVED if and only if it holds and all of it is proved.",
        "AUDIT|/rows/1/counterexample/nodes|removed|rows[1].counterexample.nodes is missing, but it must be there, since there is no index.",
        "AUDIT|/rows/1/counterexample/nodes|-7|rows[1].counterexample.nodes is -7, but it must be at least 1.",
        "AUDIT|/rows/1/counterexample/length|0|rows[1].counterexample.length is 0, but it must be at least 1.",
        "AUDIT|/rows/1/counterexample/p|\"2/4\"|rows[1].counterexample.p is 2/4, but it must be a probability in lowest terms.",
        "AUDIT|/rows/1/counterexample/p|\"5/4\"|rows[1].counterexample.p is 5/4, but it must be a probability in lowest terms.",
        "AUDIT|/rows/1/counterexample/detail|7|rows[1].counterexample.detail is 7, but it must be a text in quotes.",
        "PROVED|/settings/proofs|false|settings.proofs is false, but it must be true where a row has a proof.",
        "PROVED|/rows/0/verdict|\"HOLDS\"|rows[0].verdict is HOLDS, but it must be PROVED if and only if it holds and all of it is proved.",
        "AUDIT|/rows/0/verdict|\"HOLDS\"|rows[0].verdict is HOLDS, but it must be ARGUED where it holds and an argument is named.",
        "AUDIT|/rows/0/argument|removed|rows[0].argument is missing, but it must be there where the verdict or the method is that of an argument, or of certificates that one goes on from.",
        "PROVED|/rows/1/method|\"certified\"|rows[1].enclosed is a list of other evidence, but it must be a list with something CERTIFIED where the method is certified.",
        "PROVED|/rows/1/verdict|\"CERTIFIED\"|rows[1].verdict is CERTIFIED, but it must be another one where the method is measured.",
        "PROVED|/rows/1/enclosed/0/verdict|\"MEASURED\"|rows[1].enclosed[0].verdict is \"MEASURED\", but it must be ENCLOSED or CERTIFIED, since the outcome is fails.",
        "AUDIT|/rows/0/argument|\"elsewhere\"|rows[0].argument is \"elsewhere\", but it must be that of E.1, ",
        "AUDIT|/rows/1/argument|\"somewhere\"|rows[1].argument is \"somewhere\", but it must be missing, since none stands in a note.",
        "PROVED|/rows/0/proof/proved|\"everything\"|rows[0].proof.proved is \"everything\", but it must be one of whole, part, none.",
        "PROVED|/rows/0/proof/proved|\"part\"|rows[0].verdict is PROVED, but it must be PROVED if and only if it holds and all of it is proved.",
        "PROVED|/rows/0/proof/problems|[\"a() is STALE\"]|rows[0].proof.proved is \"whole\", but it must be \"none\" if and only if there are problems.",
        "PROVED|/rows/1/proof/problems|[]|rows[1].proof.proved is \"none\", but it must be \"none\" if and only if there are problems.",
        "PROVED|/rows/0/proof/methods|-3|rows[0].proof.methods is -3, but it must be at least the number of contracts, 2.",
        "PROVED|/rows/0/proof/contracts|[]|rows[0].proof.contracts is an empty list, but it must be a list of at least one method.",
        "PROVED|/rows/0/proof/contracts|second|rows[0].proof.contracts is a list with \"a()\" twice, but it must be",
        "PROVED|/rows/1/corrected/verdict|\"PROVED\"|rows[1].corrected.verdict is PROVED, but it must be another one",
        "PROVED|/rows/1/corrected/instances|0|rows[1].corrected.instances is 0, but it must be at least 1 where the verdict is MEASURED.",
        "PROVED|/rows/1/enclosed/0/outcome|\"wins\"|rows[1].enclosed[0].outcome is \"wins\", but it must be one of ",
        "PROVED|/rows/1/enclosed/1/verdict|\"ENCLOSED\"|rows[1].enclosed[1].verdict is \"ENCLOSED\", but it must be UNDECIDED, since the outcome is undecided.",
        "PROVED|/rows/1/enclosed|second|rows[1].enclosed is a list with \"K = 5\" twice, but it must be"})
    void anAuditThatNoCommandWrites(Kind kind, String place, String value, String sentence) throws IOException {
        assertRefused(kind, place, value, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/cells/0/K|-7|cells[0].K is -7, but it must be an integer of at least 3.",
        "/cells/0/K|20|cells[0].course.V[0] is a list of 19, but it must be a list of K or of K² numbers, where K is 20.",
        "/cells/1/p|\"3/2\"|cells[1].p is 3/2, but it must be a probability from 0 to 1.",
        "/cells/0/p|\"-1/2\"|cells[0].p is -1/2, but it must be a probability from 0 to 1.",
        "/cells/0/optimal|\"4/5\"|cells[0].optimal is 4/5, but it must be max(p, 1 − p), which is 1/2.",
        "/cells/0/accuracy|7|cells[0].accuracy is 7.0, but it must be from 0 to 1.",
        "/cells/0/accuracy|0.75|cells[0].accuracy is 0.75, but it must be that of the course at its end, which is 0.5.",
        "/cells/0/score|-1|cells[0].score is -1.0, but it must be from 0 to 1.",
        "/cells/0/attendedSteps|5|cells[0].score is ",
        "/cells/0/attendedSteps|-1|cells[0].attendedSteps is -1, but it must be at least 0.",
        "/cells/0/accuracyBy|\"magic\"|cells[0].accuracyBy is \"magic\", but it must be one of certified, enumerated, sampled.",
        "/cells/0/negativeGap|1|cells[0].negativeGap is 1, but it must be at least 2.",
        "/cells|second|cells is a list of 5, but it must be one for each K and p of the settings, 4.",
        "/cells/3|removed|cells is a list of 3, but it must be one for each K and p of the settings, 4.",
        "/settings/firstK|18|cells is a list of 4, but it must be one for each K and p of the settings, 6.",
        "/settings/lastK|18|settings.lastK is 18, but it must be at least firstK, which is 19.",
        "/settings/N|1|settings.N is 1, but it must be at least 2.",
        "/settings/steps|8|cells[0].course.steps[9] is 9, but it must be 8, the last step of the settings.",
        "/settings/p/0|\"0.5\"|settings.p[0] is 0.5, but it must be a probability in lowest terms, larger than the one before it.",
        "/settings/p/1|\"1/3\"|settings.p[1] is 1/3, but it must be a probability in lowest terms, larger than the one before it.",
        "/settings/p/0|\"1/3\"|cells[0].p is 1/2, but it must be that of the settings there, 1/3.",
        "/disagreeing|3|disagreeing is 3, but it must be the number of such cells, ",
        "/cells/0/course/V/0|removed|cells[0].course.V is a list of 9, but it must be one for each of 10 steps.",
        "/cells/0/course/S/0|removed|cells[0].course.S is a list of 9, but it must be one for each of 10 steps.",
        "/cells/0/course/accuracy/0|removed|cells[0].course.accuracy is a list of 9, but it must be one for each of 10 steps.",
        "/cells/0/course/distanceToTransition/0|removed|cells[0].course.distanceToTransition is a list of 9, but it must be",
        "/cells/0/course/accuracyExact|[]|cells[0].course.accuracyExact is a list of 0, but it must be one for each of 10 steps.",
        "/cells/0/course/steps/1|0|cells[0].course.steps[1] is 0, but it must be larger than the step before it.",
        "/cells/0/course/steps/0|-1|cells[0].course.steps[0] is -1, but it must be at least 0.",
        "/cells/0/course/V/3|[1, 2]|cells[0].course.V[3] is a list of 2, but it must be as long as V[0] and not empty.",
        "/cells/0/course/S/3|[]|cells[0].course.S[3] is an empty list, but it must be a list of at least one score.",
        "/cells/0/course/accuracy/3|1.5|cells[0].course.accuracy[3] is 1.5, but it must be from 0 to 1.",
        "/cells/0/course/accuracyExact/3|\"1/7\"|cells[0].course.accuracyExact[3] is 1/7, but it must be the accuracy there, which is 0.5.",
        "/cells/0/course/distanceToTransition/3|-1|cells[0].course.distanceToTransition[3] is -1.0, but it must be from 0 to 2."})
    void aPhaseDiagramThatNoCommandWrites(String place, String value, String sentence) throws IOException {
        assertRefused(Kind.PHASE, place, value, sentence);
    }

    @Test
    void aCellStandsInThePlaceOfItsKAndP() throws IOException {
        String repeated = written(Kind.PHASE, changed(Kind.PHASE, "/cells/1", GOOD.get(Kind.PHASE).at("/cells/0").toString()));
        assertThatThrownBy(() -> PageDocuments.phase(repeated))
                .hasMessage("In " + repeated + ", cells[1].p is 1/2, but it must be that of the settings there, 4/5.");
        String otherCircle = written(Kind.PHASE, changed(Kind.PHASE, "/cells/0", GOOD.get(Kind.PHASE).at("/cells/2").toString()));
        assertThatThrownBy(() -> PageDocuments.phase(otherCircle))
                .hasMessage("In " + otherCircle + ", cells[0].K is 20, but it must be that of the settings there, 19.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/verdict|\"GLORIOUS\"|verdict is \"GLORIOUS\", but it must be REPRODUCED WITH A REMARK, which follows from the checks.",
        "/verdict|\"REPRODUCED\"|verdict is \"REPRODUCED\", but it must be REPRODUCED WITH A REMARK, which follows from the checks.",
        "/verdict|\"NOT TRAINED TO ITS END\"|panels is a list of 2, but it must be empty of what was not trained to its end.",
        "/panels|[]|panels is an empty list, but it must be a list of at least one panel.",
        "/checks/0|removed|checks is a list without a CLAIM, but it must be a list with a check of what is claimed.",
        "/title|\"A title\"|title is \"A title\", but it must be that of fig6, ",
        "/claimed|\"The moon\"|claimed is \"The moon\", but it must be what is claimed of fig6, ",
        "/chosen|{}|chosen is an empty object, but it must be missing where nothing is chosen.",
        "/chosen/colour|\"red\"|a name in chosen is \"colour\", but it must be one of normalisation, rate, sigma, loss, batch.",
        "/chosen/batch|\"7\"|a name in chosen is batch, but it must be a setting that is open there.",
        "/chosen/sigma|\"small\"|chosen.sigma is \"small\", but it must be a number of at least 0.",
        "/chosen/rate|\"0\"|chosen.rate is ",
        "/chosen/normalisation|\"all\"|chosen.normalisation is \"all\", but it must be one of ",
        "/panels/0/entries/0/0|removed|panels[0].entries[1] is a list of 2, but it must be as long as the first row, 1.",
        "/panels/0/entries|[]|panels[0].entries is an empty matrix, but it must be a matrix of at least one row and column.",
        "/panels/1/series/0/y/0|removed|panels[1].series[0].y is a list of 1, but it must be a value for each argument of x, 2.",
        "/panels/1/series/0/x/0|removed|panels[1].series[0].y is a list of 2, but it must be a value for each argument of x, 1.",
        "/panels/1/series/0/low/0|removed|panels[1].series[0].low is a list of 1, but it must be a value for each argument of x, 2.",
        "/panels/1/series/0/high|removed|panels[1].series[0].high is missing, but it must be there, since the other edge of the range is.",
        "/panels/1/series/0/low/1|9|panels[1].series[0].low[1] is 9.0, but it must be at most high[1], which is 4.0.",
        "/panels/1/series/0/y/0|0|panels[1].series[0].y[0] is 0.0, but it must be positive on a logarithmic axis."})
    void aFigureThatNoCommandWrites(String place, String value, String sentence) throws IOException {
        assertRefused(Kind.FIG6, place, value, sentence);
    }

    /** What {@code reproduce} writes of a chosen setting that could not be trained. */
    @Test
    void anArtefactThatWasNotTrainedToItsEndIsAcceptedWithoutPanelsAndChecks() throws IOException {
        ObjectNode stopped = GOOD.get(Kind.FIG6).deepCopy();
        stopped.put("verdict", Artefact.STOPPED);
        stopped.putArray("panels");
        stopped.putArray("checks");
        assertThat(Kind.FIG6.reader.apply(written(Kind.FIG6, stopped))).asString().contains(Artefact.STOPPED);
        stopped.remove("chosen");
        String file = written(Kind.FIG6, stopped);
        assertThatThrownBy(() -> Kind.FIG6.reader.apply(file))
                .hasMessage("In " + file + ", verdict is NOT TRAINED TO ITS END, but it must be another one where nothing was chosen.");
    }

    private static void assertRefused(Kind kind, String place, String value, String sentence) throws IOException {
        String file = written(kind, changed(kind, place, value));
        assertThatThrownBy(() -> kind.reader.apply(file)).isInstanceOf(RefusedInputException.class)
                .hasMessageStartingWith("In " + file + ", " + sentence)
                .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1).endsWith("."));
    }

    /** Such as K alone, or M alone: {@link Counterexample#ofCircle} and {@link Counterexample#ofNumber}. */
    @Test
    void aCounterexampleMayHaveWhateverNamesIt() throws IOException {
        for (String instance : List.of("{\"nodes\": 4, \"detail\": \"x\"}", "{\"index\": \"M = 4\", \"detail\": \"x\"}")) {
            String file = written(Kind.AUDIT, changed(Kind.AUDIT, "/rows/1/counterexample", instance));
            assertThatCode(() -> PageDocuments.audit(file)).doesNotThrowAnyException();
        }
    }

    @Test
    void theStatementsAreThoseOfThePaperInItsOrder() throws IOException {
        ObjectNode unknown = GOOD.get(Kind.AUDIT).deepCopy();
        ((ArrayNode) unknown.at("/settings/statements")).set(0, "Z.9");
        ((ObjectNode) unknown.at("/rows/0")).put("statement", "Z.9");
        String file = written(Kind.AUDIT, unknown);
        assertThatThrownBy(() -> PageDocuments.audit(file))
                .hasMessageStartingWith("In " + file + ", rows[0].statement is \"Z.9\", but it must be one of B.1, C.1, ");
        ObjectNode turned = GOOD.get(Kind.AUDIT).deepCopy();
        for (String list : List.of("/settings/statements", "/rows")) {
            ArrayNode elements = (ArrayNode) turned.at(list);
            elements.add(elements.remove(0));
        }
        String other = written(Kind.AUDIT, turned);
        assertThatThrownBy(() -> PageDocuments.audit(other)).hasMessageStartingWith("In " + other
                + ", rows[1].statement is E.1, but it must be one that comes after E.4.6 in the paper.");
    }

    @Test
    void theLedgerIsAskedAgain() throws IOException {
        JsonNode good = GOOD.get(Kind.AUDIT);
        assertThat(PageDocuments.audit(written(Kind.AUDIT, good)).differences()).isEmpty();
        assertThat(PageDocuments.audit(written(Kind.AUDIT, changed(Kind.AUDIT, "/rows/0/verdict", "\"HOLDS WITH TIES\""))).differences())
                .containsExactly("E.1: the verdict is HOLDS_WITH_TIES, the ledger expects ARGUED.");
        assertThat(PageDocuments.audit(written(Kind.AUDIT, changed(Kind.AUDIT, "/rows/1/counterexample/nodes", "6"))).differences())
                .singleElement().asString().startsWith("E.4.6: the counterexample is K = 6, p = 1/2, the ledger expects K = 5, p = 1/2");
        assertThat(PageDocuments.audit(written(Kind.AUDIT, changed(Kind.AUDIT, "/differences", "[\"E.1: not so.\"]"))).differences()).isEmpty();
        List<String> differences = PageDocuments.audit(written(Kind.PROVED, GOOD.get(Kind.PROVED))).differences();
        assertThat(differences).noneMatch(sentence -> sentence.startsWith("E.1"))
                .anyMatch(sentence -> sentence.startsWith("3.1.4: the counterexample is K = 20, N = 101, p = 4/5, the ledger expects ")
                        && sentence.contains("; the outcome at K = 5 is fails, the ledger expects none; "));
    }
}
