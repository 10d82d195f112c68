package org.circlewalk.checker.proof.contract;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * What the bodies of methods use, as the compiler resolves it: the keys of methods and the qualified names of fields.
 */
final class BodyCalls extends TreePathScanner<Void, Void> {
    /** What the compiler calls the class of arrays. */
    private static final String ARRAY = "Array";

    private final Trees trees;
    private final JavacTask task;
    private final Map<MethodTree, Declaration> methods;
    private final Map<String, Map<String, Integer>> calls = new TreeMap<>();
    private final Set<String> ofJava = new TreeSet<>();
    private Map<String, Integer> current;

    private BodyCalls(JavacTask task, Map<MethodTree, Declaration> methods) {
        this.task = task;
        this.trees = Trees.instance(task);
        this.methods = methods;
    }

    /** The calls of methods whose names have been resolved. */
    static BodyCalls of(JavaTrees.Unit unit, JavacTask task, Map<MethodTree, Declaration> methods) {
        BodyCalls calls = new BodyCalls(task, methods);
        calls.scan(unit.tree(), null);
        return calls;
    }

    /** What is used, by the key of the method that uses it, with the number of places at which it is called. */
    Map<String, Map<String, Integer>> calls() {
        return calls;
    }

    /** Those of them that belong to the Java library. */
    Set<String> ofJava() {
        return ofJava;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        Declaration declaration = methods.get(method);
        Map<String, Integer> outer = current;
        if (declaration != null) {
            current = calls.computeIfAbsent(declaration.key(), key -> new TreeMap<>());
        }
        super.visitMethod(method, null);
        current = outer;
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        addHere(1);
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitNewClass(NewClassTree call, Void unused) {
        addHere(1);
        return super.visitNewClass(call, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
        addHere(0);
        return super.visitMemberReference(reference, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void unused) {
        addHere(0);
        return super.visitMemberSelect(select, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        addHere(0);
        return super.visitIdentifier(identifier, null);
    }

    /** @param calls how many calls stand here, one or none */
    private void addHere(int calls) {
        Element element = trees.getElement(getCurrentPath());
        if (current == null || element == null || !(element.getEnclosingElement() instanceof TypeElement type)
                || type.getQualifiedName().isEmpty() || type.getQualifiedName().contentEquals(ARRAY)) {
            return;
        }
        boolean java = task.getElements().getModuleOf(type) != null && !task.getElements().getModuleOf(type).isUnnamed();
        String key = element instanceof ExecutableElement method ? key(type, method)
                : element.getKind() == ElementKind.FIELD ? type.getQualifiedName() + "." + element.getSimpleName() : "";
        if (!key.isEmpty() && !key.equals("java.lang.Object.Object()")) {
            current.merge(key, calls, Integer::sum);
            if (java) {
                ofJava.add(key);
            }
        }
    }

    private static String key(TypeElement type, ExecutableElement method) {
        String name = (method.getKind() == ElementKind.CONSTRUCTOR ? type : method).getSimpleName().toString();
        return MethodKey.of(type.getQualifiedName().toString(), name,
                method.getParameters().stream().map(parameter -> simple(parameter.asType())).toList());
    }

    private static String simple(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return simple(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            return declared.asElement().getSimpleName().toString();
        }
        return type instanceof TypeVariable variable ? variable.asElement().getSimpleName().toString() : type.toString();
    }
}
