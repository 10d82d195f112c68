package org.circlewalk.checker.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a contracted method must end. A recursive call may use the contract that is being proved, so a lemma that calls
 * itself with the same arguments proves anything; OpenJML reads {@code measured_by} but does not check it, and neither does
 * it ask for {@code decreases}. So this is checked here, by the text, and only two kinds of recursion are accepted:
 * <ul>
 * <li>{@code measured_by n}, the contract requires 0 ≤ n, and every call of the method itself passes n − c, c ≥ 1, for n;
 * <li>{@code measured_by b - n}, the contract requires n ≤ b, every call of the method itself passes n + c, c ≥ 1, for n and
 *     the parameters in b as they are.
 * </ul>
 * Methods that call each other in a circle are not accepted.
 */
final class Termination {
    private static final Set<String> INTEGRAL = Set.of("int", "long", "short", "byte", "char", "\\bigint");
    private static final Set<String> WEAKENS = Set.of("||", "==>", "<==", "<==>", "<=!=>", "?", "!");

    private final Declaration method;
    private final List<Token> tokens;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    Termination(Declaration method) {
        this.method = method;
        tokens = method.tokens();
        List<String> names = parameterNames();
        for (int i = 0; i < Math.min(names.size(), method.parameters().size()); i++) {
            parameters.put(names.get(i), method.parameters().get(i));
        }
    }

