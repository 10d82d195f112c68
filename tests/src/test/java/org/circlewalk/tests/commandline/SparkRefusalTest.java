package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk atlas --spark} in the ordinary build, which has no Spark. */
class SparkRefusalTest {
    private static final String LINE = "atlas --K 5 --N 5 --p 0.7..0.71 --out %s --spark %s";

    @TempDir
    private Path directory;

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "yarn", "local[0]", "local[-1]", "local[1000]", "local[", "LOCAL", "spark://", "spark://host", "spark://host:",
        "spark://host:1,", "spark://host:1,other", "spark://a b:1", "spark://:7077", "submit"})
    void whatIsNoMasterIsRefused(String master) throws IOException {
        String[] arguments = String.format(LINE, directory.resolve("x"), "MASTER").split(" ");
        arguments[arguments.length - 1] = master;
        CommandLine.run(arguments).assertRefused("spark is \"" + master + "\", but it must be local[n], spark://HOST:PORT or, under "
                + "spark-submit, submitted.");
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "local[2]", "local[*]", "spark://127.0.0.1:7077", "spark://a.example:1,[::1]:2", "submitted"})
    void withoutSparkItSaysHowToGetIt(String master) throws IOException {
        CommandLine.Result result = CommandLine.runLine(String.format(LINE, directory.resolve("x"), master));
        assertThat(result.err()).isEqualTo("Apache Spark is missing, which the ordinary build does not have; \"mvn -Pspark -pl checker/spark -am "
                + "-Dmaven.test.skip=true package\" in circlewalk's directory gets it from Maven Central (220 MB), and then checker/circlewalk "
                + "finds it." + System.lineSeparator());
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(3);
        assertNothingIsLeft();
    }

    @Test
    void anAtlasIsNotCheckedThere() throws IOException {
        CommandLine.runLine("atlas --check " + directory + " --spark local").assertRefused("An atlas has its own settings; with --check, only "
                + "--runs, --threads, --unlimited and --json may be given.");
        assertNothingIsLeft();
    }
}
