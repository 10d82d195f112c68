package org.circlewalk.checker.proof.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Divides the contracts between two members of a class into their parts. */
final class JmlElements {
    private static final Set<String> MODIFIERS = Set.of("public", "private", "protected", "static", "final", "pure",
            "spec_public", "spec_protected", "instance", "helper", "non_null", "nullable", "abstract", "strictly_pure",
            "spec_pure", "heap_free", "no_state", "uninitialized", "secret", "query", "code_safe_math",
            "code_java_math", "code_bigint_math", "spec_safe_math", "spec_java_math", "spec_bigint_math",
            "non_null_by_default", "nullable_by_default", "inline", "immutable", "skipesc", "skiprac", "synchronized");
    private static final Set<String> CLASS_CLAUSES = Set.of("invariant", "constraint", "initially", "axiom", "represents",
            "monitors_for", "readable", "writable", "in", "maps", "set", "import");
    private static final Set<String> CLASS_SPECIFICATIONS = Set.of("static_initializer", "initializer");
    /** What stands alone between clauses. */
    private static final Set<String> SECTIONS = Set.of("also", "implies_that", "for_example", "normal_behavior",
            "normal_behaviour", "exceptional_behavior", "exceptional_behaviour", "behavior", "behaviour", "code", "feasible_behavior",
            "normal_example", "exceptional_example", "example", "{", "}", "|", "nowarn", "spec_group");

    private final List<Token> tokens;
    private final List<JmlElement> elements = new ArrayList<>();
    private int next;
    /** Where the contract that belongs to what follows begins. */
    private int pending;

    private JmlElements(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The parts in their order; together they are all the words. */
    static List<JmlElement> of(List<Token> tokens) {
        JmlElements elements = new JmlElements(tokens);
        elements.divide();
        return List.copyOf(elements.elements);
    }

    private void divide() {
        int modifiers = 0;
        while (next < tokens.size()) {
            String word = tokens.get(next).text();
            if (MODIFIERS.contains(word)) {
                next++;
                continue;
            }
            if (CLASS_CLAUSES.contains(word)) {
                split(modifiers);
                skipClause();
                emit(JmlElement.Kind.CLASS_CLAUSE);
            } else if (CLASS_SPECIFICATIONS.contains(word)) {
                next++;
                emit(JmlElement.Kind.CLASS_CLAUSE);
            } else if (word.equals("model") || word.equals("ghost")) {
                emitDeclaration(modifiers);
            } else if (SECTIONS.contains(word)) {
                next++;
            } else {
                skipClause();
            }
            modifiers = next;
        }
        emit(JmlElement.Kind.SPECIFICATION);
    }

    /** Ends what was pending before the modifiers of a part that is none of it. */
    private void split(int modifiers) {
        if (modifiers > pending) {
            elements.add(new JmlElement(JmlElement.Kind.SPECIFICATION, tokens.subList(pending, modifiers)));
            pending = modifiers;
        }
    }

    private void emit(JmlElement.Kind kind) {
        if (next > pending) {
            elements.add(new JmlElement(kind, tokens.subList(pending, next)));
        }
        pending = next;
    }

    /** A model field ends in a semicolon without parentheses before it; a model method has them, and a body or none. */
    private void emitDeclaration(int modifiers) {
        int from = next;
        skipClause();
        boolean method = tokens.subList(from, next).stream().takeWhile(token -> !token.is("=")).anyMatch(token -> token.is("("));
        if (!method) {
            split(modifiers);
        }
        emit(method ? JmlElement.Kind.MODEL_METHOD : JmlElement.Kind.CLASS_CLAUSE);
    }

    /** Goes behind the next semicolon, or behind a closing brace that ends a body, outside of all brackets. */
    private void skipClause() {
        int depth = 0;
        while (next < tokens.size()) {
            String word = tokens.get(next++).text();
            switch (word) {
                case "(", "[", "{" -> depth++;
                case ")", "]" -> depth--;
                case "}" -> {
                    depth--;
                    if (depth == 0) {
                        return;
                    }
                }
                case ";" -> {
                    if (depth == 0) {
                        return;
                    }
                }
                default -> {
                }
            }
        }
    }
}
