package org.circlewalk.checker.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a walk and the opening of a file would see differently. */
class PlainFolderTest {
    private static final Path FOLDER = Path.of("outer", "folder");
    private static final String LINK = " is a symbolic link, but it must be a directory or a regular file.";

    @TempDir
    private Path root;

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectories(root.resolve("outer/folder/b"));
        Files.writeString(root.resolve("outer/folder/b/file"), "");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> PlainFolder.entries(root, FOLDER)).isInstanceOf(RefusedInputException.class)
                .hasMessage(sentence.replace("ROOT", "\"" + root + "\""));
    }

    @Test
    void everythingIsListedInItsOrderAndNothingWhereThereIsNoFolder() {
        assertThat(PlainFolder.entries(root, FOLDER)).extracting(path -> root.relativize(path).toString().replace('\\', '/'))
                .containsExactly("outer/folder", "outer/folder/b", "outer/folder/b/file");
        assertThat(PlainFolder.entries(root, Path.of("outer", "none", "none"))).isEmpty();
    }

    /** To a file, a directory or nothing; the folder itself, what is around it, or something far below. */
    @ParameterizedTest
    @ValueSource(strings = {"outer", "outer/folder", "outer/folder/b", "outer/folder/b/file", "outer/folder/b/new"})
    void aLinkIsRefusedWhateverItLeadsTo(String place) throws IOException {
        Path moved = root.resolve("moved");
        Path link = root.resolve(place);
        if (Files.exists(link)) {
            Files.move(link, moved);
        }
        Files.createSymbolicLink(link, moved);
        assertRefused(place + " in ROOT" + LINK);
        Files.delete(link);
        Files.createSymbolicLink(link, root.resolve("nothing"));
        assertRefused(place + " in ROOT" + LINK);
        Files.delete(link);
        Files.createSymbolicLink(link, link);
        assertRefused(place + " in ROOT" + LINK);
    }

    @Test
    void aPipeIsRefused() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", root.resolve("outer/folder/b/pipe").toString()).start().waitFor()).isZero();
        assertRefused("outer/folder/b/pipe in ROOT is neither a directory nor a regular file, but it must be one of them.");
    }

    @Test
    void aFileInPlaceOfAFolderIsRefused() throws IOException {
        Files.delete(root.resolve("outer/folder/b/file"));
        Files.delete(root.resolve("outer/folder/b"));
        Files.delete(root.resolve("outer/folder"));
        Files.writeString(root.resolve("outer/folder"), "");
        assertRefused("outer/folder in ROOT is a regular file, but it must be a directory.");
    }
}
