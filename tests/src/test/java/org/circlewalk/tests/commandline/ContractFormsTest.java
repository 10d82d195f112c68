package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code circlewalk verify --admit} on forms of contracts that deceive nobody as far as is known, and that no contract here needs: they are
 * refused all the same.
 */
@Execution(ExecutionMode.CONCURRENT)
class ContractFormsTest {
    @TempDir
    private Path directory;

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("a quantifier in an argument",
                        contract("\\result == b", "static model heap_free boolean same(boolean b) { return b; }")
                                + method("same((\\forall int d; 0 <= d < n; d >= 0))"),
                        "a quantifier stands in an argument"),
                Arguments.of("a quantifier in a condition", method("a[(\\forall int d; 0 <= d < n; d >= 0) ? 0 : 1] == 0"), "a quantifier stands in a conditional"),
                Arguments.of("existence in a precondition", contract("true", "static model boolean any(int n) { return true; }")
                        .replace("ensures", "requires (\\exists int d; 0 <= d < n; d * d == n);\n      @   ensures"), "\\exists stands in a requires"),
                Arguments.of("a choice between arrays", method("0 <= (n > 0 ? a : b).length"), "a contract chooses between objects or arrays"),
                Arguments.of("null as an argument", contract("true", "static model boolean any(int[] a) { return true; }") + method("any(null)"),
                        "null stands in an ensures clause"),
                Arguments.of("null at the left", method("null != a"), "null stands in an ensures clause"),
                Arguments.of("null that is equal", method("!(a == null)"), "null stands in an ensures clause"),
                Arguments.of("an array of truth values", contract("true", "static model boolean any(boolean[] a) { return true; }"),
                        "a type of contracts is an array of boolean"),
                Arguments.of("an array of real numbers", contract("true", "static model boolean any(\\real[] a) { return true; }"),
                        "a type of contracts is an array of \\real"),
                Arguments.of("a long in a contract", contract("true", "static model boolean any(long n) { return true; }"), "\"long\" stands for a type"),
                Arguments.of("two methods of one name", contract("\\result == n", "static model boolean any(int n) { return true; }")
                        + contract("\\result == b", "static model boolean any(boolean b) { return b; }") + method("any(n)"),
                        "a contract calls any, and its class has two such methods with as many parameters"),
                Arguments.of("a method of one name without a contract", contract("\\result", "static model boolean any(int n) { return true; }")
                        + "    static boolean any(boolean b) {\n        return b;\n    }\n" + method("any(n)"),
                        "a contract calls any, and its class has two such methods with as many parameters"),
                Arguments.of("several cases", contract("\\result", "static model boolean any(int n) { return true; }")
                        .replace("@ pure", "@ also normal_behavior\n      @   requires n > 1;\n      @ pure") + method("any(n)"),
                        "a contract calls any, which has several cases"),
                Arguments.of("a definition in other words", contract("\\result == (\\real) n", "static model heap_free \\real own(int n) { return 1.0 * (\\real) n; }")
                        + method("own(n + 1) == own(n) + 1.0"), "a contract hands a computed number to the parameter n of own"),
                Arguments.of("a definition that says more", contract("\\result == (\\real) n && n <= Integer.MAX_VALUE",
                        "static model heap_free \\real own(int n) { return (\\real) n; }") + method("own(n + 1) == own(n) + 1.0"),
                        "a contract hands a computed number to the parameter n of own"),
                Arguments.of("a definition of an array", contract("\\result == (\\real) (n * a.length)",
                        "static model \\real own(int[] a, int n) { return (\\real) (n * a.length); }") + method("own(a, n + 1) >= own(a, n)"),
                        "a contract hands a computed number to the parameter n of own"),
                Arguments.of("an array that may be new", contract("\\result.length == n", "static model int[] made(int n) { return made(n); }")
                        + method("made(n).length == n"), "a contract calls made, which returns an object or an array"),
                Arguments.of("a new variable in ensures", method("\\fresh(a)"), "\\fresh is said of an expression in an ensures clause"),
                Arguments.of("a whole number of a real one", method("(\\bigint) 0.5 == 0"), "\\bigint is made of what is not seen to be an int"),
                Arguments.of("a call within a quantifier in a result", contract("\\result", "static model boolean any(int n) { return true; }")
                        + contract("true", "static model boolean all(int n) { return (\\forall int d; 0 <= d < n; any(d)); }"),
                        "a method is called within a quantifier"),
                Arguments.of("a quantifier in a condition", contract("true", "static model boolean all(int n) {"
                        + " if ((\\forall int d; 0 <= d < n; d >= 0)) { return true; } else { return false; } }"), "a quantifier stands in a condition"),
                Arguments.of("a constructor that requires something of its object", object("requires this.n == 0", "this.n = n"),
                        "a constructor requires something of the object that it makes"),
                Arguments.of("a constructor that calls", object("requires true", "this.n = plain(null, null, n)").replace("null, null", "new int[n], new int[n]")
                        + method("\\result == 0"), "a constructor with a contract calls plain(int[],int[],int)"),
                Arguments.of("an invariant of a constant", "    static final int MOST = 5;\n    //@ invariant MOST == 5;\n" + object("requires true", "this.n = n"),
                        "an invariant names MOST"),
                Arguments.of("an invariant of no object", "    //@ invariant n < n;\n" + object("requires n < n", "this.n = n"),
                        "the invariants of the class Forms are not seen to be true of any object"),
                Arguments.of("an element that is counted", code("a[0]++;"), "code with a contract counts with what is no variable"),
                Arguments.of("a number that is added", code("int d = n;\n        d += n;"), "code with a contract adds to what is no element"),
                Arguments.of("a case of constants", method("true").replace("@ pure", "@ also normal_behavior\n    //@   requires Integer.MAX_VALUE == 3;\n    //@ pure"),
                        "a case of a contract with several is not seen to apply"),
                Arguments.of("a case of two arrays that are one", method("true").replace("@ pure",
                        "@ also normal_behavior\n    //@   requires a == b && a.length == 1 && b.length == 2;\n    //@ pure"),
                        "a case of a contract with several is not seen to apply"),
                Arguments.of("old of a result", method("\\old(\\result) == 0"), "\"\\result\" stands in \\old"));
    }

    /** A model method with a contract. */
    private static String contract(String ensures, String declaration) {
        return "    /*@ normal_behavior\n      @   ensures " + ensures + ";\n      @ pure\n      @ " + declaration + "\n      @*/\n";
    }

    /** A constructor, and the field that it sets. */
    private static String object(String requires, String statement) {
        return "    private final /*@ spec_public @*/ int n;\n\n    //@ normal_behavior\n    //@   " + requires + ";\n    //@   ensures true;\n    //@ pure\n"
                + "    Forms(int n) {\n        " + statement + ";\n    }\n";
    }

    /** A method that does something. */
    private static String code(String statements) {
        return "    //@ normal_behavior\n    //@   requires 1 <= a.length;\n    //@   ensures true;\n    static void does(int[] a, int n) {\n        "
                + statements + "\n    }\n";
    }

    /** A method of the code. */
    private static String method(String ensures) {
        return "    //@ normal_behavior\n    //@   ensures " + ensures + ";\n    //@ pure\n    static int plain(int[] a, int[] b, int n) {\n        return 0;\n    }\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void whatNoContractNeedsIsRefused(String form, String members, String refusal) throws IOException {
        assertThat(admitted(members)).as(form).anySatisfy(line -> assertThat(line).startsWith("NOT ADMITTED: ").contains(": " + refusal));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("needed")
    void whatContractsNeedIsAdmitted(String form, String members) throws IOException {
        assertThat(admitted(members)).as(form).singleElement().asString().startsWith("Admitted: 1 source ");
    }

    static Stream<Arguments> needed() {
        return Stream.of(
                Arguments.of("a definition", contract("\\result == (\\real) n", "static model heap_free \\real own(int n) { return (\\real) n; }")
                        + method("own(n + 1) == own(n) + 1.0")),
                Arguments.of("existence after the call", method("(\\exists int d; 0 <= d < 1; d == \\result)")),
                Arguments.of("a number of arguments of its own", contract("\\result", "static model boolean any(int n) { return true; }")
                        + contract("\\result", "static model boolean any(int n, int d) { return true; }") + method("any(n) && any(n, n)")),
                Arguments.of("what is not null", method("a != null")),
                Arguments.of("a whole number of an int", method("(\\bigint) n + n == 2 * n")),
                Arguments.of("a negative number", method("\\result == -1").replace("return 0;", "return - 1;")),
                Arguments.of("a case of a constant", "    static final int MOST = 1 << 4;\n" + method("true")
                        .replace("@   ensures", "@   requires n < MOST;\n    //@   ensures")
                        .replace("@ pure", "@ also normal_behavior\n    //@   requires MOST <= n;\n    //@ pure")));
    }

    private Stream<String> admitted(String members) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("spec/src/main/java/sample"));
        Files.writeString(folder.resolve("Forms.java"), "package sample;\n\npublic final class Forms {\n"
                + (members.contains(" Forms(") ? "" : "    private Forms() {\n    }\n\n") + members + "}\n");
        CommandLine.Result result = CommandLine.run("verify", "--admit", "--sources", directory.toString());
        assertThat(result.err()).isEmpty();
        return result.out().lines();
    }
}
