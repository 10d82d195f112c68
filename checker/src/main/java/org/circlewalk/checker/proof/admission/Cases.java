package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Whether each case of a contract is seen by all who see the method, and, of one with several, whether it can apply. OpenJML looks only at
 * whether one of them can, so that a case whose conditions contradict each other would be proved whatever it says.
 */
final class Cases {
    private final Map<String, List<JmlExpression>> invariants = new HashMap<>();
    private final Trees trees;

    Cases(List<SourceClass> classes, Trees trees) {
        this.trees = trees;
        classes.forEach(source -> invariants.put(source.name(), source.facts().invariantExpressions()));
    }

    void check(SourceClass source) {
        source.contracts().forEach((method, contract) -> check(source, method, contract));
        source.facts().models.forEach(model -> check(source, model.contract(), model.parameterTypes()));
    }

    private Map<String, BigFraction> constants(SourceClass source) {
        Map<String, BigFraction> constants = new HashMap<>();
        source.writtenMembers().stream().filter(VariableTree.class::isInstance).forEach(field -> {
            if (trees.getElement(new TreePath(source.path(), field)) instanceof VariableElement variable
                    && variable.getConstantValue() instanceof Integer value) {
                constants.put(variable.getSimpleName().toString(), new BigFraction(value));
            }
        });
        return constants;
    }

    /** OpenJML keeps nothing of a case that is not seen where the method is called, so that of no case nothing is required there. */
    static void areSeen(SourceClass source) {
        source.contracts().forEach((method, contract) -> areSeen(source, contract, Visibility.of(method.getModifiers().getFlags())));
        source.facts().models.forEach(model -> areSeen(source, model.contract(), model.visibility()));
    }

    private static void areSeen(SourceClass source, JmlContract contract, Visibility ofMethod) {
        contract.cases().stream().filter(one -> one.visibility().compareTo(ofMethod) < 0).forEach(one -> source.refuse(one.position(),
                "a case of a contract is " + one.visibility().word() + " and the method " + ofMethod.word(),
                "who sees the method must see all of its contract, since OpenJML requires nothing of those who do not"));
    }

    private void check(SourceClass source, MethodTree method, JmlContract contract) {
        Map<String, String> parameters = new HashMap<>(SourceClass.parameterTypes(method));
        boolean ofObject = method.getReturnType() != null && !method.getModifiers().getFlags().contains(Modifier.STATIC);
        if (ofObject) {
            parameters.put("this", source.name());
        }
        check(source, contract, parameters);
    }

    private void check(SourceClass source, JmlContract contract, Map<String, String> parameters) {
        if (contract.cases().size() == 1) {
            return;
        }
        Map<String, BigFraction> constants = constants(source);
        for (JmlCase one : contract.cases()) {
            if (!new Witness(parameters, invariants, constants).exists(one.conditions())) {
                source.refuse(one.position(), "a case of a contract with several is not seen to apply to anything",
                        "small numbers must be found that fulfil its requires clauses and the invariants, without calls");
            }
        }
    }
}
