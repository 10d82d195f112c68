package org.circlewalk.checker.proof.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which methods the bodies and contracts of contracted methods name, and whether their proofs may rest on those. */
final class CallGraph {
    private final Program program;
    private final Set<String> javaMethods;
    /** By key, for contracted methods only; a method that calls itself names itself. */
    private final Map<String, Set<String>> named = new TreeMap<>();
    private final Map<String, Map<String, Integer>> bodyCalls;

    /**
     * The graph of a program.
     *
     * @param bodyCalls see {@link BodyCalls#calls()}
     */
    CallGraph(Program program, Map<String, Map<String, Integer>> bodyCalls, Set<String> javaMethods) {
        this.program = program;
        this.bodyCalls = bodyCalls;
        this.javaMethods = javaMethods;
        for (Declaration method : program.contracted()) {
            Set<String> keys = new TreeSet<>(bodyCalls.getOrDefault(method.key(), Map.of()).keySet());
            keys.addAll(inContract(method));
            named.put(method.key(), keys);
        }
    }

    /** Everything that is named. */
    Set<String> called() {
        Set<String> all = new HashSet<>();
        named.values().forEach(all::addAll);
        return all;
    }

    private Set<String> inContract(Declaration method) {
        NamesInReach reach = NamesInReach.of(method, program);
        Set<String> keys = new TreeSet<>();
        new Recursion(method).calls().stream().filter(NamedCall::jml)
                .forEach(call -> keys.addAll(program.meanings(call, method.className(), reach)));
        return keys;
    }

    ContractedMethod method(Declaration declaration) {
        Set<String> calls = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        for (String key : named.get(declaration.key())) {
            boolean ofJava = javaMethods.contains(key) && !program.hasTrustedFile(classOf(key));
            if (key.equals(declaration.key()) || ofJava) {
                continue;
            }
            boolean ours = program.declaresClass(classOf(key));
            if (ours && key.endsWith(")")) {
                calls.add(key);
            }
            if (ours ? key.endsWith(")") && !program.isContracted(key) : !program.isTrusted(key)) {
                unknown.add(ours ? "it calls " + key + ", which has no contract"
                        : "it uses " + key + ", of which no trusted file says anything");
            }
        }
        List<String> endlessness = new ArrayList<>();
        new Loops(declaration).problem().ifPresent(endlessness::add);
        recursionProblem(declaration).ifPresent(endlessness::add);
        return new ContractedMethod(declaration.key(), declaration.className(), declaration.name(), declaration.parameters(),
                declaration.source().path(), declaration.source().line(declaration.start()), declaration.text(),
                declaration.remarks(), Clauses.count(declaration.tokens()), declaration.kind() == Declaration.Kind.MODEL_METHOD,
                Collections.unmodifiableSet(calls), List.copyOf(unknown), List.copyOf(endlessness));
    }

    private static String classOf(String key) {
        String name = key.endsWith(")") ? key.substring(0, key.indexOf('(')) : key;
        return name.substring(0, name.lastIndexOf('.'));
    }

    private Optional<String> recursionProblem(Declaration declaration) {
        String key = declaration.key();
        Set<String> circle = new TreeSet<>(named.get(key));
        circle.removeIf(other -> !other.equals(key) && !(named.containsKey(other) && reaches(other, key)));
        if (circle.isEmpty()) {
            return Optional.empty();
        }
        Recursion recursion = new Recursion(declaration);
        NamesInReach reach = NamesInReach.of(declaration, program);
        List<Declaration> onCircle = program.contracted().stream().filter(method -> circle.contains(method.key())).toList();
        Map<NamedCall, List<Declaration>> calls = new LinkedHashMap<>();
        Map<String, Integer> unseen = new TreeMap<>(bodyCalls.getOrDefault(key, Map.of()));
        for (NamedCall call : recursion.calls()) {
            Set<String> meanings = program.meanings(call, declaration.className(), reach);
            List<Declaration> back = onCircle.stream().filter(method -> meanings.contains(method.key())).toList();
            if (!back.isEmpty()) {
                calls.put(call, back);
            }
            if (!call.jml()) {
                back.forEach(method -> unseen.merge(method.key(), -1, Integer::sum));
            }
        }
        calls.values().forEach(back -> back.forEach(method -> circle.remove(method.key())));
        onCircle.stream().map(Declaration::key).filter(other -> unseen.getOrDefault(other, 0) > 0).forEach(circle::add);
        return circle.isEmpty() ? recursion.problem(calls)
                : Optional.of("it calls itself by " + circle.iterator().next() + ", and the place is not found");
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String next : named.getOrDefault(open.remove(), Set.of())) {
                if (next.equals(to)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
