package org.circlewalk.checker.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Cluster;
import org.circlewalk.checker.console.work.Errand;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.parameter.PaperSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An atlas whose boxes are tried on a cluster, whatever order it answers in: the bytes are those of one machine. */
class ClusterAtlasTest {
    private static final AtlasSettings SETTINGS = new AtlasSettings(5, 6, 5, 5, PaperSettings.ETA, PaperSettings.EPSILON,
            BigFraction.ONE_HALF, new BigFraction(3, 5), 3, 64, 8, new BigFraction(1, 40), new BigFraction(1, 100));

    @TempDir
    private static Path made;
    private static Map<String, String> whole;
    @TempDir
    private Path scratch;

    /** A cluster in this thread: it holds what it is given, and answers in an order that is drawn, several at a time. */
    private static final class DrawnCluster implements Cluster {
        private final Random random;
        private final int patience;
        private final UnaryOperator<String> line;
        private final List<String> waiting = new ArrayList<>();
        private Errand errand;
        private int done;
        private boolean isClosed;

        /**
         * A cluster.
         *
         * @param patience how many results it gives before it gives up
         * @param line     what becomes of a result on its way
         */
        DrawnCluster(int seed, int patience, UnaryOperator<String> line) {
            this.random = new Random(seed);
            this.patience = patience;
            this.line = line;
        }

        @Override
        public int places() {
            return 1 + random.nextInt(5);
        }

        @Override
        public void submit(Errand given, List<String> arguments) {
            errand = travelled(given);
            waiting.addAll(arguments);
        }

        @Override
        public List<String> results() {
            List<String> results = new ArrayList<>();
            do {
                if (done++ == patience) {
                    throw new RefusedInputException("The cluster gave up.");
                }
                results.add(line.apply(errand.done(waiting.remove(random.nextInt(waiting.size())))));
            } while (!waiting.isEmpty() && random.nextBoolean());
            return results;
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }

    /** What arrives on another machine. */
    private static Errand travelled(Errand errand) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(errand);
            out.flush();
            return (Errand) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    private static Map<String, String> madeOn(Cluster cluster, Path directory) throws IOException {
        Atlas.on(() -> cluster, SETTINGS, AtlasDirectory.toMake("out", directory.toString()), 1).made(() -> { });
        return DirectoryContent.of(directory);
    }

    @BeforeAll
    static void makeOneHere() throws IOException {
        Atlas.by(SETTINGS::tried, SETTINGS, AtlasDirectory.toMake("out", made.toString()), 1).made(() -> { });
        whole = DirectoryContent.of(made);
        assertThat(whole.get(AtlasDirectory.RECORDS).lines().count()).isGreaterThan(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void itHasTheSameBytes(int seed) throws IOException {
        DrawnCluster cluster = new DrawnCluster(seed, Integer.MAX_VALUE, UnaryOperator.identity());
        assertThat(madeOn(cluster, scratch.resolve("one"))).isEqualTo(whole);
        assertThat(cluster.isClosed).isTrue();
    }

    @Test
    void oneOfAllLengthsHasTheSameBytesToo() throws IOException {
        LengthSettings settings = new LengthSettings(5, 6, 55, 70, BigFraction.ONE, PaperSettings.ETA, PaperSettings.EPSILON,
                new BigFraction(7, 10), new BigFraction(3, 4), 5, 96, 8, new BigFraction(1, 100), new BigFraction(1, 100));
        Path here = scratch.resolve("here");
        Atlas.by(settings::tried, settings, AtlasDirectory.toMake("out", here.toString()), 1).made(() -> { });
        Path there = scratch.resolve("there");
        DrawnCluster cluster = new DrawnCluster(1, Integer.MAX_VALUE, UnaryOperator.identity());
        Atlas.on(() -> cluster, settings, AtlasDirectory.toMake("out", there.toString()), 1).made(() -> { });
        assertThat(DirectoryContent.of(there)).isEqualTo(DirectoryContent.of(here));
        assertThat(DirectoryContent.of(here).get(AtlasDirectory.RECORDS)).contains("\"outcome\":\"for ever\"");
    }

    /** Clusters, and in the end this machine. */
    @Test
    void whatWasFoundBeforeAClusterGaveUpIsKeptForWhoeverGoesOn() throws IOException {
        Path directory = scratch.resolve("handed on");
        for (int seed = 0; seed < 2; seed++) {
            DrawnCluster cluster = new DrawnCluster(seed, 3, UnaryOperator.identity());
            assertThatThrownBy(() -> madeOn(cluster, directory)).isInstanceOf(RefusedInputException.class).hasMessage("The cluster gave up.");
            assertThat(cluster.isClosed).isTrue();
            assertThat(DirectoryContent.of(directory).keySet()).containsExactly(AtlasDirectory.JOURNAL);
        }
        assertThat(DirectoryContent.of(directory).get(AtlasDirectory.JOURNAL).lines().count()).isGreaterThan(2);
        Atlas.by(SETTINGS::tried, SETTINGS, AtlasDirectory.toMake("out", directory.toString()), 2).made(() -> { });
        assertThat(DirectoryContent.of(directory)).isEqualTo(whole);
    }

    @Test
    void aFinishedAtlasNeedsNoCluster() throws IOException {
        Path directory = Files.createDirectory(scratch.resolve("finished"));
        Files.writeString(directory.resolve(AtlasDirectory.RECORDS), whole.get(AtlasDirectory.RECORDS));
        Atlas.on(() -> {
            throw new IllegalStateException("No cluster is needed.");
        }, SETTINGS, AtlasDirectory.toMake("out", directory.toString()), 1).made(() -> { });
        assertThat(DirectoryContent.of(directory)).isEqualTo(whole);
    }

    /** Other settings have other digests, and so has a line in which one bit is wrong. */
    @Test
    void whatIsNoRecordOfThisAtlasIsRefused() {
        String sentence = "spark leads to what a machine of the cluster sends, but each of its lines must be as circlewalk atlas writes it; "
                + "line 1 is not: it is damaged, or of another atlas, since its digest is not that of the line.";
        for (UnaryOperator<String> damage : List.<UnaryOperator<String>>of(line -> line.replaceFirst("\"steps\":8", "\"steps\":9"),
                line -> line.replaceFirst("[0-9]", "7"), line -> "", line -> "{}", line -> line + line)) {
            assertThatThrownBy(() -> madeOn(new DrawnCluster(1, Integer.MAX_VALUE, damage), scratch.resolve("damaged")))
                    .isInstanceOf(RefusedInputException.class).hasMessage(sentence);
        }
    }

    @Test
    void theTextOfABoxIsReadAsItWasWritten() {
        BoxTask task = new BoxTask(17, new ChanceBox(BigFraction.ONE_HALF, new BigFraction(501, 1000)));
        assertThat(BoxTask.read(task.text())).isEqualTo(task);
    }
}
