package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.proof.contract.JavaTrees;

/**
 * Holds every class of the sources, also one without contracts and one within another, against what contracts take for granted: that a
 * simple name means one class, and that nothing overrides a method of a class whose contract is trusted.
 */
final class SurroundingClasses extends TreeScanner<Void, Void> {
    private final JavaTrees.Unit unit;
    private final Map<String, String> meant;
    private final List<Finding> findings;

    /** @param meant the classes that contracts may name: their qualified names by their simple ones */
    private SurroundingClasses(JavaTrees.Unit unit, Map<String, String> meant, List<Finding> findings) {
        this.unit = unit;
        this.meant = meant;
        this.findings = findings;
    }

    static void check(JavaTrees sources, Map<String, String> meant, List<Finding> findings) {
        sources.units().forEach(unit -> {
            SurroundingClasses classes = new SurroundingClasses(unit, meant, findings);
            classes.checkPackage();
            classes.scan(unit.tree(), null);
        });
    }

    /** A class of ours with the full name of another would be the one that is proved, and that runs. */
    private void checkPackage() {
        String name = unit.tree().getPackageName() + ".";
        if (name.startsWith("java.") || name.startsWith("javax.")
                || AdmittedJml.TRUSTED_CLASSES.stream().anyMatch(trusted -> trusted.startsWith(name) && trusted.indexOf('.', name.length()) < 0)) {
            refuse(unit.tree(), "a source belongs to a package of classes whose contracts are trusted", "its package must be another");
        }
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        CompilationUnitTree file = unit.tree();
        String name = type.getSimpleName().toString();
        String other = meant.get(name);
        boolean itself = file.getTypeDecls().contains(type) && (file.getPackageName() + "." + name).equals(other);
        if (other != null && !itself) {
            refuse(type, "a class has the simple name of " + other + ", which contracts name", "its name must differ");
        }
        if (type.getExtendsClause() != null && isTrusted(type.getExtendsClause())) {
            heir(type, type.getExtendsClause());
        }
        return super.visitClass(type, null);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void unused) {
        if (made.getClassBody() != null && isTrusted(made.getIdentifier())) {
            heir(made, made.getIdentifier());
        }
        return super.visitNewClass(made, null);
    }

    /** By its simple name, which no other class of the sources has. */
    private static boolean isTrusted(Tree type) {
        String written = type.toString();
        String simple = written.substring(written.lastIndexOf('.') + 1);
        return AdmittedJml.TRUSTED_CLASSES.stream().anyMatch(name -> name.endsWith("." + simple));
    }

    private void heir(Tree tree, Tree type) {
        refuse(tree, "a class extends " + type + ", whose contract is trusted",
                "it must not, since it could override what the contract speaks of");
    }

    private void refuse(Tree tree, String what, String must) {
        findings.add(new Finding(unit.source().place(Math.max(0, unit.start(tree))), what, must));
    }
}
