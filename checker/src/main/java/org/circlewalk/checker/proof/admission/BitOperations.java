package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.EnumSet;
import java.util.Set;

/**
 * Operations on bits outside of methods, in values of fields above all. OpenJML takes them for a sign that the class computes with bits, and
 * then takes whole numbers of contracts for words of 32 bits, in which 2147483647 + 1 is below 0.
 */
final class BitOperations {
    private static final Set<Tree.Kind> BITWISE = EnumSet.of(Tree.Kind.AND, Tree.Kind.OR, Tree.Kind.XOR, Tree.Kind.AND_ASSIGNMENT,
            Tree.Kind.OR_ASSIGNMENT, Tree.Kind.XOR_ASSIGNMENT);
    private static final Set<Tree.Kind> SHIFTS = EnumSet.of(Tree.Kind.LEFT_SHIFT, Tree.Kind.RIGHT_SHIFT, Tree.Kind.UNSIGNED_RIGHT_SHIFT,
            Tree.Kind.LEFT_SHIFT_ASSIGNMENT, Tree.Kind.RIGHT_SHIFT_ASSIGNMENT, Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT);

    private BitOperations() {
    }

    /** Adds what is not admitted to the findings of a source. */
    static void check(SourceClass source) {
        source.writtenMembers().stream().filter(member -> !(member instanceof MethodTree)).forEach(member -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitBinary(BinaryTree binary, Void unused) {
                check(source, binary, binary.getRightOperand());
                return super.visitBinary(binary, null);
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
                check(source, assignment, assignment.getExpression());
                return super.visitCompoundAssignment(assignment, null);
            }
        }.scan(member, null));
    }

    private static void check(SourceClass source, Tree operation, Tree right) {
        if (BITWISE.contains(operation.getKind()) || SHIFTS.contains(operation.getKind()) && !(right instanceof LiteralTree)) {
            source.refuse(operation, "an operation on bits stands in a member that is no method", "in a source with contracts the value of a field "
                    + "may hold shifts by a number that is written there only, since OpenJML takes whole numbers for words of 32 bits else");
        }
    }
}
