package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever {@code circlewalk verify} is asked to do, what is hidden is refused before OpenJML is asked anything. */
@Execution(ExecutionMode.CONCURRENT)
class HiddenProofWithOpenJmlTest extends ScriptedOpenJml {
    private void assertRefusedBeforeAnythingIsProved(String options, String sentence) throws IOException {
        verify("touch \"${0%/*}/asked\"", Stream.of(options.split(" ")).filter(option -> !option.isEmpty()).toArray(String[]::new))
                .assertRefused(sentence);
        assertThat(root.resolve("asked")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--update", "--must-fail", "--must-fail --update", "--update --all"})
    void aLinkIsRefusedInEveryMode(String options) throws IOException {
        for (String place : new String[] {"proofs-notes/obligations/obligations.json", "spec/src/main/java/sample/More.java"}) {
            Path link = root.resolve(place);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, root.resolve("nothing"));
            assertRefusedBeforeAnythingIsProved(options, place + " in \"" + root.toRealPath()
                    + "\" is a symbolic link, but it must be a directory or a regular file.");
        }
    }

    /** Only OpenJML would see the assumption. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--update", "--must-fail"})
    void anAssumptionBehindACarriageReturnIsRefusedInEveryMode(String options) throws IOException {
        write(SOURCE, PAIR.replace("        return 1;", "        // one\r//@ assume false;\n        return 1;"));
        assertRefusedBeforeAnythingIsProved(options, "The source " + SOURCE + " holds the character U+000D in line 8, but it must hold no "
                + "invisible characters other than blanks, tabs and the ends of lines, since Java and OpenJML might read them differently.");
    }

    @Test
    void aSecondExplanationOfAVariantIsRefused() throws IOException {
        String reason = "{\"method\": \"sample.Pair.sum()\", \"before\": \"a\", \"after\": \"b\", \"reason\": \"c\"}";
        write(OBLIGATIONS.resolve("survivors.json"), "[" + reason + "," + reason + "]");
        assertRefusedBeforeAnythingIsProved("--must-fail", "In " + root.toRealPath().resolve(OBLIGATIONS).resolve("survivors.json")
                + ", [1] is a second one of sample.Pair.sum() where \"a\" became \"b\", but it must be the only one.");
    }
}
