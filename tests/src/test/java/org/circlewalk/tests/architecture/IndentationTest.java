package org.circlewalk.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code and build files are indented as their structure says. Formatters are not used, since they would break contracts. */
class IndentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String SAMPLE = """
            package sample;

            enum Sample {
                ONE(1,
                        2) {
                    @Override
                    int value() {
                        return 1;
                    }
                },
                TWO(3, 4);

                static final int[] VALUES = {1, 2,
                    3, 4};

                private Sample(int first,
                        int second) {
                    if (first > second
                            && second > 0) {
                        throw new IllegalStateException();
                    } else {
                        VALUES[0] = Math.max(first,
                                second);
                    }
                }

                int value() {
                  //@ assert true;
                    Runnable nothing = () -> {
                        VALUES[1] = 2;
                    };
                    return switch (this) {
                        case ONE:
                            yield 3;
                        case TWO: yield 4;
                    };
                }

                record Pair(int one,
                            int two) {
                }
            }
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"spec", "impl", "checker", "checker/spark", "tests"})
    void theCodeOfAModuleIsIndented(String module) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> below = Files.walk(ROOT.resolve(module).resolve("src"))) {
            below.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
        assertThat(JavaIndentation.faults(files)).isEmpty();
        assertThat(files).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "spec/pom.xml", "impl/pom.xml", "checker/pom.xml", "checker/spark/pom.xml", "tests/pom.xml"})
    void buildFilesAreIndented(String file) {
        assertThat(PomIndentation.faults(ROOT.resolve(file))).isEmpty();
    }

    private List<String> faults(String code) throws IOException {
        return JavaIndentation.faults(List.of(Files.writeString(directory.resolve("Sample.java"), code)));
    }

    @Test
    void whatIsIndentedHasNoFaultAndCommentsAreNotLookedAt() throws IOException {
        assertThat(faults(SAMPLE)).isEmpty();
    }

    /** Each line that begins with a member, a statement, a case or a closing brace, moved by one column to the right. */
    @ParameterizedTest
    @CsvSource({"4, 4", "6, 8", "8, 12", "9, 8", "13, 4", "16, 4", "18, 8", "20, 12", "21, 8", "22, 12", "24, 8", "25, 4", "27, 4",
        "29, 8", "30, 12", "31, 8", "32, 8", "33, 12", "34, 16", "35, 12", "36, 8", "39, 4", "41, 4", "42, 0"})
    void aLineThatIsOutOfPlaceIsFound(int line, int expected) throws IOException {
        List<String> lines = new ArrayList<>(SAMPLE.lines().toList());
        lines.set(line - 1, " " + lines.get(line - 1));
        assertThat(faults(String.join("\n", lines))).contains(directory.resolve("Sample.java") + ":" + line + " is indented by "
                + (expected + 1) + ", but it must be by " + expected + ".");
    }

    @Test
    void anElementOfAListThatIsOutOfPlaceIsFound() throws IOException {
        assertThat(faults("class Sample {\n    Object list = java.util.List.of(\n            1,\n        2, 3,\n            4);\n}\n"))
                .containsExactly(directory.resolve("Sample.java") + ":4 is indented by 8, but it must be by 12.");
    }

    @Test
    void anElementOfABuildFileThatIsOutOfPlaceIsFound() throws IOException {
        Path pom = Files.writeString(directory.resolve("pom.xml"), """
                <project>
                  <!-- Indented. -->
                  <includes>
                    <include>one</include>
                      <include>two</include>
                   </includes>
                  <excludes><exclude>three</exclude></excludes>
                <!-- Not indented. -->
                </project>
                """);
        assertThat(PomIndentation.faults(pom)).containsExactly(pom + ":5 is indented by 6, but it must be by 4.",
                pom + ":6 is indented by 3, but it must be by 2.", pom + ":8 is indented by 0, but it must be by 2.");
    }
}
