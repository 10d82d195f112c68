package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Calls in contracts. OpenJML takes each for a value, of which what the method ensures is true. So each means one method, of one normal case,
 * and is a number or a truth value, but in the bodies of model methods, where OpenJML takes a call that is the value of a variable or a
 * result for code. What the method requires it takes for true if there is nothing of which it is required, what a called method says of
 * the state before it for said of that before the method whose contract calls it, and what is called within \old for called afterwards.
 */
final class CallsInContracts {
    private static final Set<String> PLAIN = Set.of("void", "int", "long", "boolean", "\\real", "\\bigint");
    private static final Set<String> OF_JAVA = Set.of("Integer", "Long");
    /** The methods of every object and of every enum, which the compiler may take for meant. */
    private static final Set<String> OF_ALL = Set.of("equals", "hashCode", "toString", "getClass", "clone", "finalize", "notify", "notifyAll", "wait",
            "name", "ordinal", "compareTo", "valueOf", "values", "getDeclaringClass", "describeConstable");

    private final Map<String, List<Callee>> callees = new HashMap<>();
    private final Set<String> classes = new HashSet<>(OF_JAVA);
    private final Set<String> enums = new HashSet<>();
    /** The methods that are not the only ones of their class with their name that take as many arguments, each as {@code class.name/number}. */
    private final Set<String> overloaded = new HashSet<>();

    /** A method that contracts may call. */
    private record Callee(String owner, List<String> types, String result, JmlContract contract) {
        /** Why a call of it is more than a value; empty if it is none. */
        Stream<String> more() {
            return Stream.of(!PLAIN.contains(result) ? "returns an object or an array" : "",
                    !contract.cases().stream().allMatch(JmlCase::isNormal) ? "may throw" : "",
                    contract.cases().size() > 1 ? "has several cases" : "", says("\\fresh") ? "says that something is new" : "")
                    .filter(reason -> !reason.isEmpty());
        }

        /** Whether its contract says this word of anything. */
        boolean says(String word) {
            return contract.claims().flatMap(claim -> claim.expression().withParts())
                    .anyMatch(part -> part instanceof JmlExpression.Special special && special.word().equals(word));
        }
    }

    private CallsInContracts(List<SourceClass> sources) {
        AdmittedJml.TRUSTED_CLASSES.forEach(name -> classes.add(name.substring(name.lastIndexOf('.') + 1)));
        for (SourceClass source : sources) {
            String owner = source.name();
            classes.add(owner);
            source.type().filter(type -> type.getKind() == Tree.Kind.ENUM).ifPresent(type -> enums.add(owner));
            source.contracts().forEach((method, contract) -> add(method.getName().toString(), new Callee(owner, method.getParameters().stream()
                    .map(parameter -> parameter.getType().toString()).toList(), String.valueOf(method.getReturnType()), contract)));
            source.facts().models.forEach(model -> add(model.name(), new Callee(owner, model.parameters().stream()
                    .map(JmlMembers.Parameter::type).toList(), model.result(), model.contract())));
            overloads(source, owner);
        }
    }

