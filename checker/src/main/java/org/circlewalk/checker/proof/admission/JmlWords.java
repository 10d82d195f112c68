package org.circlewalk.checker.proof.admission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.SourceVersion;
import org.circlewalk.checker.proof.contract.Comment;
import org.circlewalk.checker.proof.contract.SourceText;
import org.circlewalk.checker.proof.contract.Token;

/** The words of a contract, which are taken one by one. */
final class JmlWords {
    private static final String END = "";
    /** OpenJML makes numbers of them and them of numbers, in arguments too, which nothing here follows. */
    private static final Set<String> BOXES = Set.of("Integer", "Long", "Short", "Byte", "Character", "Boolean", "Double", "Float");

    private final SourceText source;
    private final List<Token> tokens;
    private final String after;
    private int next;

    /** @param after what the contract stands before or in, for messages where it ends too early */
    JmlWords(SourceText source, List<Token> tokens, String after) {
        this.source = source;
        this.tokens = tokens;
        this.after = after;
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    /** The next word; empty at the end. */
    String peek() {
        return peek(0);
    }

    String peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead).text() : END;
    }

    boolean is(String word) {
        return !atEnd() && tokens.get(next).is(word);
    }

    boolean isAny(Iterable<String> words) {
        for (String word : words) {
            if (is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word was taken last. */
    boolean isBehind(String word) {
        return next > 0 && tokens.get(next - 1).is(word);
    }

    boolean isName() {
        return !atEnd() && tokens.get(next).isWord() && tokens.get(next).text().charAt(0) != '\\';
    }

    String take() {
        if (atEnd()) {
            throw refused("the contract ends in the middle", "a contract must be whole where it stands");
        }
        continued();
        return tokens.get(next++).text();
    }

    boolean take(String word) {
        boolean found = is(word);
        if (found) {
            take();
        }
        return found;
    }

    void expect(String word, String where) {
        if (!take(word)) {
            throw refused(quoted() + " stands " + where, "\"" + word + "\" must stand there");
        }
    }

    String name(String what) {
        if (!isName() || SourceVersion.isKeyword(peek())) {
            throw refused(quoted() + " stands for " + what, "it must be a name");
        }
        return take();
    }

    /** The name of a parameter or variable that a contract declares. */
    String declared(String what) {
        return declared(what, SolverNames::mustOfVariable);
    }

    /** @param must what such a name must be, if it is something else */
    String declared(String what, Function<String, Optional<String>> must) {
        int position = position();
        String name = name(what);
        must.apply(name).ifPresent(found -> {
            throw refusedAt(position, "the name " + name + " is declared for " + what, found);
        });
        return name;
    }

    /** The name of a primitive type or of a class, with the brackets of an array behind it. */
    String type() {
        boolean boxed = BOXES.contains(peek());
        if (boxed || !AdmittedJml.PRIMITIVES.contains(peek()) && !(isName() && Character.isUpperCase(peek().charAt(0)))) {
            throw refused(quoted() + " stands for a type",
                    "admitted are int, boolean, \\real, \\bigint, classes by their simple names, and arrays of int and of classes");
        }
        if (AdmittedJml.PRIMITIVES.contains(peek()) && !is("int") && peek(1).equals("[")) {
            throw refused("a type of contracts is an array of " + peek(), "admitted are arrays of int and of classes");
        }
        StringBuilder name = new StringBuilder(take());
        while (take("[")) {
            expect("]", "in the type of an array");
            name.append("[]");
        }
        return name.toString();
    }

    /**
     * Checks that nothing but white space and remarks at the ends of contracts is between the last word and the next: what is between
     * two comments of one clause might be read in different ways.
     */
    private void continued() {
        if (next == 0 || tokens.get(next - 1).is(";") || tokens.get(next - 1).is("}")) {
            return;
        }
        int from = tokens.get(next - 1).start() + tokens.get(next - 1).text().length();
        int to = tokens.get(next).start();
        for (Comment comment : source.comments()) {
            if (!comment.jml() && comment.start() >= from && comment.start() < to && !comment.isRemark()) {
                throw refused("a comment that is no contract stands within a clause", "a clause must not be interrupted");
            }
        }
    }

    String quoted() {
        return atEnd() ? "the end of the contract" : "\"" + peek() + "\"";
    }

    int position() {
        int index = Math.min(next, tokens.size() - 1);
        return tokens.isEmpty() ? 0 : tokens.get(index).start();
    }

    Unadmitted refused(String what, String must) {
        return refusedAt(position(), what, must);
    }

    Unadmitted refusedAt(int position, String what, String must) {
        return new Unadmitted(new Finding(source.place(position), what + after, must));
    }
}
