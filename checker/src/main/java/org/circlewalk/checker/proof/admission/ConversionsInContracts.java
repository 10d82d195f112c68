package org.circlewalk.checker.proof.admission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where a contract could make a \\bigint of a BigInteger, or a BigInteger of a \\bigint. OpenJML does so wherever the one is wanted and the
 * other stands. In what it says of a method that contracts call it takes one object for all numbers, and two BigIntegers that it compares
 * are two numbers at one place and two objects at another. So a BigInteger stands only where nothing is made of it.
 */
final class ConversionsInContracts {
    private static final String BIG = "BigInteger";
    private static final Set<String> ONLY_BIG = Set.of(BIG);
    /** What leaves an object what it is. */
    private static final Set<String> KEEPING = Set.of("\\old", "\\fresh");
    private static final Set<String> IDENTITY = Set.of("==", "!=");

    private final SourceClass source;
    /** Of the result and of the parameters, which no other name hides. */
    private final Map<JmlExpression, Set<String>> known = new HashMap<>();

    private ConversionsInContracts(SourceClass source, String result, Map<String, String> parameters) {
        this.source = source;
        known.put(JmlExpression.RESULT, Set.of(result));
        parameters.forEach((name, type) -> known.put(new JmlExpression.Name(name), Set.of(type)));
    }

    /** Adds what is not admitted to the findings of a source. */
    static void check(SourceClass source) {
        source.methodsWithClaims().forEach(method -> {
            ConversionsInContracts conversions = new ConversionsInContracts(source, String.valueOf(method.getReturnType()),
                    SourceClass.parameterTypes(method));
            source.allClaims(method).forEach(claim -> conversions.check(claim, ""));
        });
        source.facts().models.forEach(model -> {
            ConversionsInContracts conversions = new ConversionsInContracts(source, model.result(), model.parameterTypes());
            model.allClaims().forEach(claim -> conversions.check(claim, claim.executed() && claim.declared().isEmpty() ? model.result() : ""));
        });
    }

    /** @param returned the type of what the claim is the result of; empty if it is none */
    private void check(JmlClaim claim, String returned) {
        DeclaredTypes types = source.types().at(claim.position());
        Set<String> wanted = !claim.declared().isEmpty() ? types.named(claim.declared()) : returned.isEmpty() ? Set.of() : Set.of(returned);
        boolean good = wanted.stream().allMatch(type -> fits(type, of(types, claim.expression())))
                && claim.expression().withParts().allMatch(part -> isGood(types, part, claim.executed()));
        if (!good) {
            source.refuse(claim.position(), "a contract makes a number of a BigInteger, a BigInteger of a number, or compares a BigInteger",
                    "a BigInteger may stand there before a point, as the argument of a BigInteger and the value of a BigInteger, and beside null, "
                    + "since OpenJML takes one object for all numbers; its number is its value");
        }
    }

    private boolean isGood(DeclaredTypes types, JmlExpression part, boolean executed) {
        if (part instanceof JmlExpression.Call call) {
            return types.methodsNamed(call).stream().allMatch(method -> takesAsTheyAre(types, method.parameters(), call.arguments()));
        } else if (part instanceof JmlExpression.Binary binary) {
            boolean beside = binary.right().equals(JmlExpression.NULL);
            boolean two = !executed && of(types, binary.left()).equals(ONLY_BIG) && of(types, binary.right()).equals(ONLY_BIG);
            return IDENTITY.contains(binary.sign()) && (beside || two) || !isBig(types, binary.left()) && !isBig(types, binary.right());
        } else if (part instanceof JmlExpression.Choice choice) {
            return choice.parts().stream().noneMatch(chosen -> isBig(types, chosen));
        } else if (part instanceof JmlExpression.Element element) {
            return !isBig(types, element.index());
        } else if (part instanceof JmlExpression.Unary unary) {
            return !isBig(types, unary.operand());
        }
        return !(part instanceof JmlExpression.Special special) || KEEPING.contains(special.word())
                || !isBig(types, special.operand());
    }

    private boolean takesAsTheyAre(DeclaredTypes types, List<String> parameters, List<JmlExpression> arguments) {
        return IntStream.range(0, arguments.size()).allMatch(i -> fits(parameters.get(i), of(types, arguments.get(i))));
    }

    private static boolean fits(String type, Set<String> possible) {
        return type.equals(BIG) ? possible.equals(ONLY_BIG) : !possible.contains(BIG);
    }

    private boolean isBig(DeclaredTypes types, JmlExpression expression) {
        return of(types, expression).contains(BIG);
    }

    private Set<String> of(DeclaredTypes types, JmlExpression expression) {
        return known.containsKey(expression) ? known.get(expression) : types.typesOf(expression);
    }
}
