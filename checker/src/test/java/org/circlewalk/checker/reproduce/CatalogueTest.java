package org.circlewalk.checker.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.failure.RefusedInputException;
import org.circlewalk.checker.report.JsonDocument;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.figure.HeatMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be reproduced, what is expected of it, and the form of a result. */
class CatalogueTest {
    private static final Experiment MATRICES = Catalogue.named(List.of("fig2")).get(0);

    private static Artefact matrices() {
        return Artefact.of(MATRICES, MATRICES.run(new Effort(1)));
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

    private static ExpectedVerdicts verdicts(String json) throws IOException {
        return ExpectedVerdicts.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aVerdictThatIsNotTheExpectedOneIsADifference() throws IOException {
        assertThat(verdicts("{\"fig2\": \"REPRODUCED\"}").difference(matrices())).isEmpty();
        assertThat(verdicts("{}").difference(matrices())).contains("fig2 has no expected verdict.");
        assertThat(verdicts("{\"fig2\": \"NOT REPRODUCED\"}").difference(matrices()))
                .contains("fig2: the verdict is REPRODUCED, expected is NOT REPRODUCED.");
        ReproduceReport report = ReproduceReport.of(List.of(MATRICES), new Effort(1), 1, verdicts("{}"), artefact -> { });
        assertThat(report.asExpected()).isFalse();
    }

    @Test
    void theJsonDocumentHoldsTheNumbersOfTheFigure() throws IOException {
        Artefact artefact = matrices();
        JsonNode document = new ObjectMapper().readTree(JsonDocument.of("reproduce fig2", artefact));
        assertThat(document.fieldNames()).toIterable().containsExactly("command", "settings", "name", "title", "claimed", "found",
                "verdict", "checks", "remarks", "panels");
        double[][] entries = ((HeatMap) artefact.panels().get(1)).entries();
        JsonNode panel = document.get("panels").get(1);
        assertThat(panel.get("kind").textValue()).isEqualTo("heat map");
        assertThat(new ObjectMapper().treeToValue(panel.get("entries"), double[][].class)).isDeepEqualTo(entries);
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
}
