package org.circlewalk.checker.proof.admission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a contract could make a \\bigint of a BigInteger, or a BigInteger of a \\bigint. OpenJML does so wherever the one is wanted and the
 * other stands. In what it says of a method that contracts call it takes one object for all numbers, and two BigIntegers that it compares
 * are two numbers at one place and two objects at another. So a BigInteger stands only where nothing is made of it.
 */
final class ConversionsInContracts {
    private static final String BIG = "BigInteger";
    private static final Set<String> ONLY_BIG = Set.of(BIG);
    private static final Set<String> TAKING_ALL = Set.of(BIG, "\\bigint", "\\real");
    private static final Set<String> IDENTITY = Set.of("==", "!=");
    private static final JmlExpression NULL = new JmlExpression.Literal("null");
    private static final JmlExpression RESULT = new JmlExpression.Name("\\result");

    private final SourceClass source;
    /** Of the result and of the parameters, which no other name hides. */
    private final Map<JmlExpression, Set<String>> known = new HashMap<>();

    private ConversionsInContracts(SourceClass source, String result, Map<String, String> parameters) {
        this.source = source;
        known.put(RESULT, Set.of(result));
        parameters.forEach((name, type) -> known.put(new JmlExpression.Name(name), Set.of(type)));
    }

    /** Adds what is not admitted to the findings of a source. */
    static void check(SourceClass source) {
        Stream.concat(source.contracts().keySet().stream(), source.claims().keySet().stream()).distinct().forEach(method -> {
            JmlContract contract = source.contracts().get(method);
            ConversionsInContracts conversions = new ConversionsInContracts(source, String.valueOf(method.getReturnType()),
                    method.getParameters().stream().collect(Collectors.toMap(one -> one.getName().toString(), one -> one.getType().toString())));
            Stream.concat(contract == null ? Stream.empty() : contract.claims(), source.claims().getOrDefault(method, List.of()).stream())
                    .forEach(claim -> conversions.check(claim, ""));
        });
        source.facts().models.forEach(model -> {
            ConversionsInContracts conversions = new ConversionsInContracts(source, model.result(),
                    model.parameters().stream().collect(Collectors.toMap(JmlMembers.Parameter::name, JmlMembers.Parameter::type)));
            model.contract().claims().forEach(claim -> conversions.check(claim, ""));
            model.claims().forEach(claim -> conversions.check(claim, claim.executed() && claim.declared().isEmpty() ? model.result() : ""));
        });
    }

    /** @param returned the type of what the claim is the result of; empty if it is none */
    private void check(JmlClaim claim, String returned) {
        DeclaredTypes types = source.types().at(claim.position());
        Set<String> wanted = !claim.declared().isEmpty() ? types.named(claim.declared()) : returned.isEmpty() ? Set.of() : Set.of(returned);
        boolean good = wanted.stream().allMatch(type -> fits(type, types, claim.expression()))
                && claim.expression().withParts().allMatch(part -> isGood(types, part, claim.executed()));
        if (!good) {
            source.refuse(claim.position(), "a contract makes a number of a BigInteger, a BigInteger of a number, or compares a BigInteger",
                    "a BigInteger may stand there before a point, as the argument of a BigInteger and the value of a BigInteger, and beside null, "
                    + "since OpenJML takes one object for all numbers; its number is its value");
        }
    }

    private boolean isGood(DeclaredTypes types, JmlExpression part, boolean executed) {
        if (part instanceof JmlExpression.Call call) {
            Set<DeclaredTypes.Method> methods = types.methodsNamed(call);
            List<DeclaredTypes.Method> fitting = methods.stream().filter(method -> misfits(method, types, call).isEmpty()).toList();
            return !fitting.isEmpty() && methods.stream().filter(method -> mayBeMeant(method, types, call)).allMatch(method -> fitting.stream()
                    .anyMatch(other -> isTakenBefore(other.parameters(), method.parameters(), misfits(method, types, call))));
        } else if (part instanceof JmlExpression.Binary binary) {
            boolean beside = binary.left().equals(NULL) || binary.right().equals(NULL);
            boolean two = !executed && of(types, binary.left()).equals(ONLY_BIG) && of(types, binary.right()).equals(ONLY_BIG);
            return IDENTITY.contains(binary.sign()) && (beside || two) || !isBig(types, binary.left()) && !isBig(types, binary.right());
        } else if (part instanceof JmlExpression.Choice choice) {
            return isBig(types, choice.yes()) == isBig(types, choice.no()) && !isBig(types, choice.condition());
        } else if (part instanceof JmlExpression.Element element) {
            return !isBig(types, element.index());
        } else if (part instanceof JmlExpression.Unary unary) {
            return !isBig(types, unary.operand());
        }
        return !(part instanceof JmlExpression.Special special) || special.word().startsWith("\\old") || special.word().equals("\\fresh")
                || !isBig(types, special.operand());
    }

    /** The indices of the arguments that would be converted. */
    private Set<Integer> misfits(DeclaredTypes.Method method, DeclaredTypes types, JmlExpression.Call call) {
        return IntStream.range(0, call.arguments().size()).filter(i -> !fits(method.parameters().get(i), types, call.arguments().get(i)))
                .boxed().collect(Collectors.toSet());
    }

    /** Whether no argument is an object of another class where a BigInteger is wanted. */
    private boolean mayBeMeant(DeclaredTypes.Method method, DeclaredTypes types, JmlExpression.Call call) {
        return misfits(method, types, call).stream().map(call.arguments()::get).map(argument -> of(types, argument))
                .allMatch(possible -> possible.isEmpty() || possible.contains(BIG) || possible.stream().anyMatch(AdmittedJml.PRIMITIVES::contains));
    }

    /** Whether parameters take what others take, and at some indices any number, or a BigInteger, as it is. */
    private static boolean isTakenBefore(List<String> parameters, List<String> others, Set<Integer> indices) {
        return IntStream.range(0, others.size()).allMatch(i -> indices.contains(i) ? TAKING_ALL.contains(parameters.get(i))
                : parameters.get(i).equals(others.get(i)) || indices.isEmpty());
    }

    private boolean fits(String type, DeclaredTypes types, JmlExpression value) {
        return type.equals(BIG) ? of(types, value).equals(ONLY_BIG) : !isBig(types, value);
    }

    private boolean isBig(DeclaredTypes types, JmlExpression expression) {
        return of(types, expression).contains(BIG);
    }

    private Set<String> of(DeclaredTypes types, JmlExpression expression) {
        return known.containsKey(expression) ? known.get(expression) : types.typesOf(expression);
    }
}
