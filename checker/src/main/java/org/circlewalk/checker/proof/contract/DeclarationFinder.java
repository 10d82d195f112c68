package org.circlewalk.checker.proof.contract;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the classes and methods of a source, and the contract of each. */
final class DeclarationFinder {
    private final JavaTrees.Unit unit;
    private final SourceText source;
    private final List<Declaration> declarations = new ArrayList<>();
    private final Map<MethodTree, Declaration> methods = new IdentityHashMap<>();

    /** Positions from which to which something stands. */
    private record Range(int start, int end) {
        boolean contains(Token token) {
            return token.start() >= start && token.start() < end;
        }
    }

    private DeclarationFinder(JavaTrees.Unit unit) {
        this.unit = unit;
        source = unit.source();
        CompilationUnitTree tree = unit.tree();
        int from = 0;
        for (Tree type : tree.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                List<Token> before = source.contracts(from, unit.start(type));
                String packageName = tree.getPackageName() == null ? "" : tree.getPackageName() + ".";
                find(packageName + declared.getSimpleName(), declared, before.isEmpty() ? unit.start(type) : before.get(0).start());
                from = unit.end(type);
            }
        }
    }

    static DeclarationFinder of(JavaTrees.Unit unit) {
        return new DeclarationFinder(unit);
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

    private void find(String className, ClassTree type, int from) {
        List<Range> others = new ArrayList<>();
        int last = unit.brace(type) + 1;
        for (Tree member : unit.members(type)) {
            Optional<JmlElement> specification = elements(className, last, unit.start(member), others);
            int begin = specification.map(element -> beginning(element, unit.start(member))).orElse(unit.start(member));
            if (member instanceof MethodTree method) {
                others.add(new Range(begin, unit.end(member)));
                add(className, type, method, begin);
            } else if (member instanceof ClassTree nested) {
                others.add(new Range(begin, unit.end(member)));
                find(className + "." + nested.getSimpleName(), nested, begin);
            }
            last = Math.max(last, unit.end(member));
        }
        elements(className, last, unit.end(type), others);
        List<Token> surface = source.tokens(from, unit.end(type)).stream()
                .filter(token -> others.stream().noneMatch(range -> range.contains(token))).toList();
        declarations.add(new Declaration(Declaration.Kind.CLASS, className, type.getSimpleName().toString(), List.of(),
                source, from, unit.end(type), surface));
    }

    /**
     * Adds the model methods between two members.
     *
     * @param others takes their places
     * @return the contract of the member that follows
     */
    private Optional<JmlElement> elements(String className, int start, int end, List<Range> others) {
        List<JmlElement> elements = JmlElements.of(source.contracts(start, end));
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
                boolean first = source.contracts(comment.start(), element.start()).isEmpty();
                return first ? comment.start() : element.start();
            }
        }
        return Math.min(otherwise, element.start());
    }

    private int ending(JmlElement element) {
        for (Comment comment : source.comments()) {
            if (comment.jml() && comment.start() < element.end() && element.end() <= comment.end()) {
                return source.contracts(element.end(), comment.end()).isEmpty() ? comment.end() : element.end();
            }
        }
        return element.end();
    }

    private void add(String className, ClassTree type, MethodTree method, int begin) {
        String name = method.getName().contentEquals("<init>") ? type.getSimpleName().toString() : method.getName().toString();
        List<String> parameters = method.getParameters().stream().map(this::simpleType).toList();
        int head = method.getBody() == null ? unit.end(method) : unit.start(method.getBody());
        Declaration declaration = new Declaration(Declaration.Kind.METHOD, className, name, parameters, source, begin,
                unit.end(method), source.tokens(begin, head));
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
