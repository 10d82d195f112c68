package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import org.circlewalk.checker.proof.contract.Token;

/**
 * Forms of Java that say in another way what can be said plainly, and that readers of words would read otherwise than the compiler: they
 * are refused in all code of a source with contracts.
 */
final class Declarators extends Writings {
    private final SourceClass source;

    private Declarators(SourceClass source) {
        this.source = source;
    }

    /** Adds what is not admitted to the findings of a source; false if there is something. */
    static boolean areAdmitted(SourceClass source, ClassTree type) {
        int before = source.findings().size();
        Declarators declarators = new Declarators(source);
        declarators.several(source.writtenMembers());
        declarators.scan(type, null);
        return source.findings().size() == before;
    }

    /** Several variables of one declaration begin at one place, that of their type. */
    private void several(List<? extends Tree> declared) {
        for (int i = 1; i < declared.size(); i++) {
            if (declared.get(i) instanceof VariableTree variable && declared.get(i - 1) instanceof VariableTree
                    && source.unit().start(variable) == source.unit().start(declared.get(i - 1))) {
                source.refuse(variable, "a declaration declares several variables", "each must have a declaration of its own");
            }
        }
    }

    @Override
    public Void visitBlock(BlockTree block, Void unused) {
        several(block.getStatements());
        return super.visitBlock(block, null);
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void unused) {
        several(loop.getInitializer());
        return super.visitForLoop(loop, null);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
        int start = source.unit().start(variable);
        if (start >= 0 && source.unit().end(variable) > start) {
            List<Token> tokens = source.source().tokens(start, source.unit().end(variable));
            bracketsBehind(variable, tokens, lastOf(tokens, variable.getName().toString()));
        }
        return super.visitVariable(variable, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        int start = source.unit().start(method);
        if (start >= 0 && source.unit().end(method) > start) {
            List<Token> tokens = source.source().tokens(start, source.unit().end(method));
            bracketsBehind(method, tokens, endOfParameters(tokens, method.getName().toString()));
        }
        return super.visitMethod(method, null);
    }

    private void bracketsBehind(Tree declared, List<Token> tokens, int index) {
        if (index >= 0 && index + 1 < tokens.size() && tokens.get(index + 1).is("[") && !tokens.get(index + 1).jml()) {
            source.refuse(declared, "brackets stand behind what is declared as an array", "they must stand behind the type");
        }
    }

    /** The name of a variable, before its value; no type is named like it, as the one begins with a lower-case letter or is all capitals. */
    private static int lastOf(List<Token> tokens, String name) {
        for (int i = 0; i < tokens.size() && !tokens.get(i).is("="); i++) {
            if (tokens.get(i).is(name) && !tokens.get(i).jml()) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfParameters(List<Token> tokens, String name) {
        int depth = 0;
        for (int i = 1; i < tokens.size() && !tokens.get(i).is("{"); i++) {
            depth += tokens.get(i).is("(") && (depth > 0 || tokens.get(i - 1).is(name)) ? 1 : tokens.get(i).is(")") && depth > 0 ? -1 : 0;
            if (tokens.get(i).is(")") && depth == 0 && !tokens.get(i).jml()) {
                return i;
            }
        }
        return -1;
    }

    @Override
    void written(ExpressionTree target) {
        if (target instanceof ParenthesizedTree) {
            source.refuse(target, "code writes " + target + ", in parentheses", "what is written must stand without them");
        }
    }
}