    /** What is wrong with the loops, one sentence; nothing if each says what decreases. */
    Optional<String> loopProblem() {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            boolean code = method.kind() == Declaration.Kind.MODEL_METHOD || !tokens.get(i).jml();
            boolean loop = code && (word.equals("do") || word.equals("while") && !closesDo(i) || word.equals("for") && !isForEach(i));
            if (loop && !measureBefore(i)) {
                return Optional.of("the loop at " + method.source().place(tokens.get(i).start()) + " has no decreases clause");
            }
        }
        return Optional.empty();
    }

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
        if (at == 0 || !tokens.get(at - 1).is("}")) {
            return false;
        }
        int depth = 0;
        for (int i = at - 1; i > 0; i--) {
            depth += tokens.get(i).is("}") ? 1 : tokens.get(i).is("{") ? -1 : 0;
            if (depth == 0) {
                return tokens.get(i - 1).is("do");
            }
        }
        return false;
    }

    private boolean measureBefore(int at) {
        for (int i = at - 1; i >= 0 && !tokens.get(i).is("{") && !tokens.get(i).is("}")
                && (method.kind() == Declaration.Kind.MODEL_METHOD || tokens.get(i).jml()); i--) {
            if (Set.of("decreases", "decreasing", "loop_decreases").contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with the recursion of a method that calls itself and no method that calls it back. */
    Optional<String> recursionProblem() {
        List<String> measure = clause("measured_by").orElse(List.of());
        if (measure.isEmpty()) {
            return Optional.of("it calls itself without a measured_by clause");
        }
        boolean oneCase = tokens.stream().noneMatch(token -> token.jml() && token.is("also"));
        return oneCase && (decreases(measure) || increasesTo(measure)) ? Optional.empty()
                : Optional.of("it calls itself, and that " + String.join(" ", measure)
                + " decreases is not of the form that is checked");
    }

    private boolean decreases(List<String> measure) {
        String name = measure.get(0);
        return measure.size() == 1 && isUnchangedInteger(name) && requires(conjunct -> startsWithAny(conjunct,
                List.of("0", "<=", name), List.of("1", "<=", name), List.of("0", "<", name),
                List.of(name, ">=", "0"), List.of(name, ">=", "1"), List.of(name, ">", "0")))
                && selfCalls().stream().allMatch(call -> isShifted(call, name, "-"));
    }

    private boolean increasesTo(List<String> measure) {
        int size = measure.size();
        if (size < 3 || !measure.get(size - 2).equals("-")) {
            return false;
        }
        String name = measure.get(size - 1);
        List<String> bound = measure.subList(0, size - 2);
        List<String> order = new ArrayList<>(List.of(name, "<="));
        order.addAll(bound);
        // A chain 0 <= n <= b, or n <= b alone.
        boolean bounded = requires(conjunct -> conjunct.size() >= order.size()
                && conjunct.subList(conjunct.size() - order.size(), conjunct.size()).equals(order));
        return bounded && isUnchangedInteger(name) && selfCalls().stream().allMatch(call -> isShifted(call, name, "+")
                && bound.stream().filter(parameters::containsKey).allMatch(fixed -> isUnchanged(fixed)
                && call.argument(index(fixed)).filter(List.of(fixed)::equals).isPresent()));
    }

    private List<NamedCall> selfCalls() {
        int own = nameToken();
        return NamedCall.in(tokens).stream().filter(call -> call.name().equals(method.name())
                && call.start() != tokens.get(own).start() && call.arguments().size() == parameters.size()).toList();
    }

    private boolean isShifted(NamedCall call, String name, String sign) {
        List<String> argument = call.argument(index(name)).orElse(List.of());
        return argument.size() == 3 && argument.get(0).equals(name) && argument.get(1).equals(sign)
                && argument.get(2).matches("[1-9][0-9]*");
    }

    private int index(String name) {
        return new ArrayList<>(parameters.keySet()).indexOf(name);
    }

    private boolean isUnchangedInteger(String name) {
        return INTEGRAL.contains(parameters.getOrDefault(name, "")) && isUnchanged(name);
    }

    /** Neither assigned nor hidden by another variable of the same name. */
    private boolean isUnchanged(String name) {
        int declared = 0;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(name)) {
                String before = tokens.get(i - 1).text();
                String after = tokens.get(i + 1).text();
                declared += INTEGRAL.contains(before) ? 1 : 0;
                boolean assigned = Set.of("++", "--").contains(before) || Set.of("++", "--").contains(after)
                        || after.endsWith("=") && !Set.of("==", "!=", "<=", ">=").contains(after);
                if (assigned) {
                    return false;
                }
            }
        }
        return declared <= 1;
    }

    /** Whether a precondition has such a part, and no part of that clause weakens it. */
    private boolean requires(java.util.function.Predicate<List<String>> part) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).jml() && tokens.get(i).is("requires") && conjuncts(i + 1).stream().anyMatch(part)) {
                return true;
            }
        }
        return false;
    }

    private List<List<String>> conjuncts(int from) {
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            if (depth == 0 && word.equals(";")) {
                return parts;
            }
            if (depth == 0 && WEAKENS.contains(word)) {
                return List.of();
            }
            depth += Set.of("(", "[", "{").contains(word) ? 1 : Set.of(")", "]", "}").contains(word) ? -1 : 0;
            if (depth == 0 && word.equals("&&")) {
                parts.add(new ArrayList<>());
            } else {
                parts.get(parts.size() - 1).add(word);
            }
        }
        return List.of();
    }

    @SafeVarargs
    private static boolean startsWithAny(List<String> words, List<String>... beginnings) {
        for (List<String> beginning : beginnings) {
            if (Collections.indexOfSubList(words, beginning) == 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<List<String>> clause(String keyword) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).jml() && tokens.get(i).is(keyword)) {
                return Optional.of(tokens.subList(i + 1, tokens.size()).stream().map(Token::text)
                        .takeWhile(word -> !word.equals(";")).toList());
            }
        }
        return Optional.empty();
    }

    private List<String> parameterNames() {
        List<NamedCall> heads = NamedCall.in(tokens.subList(nameToken(), tokens.size()));
        return heads.get(0).arguments().stream()
                .map(words -> words.stream().filter(word -> Character.isJavaIdentifierStart(word.charAt(0)))
                        .reduce((first, second) -> second).orElse("")).toList();
    }

    /** The index of the method's name in its declaration. */
    private int nameToken() {
        boolean model = method.kind() == Declaration.Kind.MODEL_METHOD;
        boolean declared = !model;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            declared |= tokens.get(i).is("model");
            if (declared && tokens.get(i).is(method.name()) && tokens.get(i + 1).is("(") && tokens.get(i).jml() == model) {
                return i;
            }
        }
        throw new IllegalStateException(method.key() + " has no head.");
    }
}
