package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.MethodTree;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * What contracts may say of an object that is being made. Of one that a contract hands to a method OpenJML takes the invariant for true,
 * also where the constructor has yet to establish it; and what it says of the methods that contracts call it says of this object too, so
 * that in a class with an invariant none is called there that is of such objects or takes one.
 */
final class UnfinishedObjects {

    private final SourceClass source;
    /** The names of methods that are not static. */
    private final Set<String> own;

    private UnfinishedObjects(SourceClass source) {
        this.source = source;
        Stream<String> code = source.writtenMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast)
                .filter(method -> !method.getModifiers().getFlags().contains(Modifier.STATIC)).map(method -> method.getName().toString());
        Stream<String> models = source.facts().models.stream().filter(model -> !model.isStatic()).map(JmlMembers.ModelMethod::name);
        own = Stream.concat(code, models).collect(Collectors.toSet());
    }

    /** Adds what is not admitted to the findings of a source. */
    static void check(SourceClass source) {
        UnfinishedObjects objects = new UnfinishedObjects(source);
        source.contracts().keySet().stream().filter(method -> method.getReturnType() == null).flatMap(source::allClaims).forEach(claim -> {
            objects.check(claim, claim.expression());
            objects.others(claim);
        });
    }

    private void others(JmlClaim claim) {
        String type = source.type().orElseThrow().getSimpleName().toString();
        DeclaredTypes types = source.types().at(claim.position());
        boolean called = !source.facts().invariants.isEmpty() && claim.expression().withParts()
                .anyMatch(part -> part instanceof JmlExpression.Call call && Stream.concat(Stream.ofNullable(call.target()), call.arguments().stream())
                        .anyMatch(given -> isOf(type, given, types.typesOf(given))));
        if (called) {
            source.refuse(claim.position(), "the contract of a constructor, or one in its body, calls a method of or with an object of the class "
                    + type + ", which has an invariant", "it must not, since what OpenJML says of the method it says of the unfinished object too");
        }
    }

    /** Whether it may be an object of the class, or an array of some; not the class itself. */
    private static boolean isOf(String type, JmlExpression expression, Set<String> possible) {
        boolean named = expression instanceof JmlExpression.Name name && Character.isUpperCase(name.text().charAt(0));
        return !named && (possible.isEmpty() || possible.contains(type) || possible.contains(type + "[]"));
    }

    private void check(JmlClaim claim, JmlExpression expression) {
        if (expression.equals(JmlExpression.RESULT)) {
            source.refuse(claim.position(), "the contract of a constructor speaks of a result", "only that of a method that returns something may");
        }
        if (expression.equals(JmlExpression.THIS)) {
            source.refuse(claim.position(), "the contract of a constructor, or one in its body, hands on the unfinished object",
                    "this may stand there before a point and a field only");
        }
        if (expression instanceof JmlExpression.Call call && own.contains(call.name()) && (call.target() == null || call.target().equals(JmlExpression.THIS))) {
            source.refuse(claim.position(), "the contract of a constructor, or one in its body, calls the method " + call.name()
                    + " of the unfinished object", "it may call static methods only");
        }
        boolean field = expression instanceof JmlExpression.Member member && member.target().equals(JmlExpression.THIS);
        if (!field) {
            expression.parts().forEach(part -> check(claim, part));
        }
    }
}