    private void overloads(SourceClass source, String owner) {
        Set<String> seen = new HashSet<>();
        source.facts().models.forEach(model -> declared(seen, owner + "." + model.name() + "/", model.parameters().size()));
        source.writtenMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast).forEach(method ->
                declared(seen, owner + "." + method.getName() + "/", method.getParameters().size()));
    }

    private void declared(Set<String> seen, String method, int parameters) {
        if (!seen.add(method + parameters)) {
            overloaded.add(method + parameters);
        }
    }

    private void add(String name, Callee callee) {
        callees.computeIfAbsent(name, unused -> new ArrayList<>()).add(callee);
    }

    static void check(List<SourceClass> sources) {
        CallsInContracts calls = new CallsInContracts(sources);
        sources.forEach(calls::check);
    }

    private void check(SourceClass source) {
        source.methodsWithClaims().forEach(method -> {
            JmlContract contract = source.contracts().get(method);
            if (contract != null && method.getReturnType() != null && method.getParameters().isEmpty()
                    && method.getModifiers().getFlags().contains(Modifier.STATIC)) {
                ofNothing(source, method.getName().toString(), contract);
            }
            boolean pure = contract != null && contract.pure() && method.getReturnType() != null;
            Optional<Set<String>> kept = pure ? Optional.of(kept(source, method)) : Optional.empty();
            source.allClaims(method).forEach(claim -> check(source, claim, false, kept));
        });
        source.facts().models.forEach(model -> {
            if (model.isStatic() && model.parameters().isEmpty()) {
                ofNothing(source, model.name(), model.contract());
            }
            boolean open = model.contract().cases().stream().allMatch(JmlCase::isOpen);
            Set<String> kept = new HashSet<>(model.parameters().stream().map(JmlMembers.Parameter::name).toList());
            model.claims().forEach(claim -> kept.remove(claim.declared()));
            kept.add("this");
            model.allClaims().forEach(claim -> check(source, claim, open, Optional.of(kept)));
        });
    }

    private static Stream<JmlExpression.Call> calls(Stream<JmlExpression> parts) {
        return parts.filter(JmlExpression.Call.class::isInstance).map(JmlExpression.Call.class::cast).distinct();
    }

    /** Of a static method without parameters. */
    private static void ofNothing(SourceClass source, String name, JmlContract contract) {
        contract.cases().stream().filter(one -> !one.conditions().isEmpty()).forEach(one -> source.refuse(one.position(),
                "the method " + name + " is static, has no parameters, and requires something", "it must require nothing, in no case, since "
                + "OpenJML takes what it requires for true wherever a contract calls it"));
    }

    /** The names of parameters and fields that mean the same at the beginning and at the end of a pure method. */
    private static Set<String> kept(SourceClass source, MethodTree method) {
        Set<String> kept = new HashSet<>(Set.of("this"));
        source.writtenMembers().stream().filter(VariableTree.class::isInstance)
                .forEach(field -> kept.add(((VariableTree) field).getName().toString()));
        method.getParameters().forEach(parameter -> kept.add(parameter.getName().toString()));
        new Writings() {
            @Override
            public Void visitVariable(VariableTree variable, Void unused) {
                kept.remove(variable.getName().toString());
                return super.visitVariable(variable, null);
            }

            @Override
            void written(ExpressionTree target) {
                kept.remove(target.toString());
            }
        }.scan(method.getBody(), null);
        source.claims().getOrDefault(method, List.of()).forEach(claim -> kept.remove(claim.declared()));
        return kept;
    }

    /**
     * Holds an expression against what is admitted.
     *
     * @param open whether it stands in a model method that may throw
     * @param kept the names of what no statement changes; empty if the method may write
     */
    private void check(SourceClass source, JmlClaim claim, boolean open, Optional<Set<String>> kept) {
        boolean whole = claim.executed() && claim.expression() instanceof JmlExpression.Call;
        calls(claim.expression().withParts()).forEach(call -> {
            List<Callee> callees = callees(source, claim, call);
            if (whole && call == claim.expression()) {
                callees.forEach(callee -> code(source, claim, call, callee, open && !claim.declared().isEmpty()));
            } else {
                callees.stream().flatMap(Callee::more).findFirst().ifPresent(more -> source.refuse(claim.position(), "a contract calls " + call.name()
                        + ", which " + more, "such a call must be the whole value of a variable or the whole result in the body of a model method, and "
                        + "elsewhere contracts call methods only that return a number or a truth value and have one case, of normal_behavior"));
            }
        });
        boolean within = claim.executed() && claim.expression().withParts()
                .anyMatch(part -> part instanceof JmlExpression.Quantified && part.holds(JmlExpression.Call.class));
        if (within) {
            source.refuse(claim.position(), "a method is called within a quantifier in the value of a variable or a result of a model method",
                    "it must be called in a contract or an assertion there, since OpenJML takes one function for all states");
        }
        old(source, claim, claim.expression(), kept, Set.of());
    }

    /** The methods that a call may mean: one of each class of which it may be one. */
    private List<Callee> callees(SourceClass source, JmlClaim claim, JmlExpression.Call call) {
        String target = call.target() instanceof JmlExpression.Name name ? name.text() : "";
        String owner = call.target() == null || target.equals("this") ? source.name() : classes.contains(target) ? target : "";
        List<Callee> possible = callees.getOrDefault(call.name(), List.of()).stream().filter(callee -> callee.types().size() == call.arguments().size())
                .filter(callee -> owner.isEmpty() || callee.owner().equals(owner)).toList();
        if (possible.isEmpty() || OF_ALL.contains(call.name())) {
            source.refuse(claim.position(), "a contract calls " + call.name() + ", which no source with contracts declares",
                    "it must call methods that are declared there, not those of trusted classes, of every object or of every enum");
        }
        if (possible.stream().anyMatch(callee -> overloaded.contains(callee.owner() + "." + call.name() + "/" + callee.types().size()))) {
            source.refuse(claim.position(), "a contract calls " + call.name() + ", and its class has two such methods with as many parameters",
                    "the name and the number of arguments must say which method of the class it is");
        }
        if (possible.stream().anyMatch(callee -> enums.contains(callee.owner()) || callee.types().stream()
                .anyMatch(type -> enums.contains(type.replace("[]", ""))))) {
            source.refuse(claim.position(), "a contract calls " + call.name() + ", a method of an enum or with an argument of one", "code may call it only, since what "
                    + "OpenJML says of such a method it says of all objects, of which one would be one of few");
        }
        Set<String> owners = source.types().at(claim.position()).named(target);
        boolean known = !owners.isEmpty() && classes.containsAll(owners);
        if (possible.stream().filter(callee -> !known || owners.contains(callee.owner())).anyMatch(callee -> callee.says("\\old"))) {
            source.refuse(claim.position(), "a contract calls " + call.name() + ", whose contract says \\old", "such a method is called in code only, "
                    + "since OpenJML takes \\old for what was when the method began whose contract calls it");
        }
        return possible;
    }

    /** @param open whether it may throw where it does not say so */
    private static void code(SourceClass source, JmlClaim claim, JmlExpression.Call call, Callee callee, boolean open) {
        if (!callee.contract().returns() && !open) {
            source.refuse(claim.position(), "a contract calls " + call.name() + ", which may throw where its contract lets it return, or never "
                    + "returns", "it must call methods that have a case with normal_behavior and none with behavior, but for the value of a "
                    + "variable in a model method that may throw too");
        }
    }

    /** Finds what stands within \old, and with which variables of quantifiers. */
    private void old(SourceClass source, JmlClaim claim, JmlExpression expression, Optional<Set<String>> kept, Set<String> bound) {
        if (expression instanceof JmlExpression.Special special && special.word().equals("\\old")) {
            if (kept.isEmpty()) {
                source.refuse(claim.position(), "\\old stands where something may be written", "it must stand in contracts of pure methods only, and not of "
                        + "constructors, since OpenJML takes what a call returns within it after the writing");
            } else {
                changing(special.operand(), kept.get(), bound).findFirst().ifPresent(name -> source.refuse(claim.position(),
                        name + " stands within \\old", "only variables of quantifiers, and fields and parameters that nothing assigns, must stand "
                        + "there, since only they mean the same before and after"));
            }
        }
        Set<String> inner = with(bound, expression);
        expression.parts().forEach(part -> old(source, claim, part, kept, inner));
    }

    private static Set<String> with(Set<String> bound, JmlExpression expression) {
        if (!(expression instanceof JmlExpression.Quantified quantified)) {
            return bound;
        }
        Set<String> more = new HashSet<>(bound);
        more.addAll(quantified.names());
        return more;
    }

    /** The names that are neither kept nor those of a quantifier or a class. */
    private Stream<String> changing(JmlExpression expression, Set<String> kept, Set<String> bound) {
        if (expression instanceof JmlExpression.Name name) {
            boolean known = kept.contains(name.text()) || bound.contains(name.text()) || classes.contains(name.text());
            return known ? Stream.empty() : Stream.of(name.text());
        }
        Set<String> inner = with(bound, expression);
        return expression.parts().stream().flatMap(part -> changing(part, kept, inner));
    }
}
