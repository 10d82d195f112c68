package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The arrays that the code of a method makes. An array that becomes part of an object must be known to nobody else. */
final class MadeArrays {
    private final SourceClass source;
    private final Trees trees;
    private final AdmittedNames names;
    /** Variables that are declared with a new array, have never another, and are stored nowhere yet. */
    private final Set<Element> variables = new HashSet<>();
    /** Parameters of a private constructor that are part of an object. */
    private final Set<Element> stored = new HashSet<>();

    MadeArrays(SourceClass source, Trees trees, AdmittedNames names) {
        this.source = source;
        this.trees = trees;
        this.names = names;
    }

    /** Takes note of a variable that is declared with a value. */
    void declared(TreePath variable) {
        if (((VariableTree) variable.getLeaf()).getInitializer().getKind() == Tree.Kind.NEW_ARRAY) {
            variables.add(trees.getElement(variable));
        }
    }

    /** Takes note of a variable that gets another value; what is said of a parameter is said of the array that was handed over. */
    void assigned(TreePath variable) {
        Element element = trees.getElement(variable);
        variables.remove(element);
        if (element != null && element.getKind() == ElementKind.PARAMETER && element.asType().getKind() == TypeKind.ARRAY) {
            source.refuse(variable.getLeaf(), "the parameter " + element.getSimpleName() + ", an array, gets another value",
                    "it must keep that which was handed over");
        }
    }

    /** Holds an argument of a constructor against it. */
    void requireNew(TreePath made, ExpressionTree argument) {
        TreePath path = new TreePath(made, argument);
        TypeMirror type = trees.getTypeMirror(path);
        if (type == null || type.getKind() != TypeKind.ARRAY) {
            return;
        }
        boolean returned = made.getParentPath().getLeaf().getKind() == Tree.Kind.RETURN;
        if (!returned || !isNew(path)) {
            source.refuse(made.getLeaf(), "the array " + argument + " becomes part of an object", "the object must be returned at once, and "
                    + "the array be a variable that is declared with a new array, or the result of a call that is fresh");
        }
    }

    /**
     * Holds an array against it that is assigned to a field or to an element of an array: through another name of it, what an invariant
     * says of it could be made false.
     *
     * @param constructor the private constructor that it is in, whose parameters are such arrays; null elsewhere
     */
    void requireNotShared(TreePath assignment, ExpressionTree value, ExecutableElement constructor) {
        TreePath path = new TreePath(assignment, value);
        TypeMirror type = trees.getTypeMirror(path);
        Element element = trees.getElement(path);
        boolean handed = constructor != null && element != null && constructor.getParameters().contains(element) && stored.add(element);
        if (type != null && type.getKind() == TypeKind.ARRAY && value.getKind() != Tree.Kind.NEW_ARRAY && !handed && !isNew(path)) {
            source.refuse(assignment.getLeaf(), "the array " + value + " is stored in an object or in another array", "it must be made there, a "
                    + "variable that is declared with a new array, the result of a call that is fresh, or a parameter of a private constructor");
        }
        variables.remove(element);
    }

    private boolean isNew(TreePath array) {
        Element element = trees.getElement(array);
        if (array.getLeaf() instanceof MethodInvocationTree) {
            return names.returnsNew(element);
        }
        return element != null && element.getKind() == ElementKind.LOCAL_VARIABLE && variables.contains(element);
    }
}
