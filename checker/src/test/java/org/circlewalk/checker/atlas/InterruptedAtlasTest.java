package org.circlewalk.checker.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.parameter.PaperSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An atlas that is interrupted anywhere ends with the same bytes, and what is damaged is refused with its line. */
class InterruptedAtlasTest {
    private static final AtlasSettings SETTINGS = settings(7);
    private static final DrawnRegions DRAWING = DrawnRegions.of(new BigFraction(1, 10), new BigFraction(61, 100), new BigFraction(71, 100),
            new BigFraction(4, 5));

    @TempDir
    private Path scratch;
    private Map<String, String> whole;
    private byte[] journal;

    private static AtlasSettings settings(int length) {
        return new AtlasSettings(5, 6, length, 7, PaperSettings.ETA, PaperSettings.EPSILON, BigFraction.ONE_HALF, new BigFraction(9, 10), 5,
                96, 12, new BigFraction(1, 20), new BigFraction(1, 200));
    }

    private static Map<String, String> made(Path directory, BoxDecider decider, int threads) throws IOException {
        Atlas.by(task -> task.record(SETTINGS, decider), SETTINGS, AtlasDirectory.toMake("out", directory.toString()), threads).made(() -> { });
        return DirectoryContent.of(directory);
    }

    private Path journal(Path directory, byte... bytes) throws IOException {
        Files.createDirectories(directory);
        return Files.write(directory.resolve(AtlasDirectory.JOURNAL), bytes);
    }

    @BeforeEach
    void makeOne() throws IOException {
        DrawnRegions counting = DRAWING.killedAfter(Integer.MAX_VALUE);
        whole = made(scratch.resolve("whole"), counting, 1);
        Path killed = scratch.resolve("killed");
        int all = counting.tried().get();
        assertThatThrownBy(() -> made(killed, DRAWING.killedAfter(all - 1), 1)).isInstanceOf(DrawnRegions.Killed.class);
        journal = Files.readAllBytes(killed.resolve(AtlasDirectory.JOURNAL));
        assertThat(new String(journal, StandardCharsets.UTF_8).lines()).hasSize(all);
    }

