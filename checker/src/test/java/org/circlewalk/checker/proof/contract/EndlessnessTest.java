package org.circlewalk.checker.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenJML proves a method that calls itself by its own contract, so that what recursion proves is worth what its measure is. */
class EndlessnessTest {
    @TempDir
    private Path root;

    private List<String> endlessness(String body) {
        return new SampleSources(root).with("Sample", body).read().methods().values().stream()
                .flatMap(method -> method.endlessness().stream()).toList();
    }

    private List<String> lemma(String clauses, String call) {
        return endlessness("/*@ " + clauses + " ensures n * n == 4 * n;\n"
                + "  @ public static model void lemma(int n, int[] a) { " + call + " } @*/");
    }

    @Test
    void aLemmaDoesNotProveItself() {
        assertThat(lemma("requires 0 <= n;", "lemma(n, a);"))
                .containsExactly("it calls itself without a measured_by clause");
        assertThat(lemma("requires 0 <= n; measured_by n;", "lemma(n, a);"))
                .containsExactly("it calls itself at spec/src/main/java/sample/Sample.java:7, and the measure does not decrease");
    }

    @Test
    void aParameterThatDecreasesToZeroIsAMeasure() {
        assertThat(lemma("requires a != null && 0 <= n <= a.length; measured_by n;", "if (n > 0) lemma(n - 1, a);")).isEmpty();
        assertThat(lemma("requires n >= 1; measured_by n;", "if (n > 1) { lemma(n - 1, a); }")).isEmpty();
    }

    @Test
    void aParameterThatIncreasesToABoundIsAMeasure() {
        assertThat(lemma("requires 0 <= n <= a.length; measured_by a.length - n;", "if (n < a.length) lemma(n + 1, a);"))
                .isEmpty();
        assertThat(lemma("requires 0 <= n <= a.length; measured_by a.length - n;", "lemma(n + 1, other(a));")).hasSize(1);
        assertThat(lemma("requires 0 <= n; measured_by a.length - n;", "lemma(n + 1, a);")).hasSize(1);
    }

    @Test
    void nothingLessIsAMeasure() {
        assertThat(lemma("measured_by n;", "lemma(n - 1, a);")).as("not bounded").hasSize(1);
        assertThat(lemma("requires 0 <= n || a == null; measured_by n;", "lemma(n - 1, a);")).as("not always bounded").hasSize(1);
        assertThat(lemma("requires 0 <= n; measured_by n;", "lemma(n - 0, a);")).as("not smaller").hasSize(1);
        assertThat(lemma("requires 0 <= n; measured_by n;", "n = n + 1; lemma(n - 1, a);")).as("changed before").hasSize(1);
        assertThat(lemma("requires 0 <= n; measured_by n;", "lemma(n - 1, a); lemma(n, a);")).as("one of two calls").hasSize(1);
        assertThat(lemma("requires 0 <= n; measured_by n; also requires n < 0;", "lemma(n - 1, a);")).as("two cases").hasSize(1);
    }

    @Test
    void methodsThatCallEachOtherNeedMeasuresThatDecreaseAlongTheCircle() {
        String circle = """
                    //@ requires 0 <= n; measured_by 2 * n;
                    static void f(int n) { if (n > 0) { g(n - 1); } }
                    //@ requires 0 <= n; measured_by 2 * n + 1;
                    static void g(int n) { f(n); }
                """;
        assertThat(endlessness(circle)).isEmpty();
        assertThat(endlessness(circle.replace("g(n - 1)", "g(n)")))
                .containsExactly("it calls sample.Sample.g(int) at spec/src/main/java/sample/Sample.java:7, "
                        + "and the measure does not decrease");
        assertThat(endlessness(circle.replace("measured_by 2 * n;", "")))
                .containsExactly("it calls itself without a measured_by clause",
                        "it calls sample.Sample.f(int) at spec/src/main/java/sample/Sample.java:9, "
                                + "and the measure does not decrease");
    }

    @Test
    void overloadsForNumbersAndFractionsAreToldApart() {
        assertThat(endlessness("""
                    //@ ensures \\result.value == twice(x.value);
                    static BigFraction twice(BigFraction x) { return x; }
                    /*@ static model \\real twice(\\real x) { return x + x; } @*/
                """)).isEmpty();
    }

    @Test
    void aContractThatNamesItsOwnCallersIsACircleToo() {
        assertThat(endlessness("""
                    //@ ensures \\result == g(n); pure
                    static int f(int n) { return 1; }
                    //@ ensures \\result == f(n); pure
                    static int g(int n) { return 2; }
                """)).hasSize(2);
    }

    @Test
    void everyLoopSaysWhatDecreases() {
        String loop = "//@ requires 0 <= n;\nstatic void f(int n) {\n    //@ loop_invariant true;%s\n    %s\n}";
        assertThat(endlessness(loop.formatted("", "for (int i = 0; i < n; i++) { }")))
                .containsExactly("the loop at spec/src/main/java/sample/Sample.java:9 has no decreases clause");
        assertThat(endlessness(loop.formatted("", "while (n > 3) { }"))).hasSize(1);
        assertThat(endlessness(loop.formatted("", "do { n--; } while (n > 3);"))).hasSize(1);
        assertThat(endlessness(loop.formatted("\n    //@ decreases n;", "do { n--; } while (n > 3);"))).isEmpty();
        assertThat(endlessness(loop.formatted("\n    //@ decreases n - i;", "for (int i = 0; i < n; i++) { }"))).isEmpty();
        assertThat(endlessness(loop.formatted("", "for (int i : new int[n]) { }"))).as("ends by itself").isEmpty();
    }
}
