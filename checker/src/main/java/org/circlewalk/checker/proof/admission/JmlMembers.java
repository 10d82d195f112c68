package org.circlewalk.checker.proof.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.Token;

/** Reads the contracts between two members of a class: invariants, ghost variables, model methods, and the contract of what follows. */
final class JmlMembers {
    private final JmlWords words;
    private final NumberNames numbers;
    private final boolean trusted;
    private final Facts facts;
    private final String result;

    /** What is found out about a class. */
    static final class Facts {
        final List<JmlClaim> invariants = new ArrayList<>();
        final List<ModelMethod> models = new ArrayList<>();
        /** Variables of contracts: their names where they are declared. */
        final List<Token> ghosts = new ArrayList<>();

        /** What they say, without their places. */
        List<JmlExpression> invariantExpressions() {
            return invariants.stream().map(JmlClaim::expression).toList();
        }
    }

    /**
     * A method that exists in contracts only.
     *
     * @param result     its type, or void
     * @param claims     the expressions of its body
     * @param isStatic   whether it is of no object
     * @param heapFree   whether it is of numbers and truth values alone, and of no object
     * @param visibility who can see it
     */
    record ModelMethod(String result, String name, List<Parameter> parameters, JmlContract contract, List<JmlClaim> claims, boolean isStatic,
            boolean heapFree, Visibility visibility) {
        /** By their names. */
        Map<String, String> parameterTypes() {
            return parameters.stream().collect(Collectors.toMap(Parameter::name, Parameter::type));
        }

        /** The expressions of its contract and of its body. */
        Stream<JmlClaim> allClaims() {
            return Stream.concat(contract.claims(), claims.stream());
        }
    }

    /** A parameter of a model method. */
    record Parameter(String type, String name) {
    }

    /**
     * Reads what stands before a member.
     *
     * @param trusted whether this is the contract of a class that is not ours
     * @param result  the type of what the member returns if it is a method, or empty
     */
    JmlMembers(JmlWords words, NumberNames numbers, boolean trusted, Facts facts, String result) {
        this.result = result;
        this.words = words;
        this.numbers = numbers;
        this.trusted = trusted;
        this.facts = facts;
    }

