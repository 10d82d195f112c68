package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk verify} on sources and obligations in which something is hidden from one of those who read them. */
@Execution(ExecutionMode.CONCURRENT)
class HiddenProofTest extends ProvedPair {
    private static final String LINK = " is a symbolic link, but it must be a directory or a regular file.";

    private String at(String place) throws IOException {
        return place + " in \"" + root.toRealPath() + "\"";
    }

    /** Code behind what looks like a comment: it runs, and the digest would not see it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "%u000a if (first > 3) return -7; //  | a Unicode escape  | ' the characters themselves, since an escape can end a comment.'",
        "x@return 0;                          | the character U+000D | ' no invisible characters other than blanks, tabs and the ends of lines, "
            + "since Java and OpenJML might read them differently.'"})
    void codeInACommentIsRefused(String code, String what, String allowed) throws IOException {
        edit(SOURCE, "        return first;", "        // " + code.replace('%', '\\').replace('@', '\r') + "\n        return first;");
        verify().assertRefused("The source " + SOURCE + " holds " + what + " in line 11, but it must hold" + allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec/src/main/java", "spec/src/main/java/sample/Pair.java", "spec/src/main/jml", "proofs-notes/obligations",
        "proofs-notes/obligations/spec/sample", "proofs-notes/obligations/obligations.json"})
    void whatIsMovedAwayBehindALinkIsRefused(String place) throws IOException {
        Path moved = root.resolve("moved");
        Files.move(root.resolve(place), moved);
        Files.createSymbolicLink(root.resolve(place), moved);
        verify().assertRefused(at(place) + LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"impl/src/main/java", "impl/src/main/jml", "spec/src/main/obligations", "impl/src/main/obligations",
        "proofs-notes/obligations/must-fail.json", "proofs-notes/obligations/new.smt2.gz"})
    void aLinkToNothingIsRefused(String place) throws IOException {
        Files.createDirectories(root.resolve(place).getParent());
        Files.createSymbolicLink(root.resolve(place), root.resolve("nothing"));
        verify().assertRefused(at(place) + LINK);
    }

    /** It would be waited for. */
    @ParameterizedTest
    @ValueSource(strings = {"spec/src/main/java/sample/Pipe.java", "proofs-notes/obligations/must-fail.json"})
    void aPipeIsRefused(String place) throws Exception {
        assertThat(new ProcessBuilder("mkfifo", root.resolve(place).toString()).start().waitFor()).isZero();
        verify().assertRefused(at(place) + " is neither a directory nor a regular file, but it must be one of them.");
    }

    @Test
    void withoutAnIndexTheContractedMethodsAreCountedWithoutTheFilesThatAreLeftOver() throws IOException {
        Files.delete(root.resolve(OBLIGATIONS).resolve("obligations.json"));
        CommandLine.Result result = verify();
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out().lines().filter(line -> line.startsWith("NOT VERIFIED"))).containsExactly("NOT VERIFIED: 0 of 2 contracted "
                + "methods proved, with 2 clauses; obligations without a contract or an entry in the index: 2.");
    }

    @Test
    void aSecondEntryOfAMethodIsRefused() throws IOException {
        Path index = OBLIGATIONS.resolve("obligations.json");
        edit(index, SUM, FIRST);
        verify().assertRefused("In " + root.toRealPath().resolve(index) + ", obligations[1] is a second one of " + FIRST
                + ", but it must be the only one; without this file, verify --update makes all obligations anew.");
    }
}
