package org.circlewalk.checker.proof.contract;

import java.util.List;
import java.util.Set;

/** The words with which the clauses of contracts begin. */
final class Clauses {
    private static final Set<String> KEYWORDS = Set.of("requires", "ensures", "signals", "signals_only", "assignable",
            "assigns", "modifies", "accessible", "measured_by", "diverges", "loop_invariant", "maintaining", "loop_writes",
            "loop_assigns", "loop_modifies", "decreases", "decreasing", "loop_decreases", "assert", "invariant",
            "constraint", "initially", "represents", "assume", "axiom");

    private Clauses() {
    }

    static int count(List<Token> tokens) {
        return (int) tokens.stream().filter(token -> token.jml() && KEYWORDS.contains(token.text())).count();
    }
}
