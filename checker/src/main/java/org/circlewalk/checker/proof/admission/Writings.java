package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;

/** Finds what code assigns to, wherever an assignment stands. The first value of a variable is none. */
abstract class Writings extends TreeScanner<Void, Void> {
    /** Takes what stands where something is assigned, counted up or counted down. */
    abstract void written(ExpressionTree target);

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void unused) {
        written(assignment.getVariable());
        return super.visitAssignment(assignment, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
        written(assignment.getVariable());
        return super.visitCompoundAssignment(assignment, null);
    }

    @Override
    public Void visitUnary(UnaryTree unary, Void unused) {
        if (AdmittedJava.ASSIGNMENTS.contains(unary.getKind())) {
            written(unary.getExpression());
        }
        return super.visitUnary(unary, null);
    }
}
