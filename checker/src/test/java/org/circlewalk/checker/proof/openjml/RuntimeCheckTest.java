package org.circlewalk.checker.proof.openjml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking contracts at run time, with scripts in the places of OpenJML and of its Java. */
class RuntimeCheckTest {
    @TempDir
    private Path root;

    private RuntimeReport check(String compiler, String java) throws IOException {
        Path folder = Files.createDirectories(root.resolve("spec/src/main/java/sample"));
        Files.writeString(folder.resolve("Half.java"), "package sample;\nclass Half {\n    //@ ensures \\result * 2 <= n;\n"
                + "    static int of(int n) {\n        return n / 2;\n    }\n}\n");
        Files.writeString(folder.resolve("Plain.java"), "package sample;\nclass Plain {\n}\n");
        Path trusted = Files.createDirectories(root.resolve("spec/src/main/jml/sample"));
        Files.writeString(trusted.resolve("Trusted.jml"), "package sample;\nclass Trusted {\n}\n");
        Path program = FakeOpenJml.in(root.resolve("tool"), compiler);
        if (!java.isEmpty()) {
            Files.move(FakeOpenJml.in(root.resolve("other"), java), root.resolve("tool/openjml-java"));
        }
        Installation openJml = Installation.find(Optional.of(program.toString()), Map.of());
        return RuntimeCheck.run(root, ContractedSources.read(root), openJml, 1, () -> { });
    }

    private static final String COMPILES = "while [[ $1 != -d ]]; do shift; done; mkdir -p $2/sample; : > $2/sample/Half.class";

    @Test
    void callsThatKeepTheContractAreCounted() throws IOException {
        RuntimeReport report = check(COMPILES, "echo 'CALLS sample.Half.of 12'");
        assertThat(report.exercised()).containsExactly(new RuntimeReport.Exercised("sample.Half.of", 12));
        assertThat(report.asExpected()).isTrue();
    }

    @Test
    void aBrokenContractIsReported() throws IOException {
        RuntimeReport report = check(COMPILES, "echo 'BROKEN sample.Half.of[-1] JML postcondition is false'");
        assertThat(report.broken()).containsExactly("sample.Half.of[-1] JML postcondition is false");
        assertThat(report.asExpected()).isFalse();
    }

    @Test
    void aRunWithoutASingleCallIsNoSuccess() throws IOException {
        assertThat(check(COMPILES, "echo 'CALLS sample.Half.of 0'").asExpected()).isFalse();
    }

    @Test
    void whatDoesNotCompileIsLeftOutWithItsReason() throws IOException {
        RuntimeReport report = check("echo '  Reason: Something is null.'; exit 1", "exit 0");
        assertThat(report.left()).containsExactly(new RuntimeReport.Left("spec/src/main/java/sample/Half.java",
                "Something is null"));
        assertThat(report.asExpected()).isFalse();
    }

    @Test
    void aProgramThatCannotBeRunIsNoSuccess() throws IOException {
        assertThat(check(COMPILES, "exit 1").broken()).isEqualTo(List.of("sample.Half could not be run: exit code 1"));
    }

    @Test
    void withoutTheJavaOfOpenJmlThereIsOneSentence() {
        assertThatThrownBy(() -> check(COMPILES, "")).isInstanceOf(MissingToolException.class)
                .hasMessageContaining("openjml-java").hasMessageEndingWith(".");
    }
}
