package org.circlewalk.checker.proof.admission;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Looks for numbers that fulfil conditions, by trying: each variable, length and value that the conditions and the invariants of what
 * they speak of mention takes small numbers, and the numbers near those that are written there, one after the other.
 */
final class Witness {
    private static final int MOST_STEPS = 200_000;
    private static final int MOST_VALUES = 40;
    /** Indices that quantifiers run through; arrays are tried with fewer elements. */
    private static final int MOST_INDEX = 6;

    private final Map<String, String> parameters;
    private final Map<String, List<JmlExpression>> invariants;
    private final Map<String, BigFraction> constants;
    private final Map<String, BigFraction> chosen = new LinkedHashMap<>();
    private final SortedSet<BigFraction> numbers = new TreeSet<>();
    private final boolean whole;
    private int steps;

    /** A variable without a value yet. */
    private static final class Open extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String variable;

        Open(String variable) {
            super(variable, null, false, false);
            this.variable = variable;
        }
    }

    /** Something that this does not compute. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super(null, null, false, false);
        }
    }

    /**
     * A search.
     *
     * @param parameters the types of the parameters by name, {@code this} among them
     * @param invariants by the simple names of their classes
     * @param constants  those of the class that are whole numbers, by their names
     */
    Witness(Map<String, String> parameters, Map<String, List<JmlExpression>> invariants, Map<String, BigFraction> constants) {
        this(parameters, invariants, constants, false);
    }

    /** @param whole whether only whole numbers are tried */
    private Witness(Map<String, String> parameters, Map<String, List<JmlExpression>> invariants, Map<String, BigFraction> constants, boolean whole) {
        this.whole = whole;
        this.parameters = parameters;
        this.constants = constants;
        this.invariants = invariants;
    }

    /** What must hold, and the variable whose members its names are; empty for a precondition and for this object. */
    private record Condition(JmlExpression expression, String owner) {
    }

    /** Whether conditions are fulfilled by numbers that are found. */
    boolean exists(List<JmlExpression> conditions) {
        List<Condition> all = new ArrayList<>();
        conditions.forEach(condition -> all.add(new Condition(condition, "")));
        parameters.forEach((name, type) -> invariants.getOrDefault(type, List.of())
                .forEach(invariant -> all.add(new Condition(invariant, name.equals("this") ? "" : name))));
        return isFound(all);
    }

    /**
     * Whether whole numbers are found that fulfil invariants, so that it does not matter of which types they are.
     *
     * @param invariants by the objects of which they are, such as ".precision" for that of a field of this object, which is itself ""
     */
    static boolean existsObject(Map<String, List<JmlExpression>> invariants) {
        List<Condition> all = new ArrayList<>();
        invariants.forEach((owner, claims) -> claims.forEach(claim -> all.add(new Condition(claim, owner))));
        return new Witness(Map.of(), Map.of(), Map.of(), true).isFound(all);
    }

    private boolean isFound(List<Condition> all) {
        for (int small : new int[] {0, 1, -1, 2, 3, 4}) {
            numbers.add(new BigFraction(small));
        }
        all.forEach(condition -> collect(condition.expression()));
        constants.values().forEach(this::near);
        return numbers.size() <= MOST_VALUES && search(all);
    }

    private void collect(JmlExpression expression) {
        if (expression instanceof JmlExpression.Literal literal && Character.isDigit(literal.text().charAt(0))) {
            near(number(literal.text()));
        }
        if (!(expression instanceof JmlExpression.Call)) {
            expression.parts().forEach(this::collect);
        }
    }

    private void near(BigFraction number) {
        numbers.add(number);
        numbers.add(number.add(BigFraction.ONE));
        numbers.add(number.subtract(BigFraction.ONE));
    }

    private static BigFraction number(String text) {
        int point = text.indexOf('.');
        return point < 0 ? new BigFraction(new BigInteger(text))
                : new BigFraction(new BigInteger(text.replace(".", "")), BigInteger.TEN.pow(text.length() - point - 1));
    }

    private boolean search(List<Condition> conditions) {
        if (++steps > MOST_STEPS) {
            return false;
        }
        try {
            for (Condition condition : conditions) {
                if (!new Evaluation(condition.owner(), Map.of()).truth(condition.expression())) {
                    return false;
                }
            }
            return true;
        } catch (Unknown unknown) {
            return false;
        } catch (Open open) {
            for (BigFraction value : numbers) {
                if (isPossible(open.variable, value)) {
                    chosen.put(open.variable, value);
                    if (search(conditions)) {
                        return true;
                    }
                    chosen.remove(open.variable);
                }
            }
            return false;
        }
    }

    /** Lengths are not negative; what is no real number by its type must be whole. Whether it is one is not known of every value. */
    private boolean isPossible(String variable, BigFraction value) {
        boolean isWhole = value.getDenominator().equals(BigInteger.ONE);
        boolean length = variable.endsWith(".length");
        boolean integer = whole || "int".equals(parameters.get(variable)) || "long".equals(parameters.get(variable)) || length;
        boolean inRange = value.abs().compareTo(new BigFraction(Integer.MAX_VALUE)) <= 0;
        return (isWhole || !integer) && (!integer || inRange) && (!length || value.compareTo(BigFraction.ZERO) >= 0);
    }

    /** Computes with the chosen numbers. */
    private final class Evaluation {
        private final String owner;
        private final Map<String, BigFraction> indices;

        Evaluation(String owner, Map<String, BigFraction> indices) {
            this.owner = owner;
            this.indices = indices;
        }

        boolean truth(JmlExpression expression) {
            if (expression instanceof JmlExpression.Binary binary) {
                return truth(binary);
            }
            if (expression instanceof JmlExpression.Unary unary && unary.sign().equals("!")) {
                return !truth(unary.operand());
            }
            if (expression instanceof JmlExpression.Quantified quantified) {
                return all(quantified, 0);
            }
            if (expression instanceof JmlExpression.Literal literal && !literal.text().equals("null")
                    && !Character.isDigit(literal.text().charAt(0))) {
                return literal.text().equals("true");
            }
            throw new Unknown();
        }

        private boolean truth(JmlExpression.Binary binary) {
            return switch (binary.sign()) {
                case "&&" -> truth(binary.left()) && truth(binary.right());
                case "||" -> truth(binary.left()) || truth(binary.right());
                case "==>" -> !truth(binary.left()) || truth(binary.right());
                case "<==>" -> truth(binary.left()) == truth(binary.right());
                case "<" -> compare(binary) < 0;
                case "<=" -> compare(binary) <= 0;
                case ">" -> compare(binary) > 0;
                case ">=" -> compare(binary) >= 0;
                case "==", "!=" -> same(binary) == binary.sign().equals("==");
                default -> throw new Unknown();
            };
        }

        /** Which object a variable holds is not chosen. */
        private boolean same(JmlExpression.Binary binary) {
            if (isWithNull(binary)) {
                return notNull(binary);
            }
            if (isObject(binary.left()) || isObject(binary.right())) {
                throw new Unknown();
            }
            return compare(binary) == 0;
        }

        /** Whether it is a parameter, or this, and no number or truth value. */
        private boolean isObject(JmlExpression expression) {
            String type = expression instanceof JmlExpression.Name name && !indices.containsKey(name.text()) ? parameters.get(name.text()) : null;
            return expression.equals(JmlExpression.THIS)
                    || type != null && !AdmittedJava.PRIMITIVES.contains(type) && !AdmittedJml.PRIMITIVES.contains(type);
        }

        private boolean isWithNull(JmlExpression.Binary binary) {
            return binary.right().equals(JmlExpression.NULL);
        }

        /** References are never null here. */
        private boolean notNull(JmlExpression.Binary binary) {
            path(binary.left());
            return false;
        }

        private int compare(JmlExpression.Binary binary) {
            return value(binary.left()).compareTo(value(binary.right()));
        }

        /** Ranges must bound each index by numbers, as lo ≤ i &lt; hi does, which is seen from that they are false outside of a window. */
        private boolean all(JmlExpression.Quantified quantified, int index) {
            if (index == quantified.names().size()) {
                boolean inside = truth(quantified.range());
                return quantified.all() ? !inside || truth(quantified.body()) : inside && truth(quantified.body());
            }
            for (int i = -1; i <= MOST_INDEX; i++) {
                Map<String, BigFraction> more = new HashMap<>(indices);
                more.put(quantified.names().get(index), new BigFraction(i));
                Evaluation inner = new Evaluation(owner, more);
                boolean edge = i == -1 || i == MOST_INDEX;
                if (edge && index == quantified.names().size() - 1 && inner.truth(quantified.range())) {
                    throw new Unknown();
                }
                if (inner.all(quantified, index + 1) != quantified.all()) {
                    return !quantified.all();
                }
            }
            return quantified.all();
        }

        private BigFraction value(JmlExpression expression) {
            if (expression instanceof JmlExpression.Literal literal && Character.isDigit(literal.text().charAt(0))) {
                return number(literal.text());
            }
            if (expression instanceof JmlExpression.Unary unary && unary.sign().equals("-")) {
                return value(unary.operand()).negate();
            }
            if (expression instanceof JmlExpression.Binary binary) {
                return arithmetic(binary);
            }
            if (expression instanceof JmlExpression.Special special && special.word().equals("\\real")) {
                return value(special.operand());
            }
            if (expression instanceof JmlExpression.Choice choice) {
                return value(truth(choice.condition()) ? choice.yes() : choice.no());
            }
            if (expression instanceof JmlExpression.Name name && indices.containsKey(name.text())) {
                return indices.get(name.text());
            }
            return variable(path(expression));
        }

        private BigFraction variable(String name) {
            BigFraction found = chosen.getOrDefault(name, constants.get(name.substring(name.indexOf('.') + 1)));
            if (found == null) {
                throw new Open(name);
            }
            return found;
        }

        private BigFraction arithmetic(JmlExpression.Binary binary) {
            BigFraction left = value(binary.left());
            BigFraction right = value(binary.right());
            return switch (binary.sign()) {
                case "+" -> left.add(right);
                case "-" -> left.subtract(right);
                case "*" -> left.multiply(right);
                default -> throw new Unknown();
            };
        }

        /** What a variable is called, such as "other.column[2].value". */
        private String path(JmlExpression expression) {
            if (expression instanceof JmlExpression.Name name) {
                if (Character.isUpperCase(name.text().charAt(0)) && !constants.containsKey(name.text())) {
                    throw new Unknown();
                }
                return parameters.containsKey(name.text()) && owner.isEmpty() ? name.text() : owner + "." + name.text();
            }
            if (expression instanceof JmlExpression.Member member) {
                boolean self = member.target() instanceof JmlExpression.Name name && name.text().equals("this");
                return self ? owner + "." + member.name() : path(member.target()) + "." + member.name();
            }
            if (expression instanceof JmlExpression.Element element) {
                String array = path(element.array());
                BigFraction index = value(element.index());
                if (index.compareTo(BigFraction.ZERO) < 0 || index.compareTo(variable(array + ".length")) >= 0) {
                    throw new Unknown();
                }
                return array + "[" + index + "]";
            }
            throw new Unknown();
        }
    }
}
