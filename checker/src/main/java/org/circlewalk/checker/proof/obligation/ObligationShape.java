package org.circlewalk.checker.proof.obligation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape in which OpenJML writes obligations, one command a line, as it was seen in all that are committed: a head, declarations,
 * definitions and assertions of a few forms, at last the claim that the method's first block fails, and the question. Whatever it
 * never writes is refused: what could take back an assertion, ask twice, speak of the selector elsewhere, give a name twice or
 * assert without saying of what. A formula can still be false in this shape; that one was made by OpenJML nothing but OpenJML can tell.
 */
final class ObligationShape {
    /** The selector of the question, see {@link ObligationText}. */
    static final String SELECTOR = "__JML_FeasCheck_";

    private static final List<String> HEAD = List.of("(set-option :produce-models true)", "(set-logic ALL)",
            "(set-option :AUTO_CONFIG false)", "(set-option :smt.MBQI false)");
    private static final List<String> FOOT =
            List.of("(push 1)", "(assert (= " + SELECTOR + " 0))", "(push 1)", "(check-sat)");
    private static final String SYMBOL = "(\\|[^|\\\\]*\\||[^\\s()|;\"]+)";
    private static final Pattern TITLE = Pattern.compile("; Proof attempt for \\S.*");
    /** How declarations, assertions and equations begin; what follows is not read by expressions, which takes longer. */
    private static final Pattern DECLARATION = Pattern.compile("\\((?:declare-sort|declare-fun|define-fun) " + SYMBOL + " ");
    private static final Pattern ASSERTION = Pattern.compile("\\(assert \\((?:=|not|forall|distinct|javaSubType|jmlSubType) ");
    private static final Pattern EQUATION = Pattern.compile("\\(assert \\(= " + SYMBOL + " ");
    /** What ends a line in Java and for expressions, but not for a solver. */
    private static final String OTHER_ENDS = "\r\u0085\u2028\u2029";
    private static final Pattern CLAIM = Pattern.compile("\\(assert \\(not " + SYMBOL + "\\)\\)");
    private static final Pattern POINT = Pattern.compile("\\(define-fun " + SYMBOL + " \\(\\) Bool \\(= " + SYMBOL
            + " \\(distinct \\|?" + SELECTOR + "\\|? ([1-9][0-9]{0,3})\\)\\)\\)");
    private static final Pattern START = Pattern.compile(".*Start_1");
    /** What means something already. */
    private static final Set<String> RESERVED = Set.of("true", "false", "not", "and", "or", "xor", "=>", "=", "distinct", "ite", "let",
            "forall", "exists", "!", "_", "as", "+", "-", "*", "/", "div", "mod", "abs", "<", "<=", ">", ">=", "select", "store", "to_real",
            "to_int", "is_int", "Int", "Real", "Bool", "Array", "String");

    private final Set<String> declared = new HashSet<>();
    private final Set<String> equated = new HashSet<>();
    private final Set<Integer> points = new TreeSet<>();

    private ObligationShape() {
    }

    /** What OpenJML never writes, as half a sentence; nothing if there is nothing of the kind. */
    static Optional<String> flaw(String text) {
        return OTHER_ENDS.chars().anyMatch(end -> text.indexOf(end) >= 0) ? Optional.of("it holds an end of a line that is none for a solver")
                : new ObligationShape().flaw(text.stripTrailing().split("\n", -1));
    }

    private Optional<String> flaw(String[] lines) {
        int body = 1 + HEAD.size();
        int end = lines.length - FOOT.size();
        if (end <= body || !TITLE.matcher(lines[0]).matches() || !List.of(lines).subList(1, body).equals(HEAD)) {
            return Optional.of("it does not begin as OpenJML begins");
        }
        if (!List.of(lines).subList(end, lines.length).equals(FOOT)) {
            return Optional.of("it does not end with one question, as OpenJML ends");
        }
        for (int line = body; line < end - 1; line++) {
            if (!isBalanced(lines[line]) || !isWritten(lines[line])) {
                return Optional.of("OpenJML writes no line such as line " + (line + 1) + ", " + shortened(lines[line]));
            }
        }
        return flawOfClaim(lines[end - 1]);
    }

    private Optional<String> flawOfClaim(String line) {
        Matcher claim = CLAIM.matcher(line);
        if (!claim.matches() || !START.matcher(bare(claim.group(1))).matches() || !equated.contains(bare(claim.group(1)))) {
            return Optional.of("its last assertion is " + shortened(line) + ", not that the method's first block fails");
        }
        return !points.isEmpty() && points.size() == ((TreeSet<Integer>) points).last() && declared.contains(SELECTOR) ? Optional.empty()
                : Optional.of("it does not ask for feasibility as OpenJML asks");
    }

    private boolean isWritten(String line) {
        Matcher declaration = DECLARATION.matcher(line);
        if (declaration.lookingAt() && isClosed(line, declaration, 1)) {
            String name = bare(declaration.group(1));
            return !RESERVED.contains(name) && declared.add(name) && isSelection(line, name);
        }
        Matcher equation = EQUATION.matcher(line);
        if (equation.lookingAt()) {
            String name = bare(equation.group(1));
            return !RESERVED.contains(name) && equated.add(name) && !line.contains(SELECTOR);
        }
        Matcher assertion = ASSERTION.matcher(line);
        return assertion.lookingAt() && isClosed(line, assertion, 2) && !CLAIM.matcher(line).matches() && !line.contains(SELECTOR);
    }

    /** Whether something follows what is matched, and then so many parentheses at the end. */
    private static boolean isClosed(String line, Matcher matched, int parentheses) {
        return line.length() > matched.end() + parentheses && line.endsWith("))".substring(2 - parentheses));
    }

    /** Whether a declaration speaks of the selector only as OpenJML does. */
    private boolean isSelection(String line, String name) {
        Matcher point = POINT.matcher(line);
        if (name.equals(SELECTOR)) {
            return line.endsWith(" () Int)");
        }
        return !line.contains(SELECTOR) || point.matches() && points.add(Integer.valueOf(point.group(3)));
    }

    /** Whether a line is one whole expression, without comments and strings. */
    private static boolean isBalanced(String line) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '|') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += character == '(' ? 1 : character == ')' ? -1 : 0;
                if (character == ';' || character == '"' || depth == 0 && i < line.length() - 1) {
                    return false;
                }
            }
        }
        return depth == 0 && !quoted && !line.isEmpty();
    }

    private static String bare(String symbol) {
        return symbol.startsWith("|") ? symbol.substring(1, symbol.length() - 1) : symbol;
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
