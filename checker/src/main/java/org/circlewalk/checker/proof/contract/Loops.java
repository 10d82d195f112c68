package org.circlewalk.checker.proof.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the loops of a contracted method say what decreases. OpenJML does not ask for it, and shows of a loop that does
 * not end whatever one likes.
 */
final class Loops {
    private static final Set<String> MEASURES = Set.of("decreases", "decreasing", "loop_decreases");

    private final Declaration method;
    private final List<Token> tokens;
    private final boolean model;

    Loops(Declaration method) {
        this.method = method;
        tokens = method.tokens();
        model = method.kind() == Declaration.Kind.MODEL_METHOD;
    }

    /** Half a sentence on the first loop that does not say it; nothing if all do. */
    Optional<String> problem() {
        for (int i = 0; i < tokens.size(); i++) {
            if (isLoop(i) && !measureBefore(i)) {
                return Optional.of("the loop at " + method.source().place(tokens.get(i).start())
                        + " has no decreases clause");
            }
        }
        return Optional.empty();
    }

    private boolean isLoop(int at) {
        if (tokens.get(at).jml() && !model) {
            return false;
        }
        return switch (tokens.get(at).text()) {
            case "do" -> true;
            case "while" -> !closesDo(at);
            case "for" -> !isForEach(at);
            default -> false;
        };
    }

    /** A loop over the elements of something ends by itself. */
    private boolean isForEach(int at) {
        int depth = 0;
        for (int i = at + 1; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0 || tokens.get(i).is(";")) {
                return depth == 0;
            }
        }
        return false;
    }

    private boolean closesDo(int at) {
        int depth = 0;
        for (int i = at - 1; i > 0; i--) {
            depth += tokens.get(i).is("}") ? 1 : tokens.get(i).is("{") ? -1 : 0;
            if (depth == 0) {
                return tokens.get(i).is("{") && tokens.get(i - 1).is("do");
            }
        }
        return false;
    }

    private boolean measureBefore(int at) {
        for (int i = at - 1; i >= 0 && (model || tokens.get(i).jml()); i--) {
            if (tokens.get(i).is("{") || tokens.get(i).is("}")) {
                return false;
            }
            if (MEASURES.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }
}
