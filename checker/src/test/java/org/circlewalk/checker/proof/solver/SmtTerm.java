package org.circlewalk.checker.proof.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An expression of SMT-LIB without quoted symbols and strings: a word, or a list of expressions. */
record SmtTerm(String word, List<SmtTerm> parts) {
    /** The assertions of a script. */
    static List<SmtTerm> assertions(String script) {
        return read(script.replaceAll("(?m)^;.*$", "")).stream().filter(command -> command.is("assert"))
                .map(command -> command.parts().get(1)).toList();
    }

    private static List<SmtTerm> read(String text) {
        Deque<List<SmtTerm>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        for (String token : text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")) {
            if (token.equals("(")) {
                open.push(new ArrayList<>());
            } else if (token.equals(")")) {
                List<SmtTerm> parts = open.pop();
                open.element().add(new SmtTerm("", parts));
            } else {
                open.element().add(new SmtTerm(token, List.of()));
            }
        }
        return open.pop();
    }

    /** Whether it is a list that begins with a word. */
    boolean is(String operator) {
        return !parts.isEmpty() && parts.get(0).word.equals(operator);
    }

    /** Its parts after the first one. */
    List<SmtTerm> arguments() {
        return parts.subList(1, parts.size());
    }
}
