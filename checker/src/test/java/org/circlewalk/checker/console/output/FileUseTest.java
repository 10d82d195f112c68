package org.circlewalk.checker.console.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No name of a file hides that it is the same file. */
class FileUseTest {
    @TempDir
    private Path directory;

    private String path(String name) {
        return directory + "/" + name;
    }

    private static void check(FileUse... files) {
        FileUse.requireDistinct(List.of(files), (read, written) -> read.equals("resume") && written.equals("save"));
    }

    private void assertSame(String one, String other) {
        assertThatThrownBy(() -> check(FileUse.written("json", path(one)), FileUse.written("save", path(other))))
                .isInstanceOf(RefusedInputException.class).hasMessage("save is \"" + path(other)
                        + "\", but it must be another file than \"" + path(one) + "\", which is written for json.");
        assertThatThrownBy(() -> check(FileUse.written("json", path(one)), FileUse.read("input", path(other))))
                .isInstanceOf(RefusedInputException.class).hasMessage("json is \"" + path(one)
                        + "\", but it must be another file than \"" + path(other) + "\", which is read for input.");
    }

    private void assertDistinct(String one, String other) {
        assertThatCode(() -> check(FileUse.written("json", path(one)), FileUse.written("save", path(other)),
                FileUse.read("input", path("read")))).doesNotThrowAnyException();
    }

    @Test
    void spellingsOfOneNameAreOneFile() throws IOException {
        Files.createDirectory(directory.resolve("below"));
        for (String spelling : new String[] {"x", "./x", "below/../x", ".//x", "below/.././x"}) {
            assertSame("x", spelling);
        }
        assertDistinct("x", "y");
        assertDistinct("x", "below/x");
    }

    @Test
    void linksAreFollowed() throws IOException {
        Files.createDirectory(directory.resolve("below"));
        Files.createSymbolicLink(directory.resolve("link"), Path.of("x"));
        Files.createSymbolicLink(directory.resolve("directory"), Path.of("below"));
        assertSame("x", "link");
        assertSame("below/x", "directory/x");
        Files.writeString(directory.resolve("x"), "old");
        assertSame("x", "link");
        Files.createLink(directory.resolve("hard"), directory.resolve("x"));
        assertSame("x", "hard");
    }

    @Test
    void upperAndLowerCaseAreOneWhereTheFileSystemSaysSo() throws IOException {
        Path probe = Files.createFile(directory.resolve("probe"));
        boolean folds = Files.exists(directory.resolve("PROBE"));
        Files.delete(probe);
        if (folds) {
            assertSame("x.json", "X.JSON");
        } else {
            assertDistinct("x.json", "X.JSON");
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left.map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))).isEmpty();
        }
    }

    @Test
    void aRunMayBeContinuedInItsPlaceButNotReplacedByAnythingElse() {
        assertThatCode(() -> check(FileUse.read("resume", path("r")), FileUse.written("save", path("r"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(FileUse.read("resume", path("r")), FileUse.written("save", path("r")),
                FileUse.written("json", path("r")))).isInstanceOf(RefusedInputException.class);
    }

    @Test
    void twoThatAreReadMayBeOne() {
        assertThatCode(() -> check(FileUse.read("audit", path("x")), FileUse.read("phase", path("x")))).doesNotThrowAnyException();
    }

    @Test
    void devicesLoseNothingAndStandardOutputIsNoFile() {
        assertThatCode(() -> check(FileUse.written("json", "/dev/null"), FileUse.written("save", "/dev/null"),
                FileUse.written("picture", "-"), FileUse.written("out", "-"))).doesNotThrowAnyException();
    }

    @Property(tries = 50)
    void whereverItStandsAFileThatIsNamedTwiceIsFound(@ForAll @IntRange(max = 8) int first,
            @ForAll @IntRange(min = 1, max = 8) int distance) {
        List<FileUse> files = Stream.iterate(0, i -> i <= 16, i -> i + 1).map(i -> FileUse.written("option" + i,
                i == first + distance ? "./nowhere" + first : "nowhere" + i)).toList();
        assertThatThrownBy(() -> FileUse.requireDistinct(files, (read, written) -> false))
                .isInstanceOf(RefusedInputException.class).hasMessageStartingWith("option" + (first + distance) + " is ");
    }
}
