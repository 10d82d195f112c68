package org.circlewalk.checker.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources in which Java or OpenJML might see something else than a digest binds. The texts spell an escape as {@code \\u}. */
class UnequalReadingTest {
    private static final String BACKSLASH = "\\";
    private static final String BODY = """
                //@ requires n < 10; ensures \\result == n;
                static int same(int n) {
                    // HERE
                    return n;
                }
            """;
    private static final String INVISIBLE = ", but it must hold no invisible characters other than blanks, tabs and the ends of lines, "
            + "since Java and OpenJML might read them differently.";
    private static final String ESCAPED =
            ", but it must hold the characters themselves, since an escape can end a comment.";

    @TempDir
    private Path root;

    private ContractedSources read(String here) {
        return new SampleSources(root).with("Sample", BODY.replace("HERE", here)).read();
    }

    private void assertRefused(String here, String reason) {
        assertThatThrownBy(() -> read(here)).isInstanceOf(RefusedInputException.class)
                .hasMessage("The source " + Path.of("spec/src/main/java/sample/Sample.java") + " holds " + reason);
    }

    /** A line end, a contract, the end of a comment, a quotation mark, and what is an escape nowhere but at its place. */
    @ParameterizedTest
    @ValueSource(strings = {"%u000a if (n > 3) return -7; //", "%uuu000D return 0; //", "%u002f/@ assume false;", "*%u002f", "%u0022",
        "%%%u000a return 0;", "%u", "a%u0062", "in %%%%%u0041"})
    void anEscapeIsRefused(String here) {
        assertRefused(here.replace("%", BACKSLASH), "a Unicode escape in line 8" + ESCAPED);
    }

    /** After an odd number of backslashes a backslash begins nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"%%u000a", "%%%%u000a", "%n %t %q", "%%%%%%u", "u000a"})
    void whatIsNoEscapeIsNot(String here) {
        assertThatCode(() -> read(here.replace("%", BACKSLASH))).doesNotThrowAnyException();
    }

    /** Ends of lines, white space, the end of the file and nothing, in the eyes of one reader or another. */
    @ParameterizedTest
    @ValueSource(ints = {0x0D, 0x00, 0x01, 0x08, 0x0B, 0x0C, 0x1A, 0x1C, 0x7F, 0x85, 0xA0, 0xAD, 0x2003, 0x200B, 0x200D, 0x200E, 0x2028, 0x2029,
        0x202E, 0x2066, 0x3000, 0xFEFF, 0xE0001})
    void anInvisibleCharacterIsRefusedWhereverItIs(int character) {
        String sentence = String.format("the character U+%04X in line 8%s", character, INVISIBLE);
        assertRefused("x" + Character.toString(character) + "return 0;", sentence);
        assertRefused("\n//@ assert n < 10;" + Character.toString(character) + " ", sentence.replace("line 8", "line 9"));
        assertRefused("\nString s = \"" + Character.toString(character) + "\";", sentence.replace("line 8", "line 9"));
    }

    /** Otherwise the contract behind the return would be seen by OpenJML alone. */
    @Test
    void aTrustedFileIsReadLikeASource() {
        SampleSources sources = new SampleSources(root).with("Sample", BODY);
        sources.trusting("// one\r//@ ensures false;\npublic BigFraction add(BigFraction x);");
        assertThatThrownBy(sources::read).isInstanceOf(RefusedInputException.class).hasMessage("The source "
                + Path.of("spec/src/main/jml/org/apache/commons/math3/fraction/BigFraction.jml") + " holds the character U+000D in line 4"
                + INVISIBLE);
    }

    @Test
    void theEndsOfLinesOfWindowsAndTabsChangeNoDigest() {
        Map<String, String> digests = read("here").digests();
        SampleSources sources = new SampleSources(root).with("Sample", BODY.replace("\n", "\r\n").replace("    ", "\t"));
        assertThat(sources.read().digests()).isEqualTo(digests).hasSize(1);
        assertRefused("\r\r\n", "the character U+000D in line 8" + INVISIBLE);
    }

    /** Letters that are two characters long, accents that follow their letters, currency signs: all are parts of names. */
    @ParameterizedTest
    @ValueSource(strings = {"\ud835\udc31", "x\u0304", "sum\u20ac", "\u216b", "a\u203f"})
    void whateverJavaTakesForANameIsLookedUpWhole(String name) {
        String called = "//@ ensures \\result == 1;\nstatic int NAME() { return 1; }\n//@ ensures \\result >= 1;\n"
                + "static int calls() { return NAME(); }\n";
        Map<String, String> before = new SampleSources(root).with("Sample", called.replace("NAME", name)).read().digests();
        Map<String, String> after = new SampleSources(root).with("Sample", called.replace("NAME", name).replace("== 1", "!= 7")).read().digests();
        assertThat(before.get("sample.Sample.calls()")).isNotEqualTo(after.get("sample.Sample.calls()"));
    }

    @Test
    void aClassThatBothModulesDeclareIsRefused() throws IOException {
        read("here");
        Path copy = Files.createDirectories(root.resolve("impl/src/main/java/sample")).resolve("Sample.java");
        Files.writeString(copy, "package sample;\nclass Sample {\n}\n");
        assertThatThrownBy(() -> ContractedSources.read(root)).isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("sample.Sample at ").hasMessageContaining("impl/src/main/java/sample/Sample.java:2");
    }

    /** OpenJML would find it before the class that is compiled. */
    @Test
    void codeAmongTheTrustedContractsIsRefused() throws IOException {
        read("here");
        Path code = Files.createDirectories(root.resolve("spec/src/main/jml/sample")).resolve("Plain.java");
        Files.writeString(code, "package sample;\nclass Plain {\n}\n");
        assertThatThrownBy(() -> ContractedSources.read(root)).isInstanceOf(RefusedInputException.class).hasMessage("The file "
                + root.relativize(code) + " is Java code, but a trusted contract must be a file whose name ends in .jml.");
    }

    @Test
    void overloadsThatCannotBeToldApartAreRefused() {
        String overloads = "//@ pure\nstatic int f(java.util.Date d) { return 1; }\n//@ pure\nstatic int f(java.sql.Date d) { return 2; }";
        assertThatThrownBy(() -> new SampleSources(root).with("Sample", overloads).read()).isInstanceOf(RefusedInputException.class)
                .hasMessage("The sources declare sample.Sample.f(Date) at spec/src/main/java/sample/Sample.java:6 and at "
                        + "spec/src/main/java/sample/Sample.java:8, but each must be declared once, and overloads must differ in the simple "
                        + "names of types.");
    }
}
