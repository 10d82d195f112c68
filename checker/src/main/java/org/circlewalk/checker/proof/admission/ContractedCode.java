package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Holds the body of a method with a contract against the lists of what is admitted. */
final class ContractedCode extends TreePathScanner<Void, Void> {
    /** What may stand behind a class and a point in Java, and is no name. */
    private static final Set<String> WORDS_BEHIND_A_CLASS = Set.of("this", "super", "class");
    private static final String ADMITTED_STATEMENTS = "admitted are declarations with values, assignments, calls, if, for, while, return and "
            + "throw, with blocks in braces";

    private static final String ADMITTED_EXPRESSIONS = "admitted are names, numbers, calls, elements, new objects and arrays, "
            + "comparisons, and the signs + - * / % && || ! ?:";

    private final SourceClass source;
    private final Trees trees;
    private final AdmittedNames names;
    private final ExecutableElement method;
    private final TypesInCode types;
    private final MadeArrays madeArrays;
    /** Within a throw statement, where messages are put together. */
    private boolean throwing;

    private ContractedCode(SourceClass source, Trees trees, Types types, AdmittedNames names, ExecutableElement method) {
        this.source = source;
        this.trees = trees;
        this.names = names;
        this.method = method;
        this.types = new TypesInCode(source, types, names);
        madeArrays = new MadeArrays(source, trees, names);
    }

    /** Adds what is not admitted in the parameters and the body of a method to the findings of its source. */
    static void check(SourceClass source, Trees trees, Types types, AdmittedNames names, TreePath path) {
        MethodTree method = (MethodTree) path.getLeaf();
        ContractedCode code = new ContractedCode(source, trees, types, names, (ExecutableElement) trees.getElement(path));
        code.types.requireSignature(method, code.method);
        if (method.getBody() != null) {
            code.scan(new TreePath(path, method.getBody()), null);
            WrittenArrays.check(source, trees, names, new TreePath(path, method.getBody()));
        }
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        if (tree == null) {
            return null;
        }
        boolean known = tree instanceof StatementTree ? AdmittedJava.STATEMENTS.contains(tree.getKind())
                : AdmittedJava.EXPRESSIONS.contains(tree.getKind()) || AdmittedJava.ASSIGNMENTS.contains(tree.getKind())
                        || AdmittedJava.TYPES.contains(tree.getKind());
        if (!known) {
            source.refuse(tree, "code with a contract holds " + article(tree.getKind()),
                    tree instanceof StatementTree ? ADMITTED_STATEMENTS : ADMITTED_EXPRESSIONS);
            return null;
        }
        return super.scan(tree, unused);
    }

    private static String article(Tree.Kind kind) {
        return "what Java's compiler calls " + kind.name();
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
        types.requireAdmitted(variable, type, "the variable " + variable.getName() + " of code with a contract");
        if (variable.getInitializer() != null) {
            types.requireSame(variable, type, typeOf(variable.getInitializer()));
            madeArrays.declared(getCurrentPath());
            scan(variable.getInitializer(), null);
        }
        return null;
    }

