package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a loop writes, as its statements show: variables that are declared before it, and elements of arrays. OpenJML believes the
 * loop_writes clause, so that one which leaves something out proves anything.
 */
final class LoopWrites extends Writings {
    private final Set<String> writes = new TreeSet<>();
    private final Set<String> declared = new HashSet<>();
    /** Arrays that are made in the loop, and so are no other array by another name. */
    private final Set<String> made = new HashSet<>();
    private final Set<String> assigned = new HashSet<>();
    private final Set<String> elements = new HashSet<>();
    private boolean unclear;

    /** What is wrong with the clause of a loop, as the beginning of a finding; nothing if it names what the loop writes. */
    static Optional<String> problem(Tree loop, LoopContract contract) {
        LoopWrites found = new LoopWrites();
        if (loop instanceof ForLoopTree counting) {
            Optional<String> wrong = found.head(counting);
            if (wrong.isPresent()) {
                return wrong;
            }
        } else {
            found.scan(loop, null);
            found.unclear |= found.isUnclear();
        }
        if (found.unclear) {
            return Optional.of("a loop writes an element of an array that may be another by another name, or of what is no simple variable");
        }
        for (String name : found.writes) {
            if (name.endsWith("[*]") && found.writes.contains(name.substring(0, name.length() - 3))) {
                return Optional.of("a loop writes both " + name.substring(0, name.length() - 3) + " and its elements");
            }
        }
        return found.writes.equals(contract.writes()) ? Optional.empty()
                : Optional.of("loop_writes names " + named(contract.writes()) + " where the loop writes " + named(found.writes));
    }

    private static String named(Set<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    /** The index of a counting loop is its own, and only its head writes it. */
    private Optional<String> head(ForLoopTree loop) {
        LoopWrites body = new LoopWrites();
        body.scan(loop.getStatement(), null);
        LoopWrites head = new LoopWrites();
        head.scan(loop.getUpdate(), null);
        for (Tree first : loop.getInitializer()) {
            if (first instanceof VariableTree index) {
                head.writes.remove(index.getName().toString());
                declared.add(index.getName().toString());
                if (body.writes.contains(index.getName().toString())) {
                    return Optional.of("the body of a loop writes its index " + index.getName());
                }
            } else {
                return Optional.of("a for loop begins with what is no declaration");
            }
        }
        if (!head.writes.isEmpty()) {
            return Optional.of("the head of a loop writes " + named(head.writes));
        }
        writes.addAll(body.writes);
        unclear = body.isUnclear();
        return Optional.empty();
    }

    private boolean isUnclear() {
        return unclear || elements.stream().anyMatch(name -> declared.contains(name) && (!made.contains(name) || assigned.contains(name)));
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
        declared.add(variable.getName().toString());
        if (variable.getInitializer() instanceof NewArrayTree) {
            made.add(variable.getName().toString());
        }
        return super.visitVariable(variable, null);
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void unused) {
        Set<String> before = new HashSet<>(declared);
        super.visitForLoop(loop, null);
        loop.getInitializer().stream().filter(VariableTree.class::isInstance)
                .forEach(index -> {
                    if (!before.contains(((VariableTree) index).getName().toString())) {
                        writes.remove(((VariableTree) index).getName().toString());
                    }
                });
        return null;
    }

    @Override
    void written(ExpressionTree target) {
        boolean element = target instanceof ArrayAccessTree;
        ExpressionTree variable = element ? ((ArrayAccessTree) target).getExpression() : target;
        if (variable instanceof IdentifierTree name) {
            String text = name.getName().toString();
            (element ? elements : assigned).add(text);
            if (!declared.contains(text)) {
                writes.add(text + (element ? "[*]" : ""));
            }
        } else {
            unclear = true;
        }
    }
}
