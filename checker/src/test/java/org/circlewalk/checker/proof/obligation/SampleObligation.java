package org.circlewalk.checker.proof.obligation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Obligations for tests, small ones made by hand in OpenJML's form and one that OpenJML made. */
final class SampleObligation {
    /** x > 0 on entry; that x > -1 is to be proved; both places are reached. */
    static final String PROVED = of("(> x 0)", "(> x (- 1))");
    /** x > 0 on entry does not prove x > 1. */
    static final String REFUTED = of("(> x 0)", "(> x 1)");
    /** No x is on entry, so that anything is proved. */
    static final String INFEASIBLE = of("(and (> x 0) (< x 0))", "(> x 1)");

    private SampleObligation() {
    }

    private static String of(String entry, String claim) {
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
                """.formatted(entry, claim);
    }

    /** An obligation under the name of a method. */
    static Obligations.Made made(String method, String obligation) {
        return new Obligations.Made(obligation.replaceFirst("Proof attempt for a method", "Proof attempt for "
                + Matcher.quoteReplacement(method)), 2);
    }

    /** Obligations under the names of their methods. */
    static Map<String, Obligations.Made> named(Map<String, String> obligations) {
        return obligations.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> made(entry.getKey(), entry.getValue())));
    }

    /** What OpenJML asks about a method that requires x &gt; 0 and x &lt; 0, under the name of another method. */
    static String contradictory(String method) {
        return contradictory().replaceFirst("^; Proof attempt for .*", "; Proof attempt for " + Matcher.quoteReplacement(method));
    }

    /** The same as OpenJML wrote it, for the method {@code example.Contradictory.of(int)}. */
    static String contradictory() {
        try (InputStream in = SampleObligation.class.getResourceAsStream("contradictory.smt2.gz")) {
            return new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
