package org.circlewalk.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.circlewalk.checker.failure.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path directory;

    @Test
    void namingATargetCreatesNothing() {
        OutputFile.at("json", directory.resolve("new.json").toString());
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void namingATargetKeepsItsContent() throws IOException {
        Path old = Files.writeString(directory.resolve("old.json"), "old");
        OutputFile.at("json", old.toString());
        assertThat(old).hasContent("old");
    }

    @Test
    void writingReplacesTheWholeContentAndLeavesNothingBeside() throws IOException {
        Path target = Files.writeString(directory.resolve("old.json"), "something longer");
        OutputFile.at("json", target.toString()).write("new");
        assertThat(target).hasContent("new");
        assertThat(directory).isDirectoryContaining(target::equals).isDirectoryNotContaining(path -> !path.equals(target));
    }

    @Test
    void aTargetThatBecameUnwritableIsRefusedAndLeavesNothingBeside() throws IOException {
        Path target = directory.resolve("late.json");
        OutputFile file = OutputFile.at("json", target.toString());
        Files.createDirectory(target);
        Files.createFile(target.resolve("in-the-way"));
        assertThatThrownBy(() -> file.write("new")).isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("could not be written");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(target));
    }

    @Test
    void aFileIsNoDirectoryForATarget() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> OutputFile.at("json", file.resolve("x.json").toString()))
                .isInstanceOf(RefusedInputException.class).hasMessageEndingWith("in a directory that exists.");
    }
}
