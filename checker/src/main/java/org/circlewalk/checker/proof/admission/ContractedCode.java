package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Holds the body of a method with a contract against the lists of what is admitted. */
final class ContractedCode extends TreePathScanner<Void, Void> {
    private static final String ADMITTED_STATEMENTS = "admitted are declarations with values, assignments, calls, if, for, while, return and "
            + "throw, with blocks in braces";

    private static final String ADMITTED_EXPRESSIONS = "admitted are names, numbers, calls, elements, new objects and arrays, "
            + "comparisons, and the signs + - * / % && || ! ?:";

    private final SourceClass source;
    private final Trees trees;
    private final Types types;
    private final AdmittedNames names;
    private final ExecutableElement method;
    /** Variables that are declared with a new array and have never another. */
    private final Set<Element> madeArrays = new HashSet<>();
    /** Within a throw statement, where messages are put together. */
    private boolean throwing;

    private ContractedCode(SourceClass source, Trees trees, Types types, AdmittedNames names, ExecutableElement method) {
        this.source = source;
        this.trees = trees;
        this.types = types;
        this.names = names;
        this.method = method;
    }

    /** Adds what is not admitted in the parameters and the body of a method to the findings of its source. */
    static void check(SourceClass source, Trees trees, Types types, AdmittedNames names, TreePath path) {
        MethodTree method = (MethodTree) path.getLeaf();
        ContractedCode code = new ContractedCode(source, trees, types, names, (ExecutableElement) trees.getElement(path));
        code.declared(method);
        if (method.getBody() != null) {
            TreePath body = new TreePath(path, method.getBody());
            method.getBody().getStatements().forEach(statement -> code.begin(new TreePath(body, statement)));
        }
    }

    private void declared(MethodTree method) {
        for (VariableElement parameter : this.method.getParameters()) {
            requireType(method, parameter.asType(), "a parameter of a method with a contract");
        }
        if (this.method.getReturnType().getKind() != TypeKind.VOID) {
            requireType(method, this.method.getReturnType(), "the result of a method with a contract");
            if (this.method.getReturnType().toString().startsWith("double")) {
                source.refuse(method, "the result of a method with a contract is an array of double", "a contract could speak of its elements, "
                        + "which OpenJML takes for real numbers, so that it must be of another type");
            }
        }
    }

