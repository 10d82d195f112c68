package org.circlewalk.checker.proof.obligation;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.circlewalk.checker.proof.solver.SolverQuestion;

/**
 * An obligation with less said, of which the proof is asked: assertions left out, and constants declared that were defined. Whatever makes
 * all that the obligation says true makes each part of it true, so that a part that contradicts itself proves the whole; nothing else
 * follows from a part. A line that may be left out is a <em>claim</em>, and has the number of its line in the file, from 1 on.
 */
final class PartialObligation {
    /** How assertions and constants begin, each in a line of its own, which ends with the parenthesis that ends it. */
    private static final String ASSERTION = "(assert ";
    private static final Pattern CONSTANT =
            Pattern.compile("\\(define-fun (\\|[^|]*\\||[^\\s()|]+) \\(\\) ([A-Za-z_]\\w*) ");
    private static final int NAME = 1;
    private static final int SORT = 2;

    private final List<String> lines;
    private final BitSet claims = new BitSet();

    PartialObligation(ObligationText obligation) {
        this.lines = obligation.whole().lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            if ((text.startsWith(ASSERTION) || CONSTANT.matcher(text).lookingAt()) && !text.contains(ObligationShape.SELECTOR)) {
                claims.set(line + 1);
            }
        }
    }

    /** The numbers of the claims. */
    BitSet claims() {
        return (BitSet) claims.clone();
    }

    /** The obligation, asked alike, of which only these claims are said; other numbers do nothing. */
    ObligationText of(BitSet kept) {
        return with((claim, text) -> kept.get(claim) ? text : unsaid(text));
    }

    /** The same with a mark for each claim that is kept, by their order, so that an answer can say which of them it needs. */
    ObligationText marked(BitSet kept) {
        return with((claim, text) -> kept.get(claim) ? marked(text, SolverQuestion.mark(kept.get(0, claim).cardinality())) : unsaid(text));
    }

    private interface Wording {
        String of(int claim, String text);
    }

    private ObligationText with(Wording wording) {
        StringBuilder whole = new StringBuilder();
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            whole.append(claims.get(line) ? wording.of(line, text) : text).append('\n');
        }
        return new ObligationText(whole.toString());
    }

    private static String unsaid(String text) {
        Matcher constant = CONSTANT.matcher(text);
        return constant.lookingAt() ? declaration(constant) : "";
    }

    private static String marked(String text, String mark) {
        String declared = "(declare-fun " + mark + " () Bool)\n";
        Matcher constant = CONSTANT.matcher(text);
        if (constant.lookingAt()) {
            return declaration(constant) + "\n" + declared + "(assert (=> " + mark + " (= " + constant.group(NAME) + " "
                    + text.substring(constant.end()) + "))";
        }
        return declared + "(assert (=> " + mark + " " + text.substring(ASSERTION.length()) + ")";
    }

    private static String declaration(Matcher constant) {
        return "(declare-fun " + constant.group(NAME) + " () " + constant.group(SORT) + ")";
    }
}
