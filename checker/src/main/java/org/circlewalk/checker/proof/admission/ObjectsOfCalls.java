package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.MethodTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Objects and arrays that calls in contracts return. A call may return a new one each time, where OpenJML takes a method for a function, so
 * that two calls would return the same one. So nothing asks which one it is, unless a contract says of the method which one it returns.
 */
final class ObjectsOfCalls {

    private final List<Question> questions = new ArrayList<>();

    /** A place where it matters which object a call returns. */
    private record Question(Finding finding, Set<DeclaredTypes.Method> calls) {
    }

    /** @param finding what is wrong there unless it is known which object each of the calls returns */
    void ask(Finding finding, Set<DeclaredTypes.Method> calls) {
        questions.add(new Question(finding, calls));
    }

    static void check(List<SourceClass> sources) {
        Set<DeclaredTypes.Method> selectors = new HashSet<>();
        for (SourceClass source : sources) {
            String owner = source.type().map(type -> type.getSimpleName().toString()).orElse("");
            source.contracts().forEach((MethodTree method, JmlContract contract) -> {
                if (selects(contract)) {
                    selectors.add(new DeclaredTypes.Method(owner, method.getName().toString(),
                            method.getParameters().stream().map(parameter -> parameter.getType().toString()).toList(),
                            String.valueOf(method.getReturnType())));
                }
            });
            source.facts().models.stream().filter(model -> selects(model.contract())).forEach(model -> selectors.add(new DeclaredTypes.Method(
                    owner, model.name(), model.parameters().stream().map(JmlMembers.Parameter::type).toList(), model.result())));
        }
        sources.forEach(source -> source.objectsOfCalls().questions.stream().filter(question -> !selectors.containsAll(question.calls()))
                .forEach(question -> source.findings().add(question.finding())));
    }

    /** Whether each case says that the result is one that a variable or an array holds. */
    private static boolean selects(JmlContract contract) {
        return contract.cases().stream().allMatch(one -> one.promises().stream().flatMap(ObjectsOfCalls::conjuncts)
                .anyMatch(claim -> claim instanceof JmlExpression.Binary equation && equation.sign().equals("==")
                        && equation.left().equals(JmlExpression.RESULT) && isHeld(equation.right())));
    }

    private static Stream<JmlExpression> conjuncts(JmlExpression claim) {
        return claim instanceof JmlExpression.Binary both && both.sign().equals("&&")
                ? Stream.concat(conjuncts(both.left()), conjuncts(both.right())) : Stream.of(claim);
    }

    private static boolean isHeld(JmlExpression object) {
        if (object instanceof JmlExpression.Member member) {
            return isHeld(member.target());
        } else if (object instanceof JmlExpression.Element element) {
            return isHeld(element.array());
        }
        return object instanceof JmlExpression.Name && !object.equals(JmlExpression.RESULT);
    }
}