    private boolean isAdmitted(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.DOUBLE || isAdmitted(array.getComponentType());
        }
        if (type.getKind().isPrimitive()) {
            return AdmittedJava.PRIMITIVES.contains(type.toString());
        }
        return type.getKind() == TypeKind.DECLARED && names.isAdmittedClass((TypeElement) types.asElement(type));
    }

    private void requireType(Tree tree, TypeMirror type, String what) {
        if (!isAdmitted(type)) {
            source.refuse(tree, what + " is of the type " + type, "admitted are int, long, boolean, classes whose sources hold "
                    + "contracts, " + String.join(", ", AdmittedJml.TRUSTED_CLASSES) + ", and arrays of these or of double");
        }
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        if (tree == null) {
            return null;
        }
        boolean known = tree instanceof StatementTree ? AdmittedJava.STATEMENTS.contains(tree.getKind())
                : AdmittedJava.EXPRESSIONS.contains(tree.getKind()) || AdmittedJava.ASSIGNMENTS.contains(tree.getKind())
                        || AdmittedJava.TYPES.contains(tree.getKind()) || tree.getKind() == Tree.Kind.MODIFIERS;
        if (!known) {
            source.refuse(tree, "code with a contract holds " + article(tree.getKind()),
                    tree instanceof StatementTree ? ADMITTED_STATEMENTS : ADMITTED_EXPRESSIONS);
            return null;
        }
        return super.scan(tree, unused);
    }

    private void begin(TreePath path) {
        if (AdmittedJava.STATEMENTS.contains(path.getLeaf().getKind())) {
            scan(path, null);
        } else {
            source.refuse(path.getLeaf(), "code with a contract holds " + article(path.getLeaf().getKind()), ADMITTED_STATEMENTS);
        }
    }

    private static String article(Tree.Kind kind) {
        return "what Java's compiler calls " + kind.name();
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void unused) {
        return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
        if (!variable.getModifiers().getFlags().isEmpty() || !variable.getModifiers().getAnnotations().isEmpty()) {
            source.refuse(variable, "a variable in code with a contract has modifiers or annotations", "it must have none");
        }
        if (variable.getInitializer() == null) {
            source.refuse(variable, "the variable " + variable.getName() + " of code with a contract is declared without a value",
                    "it must have one");
        }
        TypeMirror type = trees.getTypeMirror(getCurrentPath());
        requireType(variable, type, "the variable " + variable.getName() + " of code with a contract");
        if (variable.getInitializer() != null) {
            requireSame(variable, type, variable.getInitializer());
            if (variable.getInitializer().getKind() == Tree.Kind.NEW_ARRAY) {
                madeArrays.add(trees.getElement(getCurrentPath()));
            }
            scan(variable.getInitializer(), null);
        }
        return null;
    }

    private TypeMirror typeOf(ExpressionTree expression) {
        return trees.getTypeMirror(new TreePath(getCurrentPath(), expression));
    }

    /** Arrays are not taken for arrays of another type, and numbers are not made narrower or double. */
    private void requireSame(Tree place, TypeMirror to, ExpressionTree value) {
        TypeMirror from = typeOf(value);
        boolean same = from == null || from.getKind() == TypeKind.NULL || types.isSameType(from, to)
                || from.getKind() == TypeKind.INT && to.getKind() == TypeKind.LONG
                || from.getKind() == TypeKind.DECLARED && to.getKind() == TypeKind.DECLARED
                        && types.isSameType(types.erasure(from), types.erasure(to));
        if (!same) {
            source.refuse(place, "a value of the type " + from + " is taken for one of the type " + to,
                    "code with a contract must keep types, except that int becomes long");
        }
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree statement, Void unused) {
        ExpressionTree expression = statement.getExpression();
        if (expression.getKind() != Tree.Kind.METHOD_INVOCATION && !AdmittedJava.ASSIGNMENTS.contains(expression.getKind())) {
            source.refuse(statement, "a statement of code with a contract is no assignment and no call", "it must be one");
        }
        return super.visitExpressionStatement(statement, null);
    }

    @Override
    public Void visitIf(IfTree choice, Void unused) {
        requireBlock(choice.getThenStatement());
        if (choice.getElseStatement() != null && choice.getElseStatement().getKind() != Tree.Kind.IF) {
            requireBlock(choice.getElseStatement());
        }
        return super.visitIf(choice, null);
    }

    private void requireBlock(StatementTree statement) {
        if (statement.getKind() != Tree.Kind.BLOCK) {
            source.refuse(statement, "a branch or loop of code with a contract has no braces", "it must have them");
        }
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void unused) {
        requireBlock(loop.getStatement());
        loop(loop);
        if (loop.getCondition() == null || loop.getInitializer().size() != 1 || loop.getUpdate().size() != 1) {
            source.refuse(loop, "the head of a loop lacks a part or has one twice", "it must have one of each");
        }
        return super.visitForLoop(loop, null);
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree loop, Void unused) {
        requireBlock(loop.getStatement());
        loop(loop);
        return super.visitWhileLoop(loop, null);
    }

    private void loop(StatementTree loop) {
        LoopContract contract = source.loops().get(loop);
        if (contract == null) {
            source.refuse(loop, "a loop of code with a contract has no contract", "it must have loop_invariant, loop_writes and decreases");
        } else {
            LoopWrites.problem(loop, contract).ifPresent(problem ->
                    source.refuse(contract.position(), problem, "the clause must name all that the statements of the loop write"));
        }
    }

    @Override
    public Void visitThrow(ThrowTree thrown, Void unused) {
        if (thrown.getExpression().getKind() != Tree.Kind.NEW_CLASS) {
            source.refuse(thrown, "code with a contract throws what is not made at once", "it must be made in the throw statement");
        }
        throwing = true;
        super.visitThrow(thrown, null);
        throwing = false;
        return null;
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void unused) {
        requireStatement();
        requireSame(assignment, typeOf(assignment.getVariable()), assignment.getExpression());
        madeArrays.remove(trees.getElement(new TreePath(getCurrentPath(), assignment.getVariable())));
        return super.visitAssignment(assignment, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
        requireStatement();
        requireSame(assignment, typeOf(assignment.getVariable()), assignment.getExpression());
        return super.visitCompoundAssignment(assignment, null);
    }

    @Override
    public Void visitUnary(UnaryTree unary, Void unused) {
        if (AdmittedJava.ASSIGNMENTS.contains(unary.getKind())) {
            requireStatement();
        }
        requireExact(unary.getExpression(), unary);
        return super.visitUnary(unary, null);
    }

    private void requireStatement() {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        if (parent.getKind() != Tree.Kind.EXPRESSION_STATEMENT) {
            source.refuse(getCurrentPath().getLeaf(), "an assignment stands within an expression", "it must be a statement");
        }
    }

    @Override
    public Void visitBinary(BinaryTree binary, Void unused) {
        TypeMirror type = trees.getTypeMirror(getCurrentPath());
        if (type != null && type.toString().equals("java.lang.String") && !throwing) {
            source.refuse(binary, "code with a contract puts texts together", "only the message of an exception is admitted");
        }
        if (type != null && type.toString().equals("java.lang.String")) {
            requirePlain(binary.getLeftOperand());
            requirePlain(binary.getRightOperand());
        }
        if (binary.getKind() == Tree.Kind.EQUAL_TO || binary.getKind() == Tree.Kind.NOT_EQUAL_TO) {
            requireComparable(binary, binary.getLeftOperand());
            requireComparable(binary, binary.getRightOperand());
        }
        if (binary.getKind() != Tree.Kind.PLUS) {
            requireExact(binary.getLeftOperand(), binary);
            requireExact(binary.getRightOperand(), binary);
        }
        return super.visitBinary(binary, null);
    }

    /** The text of an object is made by a method without a contract. */
    private void requirePlain(ExpressionTree operand) {
        TypeMirror type = typeOf(operand);
        if (type != null && !type.toString().equals("java.lang.String") && !AdmittedJava.PRIMITIVES.contains(type.toString())) {
            source.refuse(operand, "the message of an exception holds an object of the type " + type, "it may hold texts and whole numbers");
        }
    }

    /** OpenJML compares the values of two BigIntegers where Java asks whether they are one object. */
    private void requireComparable(BinaryTree comparison, ExpressionTree operand) {
        TypeMirror type = typeOf(operand);
        boolean foreign = type != null && type.getKind() == TypeKind.DECLARED
                && names.isTrusted(((TypeElement) types.asElement(type)).getQualifiedName().toString());
        if (foreign) {
            source.refuse(comparison, "code with a contract asks whether two objects of the type " + type + " are one",
                    "it must compare their values with compareTo, as OpenJML does not tell the two questions apart");
        }
    }

    /** OpenJML takes numbers of type double for real ones. */
    private void requireExact(ExpressionTree operand, Tree place) {
        TypeMirror type = typeOf(operand);
        if (type != null && (type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT)) {
            source.refuse(place, "a number of type " + type + " is used in code with a contract",
                    "such numbers may be added and stored in arrays, and nothing else");
        }
    }

    @Override
    public Void visitReturn(ReturnTree result, Void unused) {
        if (result.getExpression() != null) {
            requireExact(result.getExpression(), result);
            requireSame(result, method.getReturnType(), result.getExpression());
        }
        return super.visitReturn(result, null);
    }

    @Override
    public Void visitNewArray(NewArrayTree array, Void unused) {
        if (array.getInitializers() != null || array.getDimensions().size() != 1) {
            source.refuse(array, "an array is made with its elements or in several dimensions", "it must be made with one length");
        }
        TypeMirror type = trees.getTypeMirror(getCurrentPath());
        requireType(array, type, "an array in code with a contract");
        return super.visitNewArray(array, null);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void unused) {
        if (made.getClassBody() != null || made.getEnclosingExpression() != null || !made.getTypeArguments().isEmpty()) {
            source.refuse(made, "code with a contract makes an object of an anonymous or inner class", "it must be of a class with a name");
            return null;
        }
        called(made, trees.getElement(getCurrentPath()), made.getArguments());
        if (!throwing && isException()) {
            source.refuse(made, "an exception is made outside of a throw statement", "it must be thrown at once");
        }
        made.getArguments().forEach(argument -> {
            handedOver(made, argument);
            scan(argument, null);
        });
        return null;
    }

    /** An array that becomes part of an object must be known to nobody else. */
    private void handedOver(NewClassTree made, ExpressionTree argument) {
        TypeMirror type = typeOf(argument);
        if (type == null || type.getKind() != TypeKind.ARRAY) {
            return;
        }
        boolean returned = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RETURN;
        if (!returned || !isNew(argument)) {
            source.refuse(made, "the array " + argument + " becomes part of an object", "the object must be returned at once, and the array "
                    + "be a variable that is declared with a new array, or the result of a call that is fresh");
        }
    }

    private boolean isNew(ExpressionTree array) {
        if (array instanceof MethodInvocationTree call) {
            Element called = trees.getElement(new TreePath(getCurrentPath(), call));
            return called instanceof ExecutableElement target && (names.isLibrary(target) || names.isFresh(target));
        }
        Element variable = trees.getElement(new TreePath(getCurrentPath(), array));
        return variable != null && variable.getKind() == ElementKind.LOCAL_VARIABLE
                && madeArrays.contains(variable);
    }

    private boolean isException() {
        Element made = trees.getElement(getCurrentPath());
        return made != null && made.getEnclosingElement() instanceof TypeElement type && type.toString().endsWith("Exception");
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (!call.getTypeArguments().isEmpty()) {
            source.refuse(call, "a call names type arguments", "it must name none");
        }
        Element called = trees.getElement(getCurrentPath());
        if (isImplicit(call, called)) {
            return null;
        }
        called(call, called, call.getArguments());
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            scan(select.getExpression(), null);
        } else if (method.getKind() == ElementKind.CONSTRUCTOR && !called.getModifiers().contains(Modifier.STATIC)) {
            source.refuse(call, "a constructor calls a method of its unfinished object", "it must call none");
        }
        call.getArguments().forEach(argument -> scan(argument, null));
        return null;
    }

    /** The compiler's own {@code super()}, and the same written out. */
    private static boolean isImplicit(MethodInvocationTree call, Element called) {
        return call.getMethodSelect() instanceof IdentifierTree name && name.getName().contentEquals("super") && call.getArguments().isEmpty()
                && called instanceof ExecutableElement;
    }

    private void called(Tree place, Element called, List<? extends ExpressionTree> arguments) {
        Optional<String> problem = called instanceof ExecutableElement target ? names.problemOfCall(target)
                : Optional.of("a call whose method the compiler does not find");
        problem.ifPresent(text -> source.refuse(place, "code with a contract makes " + text,
                "it may call pure methods with contracts, those of the trusted contracts, and "
                        + String.join(", ", AdmittedJava.LIBRARY.keySet())));
        if (called instanceof ExecutableElement target && !target.isVarArgs() && !throwing) {
            for (int i = 0; i < Math.min(arguments.size(), target.getParameters().size()); i++) {
                TypeMirror to = target.getParameters().get(i).asType();
                boolean copy = names.isLibrary(target);
                if (!copy) {
                    requireSame(place, to, arguments.get(i));
                }
            }
        }
        arguments.forEach(argument -> requireExact(argument, place));
    }

    @Override
    public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        named(identifier);
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void unused) {
        named(select);
        Element target = trees.getElement(new TreePath(getCurrentPath(), select.getExpression()));
        if (!(target instanceof TypeElement)) {
            scan(select.getExpression(), null);
        }
        return null;
    }

    private void named(Tree tree) {
        Element element = trees.getElement(getCurrentPath());
        if (element instanceof VariableElement variable && variable.getKind().isField()) {
            names.problemOfField(variable).ifPresent(problem -> source.refuse(tree, "code with a contract uses " + problem,
                    "it may use fields of classes with contracts, members of the trusted contracts, and "
                    + String.join(", ", AdmittedJava.CONSTANTS)));
        }
        boolean self = tree instanceof IdentifierTree name && name.getName().contentEquals("this");
        if (self && method.getKind() == ElementKind.CONSTRUCTOR
                && getCurrentPath().getParentPath().getLeaf().getKind() != Tree.Kind.MEMBER_SELECT) {
            source.refuse(tree, "a constructor hands on its unfinished object", "it may use this for its fields only");
        }
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
        if (literal.getKind() == Tree.Kind.STRING_LITERAL && !throwing) {
            source.refuse(literal, "code with a contract holds a text", "only the message of an exception is admitted");
        }
        return null;
    }
}
