package org.circlewalk.checker.console.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path directory;

    private Path link(String name, String target) throws IOException {
        return Files.createSymbolicLink(directory.resolve(name), Path.of(target));
    }

    private static void assertRefused(ThrowingCallable naming, String end) {
        assertThatThrownBy(naming).isInstanceOf(RefusedInputException.class).hasMessageStartingWith("json is \"")
                .hasMessageEndingWith(end);
    }

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
        assertRefused(() -> file.write("new"), "could not be written: Is a directory.");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(target));
    }

    @Test
    void aDirectoryThatIsGoneIsSaid() throws IOException {
        Path gone = Files.createDirectory(directory.resolve("gone"));
        OutputFile file = OutputFile.at("json", gone.resolve("x.json").toString());
        Files.delete(gone);
        assertRefused(() -> file.write("new"), "x.json\", but it could not be written: its directory is gone.");
    }

    @Test
    void aFileIsNoDirectoryForATarget() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertRefused(() -> OutputFile.at("json", file.resolve("x.json").toString()), "in a directory that exists.");
        assertRefused(() -> OutputFile.at("json", directory.resolve("new") + "/"), "a file, not a directory.");
        assertRefused(() -> OutputFile.at("json", ""), "a file, not a directory.");
    }

    @Test
    void aLinkToAFileThatIsStillToBeMadeIsFollowed() throws IOException {
        Files.createDirectory(directory.resolve("below"));
        link("second", "below/made.json");
        Path first = link("first", "second");
        OutputFile.at("json", first.toString()).write("new");
        assertThat(first).isSymbolicLink();
        assertThat(directory.resolve("second")).isSymbolicLink();
        assertThat(directory.resolve("below/made.json")).hasContent("new");
    }

    @Test
    void aLinkIntoADirectoryThatIsMissingIsRefusedAndKept() throws IOException {
        Path link = link("link", "missing/x.json");
        assertRefused(() -> OutputFile.at("json", link.toString()), "a link into a directory that exists, not to \"" + directory.toRealPath().resolve("missing/x.json") + "\".");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aLoopOfLinksIsRefusedAndKept() throws IOException {
        Path one = link("one", "two");
        link("two", "one");
        Path itself = link("itself", "itself");
        assertRefused(() -> OutputFile.at("json", one.toString()), "a file, not a loop of links.");
        assertRefused(() -> OutputFile.at("json", itself.toString()), "a file, not a loop of links.");
        assertThat(one).isSymbolicLink();
    }

    @Test
    void aReplacedFileKeepsItsPermissionsAndANewOneHasTheUsualOnes() throws IOException {
        FileStore store = Files.getFileStore(directory);
        assumeTrue(store.supportsFileAttributeView("posix"));
        Path usual = Files.writeString(directory.resolve("usual"), "");
        for (String mode : new String[] {"rw-------", "rw-rw-rw-", "rwxr-x---"}) {
            Path target = Files.writeString(directory.resolve("private.json"), "old");
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
            OutputFile.at("json", target.toString()).write("new");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo(mode);
            assertThat(target).hasContent("new");
        }
        Path made = directory.resolve("made.json");
        OutputFile.at("json", made.toString()).write("new");
        assertThat(Files.getPosixFilePermissions(made)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void aReplacedFileKeepsItsOwnerWhereThatIsAllowed() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.getFileStore(directory)
                .supportsFileAttributeView("unix"));
        Path target = Files.writeString(directory.resolve("theirs.json"), "old");
        Files.setAttribute(target, "unix:uid", 12345);
        Files.setAttribute(target, "unix:gid", 23456);
        OutputFile.at("json", target.toString()).write("new");
        assertThat(Files.getAttribute(target, "unix:uid")).isEqualTo(12345);
        assertThat(Files.getAttribute(target, "unix:gid")).isEqualTo(23456);
    }

    @Test
    void aNameMayBeAsLongAsTheFileSystemAllows() {
        Path longest = directory.resolve("x".repeat(250) + ".json");
        OutputFile.at("json", longest.toString()).write("new");
        assertThat(longest).hasContent("new");
        assertRefused(() -> OutputFile.at("json", directory.resolve("x".repeat(256)).toString()),
                "a name that the file system can hold.");
    }
}
