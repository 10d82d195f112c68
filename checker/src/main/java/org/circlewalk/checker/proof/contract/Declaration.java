package org.circlewalk.checker.proof.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A class or a method of the sources.
 *
 * @param kind       what it is
 * @param className  for a class its own qualified name, for a method that of its class
 * @param name       the simple name; of a constructor that of its class
 * @param parameters for a method the types of the parameters by their simple names
 * @param source     where it stands
 * @param start      the position of its first word, which for a method belongs to its contract if it has one
 * @param end        the position behind its last word
 * @param surface    the words on which a proof of something else that names it may rest: for a class its head, fields and
 *                   invariants, for a method its contract and signature, for a model method all of it
 */
record Declaration(Kind kind, String className, String name, List<String> parameters, SourceText source, int start, int end,
                   List<Token> surface) {
    /** What is declared. */
    enum Kind { CLASS, METHOD, MODEL_METHOD }

    /** Such as {@code org.circlewalk.spec.circle.Circle.wrap(int,int)}; for a class its name. */
    String key() {
        return kind == Kind.CLASS ? className : MethodKey.of(className, name, parameters);
    }

    String text() {
        return source.text().substring(start, end);
    }

    List<Token> tokens() {
        return source.tokens(start, end);
    }

    /** The plain comments on the lines right above it, each without its slashes. */
    List<String> remarks() {
        Deque<String> remarks = new ArrayDeque<>();
        int above = start;
        for (int c = source.comments().size() - 1; c >= 0; c--) {
            Comment comment = source.comments().get(c);
            if (comment.end() <= above) {
                boolean isNext = source.text().substring(comment.end(), above).isBlank();
                if (!isNext || !comment.isRemark()) {
                    break;
                }
                remarks.addFirst(comment.text().substring("//".length()));
                above = comment.start();
            }
        }
        return List.copyOf(remarks);
    }

    boolean isContracted() {
        return kind != Kind.CLASS && tokens().stream().anyMatch(Token::jml);
    }
}
