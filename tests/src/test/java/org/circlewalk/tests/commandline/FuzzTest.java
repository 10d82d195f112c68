package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a document or a command line holds, the program ends with code 0, 1, 2 or 3, a refusal is one sentence, and no
 * file is left half-written. A build tries a few hundred; this tries more:
 *
 * <pre>mvn -pl tests -am test -Dtest=FuzzTest -Dfuzz.cases=20000 -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * <p>{@code -Dfuzz.seed=…} tries others. A failure names the first case of every kind by its number, and
 * {@code -Dfuzz.first=NUMBER -Dfuzz.cases=1} tries that one again.
 */
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);
    private static final int CASES = Integer.getInteger("fuzz.cases", 400);
    /** A case that takes as long is said to hang; cases that end take milliseconds. */
    private static final int PATIENCE_SECONDS = Integer.getInteger("fuzz.patience", 30);
    /** Each keeps a processor busy from then on. */
    private static final int MOST_HANGS = 4;

    @TempDir
    private static Path directory;
    private static GoodDocuments documents;

    @BeforeAll
    static void writeGoodDocuments() throws IOException {
        documents = GoodDocuments.writtenTo(Files.createDirectory(directory.resolve("good")));
    }

    @Test
    void everyGoodDocumentIsAccepted() throws IOException {
        for (GoodDocuments.Kind kind : GoodDocuments.Kind.values()) {
            Path scratch = Files.createDirectory(directory.resolve(kind.name()));
            Trial trial = documents.unchanged(kind, scratch);
            assertThat(trial.run(PATIENCE_SECONDS).code()).as(kind.name()).isZero();
        }
    }

    @Test
    void everyCaseEndsInOrder() throws IOException {
        Map<String, String> complaints = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int number = FIRST; number < FIRST + CASES && counts.getOrDefault(Trial.HANGS, 0) < MOST_HANGS; number++) {
            Path scratch = Files.createDirectory(directory.resolve(Integer.toString(number)));
            Trial trial = trial(Choices.of(SEED, number), scratch);
            Optional<Trial.Complaint> complaint = trial.complaint(PATIENCE_SECONDS);
            if (complaint.isPresent()) {
                complaints.putIfAbsent(complaint.get().kind(), "case " + number + " of seed " + SEED + ": " + complaint.get().text());
                counts.merge(complaint.get().kind().startsWith(Trial.HANGS) ? Trial.HANGS : complaint.get().kind(), 1, Integer::sum);
            }
            trial.clean();
        }
        assertThat(complaints.values()).as("%s", counts).isEmpty();
    }

    private static Trial trial(Choices choices, Path scratch) throws IOException {
        return choices.once(2) ? Trial.of(MutatedLine.of(choices, scratch), new byte[0], scratch)
                : documents.mutated(choices, scratch);
    }
}
