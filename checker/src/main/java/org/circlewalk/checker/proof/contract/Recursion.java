package org.circlewalk.checker.proof.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the recursion of contracted methods ends. A recursive call may use the contract that is being proved, so a lemma
 * that calls itself with the same arguments proves anything. OpenJML reads {@code measured_by} but does not check it; so
 * this is checked here, by the text:
 * <ul>
 * <li>the measures are linear in integer parameters and lengths of array parameters, none of which is assigned to;
 * <li>every call that can come back passes arguments for which the measure of the called method, less that of the caller, is
 *     a negative constant;
 * <li>the measure of the caller is bounded below: less some multiples of what its precondition says not to be negative, it
 *     is a constant.
 * </ul>
 * Then every chain of such calls ends. A mention in a contract counts as a call.
 */
final class Recursion {
    private static final Set<String> INTEGRAL = Set.of("int", "long", "short", "byte", "char", "\\bigint");
    /** The signs of a part of a precondition that are read; whatever else stands there may weaken it. */
    private static final Set<String> SIGNS = Set.of("<=", "<", ">=", ">", "==", "!=", "+", "-", "*", "/", "%", "&&");
    private static final Pattern COMPARISON = Pattern.compile("(?:[=!]=|[<>]=?(?![<>])).*");
    private static final List<String> ORDERS = List.of("<=", "<", ">=", ">", "==");
    private static final int MOST_SUMMANDS = 3;

    private final Declaration method;
    private final List<Token> tokens;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    Recursion(Declaration method) {
        this.method = method;
        tokens = method.tokens();
        List<String> names = parameterNames();
        for (int i = 0; i < Math.min(names.size(), method.parameters().size()); i++) {
            parameters.put(names.get(i), method.parameters().get(i));
        }
    }

