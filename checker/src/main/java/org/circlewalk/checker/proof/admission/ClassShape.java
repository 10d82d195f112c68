package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/** Holds what surrounds the methods with contracts against what is admitted: the class, its fields, and its other methods. */
final class ClassShape {
    /** Methods that others call by contracts of their own. */
    private static final Set<String> OF_OTHERS = Set.of("equals", "hashCode", "toString", "clone", "finalize", "compareTo", "ordinal");
    private static final Set<Modifier> OF_METHODS = Set.of(Modifier.PUBLIC, Modifier.PRIVATE, Modifier.STATIC);
    /** Methods of the library to which an array that belongs to an object may be given by methods without contracts. */
    private static final Set<String> READERS = Set.of("equals", "hashCode", "toString", "copyOf");

    private final SourceClass source;
    private final Trees trees;
    private final ClassTree type;
    private final TreePath path;
    private final SpokenFields spoken;

    private ClassShape(SourceClass source, Trees trees, ClassTree type, SpokenFields spoken) {
        this.source = source;
        this.spoken = spoken;
        this.trees = trees;
        this.type = type;
        path = source.path();
    }

    /** Adds what is not admitted to the findings of a source. */
    static void check(SourceClass source, Trees trees, SpokenFields spoken) {
        source.type().ifPresent(type -> new ClassShape(source, trees, type, spoken).check());
    }

    private void check() {
        head();
        source.writtenMembers().forEach(this::member);
        if (hasState() && type.getMembers().stream().filter(ClassShape::isConstructor)
                .noneMatch(source.writtenMembers()::contains)) {
            source.refuse(type, "a class with an invariant, or with an object in a field of which contracts or their code speak, has no constructor",
                    "it must have constructors, all with contracts");
        }
    }

    private void head() {
        Set<Modifier> flags = type.getModifiers().getFlags();
        boolean closed = type.getKind() == Tree.Kind.ENUM || type.getKind() == Tree.Kind.CLASS && flags.contains(Modifier.FINAL);
        if (!closed || flags.contains(Modifier.STRICTFP)) {
            source.refuse(type, "the type " + type.getSimpleName() + " holds contracts and is no final class and no enum",
                    "an override without a contract could break what callers rely on, so that it must be one");
        }
        if (type.getExtendsClause() != null || !type.getImplementsClause().isEmpty() || !type.getTypeParameters().isEmpty()) {
            source.refuse(type, "the class " + type.getSimpleName() + " holds contracts and extends or implements another, or has type parameters",
                    "it must do neither");
        }
        annotations(type.getModifiers());
    }

    private void annotations(ModifiersTree modifiers) {
        modifiers.getAnnotations().stream().filter(annotation -> !annotation.getAnnotationType().toString().equals("Override"))
                .forEach(annotation -> source.refuse(annotation, "a source with contracts holds the annotation " + annotation,
                        "only @Override is admitted, as OpenJML reads some annotations as contracts"));
    }

    private void member(Tree member) {
        if (member instanceof VariableTree field) {
            field(field);
        } else if (member instanceof MethodTree method) {
            method(method);
        } else {
            source.refuse(member, "a class with contracts holds " + (member.getKind() == Tree.Kind.BLOCK ? "an initialiser block"
                    : "a type within it"), "it may hold fields, constructors and methods");
        }
    }

    private Element element(Tree member) {
        return trees.getElement(new TreePath(path, member));
    }

