package org.circlewalk.tests.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The indentation of code, seen from its syntax. What begins a line stands where it belongs: members, statements and cases
 * four columns further than the line on which begins what holds them, the closing brace under that beginning, and the elements
 * of a list under each other. Comments are not looked at, and so no contract is.
 */
final class JavaIndentation extends TreePathScanner<Void, Void> {
    private static final int STEP = 4;

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String text;
    private final List<String> faults;

    private JavaIndentation(CompilationUnitTree unit, SourcePositions positions, List<String> faults) throws IOException {
        this.unit = unit;
        this.positions = positions;
        this.text = unit.getSourceFile().getCharContent(true).toString();
        this.faults = faults;
    }

    /** The lines of files of Java that do not stand where they should, one sentence each. */
    static List<String> faults(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> faults = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new JavaIndentation(unit, positions, faults).scan(unit, null);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return faults;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        int base = indentation(start(parent() instanceof NewClassTree made ? made : type));
        type.getMembers().stream().filter(member -> !isComponent(type, member)).forEach(member -> require(start(member), base + STEP));
        require(closing(type), base);
        return super.visitClass(type, nothing);
    }

    /** Components of records stand among the members, but in the header. */
    private static boolean isComponent(ClassTree type, Tree member) {
        return type.getKind() == Tree.Kind.RECORD && member instanceof VariableTree field
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    @Override
    public Void visitBlock(BlockTree block, Void nothing) {
        Tree holder = parent() instanceof BlockTree || parent() instanceof ClassTree || parent() instanceof LambdaExpressionTree
                ? block : parent();
        int base = indentation(start(holder));
        block.getStatements().forEach(statement -> require(start(statement), base + STEP));
        require(closing(block), base);
        return super.visitBlock(block, nothing);
    }

    @Override
    public Void visitSwitch(SwitchTree choice, Void nothing) {
        cases(choice, choice.getCases());
        return super.visitSwitch(choice, nothing);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree choice, Void nothing) {
        cases(choice, choice.getCases());
        return super.visitSwitchExpression(choice, nothing);
    }

    private void cases(Tree choice, List<? extends CaseTree> cases) {
        int base = indentation(start(choice));
        for (CaseTree one : cases) {
            require(start(one), base + STEP);
            if (one.getStatements() != null) {
                one.getStatements().forEach(statement -> require(start(statement), base + 2 * STEP));
            }
        }
        require(closing(choice), base);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        elements(method.getParameters());
        return super.visitMethod(method, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        elements(call.getArguments());
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
        elements(made.getArguments());
        return super.visitNewClass(made, nothing);
    }

    @Override
    public Void visitNewArray(NewArrayTree array, Void nothing) {
        elements(array.getInitializers() == null ? List.of() : array.getInitializers());
        return super.visitNewArray(array, nothing);
    }

    private void elements(List<? extends Tree> elements) {
        List<Integer> first = elements.stream().map(this::start).filter(this::beginsItsLine).toList();
        OptionalInt column = first.stream().mapToInt(this::indentation).findFirst();
        first.forEach(position -> require(position, column.getAsInt()));
    }

    private void require(int position, int expected) {
        if (beginsItsLine(position) && indentation(position) != expected) {
            LineMap lines = unit.getLineMap();
            faults.add(unit.getSourceFile().getName() + ":" + lines.getLineNumber(position) + " is indented by "
                    + indentation(position) + ", but it must be by " + expected + ".");
        }
    }

    private Tree parent() {
        return getCurrentPath().getParentPath().getLeaf();
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int closing(Tree tree) {
        return (int) positions.getEndPosition(unit, tree) - 1;
    }

    /** What the compiler has made up has no position, or that of something else. */
    private boolean beginsItsLine(int position) {
        return position >= 0 && text.substring(text.lastIndexOf('\n', position - 1) + 1, position).isBlank();
    }

    /** Of the line of a position. */
    private int indentation(int position) {
        int first = text.lastIndexOf('\n', position - 1) + 1;
        int at = first;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at - first;
    }
}