    @Test
    void itHoldsTheRecordsTheSummaryAndThePictures() {
        assertThat(whole.keySet()).containsExactly("atlas.png", "atlas.svg", "boxes.jsonl", "summary.json");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void theNumberOfThreadsChangesNoByte(int threads) throws IOException {
        assertThat(made(scratch.resolve("other"), DRAWING, threads)).isEqualTo(whole);
    }

    /** Wherever the last line is cut: whole, without its end, and in its middle. */
    @Test
    void cutAnywhereItEndsWithTheSameBytes() throws IOException {
        Random places = new Random(1);
        int firstLine = new String(journal, StandardCharsets.UTF_8).indexOf('\n');
        for (int cut : new int[] {0, 1, firstLine, firstLine + 1, firstLine + 2, journal.length - 1, journal.length,
            places.nextInt(journal.length), places.nextInt(journal.length), places.nextInt(journal.length), places.nextInt(journal.length)}) {
            Path directory = scratch.resolve("cut" + cut);
            journal(directory, Arrays.copyOf(journal, cut));
            Files.writeString(directory.resolve(".circlewalk-1a2b.part"), "left by a kill");
            assertThat(made(directory, DRAWING, 1 + cut % 2)).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void killedAgainAndAgainItEndsWithTheSameBytes() throws IOException {
        Path directory = scratch.resolve("often");
        int kills = 0;
        for (boolean isDone = false; !isDone; kills++) {
            try {
                assertThat(made(directory, DRAWING.killedAfter(17), 2)).isEqualTo(whole);
                isDone = true;
            } catch (DrawnRegions.Killed again) {
                assertThat(DirectoryContent.of(directory).keySet()).containsExactly("boxes.part.jsonl");
            }
        }
        assertThat(kills).isGreaterThan(3);
    }

    @Test
    void whatWasFoundIsNotTriedAgain() throws IOException {
        Path directory = scratch.resolve("kept");
        journal(directory, journal);
        made(directory, DRAWING.killedAfter(1), 1);
        assertThat(made(directory, DRAWING.killedAfter(0), 1)).isEqualTo(whole);
    }

    @Test
    void killedBetweenTheRecordsAndThePicturesItIsFinished() throws IOException {
        Path directory = scratch.resolve("late");
        journal(directory, journal);
        Files.copy(scratch.resolve("whole").resolve(AtlasDirectory.RECORDS), directory.resolve(AtlasDirectory.RECORDS));
        assertThat(made(directory, DRAWING.killedAfter(0), 1)).isEqualTo(whole);
    }

    private String refusal(byte[] bytes, String file) throws IOException {
        Path directory = Files.createTempDirectory(scratch, "damaged");
        Files.write(directory.resolve(file), bytes);
        String[] sentence = new String[1];
        assertThatThrownBy(() -> made(directory, DRAWING.killedAfter(0), 1)).isInstanceOf(RefusedInputException.class)
                .satisfies(refused -> sentence[0] = refused.getMessage());
        assertThat(Files.readAllBytes(directory.resolve(file))).as("nothing is changed").isEqualTo(bytes);
        assertThat(DirectoryContent.of(directory).keySet()).containsExactly(file);
        return sentence[0];
    }

    /** Any bit of a whole line. */
    @Test
    void aDamagedLineIsRefusedWithItsNumber() throws IOException {
        Random random = new Random(2);
        String file = AtlasDirectory.JOURNAL;
        for (int i = 0; i < 60; i++) {
            byte[] bytes = journal.clone();
            int place = random.nextInt(bytes.length - 1);
            if (bytes[place] != '\n') {
                bytes[place] ^= (byte) (1 << random.nextInt(8));
                long line = new String(journal, 0, place, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count() + 1;
                String refused = refusal(bytes, file);
                assertThat(refused.contains("line " + line + " ") || refused.endsWith("text in UTF-8.") || bytes[place] == '\n'
                        || line == 1 && refused.contains("there and")).as("%s, but line %d", refused, line).isTrue();
            }
        }
    }

    private String forged(String... lines) throws IOException {
        return refusal((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), AtlasDirectory.JOURNAL);
    }

    private String[] lines() {
        return new String(journal, StandardCharsets.UTF_8).split("\n");
    }

    @Test
    void aLineTwiceAndALineThatIsMissingAreRefused() throws IOException {
        String[] lines = lines();
        String twice = "line 4 is not: its box was not to be tried there, since an earlier line has it, or has no box that was cut there.";
        assertThat(forged(lines[0], lines[1], lines[2], lines[2])).endsWith(twice);
        assertThat(forged(lines[0], lines[2], lines[3])).contains("line 2 is not: its box was not to be tried there");
        assertThat(forged(lines[1], lines[2])).contains("line 1 is not: it is damaged, or of another atlas");
    }

    @Test
    void aLineOfAnotherAtlasIsRefused() throws IOException {
        String other = new AtlasLines<>(settings(6)).first().strip();
        String[] lines = lines();
        assertThat(forged(other, lines[1])).endsWith("that of an atlas of the same settings; N is 6 there and 7 here.");
        String strange = new AtlasLines<>(settings(6)).of(new AtlasLines<>(SETTINGS).record(new AtlasLines.Place("out", "x", 2), lines[1])).strip();
        assertThat(forged(lines[0], strange)).contains("line 2 is not: it is damaged, or of another atlas");
    }

    @Test
    void aFinishedFileThatIsCutOrHasAHoleIsRefused() throws IOException {
        String text = whole.get(AtlasDirectory.RECORDS);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(Arrays.copyOf(bytes, bytes.length - 1), AtlasDirectory.RECORDS)).endsWith("is not: it has no end.");
        String[] lines = text.split("\n");
        List<String> holed = new ArrayList<>(List.of(lines));
        holed.remove(2);
        assertThat(refusal((String.join("\n", holed) + "\n").getBytes(StandardCharsets.UTF_8), AtlasDirectory.RECORDS))
                .contains("it is not: for K = 5 no box covers the p between ");
        holed.addAll(2, List.of(lines[2], lines[2]));
        assertThat(refusal((String.join("\n", holed) + "\n").getBytes(StandardCharsets.UTF_8), AtlasDirectory.RECORDS))
                .contains("overlaps the one before it");
    }

    @Test
    void aDirectoryOfSomethingElseIsRefused() throws IOException {
        Path directory = Files.createDirectory(scratch.resolve("else"));
        Files.writeString(directory.resolve("atlas.png"), "mine");
        assertThatThrownBy(() -> AtlasDirectory.toMake("out", directory.toString())).isInstanceOf(RefusedInputException.class)
                .hasMessage("out is \"" + directory + "\", but it must be a new or an empty directory, or that of an atlas.");
    }

    @Test
    void twoRunsAtATimeAreRefused() throws IOException {
        Path directory = Files.createDirectory(scratch.resolve("busy"));
        try (Journal<BoxRecord> first = Journal.open("out", directory, AtlasDirectory.JOURNAL, SETTINGS)) {
            assertThat(first.before()).isEmpty();
            assertThatThrownBy(() -> made(directory, DRAWING, 1)).isInstanceOf(RefusedInputException.class)
                    .hasMessageEndingWith("but it must be a directory that no other run is writing to.");
        }
    }
}
