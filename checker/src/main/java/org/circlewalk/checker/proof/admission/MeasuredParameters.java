package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import java.util.Set;
import java.util.stream.Collectors;

/** A measure must be one of what a method is called with, so that a method with a measure assigns to none of its parameters. */
final class MeasuredParameters {
    private MeasuredParameters() {
    }

    /** Adds what is not admitted to the findings of a source. */
    static void check(SourceClass source) {
        source.contracts().forEach((method, contract) -> {
            if (source.source().contracts(contract.position(), source.unit().start(method)).stream().anyMatch(token -> token.is("measured_by"))) {
                check(source, method);
            }
        });
    }

    private static void check(SourceClass source, MethodTree method) {
        Set<String> parameters = method.getParameters().stream().map(parameter -> parameter.getName().toString()).collect(Collectors.toSet());
        new Writings() {
            @Override
            void written(ExpressionTree target) {
                if (parameters.contains(target.toString())) {
                    source.refuse(target, "a method with a measure assigns to its parameter " + target, "it must assign to none");
                }
            }
        }.scan(method.getBody(), null);
    }
}