    private void field(VariableTree field) {
        annotations(field.getModifiers());
        VariableElement variable = (VariableElement) element(field);
        if (variable.getKind() == ElementKind.ENUM_CONSTANT) {
            if (field.getInitializer() instanceof NewClassTree made && (made.getClassBody() != null
                    || !made.getArguments().isEmpty())) {
                source.refuse(field, "the constant " + field.getName() + " of an enum has arguments or a body", "it must have none");
            }
            return;
        }
        Set<Modifier> flags = variable.getModifiers();
        String name = "the field " + field.getName() + " of a class with contracts ";
        if (!flags.contains(Modifier.FINAL) || flags.contains(Modifier.VOLATILE) || flags.contains(Modifier.TRANSIENT)) {
            source.refuse(field, name + "is not final", "it must be, since methods without contracts could change it");
        }
        if (variable.asType().getKind() == TypeKind.ARRAY && !flags.contains(Modifier.PRIVATE) && isSpokenOf(field)) {
            source.refuse(field, name + "is an array that others can reach", "an array of which contracts speak must be private");
        }
        boolean constant = variable.getConstantValue() != null;
        if (flags.contains(Modifier.STATIC) && !constant && !isSpokenOf(field)) {
            source.refuse(field, name + "is static and has a value that is no constant", "it must be a constant that the compiler knows, since what "
                    + "computes it runs before any method and may throw");
        }
        boolean early = flags.contains(Modifier.STATIC) ? isSpokenOf(field) : field.getInitializer() != null && (isSpokenOf(field) || hasState());
        if (early && !constant) {
            source.refuse(field, name + "has a value that is no constant", "contracts and code with contracts may speak of fields that a "
                    + "constructor sets, and of constants that the compiler knows, and nothing else may run before the constructor");
        } else if (field.getInitializer() != null && !flags.contains(Modifier.STATIC) && !constant) {
            source.refuse(field, name + "has a value that is no constant, though no contract speaks of it", "it must be a constant that the compiler "
                    + "knows, or be set by a constructor, since what computes it runs in every constructor and may throw");
        }
    }

    private boolean isSpokenOf(VariableTree field) {
        return spoken.isSpokenOf((VariableElement) element(field), field, source);
    }

    private static boolean isConstructor(Tree member) {
        return member instanceof MethodTree method && method.getReturnType() == null;
    }

    private void method(MethodTree method) {
        annotations(method.getModifiers());
        method.getParameters().forEach(parameter -> annotations(parameter.getModifiers()));
        JmlContract contract = source.contracts().get(method);
        if (contract == null) {
            uncontracted(method);
            return;
        }
        String name = "the method " + method.getName() + " with a contract ";
        if (!OF_METHODS.containsAll(method.getModifiers().getFlags()) || method.getBody() == null) {
            source.refuse(method, name + "has modifiers of " + method.getModifiers().getFlags() + " or no body",
                    "admitted are public, private and static, and it must have a body, which is proved");
        }
        if (!method.getTypeParameters().isEmpty() || !method.getThrows().isEmpty()) {
            source.refuse(method, name + "has type parameters or a throws clause", "it must have none");
        }
        boolean overrides = OF_OTHERS.contains(method.getName().toString())
                || method.getModifiers().getAnnotations().stream().anyMatch(annotation -> annotation.toString().contains("Override"));
        if (overrides) {
            source.refuse(method, name + "overrides another", "it must not, as that has a contract of its own");
        }
        ExecutableElement element = (ExecutableElement) element(method);
        boolean exposes = !source.facts().invariants.isEmpty() && !method.getModifiers().getFlags().contains(Modifier.PRIVATE);
        boolean kept = !source.facts().invariants.isEmpty() && element.getReturnType().getKind() == TypeKind.ARRAY;
        if (kept && !contract.fresh()) {
            source.refuse(method, name + "returns an array that is not said to be new", "in a class with an invariant it must ensure "
                    + "\\fresh(\\result), or others could change an array of an object");
        }
        if (exposes && element.getKind() == ElementKind.CONSTRUCTOR
                && element.getParameters().stream().anyMatch(parameter -> parameter.asType().getKind() == TypeKind.ARRAY)) {
            source.refuse(method, "a constructor that others can call takes an array, in a class with an invariant",
                    "it must be private, or others could change an array of an object");
        }
        boolean returns = element.getKind() != ElementKind.CONSTRUCTOR && element.getReturnType().getKind() != TypeKind.VOID;
        if (returns && !contract.pure()) {
            source.refuse(method, name + "returns something and is not pure",
                    "it must be pure, since OpenJML takes every method that returns something for a function");
        }
        if (isConstructor(method) && !source.facts().invariants.isEmpty() && contract.cases().stream().noneMatch(JmlCase::isNormal)) {
            source.refuse(method, "a constructor of a class with an invariant has no case with normal_behavior",
                    "it must have one, since nothing else shows that the invariant is true of any object");
        }
    }

