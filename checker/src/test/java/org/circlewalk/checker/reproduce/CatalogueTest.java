package org.circlewalk.checker.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.reproduce.chart.HeatMap;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.OpenSetting;
import org.circlewalk.checker.reproduce.experiment.QuestionLoss;
import org.circlewalk.impl.model.Normalisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be reproduced, what is expected of it, and the form of a result. */
class CatalogueTest {
    private static final Experiment MATRICES = Catalogue.named(List.of("fig2")).get(0);

    private static Artefact matrices() {
        return Artefact.of(MATRICES, Choices.NONE, MATRICES.run(new Effort(1)));
    }

    @Test
    void everyArtefactHasOneNameAndAnExpectedVerdict() throws IOException {
        List<String> names = Catalogue.experiments().stream().map(Experiment::name).toList();
        JsonNode expected = new ObjectMapper().readTree(getClass().getResourceAsStream("/reproduction.json"));
        assertThat(names).doesNotHaveDuplicates();
        assertThat(expected.fieldNames()).toIterable().containsExactlyElementsOf(names);
    }

    @Test
    void namesAreTakenOnceAndInTheOrderOfThePaper() {
        assertThat(Catalogue.named(List.of("fig4", "fig2", "fig4")).stream().map(Experiment::name))
                .containsExactly("fig2", "fig4");
        assertThat(Catalogue.named(List.of())).isEqualTo(Catalogue.named(List.of("all"))).isEqualTo(Catalogue.experiments());
        assertThat(Catalogue.named(List.of("beyond"))).extracting(Experiment::name).contains("phase-diagram");
        assertThatThrownBy(() -> Catalogue.named(List.of("fig1"))).isInstanceOf(RefusedInputException.class)
                .hasMessageStartingWith("ARTEFACT is \"fig1\", but it must be one of fig2, fig3, ");
    }

    private static List<String> open(OpenSetting setting) {
        return Catalogue.experiments().stream().filter(experiment -> experiment.open().contains(setting)).map(Experiment::name)
                .toList();
    }

    @Test
    void settingsAreLeftOpenByTheFiguresWhoseDescriptionsAreSilent() {
        assertThat(open(OpenSetting.NORMALISATION))
                .containsExactly("fig6", "fig7", "fig10", "fig11", "fig12", "fig13", "review-table");
        assertThat(open(OpenSetting.RATE)).isEqualTo(open(OpenSetting.SIGMA))
                .containsExactly("fig6", "fig11", "fig12", "fig13", "review-table");
        assertThat(open(OpenSetting.LOSS)).isEqualTo(open(OpenSetting.BATCH)).containsExactly("fig7", "fig10");
        assertThat(Catalogue.experiments()).allMatch(Experiment::isAtItsDefaults);
    }

    private static List<String> changed(Choices choices) {
        return Catalogue.named(List.of("all"), choices).stream().filter(experiment -> !experiment.isAtItsDefaults())
                .map(Experiment::name).toList();
    }

    @Test
    void aChoiceChangesTheExperimentsWhoseDefaultIsAnother() {
        assertThat(changed(new Choices(Normalisation.BOTH, new BigFraction(10), 1e-5, null, null))).isEmpty();
        assertThat(changed(new Choices(Normalisation.KEYS, null, null, null, null))).isEqualTo(open(OpenSetting.NORMALISATION));
        assertThat(changed(new Choices(null, BigFraction.ONE, null, null, null))).isEqualTo(open(OpenSetting.RATE));
        assertThat(changed(new Choices(null, null, 1e-6, null, null))).isEqualTo(open(OpenSetting.SIGMA));
        assertThat(changed(new Choices(null, null, null, QuestionLoss.LOG, null))).containsExactly("fig10");
        assertThat(changed(new Choices(null, null, null, QuestionLoss.CROSS_ENTROPY, null))).containsExactly("fig7");
        assertThat(changed(new Choices(null, null, null, null, 32))).containsExactly("fig7");
        assertThat(changed(new Choices(null, null, null, null, 1000))).containsExactly("fig10");
        assertThat(changed(new Choices(null, null, null, null, 9999))).containsExactly("fig10");
    }

