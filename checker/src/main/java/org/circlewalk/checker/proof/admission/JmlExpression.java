package org.circlewalk.checker.proof.admission;

import java.util.List;

/** An expression of a contract, of the forms that are admitted. */
sealed interface JmlExpression {
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
}
