package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thing is said in the singular. */
@Execution(ExecutionMode.CONCURRENT)
class SingularTest extends PairSources {
    private static final Pattern PLURAL_OF_ONE = Pattern.compile("(?<![\\d.,/=−-] ?)\\b1 (more |contracted |wrong )?"
            + "(seeds|cells|states|steps|methods|clauses|members|instances|variants|walks|artefacts|statements|findings)\\b");

    @TempDir
    private Path directory;

    private static String printed(String... arguments) {
        CommandLine.Result result = CommandLine.run(arguments).assertSuccess();
        assertThat(result.out()).doesNotContainPattern(PLURAL_OF_ONE);
        return result.out();
    }

    @ParameterizedTest
    @CsvSource({"phase --K 3 --p-grid 1/2 --N 5 --steps 1, of 1 cell:", "audit C.1 --no-proofs, Of 1 statement",
        "certify --K 3 --N 4 --p 7/10 --steps 1 --digits 5, step"})
    void oneOfItsThingsIsSingular(String line, String words) {
        assertThat(printed(line.split(" "))).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"fig4, 'over 1 seed: '", "fig5, 'over 1 seed: '"})
    void oneSeedIsSingular(String artefact, String words) {
        CommandLine.Result result = CommandLine.run("reproduce", artefact, "--seeds", "1", "--out", directory.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains(words).doesNotContainPattern(PLURAL_OF_ONE);
    }

    /** Nor is a moment's work announced. */
    @Test
    void anArtefactOfAMomentIsNotAnnounced() {
        assertThat(CommandLine.run("reproduce", "fig2", "--out", directory.toString()).assertSuccess().out()).contains("fig2");
    }

    @Test
    void oneMethodAndItsClauseAreSingular() throws IOException {
        write(SOURCE, ProvedPair.PAIR.replaceFirst("(?s)\\n *//@ public normal_behavior\\n *//@   ensures .result > 1.*?\\n    }\\n", ""));
        write(TRUSTED, "package java.math;\nclass BigInteger {\n    //@ public normal_behavior\n    //@   ensures \\result == 1;\n    //@ pure\n    int one();\n}\n");
        Obligations.update(root, Obligations.Origin.of("hand", "none"), ContractedSources.read(root),
                Map.of(ProvedPair.FIRST, ProvedPair.made(ProvedPair.FIRST, ProvedPair.obligation("(> x 0)", "(> x 0)"))));
        assertThat(printed("verify", "--mode", "replay", "--threads", "1", "--second-opinion", "0", "--sources", root.toString()))
                .contains(": 1 clause on 1 member in ", "The 1 contracted method proved, with 1 clause.");
    }
}
