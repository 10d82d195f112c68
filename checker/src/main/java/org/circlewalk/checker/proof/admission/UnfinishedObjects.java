package org.circlewalk.checker.proof.admission;

import java.util.HashSet;
import java.util.Set;

/**
 * What contracts may say of an object that is being made. Of one that a contract hands to a method OpenJML takes the invariant for true,
 * also where the constructor has yet to establish it; and what it says of the methods that contracts call it says of this object too.
 */
final class UnfinishedObjects {
    private UnfinishedObjects() {
    }

    /** Adds what is not admitted to the findings of a source. */
    static void check(SourceClass source) {
        source.contracts().keySet().stream().filter(method -> method.getReturnType() == null).flatMap(source::allClaims)
                .forEach(claim -> check(source, claim, claim.expression()));
        source.contracts().forEach((method, contract) -> {
            if (method.getReturnType() == null) {
                Set<String> fields = new HashSet<>(source.fieldTypes().keySet());
                fields.removeAll(SourceClass.parameterTypes(method).keySet());
                contract.cases().forEach(one -> one.conditions().stream().flatMap(JmlExpression::withParts)
                        .filter(part -> part.equals(JmlExpression.THIS) || part instanceof JmlExpression.Name name && fields.contains(name.text()))
                        .findFirst().ifPresent(part -> source.refuse(one.position(), "a constructor requires something of the object that it makes",
                                "it may require something of its parameters only")));
            }
        });
    }

    private static void check(SourceClass source, JmlClaim claim, JmlExpression expression) {
        if (expression.equals(JmlExpression.RESULT)) {
            source.refuse(claim.position(), "the contract of a constructor speaks of a result", "only that of a method that returns something may");
        } else if (expression.equals(JmlExpression.THIS)) {
            source.refuse(claim.position(), "the contract of a constructor, or one in its body, speaks of the unfinished object itself",
                    "this may stand there before a point and a field only");
        } else if (expression instanceof JmlExpression.Call call) {
            source.refuse(claim.position(), "the contract of a constructor, or one in its body, calls " + call.name(),
                    "it must call nothing, since what OpenJML says of a method it says of the unfinished object too");
        } else if (!(expression instanceof JmlExpression.Member member && member.target().equals(JmlExpression.THIS))) {
            expression.parts().forEach(part -> check(source, claim, part));
        }
    }
}
