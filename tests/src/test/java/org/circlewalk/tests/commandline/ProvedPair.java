package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.junit.jupiter.api.BeforeEach;

/** Small sources of two methods, with obligations made by hand, for every test anew. */
abstract class ProvedPair extends PairSources {
    static final String FIRST = "sample.Pair.first()";
    static final String SUM = "sample.Pair.sum()";
    static final String PAIR = """
            package sample;

            final class Pair {
                private final /*@ spec_public @*/ int first = 4;
                private static final int MOST = 10;

                //@ public normal_behavior
                //@   ensures \\result == first;
                //@ pure
                int first() {
                    return first;
                }

                //@ public normal_behavior
                //@   ensures \\result > 1;
                //@ pure
                int sum() {
                    return first() + first();
                }
            }
            """;

    private static final String TRUSTED_CONTRACT = """
            package java.math;

            class BigInteger {
                //@ public normal_behavior
                //@   ensures \\result == 1;
                //@ pure
                int one();
            }
            """;

    /** An obligation in OpenJML's form: with the first assertion, the negation of the second must be impossible. */
    static String obligation(String known, String claim) {
        return """
                ; Proof attempt for a method
                (set-option :produce-models true)
                (set-logic ALL)
                (set-option :AUTO_CONFIG false)
                (set-option :smt.MBQI false)
                (declare-fun |__JML_FeasCheck_| () Int)
                (declare-fun x () Int)
                (declare-fun |ASSERT_1| () Bool)
                (declare-fun |ASSERT_2| () Bool)
                (declare-fun BL_1Start_1 () Bool)
                (define-fun BL_1Start_1__A1 () Bool %s)
                (define-fun BL_1Start_1__A2 () Bool (= |ASSERT_1| (distinct |__JML_FeasCheck_| 1)))
                (define-fun BL_1Start_1__A3 () Bool (= |ASSERT_2| (distinct |__JML_FeasCheck_| 2)))
                (assert (= BL_1Start_1 (=> BL_1Start_1__A1 (=> BL_1Start_1__A2 (=> BL_1Start_1__A3 (and |ASSERT_1| %s |ASSERT_2|))))))
                (assert (not BL_1Start_1))
                (push 1)
                (assert (= __JML_FeasCheck_ 0))
                (push 1)
                (check-sat)
                """.formatted(known, claim);
    }

    void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
    }

    void commit(String first, String sum) {
        Obligations.update(root, Obligations.Origin.of("hand", "none"), ContractedSources.read(root),
                Map.of(FIRST, made(FIRST, first), SUM, made(SUM, sum)));
    }

    /** The obligation of a method as OpenJML would have left it. */
    static Obligations.Made made(String method, String obligation) {
        return new Obligations.Made(obligation.replace("a method", method), 2);
    }

    @BeforeEach
    void writeSourcesAndObligations() throws IOException {
        write(SOURCE, PAIR);
        write(TRUSTED, TRUSTED_CONTRACT);
        commit(obligation("(> x 0)", "(> x 0)"), obligation("(> x 0)", "(> (+ x x) 1)"));
    }

    CommandLine.Result verify(String... more) {
        return CommandLine.run(Stream.concat(Stream.of("verify", "--mode", "replay", "--threads", "1", "--sources", root.toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    /** The exit code must be 1; the statuses by method. */
    JsonNode failure() {
        CommandLine.Result result = verify("--json", "-");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(1);
        return result.json();
    }

    static List<String> statuses(JsonNode document) {
        return document.get("methods").findValuesAsText("status");
    }
}
