package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * Whether it is said of every array of objects that its elements are there. OpenJML takes the elements of an array that is a parameter, a
 * result or a field for not null, and asks nobody for it; a clause that says so is asked for.
 */
final class ArrayElements {
    private static final String ARRAY_END = "[]";

    private final SourceClass source;
    private final Trees trees;
    private final SpokenFields spoken;

    private ArrayElements(SourceClass source, Trees trees, SpokenFields spoken) {
        this.source = source;
        this.trees = trees;
        this.spoken = spoken;
    }

    /** Adds what is not said to the findings of a source. */
    static void check(SourceClass source, Trees trees, SpokenFields spoken) {
        ArrayElements elements = new ArrayElements(source, trees, spoken);
        source.writtenMembers().forEach(elements::field);
        source.contracts().forEach(elements::method);
        source.facts().models.forEach(elements::model);
    }

    private void field(Tree member) {
        if (!(member instanceof VariableTree field)) {
            return;
        }
        Element element = trees.getElement(new TreePath(source.path(), field));
        boolean relevant = holdsObjects(element.asType()) && !element.getModifiers().contains(Modifier.STATIC)
                && spoken.isSpokenOf((VariableElement) element, field, source);
        JmlExpression name = new JmlExpression.Name(field.getName().toString());
        JmlExpression ofThis = new JmlExpression.Member(JmlExpression.THIS, field.getName().toString());
        if (relevant && !says(source.facts().invariantExpressions(), name) && !says(source.facts().invariantExpressions(), ofThis)) {
            source.refuse(field, "no invariant says that the elements of the array " + field.getName() + " are not null", must(name));
        }
    }

    private void method(MethodTree method, JmlContract contract) {
        ExecutableElement element = (ExecutableElement) trees.getElement(new TreePath(source.path(), method));
        for (VariableElement parameter : element.getParameters()) {
            if (holdsObjects(parameter.asType())) {
                parameter(name(method), contract, parameter.getSimpleName().toString());
            }
        }
        if (holdsObjects(element.getReturnType())) {
            result(name(method), contract);
        }
    }

    private static String name(MethodTree method) {
        return method.getReturnType() == null ? "the constructor" : method.getName().toString();
    }

    private void model(JmlMembers.ModelMethod model) {
        for (JmlMembers.Parameter parameter : model.parameters()) {
            if (holdsObjects(parameter.type())) {
                parameter(model.name(), model.contract(), parameter.name());
            }
        }
        if (holdsObjects(model.result())) {
            result(model.name(), model.contract());
        }
    }

    /** Whether a type is one of arrays of objects; an array within an array is an object. */
    static boolean holdsObjects(TypeMirror type) {
        return type instanceof ArrayType array && !array.getComponentType().getKind().isPrimitive();
    }

    private static boolean holdsObjects(String type) {
        String element = type.endsWith(ARRAY_END) ? type.substring(0, type.length() - ARRAY_END.length()) : "int";
        return !AdmittedJml.PRIMITIVES.contains(element) && !element.equals("double");
    }

    private void parameter(String method, JmlContract contract, String parameter) {
        JmlExpression name = new JmlExpression.Name(parameter);
        for (JmlCase one : contract.cases()) {
            if (!says(one.conditions(), name)) {
                source.refuse(one.position(), "the contract of " + method + " does not require that the elements of the array " + parameter
                        + " are not null", must(name));
            }
        }
    }

    private void result(String method, JmlContract contract) {
        for (JmlCase one : contract.cases()) {
            boolean returns = !one.behaviour().equals("exceptional_behavior");
            if (returns && !says(Stream.concat(one.promises().stream(), one.conditions().stream()).toList(), JmlExpression.RESULT)) {
                source.refuse(one.position(), "the contract of " + method + " does not ensure that the elements of its result are not null",
                        must(JmlExpression.RESULT));
            }
        }
    }

    /** Whether clauses say of all elements of a variable that they are not null. */
    static boolean says(List<JmlExpression> clauses, String array) {
        return says(clauses, new JmlExpression.Name(array));
    }

    /** What is asked for of a variable. */
    static String must(String array) {
        return must(new JmlExpression.Name(array));
    }

    private static String must(JmlExpression array) {
        String name = ((JmlExpression.Name) array).text();
        return "it must say (\\forall int d; 0 <= d < " + name + ".length; " + name + "[d] != null), since OpenJML takes it for true "
                + "and asks nobody for it";
    }

    /** Whether clauses say of all elements of an array that they are not null. */
    private static boolean says(List<JmlExpression> clauses, JmlExpression array) {
        List<JmlExpression> claims = clauses.stream().flatMap(ArrayElements::conjuncts).toList();
        Set<JmlExpression> lengths = lengths(claims, array);
        return lengths.contains(new JmlExpression.Literal("0"))
                || claims.stream().anyMatch(claim -> claim instanceof JmlExpression.Quantified all && isOfAll(all, array, lengths));
    }

    private static Stream<JmlExpression> conjuncts(JmlExpression claim) {
        return claim instanceof JmlExpression.Binary both && both.sign().equals("&&")
                ? Stream.concat(conjuncts(both.left()), conjuncts(both.right())) : Stream.of(claim);
    }

    /** All that is said to be equal to the length of an array. */
    private static Set<JmlExpression> lengths(List<JmlExpression> claims, JmlExpression array) {
        Set<JmlExpression> equal = new HashSet<>(Set.of(new JmlExpression.Member(array, "length")));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (JmlExpression claim : claims) {
                if (claim instanceof JmlExpression.Binary equation && equation.sign().equals("==")
                        && (equal.contains(equation.left()) || equal.contains(equation.right()))) {
                    grown |= equal.add(equation.left()) | equal.add(equation.right());
                }
            }
        }
        return equal;
    }

    private static boolean isOfAll(JmlExpression.Quantified all, JmlExpression array, Set<JmlExpression> lengths) {
        if (!all.all() || all.names().size() != 1) {
            return false;
        }
        JmlExpression index = new JmlExpression.Name(all.names().get(0));
        JmlExpression element = new JmlExpression.Element(array, index);
        Set<JmlExpression> range = new HashSet<>(conjuncts(all.range()).toList());
        boolean whole = range.size() == 2 && range.remove(new JmlExpression.Binary("<=", new JmlExpression.Literal("0"), index))
                && range.iterator().next() instanceof JmlExpression.Binary upper && upper.sign().equals("<") && upper.left().equals(index)
                && lengths.contains(upper.right());
        return whole && !array.equals(index) && conjuncts(all.body()).anyMatch(new JmlExpression.Binary("!=", element, JmlExpression.NULL)::equals);
    }
}
