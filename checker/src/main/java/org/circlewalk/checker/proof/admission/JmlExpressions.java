package org.circlewalk.checker.proof.admission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Reads expressions of contracts. What is not on a list is refused. */
final class JmlExpressions {
    private static final List<List<String>> LEVELS = List.of(List.of("||"), List.of("&&"), List.of("==", "!="),
            List.of("<", "<=", ">", ">="), List.of("+", "-"), List.of("*", "/", "%"));
    private static final int EQUALITY = 2;
    private static final int ORDER = 3;
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,8})\\.[0-9]{1,9}");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    private final JmlWords words;
    private final Place place;
    private final NumberNames numbers;
    private final QuantifierRange.Context context;
    /** Whether what was read last is a comparison by order without parentheses around it. */
    private boolean ordered;

    /**
     * Where an expression stands, which decides whether {@code \result}, {@code \old} and {@code \fresh} mean something.
     *
     * @param calls      whether methods may be called
     * @param quantified the types that quantifiers may be over
     */
    record Place(String name, boolean result, boolean old, boolean fresh, boolean calls, List<String> quantified) {
        static final Place BEFORE = new Place("a requires or measured_by clause", false, false, false, true, AdmittedJml.QUANTIFIED_TYPES);
        static final Place AFTER = new Place("an ensures clause", true, true, true, true, AdmittedJml.QUANTIFIED_TYPES);
        static final Place TRUSTED = new Place("an ensures clause", true, true, true, true, List.of("int", "BigInteger"));
        static final Place BODY = new Place("a statement of a contract", false, false, false, true, AdmittedJml.QUANTIFIED_TYPES);
        static final Place LOOP = new Place("a clause of a loop", false, true, true, true, AdmittedJml.QUANTIFIED_TYPES);
        static final Place INVARIANT = new Place("an invariant", false, false, false, false, AdmittedJml.QUANTIFIED_TYPES);

        /** Whether it is in the contract of a class that is not ours. */
        boolean trusted() {
            return !quantified.equals(AdmittedJml.QUANTIFIED_TYPES);
        }
    }

    /** @param numbers what the names of the source say of numbers */
    JmlExpressions(JmlWords words, Place place, NumberNames numbers) {
        this(words, place, numbers, QuantifierRange.Context.NONE);
    }

    /** @param context what is known of numbers there */
    JmlExpressions(JmlWords words, Place place, NumberNames numbers, QuantifierRange.Context context) {
        this.words = words;
        this.place = place;
        this.numbers = numbers;
        this.context = context;
    }

    JmlExpression read() {
        JmlExpression condition = equivalence();
        if (!words.take("?")) {
            return condition;
        }
        JmlExpression yes = read();
        words.expect(":", "in a conditional expression");
        return exact(unquantified("a conditional expression", new JmlExpression.Choice(condition, yes, read())));
    }

    private JmlExpression equivalence() {
        JmlExpression left = implication();
        if (words.take("<==>")) {
            return new JmlExpression.Binary("<==>", left, implication());
        }
        return left;
    }

    private JmlExpression implication() {
        JmlExpression left = binary(0);
        return words.take("==>") ? new JmlExpression.Binary("==>", left, implication()) : left;
    }

    private JmlExpression binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        JmlExpression left = binary(level + 1);
        String first = "";
        while (words.isAny(LEVELS.get(level))) {
            requireNoOrder(level);
            String sign = words.take();
            JmlExpression right = binary(level + 1);
            requireNoOrder(level);
            if (level == ORDER && !first.isEmpty()) {
                left = chained(left, first, sign, right);
            } else if (level == EQUALITY && !first.isEmpty()) {
                throw words.refused("a second \"" + sign + "\" follows in the same comparison",
                        "what is compared with a comparison must stand in parentheses");
            } else {
                left = exact(new JmlExpression.Binary(sign, left, right));
            }
            first = sign;
        }
        ordered = level == ORDER ? !first.isEmpty() : level < ORDER && ordered;
        return left;
    }

    /** a &lt;= b == c is (a &lt;= b) == c, and looks as if it said that a is at most b. */
    private void requireNoOrder(int level) {
        if (level == EQUALITY && ordered) {
            throw words.refused("a comparison by order stands beside == or != without parentheses",
                    "what is compared with a comparison must stand in parentheses");
        }
    }

    private JmlExpression exact(JmlExpression expression) {
        if (expression instanceof JmlExpression.Choice choice && !place.trusted() && !numbers.types().at(words.position()).isPlain(choice)) {
            throw words.refused("a contract chooses between objects or arrays", "what a conditional expression chooses must be numbers or truth values");
        }
        if (numbers.isComputedAsDouble(expression, context.isWhole())) {
            throw words.refused("a contract computes with numbers that have a point and whole numbers only",
                    "such a number is a rounded one in Java and a real one to OpenJML, so that (\\real) must stand before one of them");
        }
        return expression;
    }

    /** a &lt;= b &lt; c. */
    private JmlExpression chained(JmlExpression left, String first, String sign, JmlExpression right) {
        if (first.charAt(0) != sign.charAt(0)) {
            throw words.refused("a chain of comparisons goes both ways", "all its signs must point the same way");
        }
        JmlExpression.Binary chain = (JmlExpression.Binary) left;
        JmlExpression middle = chain.sign().equals("&&") ? ((JmlExpression.Binary) chain.right()).right() : chain.right();
        return new JmlExpression.Binary("&&", left, new JmlExpression.Binary(sign, middle, right));
    }

    private JmlExpression unary() {
        if (words.is("-") || words.is("!")) {
            String sign = words.take();
            return new JmlExpression.Unary(sign, unary());
        }
        if (words.is("(") && words.peek(2).equals(")") && AdmittedJml.CASTS.contains(words.peek(1))) {
            words.take();
            String type = words.take();
            words.take();
            JmlExpression operand = unary();
            if (type.equals("\\bigint") && !place.trusted() && !numbers.types().at(words.position()).typesOf(operand).equals(Set.of("int"))) {
                throw words.refused("\\bigint is made of what is not seen to be an int", "it must be made of a name, a member or a call of type int");
            }
            return new JmlExpression.Special(type, operand);
        }
        return selected(primary());
    }

    private JmlExpression selected(JmlExpression start) {
        JmlExpression expression = start;
        while (true) {
            if (words.take(".")) {
                String name = words.name("a member");
                if (numbers.isRounded(expression) && !name.equals("length")) {
                    throw rounded(expression);
                }
                if (words.is("(")) {
                    expression = new JmlExpression.Call(expression, name, arguments());
                } else {
                    expression = new JmlExpression.Member(expression, name);
                }
            } else if (words.is("[")) {
                if (numbers.isRounded(expression)) {
                    throw rounded(expression);
                }
                words.take();
                JmlExpression index = unquantified("an index", read());
                words.expect("]", "behind an index");
                expression = new JmlExpression.Element(expression, index);
            } else {
                if (numbers.isRounded(expression)) {
                    throw rounded(expression);
                }
                return expression;
            }
        }
    }

    private Unadmitted rounded(JmlExpression expression) {
        return words.refused("a contract speaks of \"" + (expression instanceof JmlExpression.Name name ? name.text()
                : ((JmlExpression.Member) expression).name()) + "\", which is of type double or float",
                "OpenJML takes such numbers for real ones, so that it may speak of the length of an array of them only");
    }

    private JmlExpression primary() {
        if (words.atEnd()) {
            throw words.refused("the contract ends in the middle of an expression", "a contract must be whole where it stands");
        }
        String word = words.peek();
        if (word.equals("(")) {
            words.take();
            JmlExpression inner = words.is("\\forall") || words.is("\\exists") ? quantified() : read();
            words.expect(")", "where a parenthesis is open");
            return inner;
        }
        if (word.charAt(0) == '\\') {
            return special(word);
        }
        if (Character.isDigit(word.charAt(0))) {
            return number(word);
        }
        if (!words.isName() || SourceVersion.isKeyword(word) && !CONSTANTS.contains(word) && !word.equals("this")) {
            throw words.refused(words.quoted() + " stands in " + place.name() + " where an expression is expected",
                    "admitted are names, numbers, members, elements, calls, and "
                            + String.join(", ", AdmittedJml.SPECIALS));
        }
        boolean compared = words.isBehind("!=");
        words.take();
        if (word.equals("null") && !compared) {
            throw words.refused("null stands in " + place.name(), "it must be what something is not, behind !=");
        }
        if (word.equals("this") && !place.trusted() && !words.is(".") && !words.is("==")) {
            throw words.refused("this stands in " + place.name(), "it must stand before a point or ==");
        }
        if (CONSTANTS.contains(word)) {
            return new JmlExpression.Literal(word);
        }
        return words.is("(") ? new JmlExpression.Call(null, word, arguments()) : new JmlExpression.Name(word);
    }

    private JmlExpression special(String word) {
        boolean admitted = switch (word) {
            case "\\result" -> place.result();
            case "\\old" -> place.old();
            case "\\fresh" -> place.fresh();
            default -> false;
        };
        if (!admitted) {
            throw words.refused("\"" + word + "\" stands in " + place.name(), "\\result is admitted in ensures clauses of methods that "
                    + "return something, \\old and \\fresh there and in clauses of loops, and no other such word");
        }
        words.take();
        if (word.equals("\\result")) {
            return new JmlExpression.Name(word);
        }
        words.expect("(", "behind " + word);
        Place inner = new Place(word, word.equals("\\fresh") && place.result(), false, false, place.calls(), place.quantified());
        JmlExpression operand = new JmlExpressions(words, inner, numbers, context).read();
        words.expect(")", "where a parenthesis is open");
        if (word.equals("\\fresh") && !(place.result() ? operand.equals(JmlExpression.RESULT)
                : operand instanceof JmlExpression.Name && !operand.equals(JmlExpression.THIS))) {
            throw words.refused("\\fresh is said of an expression in " + place.name(), "it must be said of \\result in an ensures clause, and of a "
                    + "variable in a clause of a loop");
        }
        return new JmlExpression.Special(word, operand);
    }

    private JmlExpression number(String word) {
        boolean whole = WHOLE.matcher(word).matches();
        boolean decimal = DECIMAL.matcher(word).matches();
        if (!whole && !decimal || decimal && new BigDecimal(word).compareTo(new BigDecimal(Double.parseDouble(word))) != 0) {
            throw words.refused("the number " + word + " stands in a contract",
                    "a number must be decimal, without letters, and with a point, at most nine digits on either side of it, only if a double holds it exactly");
        }
        words.take();
        return new JmlExpression.Literal(word);
    }

    private JmlExpression quantified() {
        int position = words.position();
        boolean all = words.take().equals("\\forall");
        if (!all && !place.result()) {
            throw words.refusedAt(position, "\\exists stands in " + place.name(), "it is admitted in ensures clauses only");
        }
        if (!place.quantified().contains(words.peek())) {
            throw words.refused("a quantifier is over " + words.quoted(), "it must be over int");
        }
        boolean overInt = words.take().equals("int");
        List<String> names = new ArrayList<>();
        do {
            names.add(words.declared("a variable of a quantifier",
                    place.trusted() ? SolverNames::mustOfVariable : SolverNames::mustOfQuantified));
        } while (words.take(","));
        words.expect(";", "behind the variables of a quantifier");
        JmlExpressions within = new JmlExpressions(words, place, numbers, context.within(names));
        JmlExpression range = within.read();
        words.expect(";", "behind the range of a quantifier");
        Optional<String> unbounded = overInt ? QuantifierRange.unbounded(numbers.types().at(position), context, names, range) : Optional.empty();
        if (unbounded.isPresent()) {
            throw words.refusedAt(position, "a quantifier has the variable " + unbounded.get() + ", which its range does not keep within int",
                    "the range must bound it below and above by numbers of type int, lengths of arrays, or sums and products of such "
                    + "that the requires clauses before keep within int");
        }
        return new JmlExpression.Quantified(all, names, range, within.read());
    }

    private JmlExpression unquantified(String where, JmlExpression expression) {
        if (expression.holds(JmlExpression.Quantified.class)) {
            throw words.refused("a quantifier stands in " + where, "it must be no part of one");
        }
        return expression;
    }

    private List<JmlExpression> arguments() {
        if (!place.calls()) {
            throw words.refused("a method is called in " + place.name(),
                    "an invariant must call none, since the proof of the method may use the invariant");
        }
        words.expect("(", "before arguments");
        List<JmlExpression> arguments = new ArrayList<>();
        if (words.take(")")) {
            return arguments;
        }
        do {
            arguments.add(unquantified("an argument", read()));
        } while (words.take(","));
        words.expect(")", "behind arguments");
        return arguments;
    }
}