    private TypeMirror typeOf(ExpressionTree expression) {
        return trees.getTypeMirror(new TreePath(getCurrentPath(), expression));
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
            arrays(loop, contract);
        }
    }

    /** OpenJML forgets what is in a variable that a loop writes, and takes the elements of an array that is in it for not null. */
    private void arrays(StatementTree loop, LoopContract contract) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree assignment, Void unused) {
                String name = assignment.getVariable().toString();
                if (assignment.getVariable() instanceof IdentifierTree && contract.writes().contains(name)
                        && ArrayElements.holdsObjects(trees.getTypeMirror(new TreePath(getCurrentPath(), assignment.getVariable())))
                        && !ArrayElements.says(contract.invariants(), name)) {
                    source.refuse(contract.position(), "no loop_invariant says that the elements of the array " + name
                            + ", which the loop writes, are not null", ArrayElements.must(name));
                }
                return super.visitAssignment(assignment, null);
            }
        }.scan(getCurrentPath(), null);
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
        types.requireSame(assignment, typeOf(assignment.getVariable()), typeOf(assignment.getExpression()));
        TreePath variable = new TreePath(getCurrentPath(), assignment.getVariable());
        if (assignment.getVariable().getKind() == Tree.Kind.ARRAY_ACCESS || trees.getElement(variable).getKind().isField()) {
            boolean handed = method.getKind() == ElementKind.CONSTRUCTOR && method.getModifiers().contains(Modifier.PRIVATE);
            madeArrays.requireNotShared(getCurrentPath(), assignment.getExpression(), handed ? method : null);
        }
        madeArrays.assigned(variable);
        return super.visitAssignment(assignment, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
        requireStatement();
        if (assignment.getVariable().getKind() != Tree.Kind.ARRAY_ACCESS || typeOf(assignment.getVariable()).getKind() != TypeKind.DOUBLE) {
            source.refuse(assignment, "code with a contract adds to what is no element of an array of double", "+= must be of such elements");
        }
        types.requireSame(assignment, typeOf(assignment.getVariable()), typeOf(assignment.getExpression()));
        return super.visitCompoundAssignment(assignment, null);
    }

    @Override
    public Void visitUnary(UnaryTree unary, Void unused) {
        if (AdmittedJava.ASSIGNMENTS.contains(unary.getKind())) {
            requireStatement();
            if (unary.getExpression().getKind() != Tree.Kind.IDENTIFIER) {
                source.refuse(unary, "code with a contract counts with what is no variable", "++ and -- must be of variables");
            }
        }
        types.requireExact(unary, typeOf(unary.getExpression()));
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
        TypeMirror left = typeOf(binary.getLeftOperand());
        TypeMirror right = typeOf(binary.getRightOperand());
        if (TypesInCode.isText(trees.getTypeMirror(getCurrentPath()))) {
            if (!throwing) {
                source.refuse(binary, "code with a contract puts texts together", "only the message of an exception is admitted");
            }
            types.requirePlain(binary.getLeftOperand(), left);
            types.requirePlain(binary.getRightOperand(), right);
        }
        if (binary.getKind() == Tree.Kind.EQUAL_TO || binary.getKind() == Tree.Kind.NOT_EQUAL_TO) {
            types.requireComparable(binary, left);
            types.requireComparable(binary, right);
        }
        if (binary.getKind() != Tree.Kind.PLUS) {
            types.requireExact(binary, left);
            types.requireExact(binary, right);
        }
        return super.visitBinary(binary, null);
    }

    @Override
    public Void visitReturn(ReturnTree result, Void unused) {
        if (result.getExpression() != null) {
            types.requireExact(result, typeOf(result.getExpression()));
            types.requireSame(result, method.getReturnType(), typeOf(result.getExpression()));
        }
        return super.visitReturn(result, null);
    }

    @Override
    public Void visitNewArray(NewArrayTree array, Void unused) {
        if (array.getInitializers() != null || array.getDimensions().size() != 1) {
            source.refuse(array, "an array is made with its elements or in several dimensions", "it must be made with one length");
        }
        types.requireAdmitted(array, trees.getTypeMirror(getCurrentPath()), "an array in code with a contract");
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
            madeArrays.requireNew(getCurrentPath(), argument);
            scan(argument, null);
        });
        return null;
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
        if (method.getKind() == ElementKind.CONSTRUCTOR && called instanceof ExecutableElement target && names.isPure(target)) {
            source.refuse(place, "a constructor with a contract calls " + target, "it may call methods of the trusted classes and of Java only, since OpenJML "
                    + "says of the unfinished object too what it says of the methods that the contract of the called one calls");
        }
        if (called instanceof ExecutableElement copy && names.isCopy(copy)) {
            requireWholeCopy(place, arguments);
        }
        if (called instanceof ExecutableElement target && !throwing && !names.isLibrary(target)) {
            if (arguments.size() != target.getParameters().size()) {
                source.refuse(place, "code with a contract hands " + arguments.size() + " arguments to a method that declares "
                        + target.getParameters().size() + " of them", "it must hand an array to a parameter that is one");
            }
            for (int i = 0; i < Math.min(arguments.size(), target.getParameters().size()); i++) {
                types.requireSame(place, target.getParameters().get(i).asType(), typeOf(arguments.get(i)));
            }
        }
        arguments.forEach(argument -> types.requireExact(place, typeOf(argument)));
    }

    /** OpenJML takes the elements of the copy for not null, so that they must be those of an array of which that is said. */
    private void requireWholeCopy(Tree place, List<? extends ExpressionTree> arguments) {
        ExpressionTree array = arguments.get(0);
        Element element = trees.getElement(new TreePath(getCurrentPath(), array));
        boolean said = element != null && (element.getKind().isField() || element.getKind() == ElementKind.PARAMETER)
                && (array instanceof IdentifierTree || array instanceof MemberSelectTree);
        if (!said || !arguments.get(1).toString().equals(array + ".length")) {
            source.refuse(place, "code with a contract copies the array " + array + " with the length " + arguments.get(1),
                    "it may copy parameters and fields with their own length, as other copies may have elements that are null");
        }
    }

    @Override
    public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        named(identifier);
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void unused) {
        named(select);
        String member = select.getIdentifier().toString();
        if (WORDS_BEHIND_A_CLASS.contains(member)) {
            source.refuse(select, "code with a contract holds " + select, "it must name its object by this alone, and no class as an object, "
                    + "since OpenJML leaves out the statement");
        }
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
        String written = source.source().text().substring(source.unit().start(literal), source.unit().end(literal));
        if (literal.getKind() == Tree.Kind.INT_LITERAL && !written.matches("0|(?:- )?[1-9][0-9_]*")) {
            source.refuse(literal, "code with a contract holds the number " + written,
                    "it must be decimal, with a blank behind a minus sign, since measures are read by the text");
        }
        return null;
    }
}
