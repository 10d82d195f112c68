package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.circlewalk.checker.proof.contract.Token;

/** The fields of which a contract or code with a contract speaks, in whatever source it stands. */
final class SpokenFields {
    /** Names behind a point in contracts, which the compiler does not resolve. */
    private final Set<String> members = new HashSet<>();
    /** Fields that code with a contract names. */
    private final Set<Element> inCode = new HashSet<>();

    SpokenFields(List<SourceClass> sources, Trees trees) {
        for (SourceClass source : sources) {
            List<Token> tokens = source.source().tokens();
            for (int i = 1; i < tokens.size(); i++) {
                if (tokens.get(i).jml() && tokens.get(i - 1).is(".")) {
                    members.add(tokens.get(i).text());
                }
            }
            for (MethodTree method : source.contracts().keySet()) {
                new Named(trees).scan(new TreePath(source.path(), method), null);
            }
        }
    }

    /**
     * Whether it is one of them. Contracts of other classes can speak of a field too, and those of its own class also of a private one, so
     * that spec_public alone does not tell.
     */
    boolean isSpokenOf(VariableElement field, VariableTree declaration, SourceClass source) {
        return inCode.contains(field) || members.contains(field.getSimpleName().toString())
                || source.source().tokens().stream().anyMatch(token -> token.jml() && token.is(field.getSimpleName().toString()))
                || !source.source().contracts(source.unit().start(declaration), source.unit().end(declaration)).isEmpty();
    }

    private final class Named extends TreePathScanner<Void, Void> {
        private final Trees trees;

        Named(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void scan(Tree tree, Void unused) {
            if (tree != null && trees.getElement(new TreePath(getCurrentPath(), tree)) instanceof VariableElement field
                    && field.getKind().isField()) {
                inCode.add(field);
            }
            return super.scan(tree, null);
        }
    }
}