    /** Reads all of it; what remains at the end is the contract of the method that follows. */
    Optional<JmlContract> read() {
        while (!words.atEnd()) {
            Optional<JmlContract> last = element();
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    private Optional<JmlContract> element() {
        int begin = words.position();
        if (trusted && words.is("also")) {
            words.take();
        }
        Set<String> modifiers = modifiers();
        if (words.is("invariant")) {
            invariant(modifiers);
        } else if (trusted && words.take("static_initializer")) {
            return Optional.empty();
        } else if (modifiers.contains("ghost") || modifiers.contains("model")) {
            variable(modifiers);
        } else if (words.isAny(AdmittedJml.BEHAVIOURS)) {
            return contracted(begin, modifiers);
        } else {
            throw words.refused(words.quoted() + " stands between the members of a class", "admitted there are contracts that begin with "
                    + String.join(", ", AdmittedJml.BEHAVIOURS) + ", invariants, static ghost variables, and model methods with contracts");
        }
        return Optional.empty();
    }

    private Set<String> modifiers() {
        Set<String> found = new TreeSet<>();
        while (words.isAny(AdmittedJml.MODIFIERS)) {
            if (!found.add(words.peek())) {
                throw words.refused(words.quoted() + " stands twice", "a modifier must stand once");
            }
            words.take();
        }
        return found;
    }

    private void invariant(Set<String> modifiers) {
        if (modifiers.contains("static")) {
            throw words.refused("an invariant is static", "an invariant must be one of objects, since OpenJML takes static ones for true "
                    + "and shows them of nothing");
        }
        modifiers.removeAll(Set.of("public", "private"));
        requireNone(modifiers, "an invariant");
        words.take();
        int position = words.position();
        JmlExpression claim = new JmlExpressions(words, JmlExpressions.Place.INVARIANT, numbers).read();
        if (claim.elements().anyMatch(element -> !element.isOfThis())) {
            throw words.refusedAt(position, "an invariant speaks of an element of an array that is no field of its own object",
                    "it must not, since methods of the other object could change the element");
        }
        facts.invariants.add(new JmlClaim(position, claim));
        words.expect(";", "at the end of an invariant");
    }

    private void requireNone(Set<String> modifiers, String what) {
        if (!modifiers.isEmpty()) {
            throw words.refused(what + " is declared " + String.join(", ", modifiers), "it must be without that");
        }
    }

    /** A static ghost stands for any value; nothing may say more of it. A trusted class may have model variables. */
    private void variable(Set<String> modifiers) {
        if (modifiers.contains("model") && !trusted) {
            throw words.refused("a model method has no contract, or a variable is declared model",
                    "a model method must have a contract before it, and variables of contracts must be ghosts");
        }
        if (modifiers.contains("ghost") && !modifiers.contains("static")) {
            throw words.refused("a ghost variable of objects is declared", "a ghost variable of a class must be static");
        }
        if (trusted) {
            words.take("instance");
        }
        requireNone(without(modifiers, "public", "private", "static", "ghost", "model"), "a variable of contracts");
        String type = words.type();
        if (!trusted && !AdmittedJml.PRIMITIVES.contains(type)) {
            throw words.refused("a ghost variable of a class is of the type " + type, "it must be a number or a truth value, since there "
                    + "may be no object of which the invariants of a class are true, and elements of an array change");
        }
        int position = words.position();
        facts.ghosts.add(new Token(trusted ? words.name("a variable") : words.declared("a variable"), position, true));
        words.expect(";", "behind the name of a variable of contracts, which must have no value");
    }

    private static Set<String> without(Set<String> modifiers, String... words) {
        Set<String> rest = new TreeSet<>(modifiers);
        rest.removeAll(Set.of(words));
        return rest;
    }

    private Optional<JmlContract> contracted(int begin, Set<String> modifiersOfFirst) {
        int position = begin;
        List<JmlCase> cases = new ArrayList<>();
        do {
            Set<String> ofCase = cases.isEmpty() ? modifiersOfFirst : modifiers();
            requireNone(without(ofCase, "public", "private"), "a case of a contract");
            cases.add(oneCase(Visibility.of(ofCase)));
        } while (words.take("also"));
        Set<String> modifiers = modifiers();
        JmlContract contract = new JmlContract(position, cases, modifiers.contains("pure"),
                cases.stream().allMatch(JmlCase::fresh) && cases.stream().anyMatch(one -> one.isNormal() || one.isOpen()));
        if (trusted && words.take("static_initializer")) {
            return Optional.empty();
        }
        if (modifiers.contains("model")) {
            requireNone(without(modifiers, "public", "private", "static", "model", "pure", "heap_free"), "a model method");
            facts.models.add(modelMethod(contract, modifiers));
            return Optional.empty();
        }
        requireNone(without(modifiers, "pure"), "the contract of a method of the code");
        if (!words.atEnd()) {
            throw words.refused(words.quoted() + " stands behind the contract of a method",
                    "behind the cases of a contract only pure and the method itself must stand");
        }
        return Optional.of(contract);
    }

    private JmlCase oneCase(Visibility visibility) {
        int position = words.position();
        if (!words.isAny(AdmittedJml.BEHAVIOURS)) {
            throw words.refused(words.quoted() + " begins a case of a contract",
                    "a case must begin with " + String.join(", ", AdmittedJml.BEHAVIOURS));
        }
        String behaviour = words.take();
        List<JmlExpression> conditions = new ArrayList<>();
        List<JmlExpression> ensured = new ArrayList<>();
        List<JmlClaim> claims = new ArrayList<>();
        boolean throwing = false;
        boolean promises = false;
        boolean fresh = behaviour.equals("exceptional_behavior");
        while (words.isAny(AdmittedJml.CLAUSES)) {
            String clause = words.take();
            boolean ensures = clause.equals("ensures");
            promises |= ensures;
            if (clause.equals("signals_only")) {
                if (behaviour.equals("normal_behavior") || throwing) {
                    throw words.refused("a signals_only clause stands in a normal_behavior or for the second time",
                            "it must stand once in an exceptional_behavior or behavior");
                }
                throwing = true;
                words.name("an exception");
            } else {
                if (clause.equals("requires") && promises) {
                    throw words.refused("a requires clause stands behind an ensures clause", "preconditions must come first");
                }
                JmlExpressions.Place after = trusted ? JmlExpressions.Place.TRUSTED : JmlExpressions.Place.AFTER;
                QuantifierRange.Context context = new QuantifierRange.Context(resultAhead(),
                        conditions.stream().flatMap(QuantifierRange::comparisons).toList(), List.of());
                int begin = words.position();
                JmlExpression expression = new JmlExpressions(words, ensures ? after : JmlExpressions.Place.BEFORE, numbers, context).read();
                claims.add(new JmlClaim(begin, expression));
                fresh |= ensures && saysFresh(expression);
                if (clause.equals("requires")) {
                    conditions.add(expression);
                } else if (ensures) {
                    ensured.add(expression);
                }
            }
            words.expect(";", "at the end of the clause " + clause);
        }
        if (!behaviour.equals("normal_behavior") && !throwing) {
            throw words.refused("a case with " + behaviour + " has no signals_only clause", "it must name the one exception that may be thrown");
        }
        if (behaviour.equals("exceptional_behavior") && promises) {
            throw words.refused("a case with exceptional_behavior has an ensures clause", "it must have none");
        }
        return new JmlCase(position, visibility, behaviour, conditions, ensured, claims, fresh);
    }

    /** The type of what the method returns whose contract this is: that of the next model method, or of the member that follows. */
    private String resultAhead() {
        int ahead = 0;
        while (!words.peek(ahead).isEmpty() && !words.peek(ahead).equals("model")) {
            ahead++;
        }
        if (words.peek(ahead).isEmpty()) {
            return result;
        }
        while (AdmittedJml.MODIFIERS.contains(words.peek(ahead))) {
            ahead++;
        }
        return words.peek(ahead + 1).equals("[") ? "" : words.peek(ahead);
    }

    private static boolean saysFresh(JmlExpression expression) {
        if (expression instanceof JmlExpression.Binary both && both.sign().equals("&&")) {
            return saysFresh(both.left()) || saysFresh(both.right());
        }
        return expression instanceof JmlExpression.Special special && special.word().equals("\\fresh")
                && special.operand().equals(JmlExpression.RESULT);
    }

    private ModelMethod modelMethod(JmlContract contract, Set<String> modifiers) {
        if (!contract.pure()) {
            throw words.refused("a model method is not pure", "it must be");
        }
        boolean returns = !words.take("void");
        String result = returns ? words.type() : "void";
        boolean plain = !returns || AdmittedJml.PRIMITIVES.contains(result);
        String name = words.declared("a model method", SolverNames::mustOfMethod);
        words.expect("(", "behind the name of a model method, which is no variable");
        List<Parameter> parameters = new ArrayList<>();
        while (!words.is(")")) {
            if (!parameters.isEmpty()) {
                words.expect(",", "between parameters");
            }
            Parameter parameter = new Parameter(words.type(), words.declared("a parameter"));
            if (parameters.stream().anyMatch(other -> other.name().equals(parameter.name()))) {
                throw words.refused("two parameters of the model method " + name + " are called " + parameter.name(), "each must have a name of its own");
            }
            plain &= AdmittedJml.PRIMITIVES.contains(parameter.type());
            parameters.add(parameter);
        }
        words.expect(")", "behind parameters");
        if (modifiers.contains("heap_free") && !(plain && modifiers.contains("static"))) {
            throw words.refused("the model method " + name + " is heap_free and is of an object, or takes or returns an object or an array",
                    "it must be static, of numbers and truth values only, since OpenJML believes that nothing that changes is read");
        }
        if (!words.is("{")) {
            throw words.refused("a model method has no body", "it must have one, since without it nothing shows its contract");
        }
        List<JmlClaim> claims = new ArrayList<>();
        new JmlStatements(words, numbers, claims).modelBody(returns);
        return new ModelMethod(result, name, parameters, contract, claims, modifiers.contains("static"),
                modifiers.contains("heap_free"), Visibility.of(modifiers));
    }
}
