package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/**
 * What the code of a method writes of objects, and which arrays it returns as new. OpenJML asks at the end of a method for the
 * invariants of its own object and of its parameters, not for those of others that the code can reach, and for what the contract says
 * where its preconditions hold only.
 */
final class WrittenArrays {
    private final SourceClass source;
    private final Trees trees;
    private final AdmittedNames names;
    /** Variables that once have an array that may be known to others. */
    private final Set<Element> shared = new HashSet<>();

    private WrittenArrays(SourceClass source, Trees trees, AdmittedNames names) {
        this.source = source;
        this.trees = trees;
        this.names = names;
    }

    /** Adds what is not admitted in the body of a method to the findings of its source. */
    static void check(SourceClass source, Trees trees, AdmittedNames names, TreePath body) {
        WrittenArrays arrays = new WrittenArrays(source, trees, names);
        arrays.new Values().scan(body, null);
        ExecutableElement method = (ExecutableElement) trees.getElement(body.getParentPath());
        arrays.new Writes(body, names.isPure(method)).scan(body.getLeaf(), null);
        if (names.isFresh(method) && method.getReturnType().getKind() == TypeKind.ARRAY) {
            arrays.new Returns().scan(body, null);
        }
    }

    private boolean isMade(TreePath value) {
        return value.getLeaf().getKind() == Tree.Kind.NEW_ARRAY
                || value.getLeaf() instanceof MethodInvocationTree && names.returnsNew(trees.getElement(value));
    }

    /** Finds the values of variables. */
    private final class Values extends TreePathScanner<Void, Void> {
        @Override
        public Void visitVariable(VariableTree variable, Void unused) {
            value(trees.getElement(getCurrentPath()), variable.getInitializer());
            return super.visitVariable(variable, null);
        }

        @Override
        public Void visitAssignment(AssignmentTree assignment, Void unused) {
            value(trees.getElement(new TreePath(getCurrentPath(), assignment.getVariable())), assignment.getExpression());
            return super.visitAssignment(assignment, null);
        }

        private void value(Element variable, ExpressionTree value) {
            if (variable != null && (value == null || !isMade(new TreePath(getCurrentPath(), value)))) {
                shared.add(variable);
            }
        }
    }

    /** Finds returned arrays that others may know, also where no case of the contract applies. */
    private final class Returns extends TreePathScanner<Void, Void> {
        @Override
        public Void visitReturn(ReturnTree result, Void unused) {
            TreePath value = new TreePath(getCurrentPath(), result.getExpression());
            Element variable = trees.getElement(value);
            boolean own = variable != null && variable.getKind() == ElementKind.LOCAL_VARIABLE && !shared.contains(variable);
            if (!own && !isMade(value)) {
                source.refuse(result, "a method of which the contract says that the array it returns is new returns " + result.getExpression(),
                        "it must return a new array, the result of a call that is new, or a variable that has no other arrays, so that what it "
                        + "returns is new also where the contract says nothing");
            }
            return null;
        }
    }

    /** Finds what is written. */
    private final class Writes extends Writings {
        private final TreePath body;
        private final boolean pure;

        Writes(TreePath body, boolean pure) {
            this.body = body;
            this.pure = pure;
        }

        @Override
        void written(ExpressionTree target) {
            ExpressionTree base = target;
            while (base instanceof ArrayAccessTree access) {
                base = access.getExpression();
            }
            boolean element = base != target;
            boolean own = base instanceof MemberSelectTree select && select.getExpression().toString().equals("this");
            boolean named = base instanceof IdentifierTree;
            Element variable = trees.getElement(TreePath.getPath(body, base));
            if (!own && !named) {
                source.refuse(target, "code with a contract writes " + target + ", of what is neither its own object nor a variable",
                        "it must write nothing of others, since OpenJML does not ask for the invariants of all objects");
            } else if (element && (own || variable == null || variable.getKind().isField())) {
                source.refuse(target, "code with a contract writes " + target + ", an element of an array that belongs to an object",
                        "such an array must be filled before it is stored, so that no invariant that speaks of it can become false");
            } else if (element && variable.getKind() == ElementKind.LOCAL_VARIABLE && shared.contains(variable)) {
                source.refuse(target, "code with a contract writes " + target + ", an element of an array that has another name",
                        "a variable whose elements are written must have no other arrays than ones that are made, or that a call returns as new");
            } else if (element && pure && variable.getKind() == ElementKind.PARAMETER) {
                source.refuse(target, "a pure method writes " + target + ", an element of a parameter",
                        "it must write none, also where its contract says nothing and OpenJML shows nothing");
            }
        }
    }
}
