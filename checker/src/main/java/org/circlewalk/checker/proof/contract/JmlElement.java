package org.circlewalk.checker.proof.contract;

import java.util.List;

/**
 * One part of the contracts between two members of a class.
 *
 * @param tokens its words, at least one
 */
record JmlElement(Kind kind, List<Token> tokens) {
    /** What it belongs to. */
    enum Kind {
        /** An invariant, a representation, a model field: to the class. */
        CLASS_CLAUSE,
        /** A method that exists in contracts only, with its own contract before it. */
        MODEL_METHOD,
        /** The contract of the declaration that follows. */
        SPECIFICATION
    }

    int start() {
        return tokens.get(0).start();
    }

    int end() {
        Token last = tokens.get(tokens.size() - 1);
        return last.start() + last.text().length();
    }
}