    @Test
    void anotherSettingGivesOtherNumbersAndAnArtefactThatSaysSo() throws IOException {
        Choices choices = new Choices(null, null, null, null, 250);
        Experiment chosen = Catalogue.named(List.of("fig7"), choices).get(0);
        Experiment asItIs = Catalogue.named(List.of("fig7"), Choices.NONE).get(0);
        Artefact one = Artefact.of(chosen, choices, chosen.run(new Effort(1)));
        Artefact other = Artefact.of(asItIs, Choices.NONE, asItIs.run(new Effort(1)));
        JsonNode document = new ObjectMapper().readTree(JsonDocument.of("reproduce fig7", one));
        JsonNode otherDocument = new ObjectMapper().readTree(JsonDocument.of("reproduce fig7", other));
        assertThat(document.get("chosen").toString()).isEqualTo("{\"batch\":\"250\"}");
        assertThat(document.get("settings").get("batch").intValue()).isEqualTo(250);
        assertThat(otherDocument.has("chosen")).isFalse();
        assertThat(otherDocument.get("settings").get("batch").intValue()).isEqualTo(1000);
        assertThat(document.get("panels").equals(otherDocument.get("panels"))).isFalse();
        assertThat(verdicts("{}").difference(one)).isEmpty();
        assertThat(verdicts("{}").difference(other)).isPresent();
    }

    private static ExpectedVerdicts verdicts(String json) throws IOException {
        return ExpectedVerdicts.read("expected.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aVerdictThatIsNotTheExpectedOneIsADifference() throws IOException {
        assertThat(verdicts("{\"fig2\": \"REPRODUCED\"}").difference(matrices())).isEmpty();
        assertThat(verdicts("{}").difference(matrices())).contains("fig2 has no expected verdict.");
        assertThat(verdicts("{\"fig2\": \"NOT REPRODUCED\"}").difference(matrices()))
                .contains("fig2: the verdict is REPRODUCED, expected is NOT REPRODUCED.");
        ReproduceReport report = ReproduceReport.of(List.of(MATRICES), Choices.NONE, new Effort(1), 1,
                verdicts("{}"), artefact -> { });
        assertThat(report.asExpected()).isFalse();
    }

    @Test
    void theJsonDocumentHoldsTheNumbersOfTheFigure() throws IOException {
        Artefact artefact = matrices();
        JsonNode document = new ObjectMapper().readTree(JsonDocument.of("reproduce fig2", artefact));
        assertThat(document.fieldNames()).toIterable().containsExactly("command", "settings", "name", "title", "claimed", "found",
                "verdict", "checks", "remarks", "panels");
        List<List<Double>> entries = ((HeatMap) artefact.panels().get(1)).entries();
        JsonNode panel = document.get("panels").get(1);
        assertThat(panel.get("kind").textValue()).isEqualTo("heat map");
        assertThat(new ObjectMapper().convertValue(panel.get("entries"), new TypeReference<List<List<Double>>>() { })).isEqualTo(entries);
        assertThat(document.get("checks").get(0).get("holds").booleanValue()).isTrue();
    }

    @Test
    void eachArtefactHasFourFiles(@TempDir Path directory) throws IOException {
        ArtefactFiles files = ArtefactFiles.in(directory.resolve("new/place").toString(), List.of("fig2"));
        files.write(matrices());
        try (var written = Files.list(directory.resolve("new/place"))) {
            assertThat(written.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("fig2.json", "fig2.csv", "fig2.png", "fig2.svg");
        }
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> ArtefactFiles.in(file.toString(), List.of())).isInstanceOf(RefusedInputException.class)
                .hasMessage("out is \"" + file + "\", but it must be a directory, or one that can be made.");
    }

    /** 0xFF is in no text; Java's lenient decoder takes it for U+FFFD. */
    @Test
    void expectedVerdictsAndLedgersThatAreNoTextAreRefused() {
        byte[] noText = "{\"fig4\": \"x\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ExpectedVerdicts.read("e.json", new ByteArrayInputStream(noText)))
                .hasMessage("expected is \"e.json\", but it must be text in UTF-8.");
        assertThatThrownBy(() -> Ledger.read("l.json", new ByteArrayInputStream(noText)))
                .hasMessage("ledger is \"l.json\", but it must be text in UTF-8.");
    }
}
