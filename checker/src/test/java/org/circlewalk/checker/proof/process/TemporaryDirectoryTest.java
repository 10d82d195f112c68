package org.circlewalk.checker.proof.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves that was killed outright is removed by the next one, and nothing else is. */
class TemporaryDirectoryTest {
    @TempDir
    private Path temporary;

    private Path directory(String name) throws IOException {
        Path directory = Files.createDirectory(temporary.resolve(name));
        Files.writeString(Files.createDirectory(directory.resolve("solver")).resolve("file"), "left");
        return directory;
    }

    @Test
    void onlyDirectoriesOfProcessesThatAreGoneAreRemoved() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        ended.waitFor();
        String gone = TemporaryDirectory.prefix(ended.pid());
        String here = TemporaryDirectory.prefix(ProcessHandle.current().pid());
        Path own = directory(here + "1");
        Path left = directory(gone + "2");
        List<Path> others = List.of(directory(here + "3"), directory(gone + "x"), directory("other-" + gone + "4"), directory("circlewalk5"),
                directory(gone.replaceFirst("-[0-9]+-", "-7-") + "6"), Files.writeString(temporary.resolve(gone + "7"), "a file"),
                Files.createSymbolicLink(temporary.resolve(gone + "8"), own));
        TemporaryDirectory.removeLeft(own);
        assertThat(left).doesNotExist();
        assertThat(own.resolve("solver/file")).exists();
        assertThat(others).allMatch(Files::exists);
    }

    @Test
    void aDirectoryIsNamedAfterItsProcessAndGoesWhenItIsClosed() throws IOException {
        Path path;
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            path = directory.path();
            assertThat(path.getFileName().toString()).startsWith(TemporaryDirectory.prefix(ProcessHandle.current().pid()));
            Files.writeString(path.resolve("file"), "of no use");
        }
        try (Stream<Path> beside = Files.list(path.getParent())) {
            assertThat(beside).doesNotContain(path);
        }
    }
}
