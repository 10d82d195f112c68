package org.circlewalk.checker.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** Where this program sees the same words of code, Java sees the same code, whatever stands around them. */
class UnequalReadingProperties {
    private static final String SOURCE = "class A {\n    static int same(int n) {\n        HERE\n        return n;\n    }\n}\n";
    private static final List<String> OPENINGS = List.of("", "//", "/*", "//@", "/*@", "\"\"\"", "String s = \"");
    private static final List<String> PIECES = List.of("//", "/*", "*/", "/", "*", "\"", "'", "\\", "\\\\", "u000a", "\\u000a", "\\uu000D",
            "\\u002f", "\\u002a", "\\u0022", "\\u005c", "\n", "\r", "\r\n", "\f", "\u000b", "\u001a", "\u0085", "\u2028", "\u202e", "\ufeff", "\t", " ");
    private static final List<String> CLOSINGS = List.of("", "//", "*/", "/*", "//*/", "\";", "\"\"\";");

    /** A statement, with an attempt to hide it before it and one to go on as if nothing had been behind it. */
    @Provide
    Arbitrary<String> surroundings() {
        Arbitrary<String> noise = Arbitraries.of(PIECES).list().ofMaxSize(2).map(pieces -> String.join("", pieces));
        return Combinators.combine(Arbitraries.of(OPENINGS), noise, Arbitraries.of("n++;", "if (n > 3) return -7;", "x"), noise,
                Arbitraries.of(CLOSINGS)).as((opening, before, hidden, after, closing) -> opening + before + hidden + after + closing);
    }

    @Property(tries = 2000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void codeThatChangesChangesAWord(@ForAll("surroundings") String here) {
        String plain = SOURCE.replace("HERE", "");
        String text = SOURCE.replace("HERE", here).replace("\r\n", "\n");
        boolean same = UnequalReading.in(text).isEmpty() && code(text).equals(code(plain));
        Statistics.collect(same);
        // So that the comparison below is made at all.
        Statistics.coverage(checker -> checker.check(true).count(times -> times > 0));
        if (same) {
            assertThat(java(text)).isIn(java(plain), "refused");
        }
    }

    private static List<String> code(String text) {
        return Token.of(text).stream().filter(token -> !token.jml()).map(Token::text).toList();
    }

    /** The code as Java's compiler sees it. */
    private static String java(String text) {
        try {
            return JavaTrees.parse(List.of(SourceText.of(Path.of("A.java"), text)), List.of()).units().get(0).tree().toString();
        } catch (RefusedInputException noJava) {
            return "refused";
        }
    }
}
