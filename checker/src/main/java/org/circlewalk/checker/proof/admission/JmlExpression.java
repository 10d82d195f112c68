package org.circlewalk.checker.proof.admission;

import java.util.List;
import java.util.stream.Stream;

/** An expression of a contract, of the forms that are admitted. */
sealed interface JmlExpression {
    /** What a method returns. */
    Name RESULT = new Name("\\result");
    /** The object whose method it is. */
    Name THIS = new Name("this");
    /** No object. */
    Literal NULL = new Literal("null");

    /** A number, {@code true}, {@code false} or {@code null}. */
    record Literal(String text) implements JmlExpression {
    }

    /** A simple name; {@code \result} and {@code this} are such too. */
    record Name(String text) implements JmlExpression {
    }

    /** {@code target.name}. */
    record Member(JmlExpression target, String name) implements JmlExpression {
    }

    /** {@code array[index]}. */
    record Element(JmlExpression array, JmlExpression index) implements JmlExpression {
        /** Whether the array is named by its simple name, or by that behind {@code this}. */
        boolean isOfThis() {
            return array instanceof Name || array instanceof Member member && member.target().equals(THIS);
        }
    }

    /** A call of a method; the target is null where only the name is written. */
    record Call(JmlExpression target, String name, List<JmlExpression> arguments) implements JmlExpression {
    }

    /** A sign before an expression. */
    record Unary(String sign, JmlExpression operand) implements JmlExpression {
    }

    /** A sign between two expressions; a chain a &lt;= b &lt; c is a conjunction. */
    record Binary(String sign, JmlExpression left, JmlExpression right) implements JmlExpression {
    }

    /** {@code condition ? yes : no}. */
    record Choice(JmlExpression condition, JmlExpression yes, JmlExpression no) implements JmlExpression {
    }

    /** {@code (\forall int i, j; range; body)} or {@code \exists}. */
    record Quantified(boolean all, List<String> names, JmlExpression range, JmlExpression body) implements JmlExpression {
    }

    /** {@code \old(e)}, {@code \fresh(e)} or a change of the type, {@code (\real) e}. */
    record Special(String word, JmlExpression operand) implements JmlExpression {
    }

    /** The expressions of which it is made. */
    default List<JmlExpression> parts() {
        if (this instanceof Member member) {
            return List.of(member.target());
        } else if (this instanceof Element element) {
            return List.of(element.array(), element.index());
        } else if (this instanceof Call call) {
            return call.target() == null ? call.arguments() : Stream.concat(Stream.of(call.target()), call.arguments().stream()).toList();
        } else if (this instanceof Unary unary) {
            return List.of(unary.operand());
        } else if (this instanceof Binary binary) {
            return List.of(binary.left(), binary.right());
        } else if (this instanceof Choice choice) {
            return List.of(choice.condition(), choice.yes(), choice.no());
        } else if (this instanceof Quantified quantified) {
            return List.of(quantified.range(), quantified.body());
        } else if (this instanceof Special special) {
            return List.of(special.operand());
        }
        return List.of();
    }

    /** It and all of which it is made. */
    default Stream<JmlExpression> withParts() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(JmlExpression::withParts));
    }

    /** Whether it is of a kind or made of something that is. */
    default boolean holds(Class<? extends JmlExpression> kind) {
        return withParts().anyMatch(kind::isInstance);
    }

    /** The elements of arrays of which it speaks. */
    default Stream<Element> elements() {
        return withParts().filter(Element.class::isInstance).map(Element.class::cast);
    }
}