    /** Whether something is taken for true of all objects: an invariant, or that what a field refers to is not null. */
    private boolean hasState() {
        return !source.facts().invariants.isEmpty() || source.writtenMembers().stream().anyMatch(member -> member instanceof VariableTree field
                && !element(field).getModifiers().contains(Modifier.STATIC) && !element(field).asType().getKind().isPrimitive()
                && isSpokenOf(field));
    }

    private void uncontracted(MethodTree method) {
        if (method.getName().contentEquals("finalize")) {
            source.refuse(method, "a class with contracts has a method finalize", "it must have none, since it is called of an object too whose "
                    + "constructor has thrown an exception");
        }
        boolean constructor = isConstructor(method);
        if (constructor && type.getKind() == Tree.Kind.ENUM) {
            source.refuse(method, "an enum with contracts has a constructor", "it must have none, since constants could be read there that are "
                    + "not made yet");
        }
        if (constructor && hasState()) {
            source.refuse(method, "a constructor of a class with an invariant, or with an object in a field of which contracts or their code speak, has no "
                    + "contract", "it must have one, since nothing else shows that the invariant holds and the object is not null");
        }
        if (!constructor && !source.facts().invariants.isEmpty()) {
            new Leaks().scan(new TreePath(path, method), null);
        }
    }

    /** Finds where a method without a contract changes or gives away an array of an object. */
    private final class Leaks extends TreePathScanner<Void, Void> {
        @Override
        public Void visitIdentifier(IdentifierTree name, Void unused) {
            named(name);
            return super.visitIdentifier(name, null);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree select, Void unused) {
            named(select);
            return super.visitMemberSelect(select, null);
        }

        private void named(Tree name) {
            Element element = trees.getElement(getCurrentPath());
            if (element instanceof VariableElement field && field.getKind() == ElementKind.FIELD && field.asType().getKind() == TypeKind.ARRAY
                    && field.getEnclosingElement().equals(trees.getElement(path)) && !isRead(getCurrentPath())) {
                source.refuse(name, "a method without a contract changes or gives away the array " + field.getSimpleName()
                        + " of a class with an invariant", "it may read its elements and its length, compare it, and copy it with java.util.Arrays");
            }
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void unused) {
            if (trees.getElement(getCurrentPath()) instanceof ExecutableElement constructor && constructor.getEnclosingElement().equals(trees.getElement(path))) {
                made.getArguments().stream().filter(argument -> isArray(argument) && !isMade(argument)).forEach(argument -> source.refuse(argument,
                        "a method without a contract makes an object, of a class with an invariant, of the array " + argument,
                        "the object must be returned at once, and the array be a variable that is declared with a new array, and of which else "
                        + "only elements and the length are used, also by System.arraycopy, in a method without try, lambda and class"));
            }
            return super.visitNewClass(made, null);
        }

        private boolean isArray(ExpressionTree argument) {
            return trees.getTypeMirror(new TreePath(getCurrentPath(), argument)).getKind() == TypeKind.ARRAY;
        }

