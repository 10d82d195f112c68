package org.circlewalk.checker.proof.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ways to make the clauses of a contract wrong: to ask for less before a call, or to promise something else after it. A
 * promise may only be made stronger or different; to weaken it would leave it true. Therefore ranges of quantifiers and
 * what stands before ==&gt; are changed the other way round, or not at all.
 */
final class ContractOperators {
    private static final Map<String, String> STRONGER = Map.of("<=", "<", ">=", ">", "==", "!=", "||", "&&");
    private static final Map<String, String> WIDER = Map.of("<", "<=", ">", ">=");
    private static final Set<String> IMPLICATION = Set.of("==>");

    private final Words clause;
    private final List<Change> changes = new ArrayList<>();

    private ContractOperators(Words clause) {
        this.clause = clause;
    }

    /**
     * The changes that are possible in a clause.
     *
     * @param keyword     that of the clause
     * @param exceptional whether it belongs to a case that ends with an exception
     * @param clause      its words between the keyword and the semicolon
     */
    static List<Change> in(String keyword, boolean exceptional, Words clause) {
        ContractOperators operators = new ContractOperators(clause);
        switch (keyword) {
            case "ensures" -> operators.promise(0, clause.count());
            case "requires" -> operators.demand(exceptional);
            case "signals_only" -> operators.otherException();
            default -> {
            }
        }
        return operators.changes;
    }

    private void replace(int rank, int index, String text) {
        changes.add(new Change(rank, clause.start(index), clause.end(index), text));
    }

    private void promise(int from, int to) {
        int implication = clause.next(from, IMPLICATION);
        int index = implication < to && "==>".equals(clause.text(implication)) ? implication + 1 : from;
        while (index < to) {
            if ("(".equals(clause.text(index))) {
                int close = clause.closing(index);
                bracket(index, close);
                index = close;
            } else {
                strengthen(index);
            }
            index++;
        }
        if (from == 0) {
            changes.add(new Change(9, clause.start(0), clause.end(clause.count() - 1), "false"));
        }
    }

    private void bracket(int open, int close) {
        String quantifier = clause.text(open + 1);
        if (!"\\forall".equals(quantifier) && !"\\exists".equals(quantifier)) {
            promise(open + 1, close);
            return;
        }
        int declaration = clause.next(open + 1, Set.of(";"));
        int range = clause.next(declaration + 1, Set.of(";"));
        boolean ranged = range < close;
        if (ranged && "\\forall".equals(quantifier)) {
            for (int index = declaration + 1; index < range; index++) {
                if (WIDER.containsKey(clause.text(index)) && clause.isBinary(index)) {
                    replace(1, index, WIDER.get(clause.text(index)));
                }
            }
        }
        promise(ranged ? range + 1 : declaration + 1, close);
    }

    private void strengthen(int index) {
        String word = clause.text(index);
        boolean aboutNull = "null".equals(clause.text(index + 1));
        if (CodeOperators.METHODS.containsKey(word) && "(".equals(clause.text(index + 1))) {
            replace(0, index, CodeOperators.METHODS.get(word));
        } else if (CodeOperators.ARITHMETIC.containsKey(word) && clause.isBinary(index)) {
            replace(0, index, CodeOperators.ARITHMETIC.get(word));
        } else if (word.matches("\\d{1,6}(\\.0)?")) {
            replace(1, index, CodeOperators.successor(word));
        } else if (STRONGER.containsKey(word) && !aboutNull && clause.isBinary(index)) {
            replace("==".equals(word) ? 2 : 1, index, STRONGER.get(word));
        } else if ("\\fresh".equals(word)) {
            replace(3, index, "!" + word);
        } else if (CodeOperators.LENGTH.equals(word)) {
            replace(2, index, CodeOperators.LENGTH + " - 1");
        }
    }

    /** Asks for less; of a case that ends with an exception, for the opposite. */
    private void demand(boolean exceptional) {
        int count = clause.count();
        for (int index = 0; index < count; index++) {
            String word = clause.text(index);
            if (exceptional && "==".equals(word)) {
                replace(1, index, "!=");
            } else if (exceptional && "!=".equals(word)) {
                replace(1, index, "==");
            } else if (word.matches("[1-9]\\d{0,5}") && "<=".equals(clause.text(index + 1)) && index == 0) {
                replace(1, index, Integer.toString(Integer.parseInt(word) - 1));
            } else if (word.matches("[1-9]\\d{0,5}") && ">=".equals(clause.text(index - 1))) {
                replace(1, index, Integer.toString(Integer.parseInt(word) - 1));
            }
        }
        dropConjuncts();
        if (!exceptional) {
            changes.add(new Change(3, clause.start(0), clause.end(count - 1), "true"));
        }
    }

    private void dropConjuncts() {
        int start = 0;
        Set<String> ands = Set.of("&&");
        for (int and = clause.next(0, ands); start > 0 || and < clause.count(); and = clause.next(start, ands)) {
            int end = Math.min(and, clause.count());
            changes.add(new Change(2, clause.start(start), clause.end(end - 1), "true"));
            start = end + 1;
            if (start >= clause.count()) {
                return;
            }
        }
    }

    private void otherException() {
        String other = "NullPointerException".equals(clause.text(0)) ? "ArithmeticException" : "NullPointerException";
        changes.add(new Change(1, clause.start(0), clause.end(clause.count() - 1), other));
    }
}