    /**
     * What is wrong with the calls by which the method may come back to itself, half a sentence; nothing if the measure
     * decreases with each.
     *
     * @param calls which they are, with the methods they may mean
     */
    Optional<String> problem(Map<NamedCall, List<Declaration>> calls) {
        Optional<LinearForm> measure = measure();
        if (measure.isEmpty()) {
            return Optional.of(clause("measured_by").isEmpty() ? "it calls itself without a measured_by clause"
                    : "it calls itself, and its measured_by clause is not of the form that is checked");
        }
        boolean oneCase = tokens.stream().noneMatch(token -> token.jml() && token.is("also"));
        if (!oneCase || !isBounded(measure.get(), nonNegative(), MOST_SUMMANDS)) {
            return Optional.of("it calls itself, and nothing in its precondition bounds its measure");
        }
        for (Map.Entry<NamedCall, List<Declaration>> call : calls.entrySet()) {
            for (Declaration callee : call.getValue()) {
                Optional<LinearForm> after = new Recursion(callee).measureAt(call.getKey());
                if (after.isEmpty() || !isNegative(after.get().plus(-1, measure.get()))) {
                    return Optional.of("it calls " + (callee.key().equals(method.key()) ? "itself" : callee.key())
                            + " at " + method.source().place(call.getKey().start()) + ", and the measure does not decrease");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNegative(LinearForm form) {
        return form.isConstant() && form.constant().signum() < 0;
    }

    /** The calls in the text, without the head of the method itself. */
    List<NamedCall> calls() {
        int head = tokens.get(nameToken()).start();
        return NamedCall.in(tokens).stream().filter(call -> call.start() != head).toList();
    }

    private Optional<LinearForm> measure() {
        return clause("measured_by").flatMap(LinearForm::parse)
                .filter(form -> form.factors().keySet().stream().allMatch(this::isFixedInteger));
    }

    /** The measure of this method when it is called so. */
    private Optional<LinearForm> measureAt(NamedCall call) {
        List<String> names = new ArrayList<>(parameters.keySet());
        return measure().flatMap(form -> form.with(name -> {
            boolean length = name.endsWith(".length");
            int index = names.indexOf(length ? name.substring(0, name.indexOf('.')) : name);
            Optional<List<String>> argument = index < 0 ? Optional.empty() : call.argument(index);
            if (!length) {
                return argument.flatMap(LinearForm::parse);
            }
            return argument.filter(words -> words.size() == 1)
                    .flatMap(words -> LinearForm.parse(List.of(words.get(0), ".", "length")));
        }));
    }

    private boolean isFixedInteger(String name) {
        if (name.endsWith(".length")) {
            String array = name.substring(0, name.indexOf('.'));
            return parameters.getOrDefault(array, "").endsWith("[]") && isUnchanged(array);
        }
        return INTEGRAL.contains(parameters.getOrDefault(name, "")) && isUnchanged(name);
    }

    /** Neither assigned nor hidden by another variable of the same name. */
    private boolean isUnchanged(String name) {
        int declared = 0;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(name)) {
                String before = tokens.get(i - 1).text();
                String after = tokens.get(i + 1).text();
                declared += INTEGRAL.contains(before) || before.equals("]") ? 1 : 0;
                if (Stream.of("++", "--").anyMatch(sign -> before.endsWith(sign) || after.startsWith(sign))
                        || after.contains("=") && tokens.get(i + 1).isSign() && !COMPARISON.matcher(after).matches()) {
                    return false;
                }
            }
        }
        return declared <= 1;
    }

    private static boolean isBounded(LinearForm form, List<LinearForm> nonNegative, int summands) {
        if (form.isConstant()) {
            return true;
        }
        if (summands == 0) {
            return false;
        }
        for (LinearForm known : nonNegative) {
            for (long times = 1; times <= 2; times++) {
                if (isBounded(form.plus(-times, known), nonNegative, summands - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the precondition says not to be negative; lengths never are. */
    private List<LinearForm> nonNegative() {
        List<LinearForm> forms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).jml() && tokens.get(i).is("requires")) {
                conjuncts(i + 1).forEach(conjunct -> addDifferences(forms, conjunct));
            }
        }
        parameters.forEach((name, type) -> {
            if (type.endsWith("[]")) {
                LinearForm.parse(List.of(name, ".", "length")).ifPresent(forms::add);
            }
        });
        return forms;
    }

    /** From 0 ≤ n &lt; m: n and m - n - 1. */
    private static void addDifferences(List<LinearForm> forms, List<String> chain) {
        List<String> rest = chain;
        Optional<LinearForm> left = Optional.empty();
        String order = "";
        while (true) {
            int end = 0;
            while (end < rest.size() && !ORDERS.contains(rest.get(end))) {
                end++;
            }
            Optional<LinearForm> right = LinearForm.parse(rest.subList(0, end));
            if (left.isPresent() && right.isPresent()) {
                boolean ascending = order.startsWith("<");
                LinearForm difference = ascending ? right.get().plus(-1, left.get()) : left.get().plus(-1, right.get());
                forms.add(order.length() == 1 ? difference.plus(-1) : difference);
            }
            if (end == rest.size()) {
                return;
            }
            left = right;
            order = rest.get(end);
            rest = rest.subList(end + 1, rest.size());
        }
    }

    /** The parts of a precondition that all hold; none if something in it weakens them. */
    private List<List<String>> conjuncts(int from) {
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            if (depth == 0 && word.equals(";")) {
                return parts;
            }
            if (depth == 0 && tokens.get(i).isSign() && !SIGNS.contains(word)) {
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

    private Optional<List<String>> clause(String keyword) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).jml() && tokens.get(i).is(keyword)) {
                return Optional.of(tokens.subList(i + 1, tokens.size()).stream().map(Token::text)
                        .takeWhile(word -> !word.equals(";")).toList());
            }
        }
        return Optional.empty();
    }

    /** None for the compact constructor of a record, which writes none. */
    private List<String> parameterNames() {
        int name = nameToken();
        if (!tokens.get(name + 1).is("(")) {
            return List.of();
        }
        return NamedCall.in(tokens.subList(name, tokens.size())).get(0).arguments().stream()
                .map(words -> words.stream().filter(word -> Character.isJavaIdentifierStart(word.charAt(0)))
                        .reduce((first, second) -> second).orElse("")).toList();
    }

    /** The index of the method's name in its head. */
    private int nameToken() {
        boolean model = method.kind() == Declaration.Kind.MODEL_METHOD;
        boolean declared = !model;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            declared |= tokens.get(i).is("model");
            boolean opens = tokens.get(i + 1).is("(") || tokens.get(i + 1).is("{");
            if (declared && tokens.get(i).is(method.name()) && opens && tokens.get(i).jml() == model) {
                return i;
            }
        }
        throw new IllegalStateException(method.key() + " has no head.");
    }
}
