package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.Token;

/**
 * Numbers that contracts compute and hand to methods whose parameters are of type int or long. In a contract numbers have no bound, and
 * OpenJML takes what the method ensures for true of such a number too, although it was shown of an int or long only. So the precondition
 * must exclude what is out of range.
 */
final class ArgumentsInContracts {
    private static final Set<String> BOUNDED = Set.of("int", "long");
    private static final Set<String> UNBOUNDED = Set.of("\\real", "\\bigint");
    private static final Set<String> SIGNS = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> UPWARD = Set.of("<", "<=");
    private static final Set<String> DOWNWARD = Set.of(">", ">=");
    private static final JmlExpression NOTHING = new JmlExpression.Name("");

    private final Map<String, List<Callee>> callees = new HashMap<>();
    private final Set<String> owners = new HashSet<>();
    /** Whether no class has a field of that name and of another type. */
    private final boolean lengthsOfArrays;

    /**
     * A method that contracts may call: the types and names of its parameters, and what each case requires.
     *
     * @param defined what its number is if it is no more than that, see {@link #definition}
     */
    private record Callee(String owner, List<String> types, List<String> names, JmlContract contract, Optional<JmlExpression> defined) {
    }

    private ArgumentsInContracts(List<SourceClass> sources, List<SourceClass> trusted) {
        lengthsOfArrays = sources.stream().filter(source -> source.type().isPresent()).allMatch(source -> source.numbers().types().isLengthOfArrays());
        for (SourceClass source : Stream.of(sources, trusted).flatMap(List::stream).toList()) {
            String owner = source.name();
            owners.add(owner);
            source.contracts().forEach((method, contract) -> add(method.getName().toString(), callee(owner, method, contract)));
            source.facts().models.forEach(model -> add(model.name(), new Callee(owner,
                    model.parameters().stream().map(JmlMembers.Parameter::type).toList(),
                    model.parameters().stream().map(JmlMembers.Parameter::name).toList(), model.contract(), definition(model))));
        }
    }

    private static Callee callee(String owner, MethodTree method, JmlContract contract) {
        List<? extends VariableTree> parameters = method.getParameters();
        return new Callee(owner,
                parameters.stream().map(parameter -> parameter.getType().toString()).toList(),
                parameters.stream().map(parameter -> parameter.getName().toString()).toList(), contract, Optional.empty());
    }

    /**
     * The number that a model method returns, if its contract and its body say so in the same words and its contract says no more: of numbers
     * alone, of a type without bound, without quantifiers, and requiring something of its parameters that calls nothing.
     */
    private static Optional<JmlExpression> definition(JmlMembers.ModelMethod model) {
        if (!model.heapFree() || !UNBOUNDED.contains(model.result()) || model.contract().cases().size() != 1 || model.claims().size() != 1) {
            return Optional.empty();
        }
        JmlClaim body = model.claims().get(0);
        JmlCase only = model.contract().cases().get(0);
        boolean plain = only.isNormal() && body.executed() && body.declared().isEmpty()
                && only.promises().equals(List.of(new JmlExpression.Binary("==", JmlExpression.RESULT, body.expression())))
                && !body.expression().holds(JmlExpression.Quantified.class)
                && only.conditions().stream().noneMatch(condition -> condition.holds(JmlExpression.Quantified.class)
                        || condition.holds(JmlExpression.Call.class));
        return Optional.of(body.expression()).filter(unused -> plain);
    }

    private void add(String name, Callee callee) {
        callees.computeIfAbsent(name, unused -> new ArrayList<>()).add(callee);
    }

    /**
     * The methods that a call can mean.
     *
     * @param target what stands before the point, empty if there is none
     */
    private List<Callee> callees(String owner, String target, String name, int arguments) {
        String of = target.isEmpty() || target.equals("this") ? owner : owners.contains(target) ? target : "";
        return callees.getOrDefault(name, List.of()).stream().filter(callee -> callee.types().size() == arguments)
                .filter(callee -> of.isEmpty() || callee.owner().equals(of)).toList();
    }

    static void check(List<SourceClass> sources, List<SourceClass> trusted) {
        ArgumentsInContracts arguments = new ArgumentsInContracts(sources, trusted);
        sources.forEach(arguments::check);
    }

