package org.circlewalk.checker.proof.mutant;

import java.util.List;
import java.util.Set;
import org.circlewalk.checker.proof.contract.Token;

/** A run of the words of a source, with what the operators ask about them. Positions count words here, not characters. */
final class Words {
    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");

    private final String source;
    private final List<Token> tokens;

    /**
     * Some words of a source.
     *
     * @param source the whole file
     */
    Words(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    int count() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /** The word at a position; empty outside of the run. */
    String text(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).text();
    }

    int start(int index) {
        return tokens.get(index).start();
    }

    int end(int index) {
        return tokens.get(index).start() + tokens.get(index).text().length();
    }

    Words between(int from, int to) {
        return new Words(source, tokens.subList(from, to));
    }

    /** The source from one word to the one before another. */
    String source(int from, int to) {
        return from < to ? source.substring(start(from), end(to - 1)) : "";
    }

    /** The source between two words. */
    String gap(int before, int after) {
        return source.substring(end(before), start(after));
    }

    /** Whether the word stands between two operands. */
    boolean isBinary(int index) {
        String before = text(index - 1);
        boolean operandBefore = before.matches("[\\p{L}\\p{N}_$\\\\].*|[)\\]]")
                && !before.matches("return|case|ensures|requires");
        return operandBefore && index + 1 < count() && start(index) > end(index - 1) && start(index + 1) > end(index);
    }

    /** The bracket that closes the one at a position; the end of the run if there is none. */
    int closing(int open) {
        int depth = 0;
        for (int index = open; index < count(); index++) {
            depth += OPENING.contains(text(index)) ? 1 : CLOSING.contains(text(index)) ? -1 : 0;
            if (depth == 0) {
                return index;
            }
        }
        return count();
    }

    /**
     * The first of some words outside of brackets that begin after a position, before the bracket that closes around it.
     *
     * @return its position, or that of the closing bracket, or the end of the run
     */
    int next(int from, Set<String> wanted) {
        int index = from;
        while (index < count() && !wanted.contains(text(index)) && !CLOSING.contains(text(index))) {
            index = OPENING.contains(text(index)) ? closing(index) + 1 : index + 1;
        }
        return Math.min(index, count());
    }
}