        /** Whether it is a variable with an array, not one of arrays, that is made in the method and known to nobody else. */
        private boolean isMade(ExpressionTree argument) {
            Element variable = trees.getElement(new TreePath(getCurrentPath(), argument));
            if (getCurrentPath().getParentPath().getLeaf().getKind() != Tree.Kind.RETURN || variable == null
                    || variable.getKind() != ElementKind.LOCAL_VARIABLE || isOfArrays(new TreePath(getCurrentPath(), argument))) {
                return false;
            }
            TreePath method = getCurrentPath();
            while (!(method.getLeaf() instanceof MethodTree)) {
                method = method.getParentPath();
            }
            boolean[] known = {false};
            boolean[] found = {false};
            new TreePathScanner<Void, Void>() {
                @Override
                public Void scan(Tree inner, Void unused) {
                    known[0] |= inner instanceof TryTree || inner instanceof LambdaExpressionTree || inner instanceof ClassTree;
                    return super.scan(inner, null);
                }

                @Override
                public Void visitVariable(VariableTree declared, Void unused) {
                    if (variable.equals(trees.getElement(getCurrentPath()))) {
                        found[0] = true;
                        known[0] |= declared.getInitializer() == null || declared.getInitializer().getKind() != Tree.Kind.NEW_ARRAY;
                    }
                    return super.visitVariable(declared, null);
                }

                @Override
                public Void visitIdentifier(IdentifierTree name, Void unused) {
                    known[0] |= variable.equals(trees.getElement(getCurrentPath())) && !isUsedAlone(getCurrentPath());
                    return null;
                }
            }.scan(method, null);
            return found[0] && !known[0];
        }

        /** Whether where an array of this method stands nobody else gets to know it. */
        private boolean isUsedAlone(TreePath array) {
            TreePath above = above(array);
            return above.getLeaf() instanceof MemberSelectTree select && select.getIdentifier().contentEquals("length")
                    || above.getLeaf() instanceof ArrayAccessTree access && bare(access.getExpression()) == array.getLeaf()
                    || above.getLeaf() instanceof NewClassTree made && trees.getElement(above).getEnclosingElement().equals(trees.getElement(path))
                    || above.getLeaf() instanceof MethodInvocationTree && trees.getElement(above) instanceof ExecutableElement called
                            && called.getEnclosingElement().toString().equals("java.lang.System") && called.getSimpleName().contentEquals("arraycopy");
        }

        private boolean isOfArrays(TreePath array) {
            return trees.getTypeMirror(array) instanceof ArrayType type && type.getComponentType().getKind() == TypeKind.ARRAY;
        }

        /** Whether an array is read where it stands, so that neither it nor an array in it is changed or known to others. */
        private boolean isRead(TreePath array) {
            TreePath above = above(array);
            if (above.getLeaf() instanceof MemberSelectTree select) {
                return select.getIdentifier().contentEquals("length");
            }
            if (above.getLeaf() instanceof ArrayAccessTree access && bare(access.getExpression()) == array.getLeaf()) {
                return isOfArrays(array) ? isRead(above) : !isWritten(above);
            }
            return above.getLeaf() instanceof MethodInvocationTree call && call.getArguments().stream().anyMatch(argument -> bare(argument) == array.getLeaf())
                    && call.getMethodSelect() instanceof MemberSelectTree select && READERS.contains(select.getIdentifier().toString())
                    && !(isOfArrays(array) && select.getIdentifier().contentEquals("copyOf"))
                    && trees.getElement(above) instanceof ExecutableElement called
                    && called.getEnclosingElement().toString().equals("java.util.Arrays");
        }

        private static boolean isWritten(TreePath element) {
            Tree above = above(element).getLeaf();
            return above instanceof AssignmentTree assignment && bare(assignment.getVariable()) == element.getLeaf()
                    || above instanceof CompoundAssignmentTree || above instanceof UnaryTree;
        }

        /** What is around it, but parentheses. */
        private static TreePath above(TreePath inner) {
            TreePath above = inner.getParentPath();
            return above.getLeaf() instanceof ParenthesizedTree ? above(above) : above;
        }

        private static ExpressionTree bare(ExpressionTree expression) {
            return expression instanceof ParenthesizedTree inner ? bare(inner.getExpression()) : expression;
        }
    }

    static List<String> readers() {
        return READERS.stream().sorted().toList();
    }
}
