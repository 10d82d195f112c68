package org.circlewalk.checker.proof.contract;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the classes and methods of a source, and the contract of each. */
final class DeclarationFinder {
    private final SourceText source;
    private final CompilationUnitTree tree;
    private final SourcePositions positions;
    private final List<Declaration> declarations = new ArrayList<>();
    private final Map<MethodTree, Declaration> methods = new IdentityHashMap<>();

    /** Positions from which to which something stands. */
    private record Range(int start, int end) {
        boolean contains(Token token) {
            return token.start() >= start && token.start() < end;
        }
    }

    private DeclarationFinder(JavaTrees.Unit unit, JavaTrees trees) {
        source = unit.source();
        tree = unit.tree();
        positions = Trees.instance(trees.task()).getSourcePositions();
        int from = 0;
        for (Tree type : tree.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                List<Token> before = jml(from, start(type));
                String packageName = tree.getPackageName() == null ? "" : tree.getPackageName() + ".";
                find(packageName + declared.getSimpleName(), declared, before.isEmpty() ? start(type) : before.get(0).start());
                from = end(type);
            }
        }
    }

    static DeclarationFinder of(JavaTrees.Unit unit, JavaTrees trees) {
        return new DeclarationFinder(unit, trees);
    }

    List<Declaration> declarations() {
        return declarations;
    }

    /** The methods of the code by their trees. */
    Map<MethodTree, Declaration> methods() {
        return methods;
    }

    /** The qualified names of the fields of a class that a source declares. */
    static List<String> fields(JavaTrees.Unit unit, String className) {
        return unit.tree().getTypeDecls().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast)
                .flatMap(type -> type.getMembers().stream()).filter(VariableTree.class::isInstance)
                .map(field -> className + "." + ((VariableTree) field).getName()).toList();
    }

    private int start(Tree member) {
        return (int) positions.getStartPosition(tree, member);
    }

    private int end(Tree member) {
        return (int) positions.getEndPosition(tree, member);
    }

    private List<Token> jml(int start, int end) {
        return source.tokens(start, end).stream().filter(Token::jml).toList();
    }

    private void find(String className, ClassTree type, int from) {
        int brace = brace(type);
        List<Range> others = new ArrayList<>();
        int last = brace + 1;
        for (Tree member : members(type, brace)) {
            Optional<JmlElement> specification = elements(className, last, start(member), others);
            int begin = specification.map(element -> beginning(element, start(member))).orElse(start(member));
            if (member instanceof MethodTree method) {
                others.add(new Range(begin, end(member)));
                add(className, type, method, begin);
            } else if (member instanceof ClassTree nested) {
                others.add(new Range(begin, end(member)));
                find(className + "." + nested.getSimpleName(), nested, begin);
            }
            last = Math.max(last, end(member));
        }
        elements(className, last, end(type), others);
        List<Token> surface = source.tokens(from, end(type)).stream()
                .filter(token -> others.stream().noneMatch(range -> range.contains(token))).toList();
        declarations.add(new Declaration(Declaration.Kind.CLASS, className, type.getSimpleName().toString(), List.of(),
                source, from, end(type), surface));
    }

    /** What is written in the class, without what the compiler adds, such as the fields of a record. */
    private List<Tree> members(ClassTree type, int brace) {
        return type.getMembers().stream().map(Tree.class::cast)
                .filter(member -> start(member) > brace && end(member) > start(member))
                .sorted(Comparator.comparingInt(this::start)).toList();
    }

    /** The position of the brace that opens the body. */
    private int brace(ClassTree type) {
        int afterModifiers = Math.max(end(type.getModifiers()), start(type));
        return source.tokens(afterModifiers, end(type)).stream().filter(token -> !token.jml() && token.is("{"))
                .findFirst().orElseThrow().start();
    }

    /**
     * Adds the model methods between two members.
     *
     * @param others takes their places
     * @return the contract of the member that follows
     */
    private Optional<JmlElement> elements(String className, int start, int end, List<Range> others) {
        List<JmlElement> elements = JmlElements.of(jml(start, end));
        for (JmlElement element : elements) {
            if (element.kind() == JmlElement.Kind.MODEL_METHOD) {
                Range range = new Range(beginning(element, element.start()), ending(element));
                others.add(range);
                declarations.add(ModelMethod.of(className, element, source, range.start(), range.end()));
            }
        }
        return elements.stream().reduce((first, second) -> second)
                .filter(element -> element.kind() == JmlElement.Kind.SPECIFICATION);
    }

    /** Where the comment begins whose first word the part begins with; if it begins amid a comment, there. */
    private int beginning(JmlElement element, int otherwise) {
        for (Comment comment : source.comments()) {
            if (comment.jml() && comment.start() < element.start() && element.start() < comment.end()) {
                boolean first = jml(comment.start(), element.start()).isEmpty();
                return first ? comment.start() : element.start();
            }
        }
        return Math.min(otherwise, element.start());
    }

    private int ending(JmlElement element) {
        for (Comment comment : source.comments()) {
            if (comment.jml() && comment.start() < element.end() && element.end() <= comment.end()) {
                return jml(element.end(), comment.end()).isEmpty() ? comment.end() : element.end();
            }
        }
        return element.end();
    }

    private void add(String className, ClassTree type, MethodTree method, int begin) {
        String name = method.getName().contentEquals("<init>") ? type.getSimpleName().toString() : method.getName().toString();
        List<String> parameters = method.getParameters().stream().map(this::simpleType).toList();
        int head = method.getBody() == null ? end(method) : start(method.getBody());
        Declaration declaration = new Declaration(Declaration.Kind.METHOD, className, name, parameters, source, begin,
                end(method), source.tokens(begin, head));
        declarations.add(declaration);
        methods.put(method, declaration);
    }

    private String simpleType(VariableTree parameter) {
        // The tree of a variable-arity parameter is that of an array.
        String key = MethodKey.normalized("(" + withoutAnnotations(parameter.getType().toString()) + ")");
        return key.substring(1, key.length() - 1);
    }

    private static String withoutAnnotations(String type) {
        return type.replaceAll("@[\\w.]+(\\([^)]*\\))?", "");
    }
}
