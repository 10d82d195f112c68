package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
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
 * Calls in contracts. OpenJML takes each for a value, of which what the method ensures is true, also where the method throws; and takes it
 * of the objects as they are at that place, also within \old. What the method requires it takes for true if there is nothing of which it
 * is required, what is called in the state before a method it takes for allocated then, also if it is said to be new, and what a called
 * method says of the state before it for said of that before the method whose contract calls it.
 */
final class CallsInContracts {
    private static final Set<String> PLAIN = Set.of("void", "int", "long", "boolean", "\\real", "\\bigint");
    private static final Set<String> OF_JAVA = Set.of("Integer", "Long");

    private final Map<String, List<Callee>> callees = new HashMap<>();
    private final Set<String> classes = new HashSet<>(OF_JAVA);

    /**
     * A method that contracts may call.
     *
     * @param given the types of its parameters, and the class of the object whose method it is
     */
    private record Callee(String owner, int parameters, Set<String> given, String result, JmlContract contract) {
        /** Whether there is such a value wherever it is called. */
        boolean isOfWhatThereIs() {
            return PLAIN.contains(result) || given.contains(result) && !result.endsWith("]");
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
            String owner = name(source);
            classes.add(owner);
            source.contracts().forEach((method, contract) -> add(method.getName().toString(), new Callee(owner, method.getParameters().size(),
                    given(owner, method), String.valueOf(method.getReturnType()), contract)));
            source.facts().models.forEach(model -> add(model.name(), new Callee(owner, model.parameters().size(),
                    new HashSet<>(model.parameters().stream().map(JmlMembers.Parameter::type).toList()), model.result(), model.contract())));
        }
    }

    private static Set<String> given(String owner, MethodTree method) {
        Set<String> given = new HashSet<>(method.getParameters().stream().map(parameter -> parameter.getType().toString()).toList());
        if (!method.getModifiers().getFlags().contains(Modifier.STATIC)) {
            given.add(owner);
        }
        return given;
    }

    private static String name(SourceClass source) {
        return source.type().map(type -> type.getSimpleName().toString()).orElse("");
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

    /**
     * Holds calls of methods whose contracts say \fresh against what is admitted. Where a contract calls one, OpenJML takes it for true of
     * all that it may return that it was there before and that it was not, if nothing was made in between.
     */
    private void ofNew(SourceClass source, JmlClaim claim) {
        calls(claim.executed() ? later(claim.expression()) : claim.expression().withParts())
                .filter(call -> callees(source, claim, call).anyMatch(callee -> callee.says("\\fresh")))
                .forEach(call -> source.refuse(claim.position(), "a contract calls " + call.name() + ", whose contract says that something is new",
                        "such a method is called in the body of a model method only, as the value of a variable or a result, and there neither within "
                        + "\\old nor within a quantifier, since elsewhere OpenJML may prove everything with it"));
    }

    /** Holds calls of methods whose contracts say \old against what is admitted: none. */
    private void ofOld(SourceClass source, JmlClaim claim) {
        calls(claim.expression().withParts())
                .filter(call -> callees(source, claim, call).anyMatch(callee -> callee.says("\\old")))
                .forEach(call -> source.refuse(claim.position(), "a contract calls " + call.name() + ", whose contract says \\old",
                        "such a method is called in code only, since OpenJML takes \\old for what was when the method began whose contract calls it"));
    }

    private static Stream<JmlExpression.Call> calls(Stream<JmlExpression> parts) {
        return parts.filter(JmlExpression.Call.class::isInstance).map(JmlExpression.Call.class::cast).distinct();
    }

    /** The methods that a call may mean, by the types with which the variable before the point is declared. */
    private Stream<Callee> callees(SourceClass source, JmlClaim claim, JmlExpression.Call call) {
        Set<String> owners = call.target() instanceof JmlExpression.Name name ? source.types().at(claim.position()).named(name.text()) : Set.of();
        boolean known = !owners.isEmpty() && classes.containsAll(owners);
        return callees(source, call).stream().filter(callee -> !known || owners.contains(callee.owner()));
    }

    /** What stands within \old or a quantifier. */
    private static Stream<JmlExpression> later(JmlExpression expression) {
        boolean begins = expression instanceof JmlExpression.Quantified
                || expression instanceof JmlExpression.Special special && special.word().equals("\\old");
        return begins ? expression.withParts() : expression.parts().stream().flatMap(CallsInContracts::later);
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
        boolean value = open && !claim.declared().isEmpty() && claim.expression() instanceof JmlExpression.Call;
        List<JmlExpression> parts = value ? claim.expression().parts() : List.of(claim.expression());
        calls(parts.stream().flatMap(JmlExpression::withParts)).forEach(call -> called(source, claim, call));
        ofNew(source, claim);
        ofOld(source, claim);
        old(source, claim, claim.expression(), kept, Set.of());
    }

    private List<Callee> callees(SourceClass source, JmlExpression.Call call) {
        String target = call.target() instanceof JmlExpression.Name name ? name.text() : "";
        String owner = call.target() == null || target.equals("this") ? name(source) : classes.contains(target) ? target : "";
        return callees.getOrDefault(call.name(), List.of()).stream().filter(callee -> callee.parameters() == call.arguments().size())
                .filter(callee -> owner.isEmpty() || callee.owner().equals(owner)).toList();
    }

    private void called(SourceClass source, JmlClaim claim, JmlExpression.Call call) {
        List<Callee> callees = callees(source, call);
        if (callees.isEmpty()) {
            source.refuse(claim.position(), "a contract calls " + call.name() + ", which no source with contracts declares",
                    "it must call methods that are declared there, not those of trusted classes, of every object or of every enum");
        }
        for (Callee callee : callees) {
            if (!callee.contract().returns()) {
                source.refuse(claim.position(), "a contract calls " + call.name() + ", which may throw where its contract lets it return, or never "
                        + "returns", "it must call methods that have a case with normal_behavior and none with behavior, but for the value of a "
                        + "variable in a model method that may throw too");
            } else if (!callee.isOfWhatThereIs() && !callee.contract().cases().stream().allMatch(JmlCase::isNormal)) {
                source.refuse(claim.position(), "a contract calls " + call.name() + ", which throws in one case and returns an object or an array "
                        + "in another", "to be called in contracts such a method must return a number, a truth value, or an object of a class that "
                        + "it is handed or is a method of, since OpenJML takes it for one also where it throws");
            }
        }
    }

    /** Finds what stands within \old, and with which variables of quantifiers. */
    private void old(SourceClass source, JmlClaim claim, JmlExpression expression, Optional<Set<String>> kept, Set<String> bound) {
        if (expression instanceof JmlExpression.Special special && special.word().equals("\\old")) {
            boolean calls = special.operand().withParts().anyMatch(JmlExpression.Call.class::isInstance);
            if (calls && kept.isEmpty()) {
                source.refuse(claim.position(), "a method is called within \\old where something may be written", "it must be in contracts of pure methods "
                        + "only, and not of constructors, since OpenJML takes what it returns after the writing");
            } else if (calls) {
                changing(special.operand(), kept.get(), bound).findFirst().ifPresent(name -> source.refuse(claim.position(),
                        "a method is called within \\old, and " + name + " stands there", "beside such a call only variables of quantifiers, and "
                        + "fields and parameters that nothing assigns, must stand there, since only they mean the same before and after"));
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