    private void check(SourceClass source) {
        List<Token> tokens = source.source().tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).jml() && tokens.get(i + 1).is("(") && callees.containsKey(tokens.get(i).text())
                    && !isDeclared(tokens, i) && !isStatement(tokens, i)) {
                call(source, tokens.get(i), tokens.get(i - 1).is(".") ? tokens.get(i - 2).text() : "", arguments(tokens, i + 2));
            }
        }
    }

    /** Behind a type. */
    private static boolean isDeclared(List<Token> tokens, int index) {
        Token before = tokens.get(index - 1);
        return AdmittedJml.PRIMITIVES.contains(before.text()) || before.is("void") || before.is("]")
                || before.isWord() && Character.isUpperCase(before.text().charAt(0));
    }

    /** A call that is a statement; OpenJML keeps to the types of its parameters, as was tried. */
    private static boolean isStatement(List<Token> tokens, int index) {
        int first = index;
        while (first > 1 && tokens.get(first - 1).is(".")) {
            first -= 2;
        }
        return Set.of(";", "{", "}").contains(tokens.get(first - 1).text()) && !isQuantified(tokens, first - 1);
    }

    /** Behind the first semicolon of a quantifier stands no statement, since its parenthesis is open. */
    private static boolean isQuantified(List<Token> tokens, int index) {
        int depth = 0;
        for (int i = index; i >= 0 && !tokens.get(i).is("{") && !tokens.get(i).is("}"); i--) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<List<Token>> arguments(List<Token> tokens, int begin) {
        List<List<Token>> arguments = new ArrayList<>();
        List<Token> argument = new ArrayList<>();
        int depth = 0;
        for (int i = begin; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean closes = token.is(")") || token.is("]");
            if (depth == 0 && (closes || token.is(","))) {
                arguments.add(argument);
                argument = new ArrayList<>();
                if (closes) {
                    break;
                }
                continue;
            }
            depth += token.is("(") || token.is("[") ? 1 : closes ? -1 : 0;
            argument.add(token);
        }
        return arguments;
    }

    private void call(SourceClass source, Token name, String target, List<List<Token>> arguments) {
        String owner = source.name();
        for (Callee callee : callees(owner, target, name.text(), arguments.size())) {
            Set<String> computed = new TreeSet<>();
            for (int i = 0; i < arguments.size(); i++) {
                if (BOUNDED.contains(callee.types().get(i)) && computed(arguments.get(i))) {
                    computed.add(callee.names().get(i));
                }
            }
            for (int i = 0; i < arguments.size(); i++) {
                String parameter = callee.names().get(i);
                if (computed.contains(parameter) && !isBounded(callee, parameter, computed, falls(arguments.get(i)))
                        && !isDefinedBeyond(callee, computed, new HashSet<>())) {
                    source.refuse(name.start(), "a contract hands a computed number to the parameter " + parameter + " of " + name.text(),
                            "the precondition of that method must bound it by constants, lengths of arrays, or parameters that are given no "
                            + "computed numbers, all within its type, or the method must be no more than a definition over \\real or \\bigint");
                }
            }
        }
    }

    /**
     * Whether nothing contradicts what a method ensures if some of its numbers lie beyond their types: it is a definition, and so is all to
     * which it hands those numbers, or excludes them.
     */
    private boolean isDefinedBeyond(Callee callee, Set<String> beyond, Set<List<Object>> seen) {
        return !seen.add(List.of(callee, beyond)) || callee.defined().isPresent() && callee.defined().get().withParts()
                .allMatch(part -> !(part instanceof JmlExpression.Call call) || keeps(callee.owner(), call, beyond, seen));
    }

    private static boolean names(JmlExpression expression, Set<String> names) {
        return expression.withParts().anyMatch(part -> part instanceof JmlExpression.Name name && names.contains(name.text()));
    }

    private boolean keeps(String owner, JmlExpression.Call call, Set<String> beyond, Set<List<Object>> seen) {
        String target = call.target() == null ? "" : call.target() instanceof JmlExpression.Name name ? name.text() : "?";
        for (Callee callee : callees(owner, target, call.name(), call.arguments().size())) {
            Set<String> handed = new TreeSet<>();
            for (int i = 0; i < call.arguments().size(); i++) {
                if (BOUNDED.contains(callee.types().get(i)) && names(call.arguments().get(i), beyond)) {
                    handed.add(callee.names().get(i));
                }
            }
            if (!handed.stream().allMatch(parameter -> isBounded(callee, parameter, handed, false)) && !isDefinedBeyond(callee, handed, seen)) {
                return false;
            }
        }
        return true;
    }

    /** Whether arithmetic stands in it, other than in indices and in arguments of calls. */
    private boolean computed(List<Token> argument) {
        int end = argument.size();
        if (lengthsOfArrays && end > 4 && argument.get(end - 4).is(".") && argument.get(end - 3).is("length")
                && argument.get(end - 2).is("-") && argument.get(end - 1).is("1")) {
            return computed(argument.subList(0, end - 2));
        }
        int depth = 0;
        List<Boolean> open = new ArrayList<>();
        for (int i = 0; i < argument.size(); i++) {
            Token token = argument.get(i);
            if (token.is("[") || token.is("(")) {
                boolean inner = token.is("[") || i > 0 && argument.get(i - 1).isWord() && !argument.get(i - 1).text().startsWith("\\");
                open.add(inner);
                depth += inner ? 1 : 0;
            } else if ((token.is("]") || token.is(")")) && !open.isEmpty()) {
                depth -= open.remove(open.size() - 1) ? 1 : 0;
            } else if (depth == 0 && SIGNS.contains(token.text()) && !isNegativeLiteral(argument, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNegativeLiteral(List<Token> argument, int index) {
        return index == 0 && argument.size() == 2 && Character.isDigit(argument.get(1).text().charAt(0));
    }

    /** Whether it is a number that is no computed one, less a constant. */
    private boolean falls(List<Token> argument) {
        int end = argument.size();
        return end >= 3 && argument.get(end - 2).is("-") && Character.isDigit(argument.get(end - 1).text().charAt(0))
                && !computed(argument.subList(0, end - 2));
    }

    private boolean isBounded(Callee callee, String name, Set<String> computed, boolean falls) {
        Set<String> fixed = new HashSet<>();
        String type = callee.types().get(callee.names().indexOf(name));
        for (int i = 0; i < callee.names().size(); i++) {
            if ((callee.types().get(i).equals("int") || callee.types().get(i).equals(type)) && !computed.contains(callee.names().get(i))) {
                fixed.add(callee.names().get(i));
            }
        }
        return callee.contract().cases().stream().allMatch(one -> {
            List<JmlExpression.Binary> claims = one.conditions().stream().flatMap(ArgumentsInContracts::conjuncts).toList();
            NumberRange within = type.equals("int") ? NumberRange.INT : NumberRange.LONG;
            return isBelow(claims, name, fixed, within) && (falls || isAbove(claims, name, fixed, within));
        });
    }

    private boolean isBelow(List<JmlExpression.Binary> claims, String name, Set<String> fixed, NumberRange type) {
        return claims.stream().anyMatch(claim -> large(claim).equals(new JmlExpression.Name(name)) && isFixed(small(claim), fixed, type));
    }

    /** By itself, or in a sum with a number that is not negative. */
    private boolean isAbove(List<JmlExpression.Binary> claims, String name, Set<String> fixed, NumberRange type) {
        JmlExpression parameter = new JmlExpression.Name(name);
        return claims.stream().anyMatch(claim -> isFixed(large(claim), fixed, type) && (small(claim).equals(parameter)
                || small(claim) instanceof JmlExpression.Binary sum && sum.sign().equals("+")
                && (sum.left().equals(parameter) && isNatural(claims, sum.right())
                || sum.right().equals(parameter) && isNatural(claims, sum.left()))));
    }

    private static boolean isNatural(List<JmlExpression.Binary> claims, JmlExpression number) {
        return claims.stream().anyMatch(claim -> large(claim).equals(number) && small(claim) instanceof JmlExpression.Literal);
    }

    private static Stream<JmlExpression.Binary> conjuncts(JmlExpression condition) {
        if (!(condition instanceof JmlExpression.Binary binary)) {
            return Stream.empty();
        }
        return binary.sign().equals("&&") ? Stream.of(binary.left(), binary.right()).flatMap(ArgumentsInContracts::conjuncts)
                : Stream.of(binary);
    }

    private static JmlExpression small(JmlExpression.Binary claim) {
        return UPWARD.contains(claim.sign()) ? claim.left() : DOWNWARD.contains(claim.sign()) ? claim.right() : NOTHING;
    }

    private static JmlExpression large(JmlExpression.Binary claim) {
        return UPWARD.contains(claim.sign()) ? claim.right() : DOWNWARD.contains(claim.sign()) ? claim.left() : NOTHING;
    }

    /** A number that is of the type of the parameter or of a narrower one whatever is handed over. */
    private boolean isFixed(JmlExpression bound, Set<String> fixed, NumberRange type) {
        if (bound instanceof JmlExpression.Literal literal) {
            return literal.text().matches("[0-9]+") && new BigInteger(literal.text()).compareTo(type.most()) <= 0;
        } else if (bound instanceof JmlExpression.Name name) {
            return fixed.contains(name.text());
        }
        return bound instanceof JmlExpression.Member member && (member.name().equals("length") ? lengthsOfArrays
                : member.name().equals("MAX_VALUE") && (member.target().equals(new JmlExpression.Name("Integer"))
                        || member.target().equals(new JmlExpression.Name("Long")) && type.equals(NumberRange.LONG)));
    }
}
