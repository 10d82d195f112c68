package org.circlewalk.checker.proof.admission;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the range of a quantifier keeps its variables within the type int. To OpenJML they are whole numbers of any size, so that it
 * would find one that is larger than every int.
 */
final class QuantifierRange {
    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=", "==");

    private final DeclaredTypes types;
    private final Context context;
    private final List<String> own;

    /**
     * What is known where a quantifier stands.
     *
     * @param result the type of what the method returns, empty if there is nothing
     * @param facts  comparisons that the case requires before it
     * @param outer  the variables of the quantifiers around it
     */
    record Context(String result, List<JmlExpression.Binary> facts, List<String> outer) {
        static final Context NONE = new Context("", List.of(), List.of());

        /** Whether the result is a whole number. */
        boolean isWhole() {
            return result.equals("int") || result.equals("long");
        }

        Context within(List<String> variables) {
            return new Context(result, facts, Stream.concat(outer.stream(), variables.stream()).toList());
        }
    }

    private QuantifierRange(DeclaredTypes types, Context context, List<String> own) {
        this.types = types;
        this.context = context;
        this.own = own;
    }

    /** A variable that a range does not keep within int. */
    static Optional<String> unbounded(DeclaredTypes types, Context context, List<String> variables, JmlExpression range) {
        QuantifierRange ranges = new QuantifierRange(types, context, variables);
        List<JmlExpression.Binary> claims = comparisons(range).toList();
        return variables.stream().filter(variable -> {
            NumberRange found = ranges.tightened(NumberRange.ANY, new JmlExpression.Name(variable), claims);
            return !found.isAboveLeast(NumberRange.INT) || !found.isBelowMost(NumberRange.INT);
        }).findFirst();
    }

    /** The comparisons that all hold where a condition does. */
    static Stream<JmlExpression.Binary> comparisons(JmlExpression condition) {
        if (!(condition instanceof JmlExpression.Binary binary)) {
            return Stream.empty();
        }
        return binary.sign().equals("&&") ? Stream.concat(comparisons(binary.left()), comparisons(binary.right()))
                : Stream.of(binary).filter(comparison -> ORDERS.contains(comparison.sign()));
    }

    private NumberRange tightened(NumberRange start, JmlExpression number, List<JmlExpression.Binary> claims) {
        NumberRange found = start;
        for (JmlExpression.Binary claim : claims) {
            if (claim.left().equals(number)) {
                found = compared(found, claim.sign(), range(claim.right()));
            }
            if (claim.right().equals(number)) {
                found = compared(found, claim.sign().replace('<', '!').replace('>', '<').replace('!', '>'), range(claim.left()));
            }
        }
        return found;
    }

    private static NumberRange compared(NumberRange number, String sign, NumberRange other) {
        return switch (sign) {
            case "<", "<=" -> number.below(other, sign.equals("<"));
            case ">", ">=" -> number.above(other, sign.equals(">"));
            default -> number.below(other, false).above(other, false);
        };
    }

    /** Where a number lies by its type and by what is required before. */
    private NumberRange range(JmlExpression number) {
        if (number instanceof JmlExpression.Name name) {
            return own.contains(name.text()) ? NumberRange.ANY : context.outer().contains(name.text()) ? NumberRange.INT : required(typed(number), number);
        } else if (number instanceof JmlExpression.Unary minus && minus.sign().equals("-")) {
            return range(minus.operand()).negated();
        } else if (number instanceof JmlExpression.Binary sum) {
            return switch (sum.sign()) {
                case "+" -> required(range(sum.left()).plus(range(sum.right())), sum);
                case "-" -> range(sum.left()).plus(range(sum.right()).negated());
                case "*" -> range(sum.left()).times(range(sum.right()));
                default -> NumberRange.ANY;
            };
        }
        return typed(number);
    }

    /** Where a number lies by its type alone. */
    private NumberRange typed(JmlExpression number) {
        if (number instanceof JmlExpression.Literal literal && Character.isDigit(literal.text().charAt(0)) && !literal.text().contains(".")) {
            BigInteger value = new BigInteger(literal.text());
            return new NumberRange(value, value);
        } else if (number instanceof JmlExpression.Name name) {
            boolean isInt = name.text().equals("\\result") ? context.result().equals("int") : types.isInt(name.text());
            return isInt ? NumberRange.INT : NumberRange.ANY;
        } else if (number instanceof JmlExpression.Member member && member.name().equals("length") && types.isLengthOfArrays()) {
            return NumberRange.LENGTH;
        } else if (number.equals(new JmlExpression.Member(new JmlExpression.Name("Integer"), "MAX_VALUE"))) {
            return NumberRange.of(Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
        return NumberRange.ANY;
    }

    /** By comparisons of names, and of sums of them, with what has a type; k &lt; a - n says something of k + n. */
    private NumberRange required(NumberRange start, JmlExpression number) {
        if (!number.withParts().allMatch(this::keepsItsValue)) {
            return start;
        }
        NumberRange found = start;
        for (JmlExpression.Binary fact : context.facts()) {
            boolean less = fact.sign().startsWith("<");
            boolean more = fact.sign().startsWith(">");
            boolean strict = !fact.sign().endsWith("=");
            if (less && fact.left().equals(number) || more && fact.right().equals(number)) {
                found = found.below(typed(less ? fact.right() : fact.left()), strict);
            } else if (less && fact.right().equals(number) || more && fact.left().equals(number)) {
                found = found.above(typed(less ? fact.left() : fact.right()), strict);
            } else if (less && number instanceof JmlExpression.Binary sum && sum.left().equals(fact.left())
                    && fact.right() instanceof JmlExpression.Binary rest && rest.sign().equals("-") && rest.right().equals(sum.right())) {
                found = found.below(typed(rest.left()), strict);
            }
        }
        return found;
    }

    /** A variable of a quantifier may have the name of another one of which something is required; elements and results may change. */
    private boolean keepsItsValue(JmlExpression part) {
        return part instanceof JmlExpression.Literal || part instanceof JmlExpression.Binary
                || part instanceof JmlExpression.Name name && !own.contains(name.text()) && !context.outer().contains(name.text());
    }
}
