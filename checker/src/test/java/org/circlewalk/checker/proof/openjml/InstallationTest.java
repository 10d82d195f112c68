package org.circlewalk.checker.proof.openjml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where OpenJML is looked for, and what is said if it is not there. */
class InstallationTest {
    @TempDir
    private Path directory;

    private static Optional<Installation> search(String named, Map<String, String> environment) {
        return Installation.search(Optional.ofNullable(named), environment);
    }

    @Test
    void theOptionComesBeforeTheHomeAndTheHomeBeforeThePath() {
        Path named = FakeOpenJml.in(directory.resolve("named"));
        Path home = FakeOpenJml.in(directory.resolve("home/bin"));
        Path found = FakeOpenJml.in(directory.resolve("path"));
        String path = directory.resolve("empty") + File.pathSeparator + found.getParent();
        Map<String, String> environment = Map.of("OPENJML_HOME", directory.resolve("home").toString(), "PATH", path);
        assertThat(search(named.toString(), environment)).map(Installation::executable).contains(named);
        assertThat(search(named.getParent().toString(), environment)).map(Installation::executable).contains(named);
        assertThat(search(null, environment)).map(Installation::executable).contains(home);
        assertThat(search(null, Map.of("PATH", path))).contains(new Installation(found, "21-fake"));
        assertThat(search(null, Map.of("PATH", directory.toString()))).isEmpty();
    }

    @Test
    void somethingElseThanOpenJmlIsRefused() throws IOException {
        Path text = Files.writeString(directory.resolve("text"), "openjml 21");
        for (String other : new String[] {text.toString(), directory.toString(), "/bin/sh", "missing", "a\0b"}) {
            assertThatThrownBy(() -> search(other, Map.of())).isInstanceOf(RefusedInputException.class)
                    .hasMessage("openjml is \"" + other
                            + "\", but it must be OpenJML's program or the directory in which OpenJML is installed.");
        }
    }

    @Test
    void aHomeWithoutOpenJmlIsNotPassedOver() {
        Map<String, String> environment = Map.of("OPENJML_HOME", directory.toString());
        assertThatThrownBy(() -> search(null, environment)).isInstanceOf(MissingToolException.class)
                .hasMessage("OPENJML_HOME is \"" + directory + "\", but it must be the directory in which OpenJML is installed.");
    }

    @Test
    void aMissingOpenJmlIsOneSentenceThatSaysHowToGetIt() {
        assertThatThrownBy(() -> Installation.find(Optional.empty(), Map.of())).isInstanceOf(MissingToolException.class)
                .hasMessageStartingWith("The program openjml is missing;").hasMessageEndingWith(".")
                .hasMessageContaining("--install-openjml");
    }
}
