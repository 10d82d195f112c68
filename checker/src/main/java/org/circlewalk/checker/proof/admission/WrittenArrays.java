package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
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

/**
 * What the code of a method writes of objects. OpenJML asks at the end of a method for the invariants of its own object and of its
 * parameters, not for those of others that the code can reach.
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
        arrays.new Writes(body).scan(body.getLeaf(), null);
    }

    private boolean isMade(TreePath value) {
        return value.getLeaf().getKind() == Tree.Kind.NEW_ARRAY
                || value.getLeaf() instanceof MethodInvocationTree && trees.getElement(value) instanceof ExecutableElement called
                && (names.isLibrary(called) || names.isFresh(called));
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

    /** Finds what is written. */
    private final class Writes extends Writings {
        private final TreePath body;

        Writes(TreePath body) {
            this.body = body;
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
            }
        }
    }
}
