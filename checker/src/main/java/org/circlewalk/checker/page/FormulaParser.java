package org.circlewalk.checker.page;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Formulas between dollars, by pandoc's rule: behind the first dollar stands no space, before the last one neither, and behind that no
 * digit. So prices stay text. Two dollars on either side make a display. As GitHub has it, no letter or digit stands before a formula.
 */
final class FormulaParser implements InlineContentParserFactory {
    private static final char DOLLAR = '$';

    /** A formula's place in a text. */
    static final class Place extends CustomNode {
        private final Formula formula;

        private Place(Formula formula) {
            this.formula = formula;
        }

        Formula formula() {
            return formula;
        }
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of(DOLLAR);
    }

    @Override
    public InlineContentParser create() {
        return state -> {
            Scanner scanner = state.scanner();
            return formula(scanner).map(formula -> ParsedInline.of(new Place(formula), scanner.position())).orElseGet(ParsedInline::none);
        };
    }

    private static Optional<Formula> formula(Scanner scanner) {
        int before = scanner.peekPreviousCodePoint();
        int dollars = scanner.matchMultiple(DOLLAR);
        if (dollars > 2 || before == DOLLAR || Character.isLetterOrDigit(before)) {
            return Optional.empty();
        }
        Position start = scanner.position();
        while (scanner.hasNext() && scanner.peek() != DOLLAR && scanner.peek() != '`') {
            scanner.next();
        }
        String latex = scanner.getSource(start, scanner.position()).getContent();
        boolean ends = scanner.matchMultiple(DOLLAR) == dollars;
        boolean good = ends && (dollars == 2 ? !latex.isBlank() : isInLine(latex) && !isDigit(scanner.peek()));
        return good ? Optional.of(new Formula(latex.strip(), dollars == 2)) : Optional.empty();
    }

    private static boolean isInLine(String latex) {
        return !latex.isEmpty() && latex.equals(latex.strip()) && latex.indexOf('\n') < 0 && !latex.endsWith("\\");
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
