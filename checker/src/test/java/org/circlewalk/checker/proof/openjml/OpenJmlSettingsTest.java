package org.circlewalk.checker.proof.openjml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.ProofStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No settings of anybody reach OpenJML, and a method that failed for a reason outside of it is tried again. */
class OpenJmlSettingsTest {
    @TempDir
    private Path root;

    private OpenJmlProver prover(String... lines) {
        Installation openJml = Installation.find(Optional.of(FakeOpenJml.in(root.resolve("openjml"), lines).toString()), Map.of());
        return new OpenJmlProver(root, openJml, new OpenJmlSettings(1000, Optional.empty(), OpenJmlSettings.Search.TWICE));
    }

    private ContractedSources sources() throws IOException {
        Path folder = Files.createDirectories(root.resolve("spec/src/main/java/sample"));
        Files.writeString(folder.resolve("One.java"), "package sample;\nfinal class One {\n    //@ ensures \\result == 1; pure\n"
                + "    static int one() {\n        return 1;\n    }\n}\n");
        return ContractedSources.read(root);
    }

    @Test
    void itRunsInAnEmptyDirectoryThatIsItsHome() throws IOException {
        Files.writeString(root.resolve("openjml.properties"), "org.openjml.option.code-math=java\n");
        prover("{ pwd; ls -A; echo \"$JAVA_TOOL_OPTIONS\"; echo \"$@\"; } > \"${0%/*}/seen\"").prove(sources(), 1, () -> { });
        String[] seen = Files.readString(root.resolve("openjml/seen")).split("\n");
        assertThat(seen[0]).isNotEqualTo(root.toString());
        assertThat(seen[1]).endsWith("\"-Duser.home=" + seen[0] + "\"");
        assertThat(seen[2]).contains("--exec=", "--prover=z3_4_3", root.resolve("spec/src/main/java/sample/One.java").toString());
    }

    @Test
    void settingsInThePlaceOfInstallationAreRefused() throws IOException {
        Path program = FakeOpenJml.in(root.resolve("openjml"));
        Path settings = Files.writeString(program.resolveSibling("openjml.properties"), "");
        assertThatThrownBy(() -> Installation.find(Optional.of(program.toString()), Map.of())).isInstanceOf(RefusedInputException.class)
                .hasMessage("The file " + settings + " holds settings of OpenJML, but there must be none: they can change what is proved.");
    }

    @Test
    void anOpenJmlWithoutASolverNeedsOne() throws IOException {
        OpenJmlProver prover = prover();
        Files.delete(root.resolve("openjml/Solvers-linux/z3-4.3.1"));
        ContractedSources sources = sources();
        assertThatThrownBy(() -> prover.prove(sources, 1, () -> { })).isInstanceOf(MissingToolException.class)
                .hasMessage("OpenJML 21-fake brings no Z3 that runs on this machine; name one with --solver.");
    }

    /** The first run dies, as one does whose solver is killed by the system; the next one proves. */
    @Test
    void whatDiedIsTriedAgain() throws IOException {
        ContractedSources sources = sources();
        MethodResult result = prover("[[ -e ${0%/*}/died ]] || { touch \"${0%/*}/died\"; exit 137; }",
                "echo 'Starting proof of sample.One.one() with prover z3_4_3'", "echo 'Method assertions are validated [0.10 secs]'",
                "echo 'A.java:1:Feasibility check #1 - end of preconditions : OK [0.00 secs]'",
                "echo 'Completed proof of sample.One.one() with prover z3_4_3 - no warnings [0.25 secs]'",
                "echo '  Valid:        1'; echo ' Model methods: 0 proved of 0'").prove(sources, 1, () -> { }).results().get(0);
        assertThat(result.status()).isEqualTo(ProofStatus.PROVED);
    }

    @Test
    void whatWasNotReachedIsNotCalledUnproved() {
        LoggedProof late = LoggedProof.failed("").as(LoggedProof.Verdict.NOT_REACHED, "late");
        assertThat(late.isWorthAnother()).isTrue();
    }
}
