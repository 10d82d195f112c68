package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.Token;

/**
 * Numbers that contracts compute and hand to methods whose parameters are of type int or long. In a contract numbers have no bound, and
 * OpenJML takes what the method ensures for true of such a number too, although it was shown of an int or long only. So the precondition
 * must exclude what is out of range.
 */
final class ArgumentsInContracts {
    private static final Set<String> BOUNDED = Set.of("int", "long");
    private static final Set<String> SIGNS = Set.of("+", "-", "*", "/", "%");
    private static final Set<String> UPWARD = Set.of("<", "<=");

    private final Map<String, List<Callee>> callees = new HashMap<>();

    /** A method that contracts may call: the types and names of its parameters, and what each case requires. */
    private record Callee(List<String> types, List<String> names, JmlContract contract) {
    }

    private ArgumentsInContracts(List<SourceClass> sources) {
        for (SourceClass source : sources) {
            source.contracts().forEach(this::add);
            source.facts().models.forEach(model -> {
                List<String> types = new ArrayList<>();
                List<String> names = new ArrayList<>();
                for (int i = 0; i < model.parameters().size(); i += 2) {
                    types.add(model.parameters().get(i));
                    names.add(model.parameters().get(i + 1));
                }
                add(model.name(), new Callee(types, names, model.contract()));
            });
        }
    }

    private void add(MethodTree method, JmlContract contract) {
        List<? extends VariableTree> parameters = method.getParameters();
        add(method.getName().toString(), new Callee(parameters.stream().map(parameter -> parameter.getType().toString()).toList(),
                parameters.stream().map(parameter -> parameter.getName().toString()).toList(), contract));
    }

    private void add(String name, Callee callee) {
        callees.computeIfAbsent(name, unused -> new ArrayList<>()).add(callee);
    }

    static void check(List<SourceClass> sources) {
        ArgumentsInContracts arguments = new ArgumentsInContracts(sources);
        sources.forEach(arguments::check);
    }

    private void check(SourceClass source) {
        List<Token> tokens = source.source().tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).jml() && tokens.get(i + 1).is("(") && callees.containsKey(tokens.get(i).text())
                    && !isDeclared(tokens, i) && !isStatement(tokens, i)) {
                call(source, tokens.get(i), arguments(tokens, i + 2));
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
        return Set.of(";", "{", "}").contains(tokens.get(first - 1).text());
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

    private void call(SourceClass source, Token name, List<List<Token>> arguments) {
        for (Callee callee : callees.get(name.text())) {
            if (callee.types().size() != arguments.size()) {
                continue;
            }
            for (int i = 0; i < arguments.size(); i++) {
                if (BOUNDED.contains(callee.types().get(i)) && computed(arguments.get(i)) && !isBounded(callee, i, arguments)) {
                    source.refuse(name.start(), "a contract hands a computed number to the parameter " + callee.names().get(i) + " of "
                            + name.text(), "the preconditions of that method must bound it by constants, lengths, or parameters that are "
                            + "given no computed numbers, since what is shown of it holds within the range of its type only");
                }
            }
        }
    }

    /** Whether arithmetic stands in it, other than in indices and in arguments of calls. */
    private static boolean computed(List<Token> argument) {
        int depth = 0;
        List<Boolean> open = new ArrayList<>();
        for (int i = 0; i < argument.size(); i++) {
            Token token = argument.get(i);
            if (token.is("[") || token.is("(")) {
                boolean inner = token.is("[") || i > 0 && argument.get(i - 1).isWord();
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

    private static boolean isBounded(Callee callee, int index, List<List<Token>> arguments) {
        Set<String> fixed = new HashSet<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (BOUNDED.contains(callee.types().get(i)) && !computed(arguments.get(i))) {
                fixed.add(callee.names().get(i));
            }
        }
        List<Token> argument = arguments.get(index);
        boolean falls = argument.size() >= 3 && argument.get(argument.size() - 2).is("-")
                && Character.isDigit(argument.get(argument.size() - 1).text().charAt(0)) && !computed(argument.subList(0, argument.size() - 2));
        String name = callee.names().get(index);
        return callee.contract().cases().stream().allMatch(one -> {
            List<JmlExpression.Binary> claims = one.conditions().stream().flatMap(ArgumentsInContracts::conjuncts).toList();
            return claims.stream().anyMatch(claim -> bounds(claim, name, fixed, false))
                    && (falls || claims.stream().anyMatch(claim -> bounds(claim, name, fixed, true)));
        });
    }

    private static Stream<JmlExpression.Binary> conjuncts(JmlExpression condition) {
        if (!(condition instanceof JmlExpression.Binary binary)) {
            return Stream.empty();
        }
        return binary.sign().equals("&&") ? Stream.of(binary.left(), binary.right()).flatMap(ArgumentsInContracts::conjuncts)
                : Stream.of(binary);
    }

    private static boolean bounds(JmlExpression.Binary claim, String name, Set<String> fixed, boolean above) {
        JmlExpression parameter = new JmlExpression.Name(name);
        boolean upward = UPWARD.contains(claim.sign());
        boolean downward = claim.sign().equals(">") || claim.sign().equals(">=");
        JmlExpression small = upward ? claim.left() : claim.right();
        JmlExpression large = upward ? claim.right() : claim.left();
        return (upward || downward) && (above ? small : large).equals(parameter) && isFixed(above ? large : small, fixed);
    }

    /** A number that is an int or a long whatever is handed over. */
    private static boolean isFixed(JmlExpression bound, Set<String> fixed) {
        return bound instanceof JmlExpression.Literal || bound instanceof JmlExpression.Name name && fixed.contains(name.text())
                || bound instanceof JmlExpression.Member member && (member.name().equals("length") || member.name().equals("MAX_VALUE"));
    }
}
