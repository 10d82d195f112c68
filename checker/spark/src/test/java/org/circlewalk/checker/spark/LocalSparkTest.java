package org.circlewalk.checker.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Cluster;
import org.circlewalk.checker.console.work.Errand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark within this process, and masters that are none. */
class LocalSparkTest {
    @TempDir
    private Path scratch;

    private static Cluster local() {
        return new SparkAccess().reached("spark", "local[2]").get();
    }

    private static List<String> results(Cluster cluster, int count) throws InterruptedException {
        List<String> results = new ArrayList<>();
        while (results.size() < count) {
            List<String> some = cluster.results();
            assertThat(some).isNotEmpty();
            results.addAll(some);
        }
        return results;
    }

    @Test
    void anAtlasHasTheSameBytesAsWithoutSpark() throws IOException {
        Path directory = scratch.resolve("spark");
        assertThat(SmallAtlas.made(directory, "--spark", "local[2]")).isEqualTo(SmallAtlas.made(scratch.resolve("threads")))
                .containsOnlyKeys("atlas.png", "atlas.svg", "boxes.jsonl", "summary.json");
    }

    /** Several jobs beside each other. */
    @Test
    void everyArgumentGivesItsResultOnce() throws InterruptedException {
        Errand twice = argument -> argument + argument;
        List<String> arguments = IntStream.range(0, 60).mapToObj(Integer::toString).toList();
        try (Cluster cluster = local()) {
            assertThat(cluster.places()).isEqualTo(4);
            cluster.submit(twice, arguments.subList(0, 1));
            cluster.submit(twice, arguments.subList(1, 7));
            cluster.submit(twice, arguments.subList(7, 60));
            assertThat(results(cluster, 60)).containsExactlyInAnyOrderElementsOf(arguments.stream().map(twice::done).toList());
        }
    }

    /** It would fail again, so it is not tried again. */
    @Test
    void whatAnErrandThrowsIsThrownHereBehindWhatWasFoundBefore() throws InterruptedException {
        Errand fragile = argument -> {
            if (argument.isEmpty()) {
                throw new ArithmeticException("Nothing.");
            }
            return argument;
        };
        try (Cluster cluster = local()) {
            cluster.submit(fragile, List.of("1", "2"));
            assertThat(results(cluster, 2)).containsExactlyInAnyOrder("1", "2");
            cluster.submit(fragile, List.of(""));
            assertThatThrownBy(cluster::results).isInstanceOf(IllegalStateException.class)
                    .hasMessage("On an executor: java.lang.ArithmeticException: Nothing.");
        }
    }

    @Test
    void aClusterThatCannotGoOnIsRefused() throws InterruptedException {
        Errand broken = argument -> {
            throw new AssertionError("broken");
        };
        Cluster cluster = local();
        cluster.submit(broken, List.of("1"));
        assertThatThrownBy(cluster::results).isInstanceOf(RefusedInputException.class).hasMessageStartingWith("spark is \"local[2]\", but it "
                + "must be a cluster that brings its work to an end; this one gave up: Job aborted due to stage failure: ")
                .hasMessageEndingWith(".").hasMessageNotContaining("\n");
        cluster.close();
        assertThat(cluster.places()).isEqualTo(1);
        cluster.submit(broken, List.of("1"));
        assertThatThrownBy(cluster::results).isInstanceOf(RefusedInputException.class).hasMessage("spark is \"local[2]\", but it must be a "
                + "cluster that brings its work to an end; this one gave up: Spark has stopped.");
    }

    /** In one sentence, before anything is written. */
    @ParameterizedTest
    @ValueSource(strings = {"spark://127.0.0.1:1", "spark://127.0.0.1:0", "spark://127.0.0.1:99999", "spark://127.0.0.1:1,127.0.0.1:2", "submitted"})
    void aMasterThatIsNotThereIsRefused(String master) {
        SmallAtlas.Result result = SmallAtlas.run(SmallAtlas.line(scratch.resolve("never"), "--spark", master));
        assertThat(result.err()).isEqualTo("spark is \"" + master + "\", but it must be " + (master.equals("submitted")
                ? "local[n] or spark://HOST:PORT where circlewalk is not started by spark-submit."
                : "where the master of a Spark cluster answers.") + System.lineSeparator());
        assertThat(result.code()).isEqualTo(2);
        assertThat(Files.exists(scratch.resolve("never"))).isFalse();
    }
}
