package org.circlewalk.checker.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScannerTest {
    private static List<String> code(String source) {
        return Token.of(source).stream().filter(token -> !token.jml()).map(Token::text).toList();
    }

    private static List<String> contract(String source) {
        return Token.of(source).stream().filter(Token::jml).map(Token::text).toList();
    }

    @Test
    void aContractIsReadFromBothKindsOfComments() {
        assertThat(contract("//@ requires a;\nint b;")).containsExactly("requires", "a", ";");
        assertThat(contract("/*@ requires a;\n  @ ensures b;\n  @*/ int c;"))
                .containsExactly("requires", "a", ";", "ensures", "b", ";");
        assertThat(code("/*@ requires a; @*/ int c;")).containsExactly("int", "c", ";");
    }

    @Test
    void guardsOfAContractAreNoPartOfIt() {
        assertThat(contract("//-RAC@ ensures a;")).containsExactly("ensures", "a", ";");
        assertThat(contract("/*+ESC@ ensures a; @*/")).containsExactly("ensures", "a", ";");
    }

    @Test
    void plainCommentsAreNotReadNotEvenInsideAContract() {
        assertThat(Token.of("// @ requires a;\n/* ensures b; */ /** {@code c} */")).isEmpty();
        assertThat(contract("//@ requires a; // why\n")).containsExactly("requires", "a", ";");
        assertThat(contract("/*@ // why\n @ requires a; @*/")).containsExactly("requires", "a", ";");
    }

    @Test
    void textInQuotesIsOneWord() {
        assertThat(code("f(\"//@ requires \\\"a\", '\"', \"\"\"\n//@ b \"c\"\n\"\"\");"))
                .containsExactly("f", "(", "\"//@ requires \\\"a\"", ",", "'\"'", ",", "\"\"\"\n//@ b \"c\"\n\"\"\"", ")", ";");
    }

    @Test
    void textInQuotesMayBeLong() {
        String text = "\"" + "\\\"//".repeat(100_000) + "\"";
        assertThat(code("f(" + text + ", \"\"" + text + "\"\")")).containsExactly("f", "(", text, ",", "\"\"" + text + "\"\"", ")");
    }

    @Test
    void signsAreReadAsTheyStand() {
        assertThat(code("a+ ++b")).containsExactly("a", "+", "++", "b").isNotEqualTo(code("a++ +b"));
        assertThat(code("a/*b*/+/*c*/d")).containsExactly("a", "+", "d");
        assertThat(contract("//@ ensures \\result ==> x.value == 1.0;"))
                .containsExactly("ensures", "\\result", "==>", "x", ".", "value", "==", "1.0", ";");
    }
}
