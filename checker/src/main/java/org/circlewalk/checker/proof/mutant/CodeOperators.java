package org.circlewalk.checker.proof.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ways to make the code of a method wrong. */
final class CodeOperators {
    /** Other methods of the same type. */
    static final Map<String, String> METHODS = Map.of("add", "subtract", "subtract", "add", "multiply", "add",
            "divide", "multiply", "successor", "predecessor", "predecessor", "successor");
    /** Signs for numbers. */
    static final Map<String, String> ARITHMETIC = Map.of("+", "-", "-", "+", "*", "+", "/", "*", "%", "/");
    private static final Map<String, String> RELATIONS =
            Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">", "&&", "||", "||", "&&");
    private static final Map<String, String> EQUALITY = Map.of("==", "!=", "!=", "==");
    private static final Map<String, String> CONSTANTS = Map.of("ZERO", "ONE", "ONE", "ZERO");
    static final String LENGTH = "length";
    private static final Set<String> STATEMENT_BEGINS_AFTER = Set.of("{", "}", ";", ")");

    private final Words words;
    private final List<Change> changes = new ArrayList<>();

    private CodeOperators(Words words) {
        this.words = words;
    }

    /** The changes that are possible in a body without its contracts. */
    static List<Change> in(Words body) {
        CodeOperators operators = new CodeOperators(body);
        for (int index = 0; index < body.count(); index++) {
            if ("throw".equals(body.text(index))) {
                index = body.next(index, Set.of(";"));
            } else {
                operators.change(index);
            }
        }
        return operators.changes;
    }

    private void replace(int rank, int index, String text) {
        changes.add(new Change(rank, words.start(index), words.end(index), text));
    }

    private void change(int index) {
        String word = words.text(index);
        if (METHODS.containsKey(word) && "(".equals(words.text(index + 1))) {
            replace(0, index, METHODS.get(word));
        } else if (ARITHMETIC.containsKey(word) && words.isBinary(index)) {
            replace(1, index, ARITHMETIC.get(word));
        } else if (EQUALITY.containsKey(word)) {
            replace(1, index, EQUALITY.get(word));
        } else if (RELATIONS.containsKey(word) && words.isBinary(index)) {
            replace(2, index, RELATIONS.get(word));
        } else if (CONSTANTS.containsKey(word)) {
            replace(1, index, CONSTANTS.get(word));
        } else if (word.matches("\\d{1,6}(\\.0)?")) {
            replace(2, index, successor(word));
        } else if (LENGTH.equals(word)) {
            replace(4, index, LENGTH + " - 1");
        }
        statement(index, word);
        if ("(".equals(word)) {
            swapLastArguments(index);
        }
    }

    /** The number after a small one, written alike. */
    static String successor(String number) {
        int dot = number.indexOf('.');
        return dot < 0 ? Integer.toString(Integer.parseInt(number) + 1)
                : Integer.parseInt(number.substring(0, dot)) + 1 + number.substring(dot);
    }

    private void statement(int index, String word) {
        if ("if".equals(word)) {
            negate(index);
        } else if ("for".equals(word)) {
            shortenLoop(index);
        } else if ("?".equals(word)) {
            swapBranches(index);
        } else if ("[".equals(words.text(index + 1)) && STATEMENT_BEGINS_AFTER.contains(words.text(index - 1))
                && "=".equals(words.text(words.closing(index + 1) + 1))) {
            int end = words.next(index, Set.of(";"));
            changes.add(new Change(1, words.start(index), words.end(end), ""));
        } else if ("this".equals(word) && ".".equals(words.text(index + 1)) && "=".equals(words.text(index + 3))) {
            int end = words.next(index, Set.of(";"));
            changes.add(new Change(2, words.start(index + 4), words.end(end - 1), "null"));
        }
    }

    /** Other conditions than comparisons for equality, which are negated by their sign. */
    private void negate(int index) {
        int close = words.closing(index + 1);
        String condition = words.source(index + 2, close);
        if (!condition.contains("==") && !condition.contains("!=")) {
            changes.add(new Change(2, words.start(index + 2), words.end(close - 1), "!(" + condition + ")"));
        }
    }

    private void shortenLoop(int index) {
        int first = words.next(index + 2, Set.of(";", ":"));
        int second = words.next(first + 1, Set.of(";"));
        int less = words.next(first + 1, Set.of("<", "<="));
        if (";".equals(words.text(first)) && less < second) {
            changes.add(new Change(1, words.end(second - 1), words.end(second - 1), " - 1"));
        }
    }

    private void swapBranches(int question) {
        int colon = words.next(question + 1, Set.of(":", "?"));
        int end = words.next(colon + 1, Set.of(";", ",", "?"));
        if (":".equals(words.text(colon)) && !"?".equals(words.text(end)) && colon > question + 1 && end > colon + 1) {
            swap(2, question + 1, colon, colon + 1, end);
        }
    }

    private void swapLastArguments(int open) {
        if (open == 0 || !words.text(open - 1).matches("[\\p{L}_$].*") || words.text(open - 1).matches("if|for|while|switch")) {
            return;
        }
        int close = words.closing(open);
        int start = open + 1;
        int previous = -1;
        for (int comma = words.next(start, Set.of(",")); comma < close; comma = words.next(start, Set.of(","))) {
            previous = start;
            start = comma + 1;
        }
        if (previous >= 0) {
            swap(3, previous, start - 1, start, close);
        }
    }

    private void swap(int rank, int firstStart, int firstEnd, int secondStart, int secondEnd) {
        String first = words.source(firstStart, firstEnd);
        String second = words.source(secondStart, secondEnd);
        if (!first.equals(second)) {
            String between = words.gap(firstEnd - 1, secondStart);
            changes.add(new Change(rank, words.start(firstStart), words.end(secondEnd - 1), second + between + first));
        }
    }
}
