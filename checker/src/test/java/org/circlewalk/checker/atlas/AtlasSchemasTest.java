package org.circlewalk.checker.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.schema.SchemaFile;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.Outcome;
import org.circlewalk.spec.parameter.PaperSettings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schemas of atlases: they allow what is written; and what they forbid in a line is refused, though its digest fits. */
class AtlasSchemasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigFraction GRAIN = new BigFraction(1, 50);
    private static final BigFraction LIMIT = new BigFraction(1, 1000);
    private static final DrawnRegions REGIONS = DrawnRegions.of(new BigFraction(1, 20), new BigFraction(6, 10), new BigFraction(7, 10),
            new BigFraction(8, 10));

    @TempDir
    private Path scratch;

    /**
     * A kind of atlas, drawn.
     *
     * @param lines  the schema of a line
     * @param making makes one
     */
    private record Kind(String lines, Consumer<AtlasDirectory> making) {
        @Override
        public String toString() {
            return lines;
        }
    }

    static Stream<Kind> kinds() {
        AtlasSettings one = new AtlasSettings(5, 6, 9, 20, PaperSettings.ETA, PaperSettings.EPSILON, BigFraction.ONE_HALF, new BigFraction(9, 10),
                5, 96, 12, GRAIN, LIMIT);
        LengthSettings all = new LengthSettings(5, 6, 40, 300, BigFraction.ONE, PaperSettings.ETA, PaperSettings.EPSILON, BigFraction.ONE_HALF,
                new BigFraction(9, 10), 5, 96, 12, GRAIN, LIMIT);
        return Stream.of(
                new Kind("atlas-line-1", to -> Atlas.by(task -> task.record(one, REGIONS), one, to, 1).made(() -> { })),
                new Kind("atlas-of-lengths-line-1", to -> Atlas.by(task -> all.tried(task, drawing(one)), all, to, 1).made(() -> { })));
    }

    /** As for one length, but for what is metastable. */
    private static LeastLength.Decider drawing(AtlasSettings one) {
        return (family, first, box, effort) -> {
            BoxDecision decision = REGIONS.decide(one.family(family.nodes()), box, effort);
            return decision.outcome() instanceof Outcome.Metastable
                    ? new BoxDecision(effort, new Outcome.Undecided("It is \"short\"."), Optional.empty()) : decision;
        };
    }

    private AtlasDirectory made(Kind kind) {
        AtlasDirectory directory = AtlasDirectory.toMake("out", scratch.resolve("atlas").toString());
        kind.making().accept(directory);
        return directory;
    }

    private static List<String> lines(AtlasDirectory directory) throws IOException {
        return Files.readAllLines(directory.path().resolve(AtlasDirectory.RECORDS));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrittenIsAllowed(Kind kind) throws IOException {
        AtlasDirectory directory = made(kind);
        SchemaFile schema = SchemaFile.named(kind.lines());
        for (String line : lines(directory)) {
            assertThat(schema.complaints(line)).as(line).isEmpty();
        }
        String summary = new String(directory.read(AtlasDirectory.SUMMARY), StandardCharsets.UTF_8);
        assertThat(SchemaFile.named("atlas-1").complaints(summary)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atlas.json", "atlas-lengths.json"})
    void theSummariesThatTheNotesSpeakOfAreAllowed(String name) throws IOException {
        assertThat(SchemaFile.named("atlas-1").complaints(Files.readString(Path.of("..", "proofs-notes", name)))).isEmpty();
    }

    /** The first line, and the first of each outcome. */
    private static Collection<String> samples(List<String> lines) throws IOException {
        Map<String, String> samples = new LinkedHashMap<>();
        for (String line : lines) {
            samples.putIfAbsent(JSON.readTree(line).path("outcome").asText(), line);
        }
        return samples.values();
    }

    /** Whoever changes a line computes the digest that fits. */
    private static String digested(String first, JsonNode line) {
        ObjectNode content = line.deepCopy();
        content.remove("digest");
        String object = content.toString();
        String front = object.substring(0, object.length() - 1);
        String context = first.isEmpty() ? "" : AtlasLines.digest(first.getBytes(StandardCharsets.UTF_8));
        return front + (content.isEmpty() ? "" : ",") + "\"digest\":\"" + AtlasLines.digest((context + front).getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    private static void read(String... lines) {
        RecordsText text = RecordsText.of("check", AtlasDirectory.RECORDS, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        text.records(text.settings());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatASchemaForbidsIsRefused(Kind kind) throws IOException {
        List<String> lines = lines(made(kind));
        SchemaFile schema = SchemaFile.named(kind.lines());
        String first = lines.get(0);
        int forbidden = 0;
        for (String sample : samples(lines)) {
            boolean isFirst = sample.equals(first);
            JsonNode honest = JSON.readTree(sample);
            assertThat(digested(isFirst ? "" : first, honest)).isEqualTo(sample);
            for (JsonNode changed : SchemaFile.changed(honest)) {
                String line = digested(isFirst ? "" : first, changed);
                if (!schema.complaints(line).isEmpty()) {
                    forbidden++;
                    assertThatThrownBy(() -> {
                        if (isFirst) {
                            read(line);
                        } else {
                            read(first, line);
                        }
                    }).as(line).isInstanceOf(RefusedInputException.class);
                }
            }
        }
        assertThat(forbidden).isGreaterThan(200);
    }
}
