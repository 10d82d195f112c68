package org.circlewalk.checker.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractedSourcesTest {
    private static final String NEXT = """
                /** The next number. */
                //@ public normal_behavior
                //@   requires 0 <= n < 10;
                //@   ensures \\result == n + 1;
                //@ pure
                public static int next(int n) {
                    return n + 1;
                }
            """;
    private static final String SECOND_NEXT = """
                //@ requires 0 <= n < 5;
                //@ ensures \\result == n + 2;
                public static int secondNext(int n) {
                    return next(next(n));
                }
            """;

    @TempDir
    private Path root;

    private ContractedSources read(String body) {
        return new SampleSources(root).with("Sample", body).read();
    }

    private ContractedMethod method(String body, String key) {
        return read(body).methods().get("sample.Sample." + key);
    }

    @Test
    void aMethodIsKnownByItsKeyWithItsContractAndItsClauses() {
        ContractedMethod next = method(NEXT, "next(int)");
        assertThat(next.clauses()).isEqualTo(2);
        assertThat(next.line()).isEqualTo(7);
        assertThat(next.text()).startsWith("//@ public normal_behavior").endsWith("return n + 1;\n    }");
        assertThat(next.source()).isEqualTo(Path.of("spec", "src", "main", "java", "sample", "Sample.java"));
        assertThat(next.model()).isFalse();
    }

    @Test
    void remarksAreThePlainCommentsRightAboveAContractAndChangeNoDigest() {
        String remarked = NEXT.replace("    //@ public", "    // states one thing\n    //   and more\n    //@ public");
        assertThat(method(remarked, "next(int)").remarks()).containsExactly(" states one thing", "   and more");
        assertThat(method(remarked, "next(int)").text()).isEqualTo(method(NEXT, "next(int)").text());
        assertThat(read(remarked).digests()).isEqualTo(read(NEXT).digests());
        assertThat(method(NEXT, "next(int)").remarks()).isEmpty();
        assertThat(method("// far above\n  int field;\n" + NEXT, "next(int)").remarks()).isEmpty();
    }

    @Test
    void aBlockOfModelMethodsMayBeDividedForARemarkAndChangesNoDigest() {
        String both = "/*@ // One.\n  @ ensures \\result == 1;\n  @ pure\n  @ static model int one() {\n  @     return 1;\n  @ }\n"
                + "  @\n  @ // Two.\n  @ ensures \\result == 2;\n  @ pure\n  @ static model int two() {\n  @     return 2;\n  @ }\n  @*/\n";
        String divided = both.replace("  @\n  @ // Two.", "  @*/\n\n// states two\n/*@ // Two.");
        assertThat(method(divided, "two()").remarks()).containsExactly(" states two");
        assertThat(method(divided, "one()").remarks()).isEmpty();
        assertThat(method(both, "two()").remarks()).isEmpty();
        assertThat(read(divided).digests()).isEqualTo(read(both).digests()).hasSize(2);
    }

    @Test
    void typesOfParametersLoseTheirPackages() {
        assertThat(read("/*@ pure @*/ static int f(java.util.List<java.util.Map.Entry<int[], String>> a, int[]... b) { return 0; }")
                .methods()).containsOnlyKeys("sample.Sample.f(List,int[][])");
        assertThat(MethodKey.normalized("a.B.f(java.util.List<java.util.Map.Entry<int[],String>>, int[]...)"))
                .isEqualTo("a.B.f(List,int[][])");
    }

    @Test
    void aModelMethodIsReadFromItsComment() {
        ContractedMethod lemma = method(NEXT + """
                    /*@ // A lemma.
                      @ requires 0 <= n < 10;
                      @ ensures next(n) > n;
                      @ public static model void larger(final int n, java.util.List<int[]> unused) {
                      @ }
                      @*/
                """, "larger(int,List)");
        assertThat(lemma.model()).isTrue();
        assertThat(lemma.clauses()).isEqualTo(2);
        assertThat(lemma.calls()).containsExactly("sample.Sample.next(int)");
    }

    @Test
    void aCalledMethodWithoutContractIsNamed() {
        String plain = NEXT.replace("//@", "//");
        assertThat(method(plain + SECOND_NEXT, "secondNext(int)").unknownCalls())
                .containsExactly("it calls sample.Sample.next(int), which has no contract");
        assertThat(method(NEXT + SECOND_NEXT, "secondNext(int)").unknownCalls()).isEmpty();
        assertThat(method("static int f() { return 1; }\n//@ ensures \\result == f();\nstatic int g() { return 1; }", "g()")
                .unknownCalls()).containsExactly("it calls sample.Sample.f(), which has no contract");
    }

    @Test
    void aLibraryIsTrustedOnlyAsFarAsATrustedFileGoes() {
        String body = """
                    //@ ensures \\result != null;
                    static BigFraction twice(BigFraction x) {
                        return x.add(x).add(BigFraction.TWO).add(Math.abs(1));
                    }
                """;
        new SampleSources(root).trusting("//@ ensures \\result != null;\npublic BigFraction add(BigFraction x);");
        ContractedSources sources = read(body);
        assertThat(sources.methods().get("sample.Sample.twice(BigFraction)").unknownCalls()).containsExactly(
                "it uses org.apache.commons.math3.fraction.BigFraction.TWO, of which no trusted file says anything",
                "it uses org.apache.commons.math3.fraction.BigFraction.add(int), of which no trusted file says anything");
        assertThat(sources.javaMethods()).containsExactly("java.lang.Math.abs(int)");
        assertThat(sources.trustedClauses()).isEqualTo(1);
    }

    @Test
    void everyAssumptionIsCountedWithItsReason() {
        ContractedSources sources = read("""
                    //@ ensures \\result > 0; // positive
                    static int f(int n) {
                        //@ assume n > 0; // trusted for a test
                        return n;
                    }
                    // proved on paper
                    //@ axiom 1 < 2;
                    /*@ requires (* n is odd *); model int g(int n); @*/
                    //@ skipesc
                    static int h(int n) { return n; }
                    //+RAC@ ensures false;
                    static int i(int n) { return n; }
                """);
        assertThat(sources.assumptions()).extracting(Assumption::kind).containsExactlyInAnyOrder(
                "assume", "axiom", "informal", "skipesc", "guard", "model method without body");
        assertThat(sources.assumptions()).first()
                .isEqualTo(new Assumption("assume", "spec/src/main/java/sample/Sample.java:8", "trusted for a test"));
        assertThat(sources.assumptions()).filteredOn(found -> found.kind().equals("axiom")).first()
                .returns("proved on paper", Assumption::reason);
    }

    @Test
    void aSpaceAfterTheSlashesIsSeen() {
        ContractedSources sources = read(NEXT.replace("//@", "// @"));
        assertThat(sources.methods()).isEmpty();
        assertThat(sources.switchedOff()).hasSize(4).first()
                .isEqualTo(new SwitchedOffContract("spec/src/main/java/sample/Sample.java:7", "// @ public normal_behavior"));
    }

    @Test
    void clausesInPlainCommentsAreSeen() {
        for (String line : List.of("/* @ requires a; */", "// requires a;", "// ensures a;", "//loop_invariant a;",
                "/* ensures a; */", "/*\n * decreases a;\n */", "// public normal_behavior", "/* a\n   @ requires b; */")) {
            assertThat(read(line + "\nstatic int f() { return 1; }").switchedOff()).as(line).hasSize(1);
        }
        for (String line : List.of("// This requires a.", "/** {@code x} */", "/**\n * @return one\n */", "// e@f", "//@ requires true;")) {
            assertThat(read(line + "\nstatic int f() { return 1; }").switchedOff()).as(line).isEmpty();
        }
    }

    @Test
    void sourcesThatDoNotCompileAreRefused() {
        assertThatThrownBy(() -> read("//@ pure\nstatic int f() { return g(); }")).isInstanceOf(RefusedInputException.class)
                .hasMessageStartingWith("The source spec/src/main/java/sample/Sample.java does not compile; line 7: ");
        assertThatThrownBy(() -> ContractedSources.read(root.resolve("nowhere"))).isInstanceOf(RefusedInputException.class);
    }

    /** A name in a source could mean a class that the sources lack and this program has. */
    @Test
    void theClassesOfThisProgramAreNotThoseOfTheSources() {
        String fraction = "/*@ pure @*/ static Object f() { return org.apache.commons.math3.fraction.BigFraction.ONE; }";
        assertThat(read(fraction).methods()).hasSize(1);
        assertThatThrownBy(() -> read(fraction.replace("org.apache.commons.math3.fraction.BigFraction.ONE",
                "org.circlewalk.spec.parameter.PaperSettings.ETA"))).isInstanceOf(RefusedInputException.class)
                .hasMessage("The source spec/src/main/java/sample/Sample.java does not compile; line 6: package org.circlewalk.spec.parameter does not exist.");
    }
}
