package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.JavaTrees;
import org.circlewalk.checker.proof.contract.SourceText;
import org.circlewalk.checker.proof.contract.Token;

/**
 * The types with which the names of a source are declared, wherever they are: contracts are read without the compiler, so that a name may
 * be of each of them.
 */
final class DeclaredTypes {
    private static final Set<String> PLAIN = Set.of("int", "long", "boolean", "\\real", "\\bigint", "double", "void");
    private static final Set<String> WORDS_OF_MEMBERS = Set.of("public", "private", "static", "model", "ghost", "instance");
    private static final String ARRAY_END = "[]";

    private final String owner;
    private final Members members;
    private final List<Region> regions;
    /** Of the method in question. */
    private final Map<String, Set<String>> variables;

    /** A method as it is declared. */
    record Method(String owner, String name, List<String> parameters, String result) {
    }

    /** A method with its contract, and what is declared in it. */
    private record Region(int end, Map<String, Set<String>> variables) {
    }

    /** The members of all classes that contracts may name. */
    static final class Members {
        private final Set<String> owners = new HashSet<>();
        /** By their class, a point and their name. */
        private final Map<String, Set<String>> fields = new HashMap<>();
        private final Map<String, Set<Method>> methods = new HashMap<>();

        Members(List<JavaTrees.Unit> units) {
            units.forEach(this::read);
        }

        private void read(JavaTrees.Unit unit) {
            for (Tree declared : unit.tree().getTypeDecls()) {
                if (declared instanceof ClassTree type) {
                    String name = type.getSimpleName().toString();
                    owners.add(name);
                    type.getMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
                            .forEach(field -> add(fields, name + "." + field.getName(), String.valueOf(field.getType())));
                    methods(unit.source().tokens(), name);
                    declared(unit.source().tokens(), name + ".", fields, true);
                }
            }
        }

        private void methods(List<Token> tokens, String of) {
            for (int i = 0; i + 2 < tokens.size(); i++) {
                int name = Token.behindBrackets(tokens, i + 1);
                if (isType(tokens.get(i)) && name + 1 < tokens.size() && isName(tokens.get(name)) && tokens.get(name + 1).is("(")) {
                    Method method = new Method(of, tokens.get(name).text(), parameters(tokens, name + 2), type(tokens, i, name));
                    methods.computeIfAbsent(method.name(), unused -> new HashSet<>()).add(method);
                }
            }
        }
    }

    /** @param members those that contracts may name */
    DeclaredTypes(ClassTree type, SourceText source, Members members) {
        this(type.getSimpleName().toString(), members, regions(source.tokens()), Map.of());
    }

    private DeclaredTypes(String owner, Members members, List<Region> regions, Map<String, Set<String>> variables) {
        this.owner = owner;
        this.members = members;
        this.regions = regions;
        this.variables = variables;
    }

    /** The same at a place of the source, where the variables of one method have a meaning. */
    DeclaredTypes at(int position) {
        return new DeclaredTypes(owner, members, regions, regions.stream().filter(region -> position <= region.end()).findFirst()
                .map(Region::variables).orElse(Map.of()));
    }

    /** A method and its contract end where a block within the class ends. */
    private static List<Region> regions(List<Token> tokens) {
        List<Region> regions = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is("{") ? 1 : tokens.get(i).is("}") ? -1 : 0;
            if (tokens.get(i).is("}") && depth == 1 || i + 1 == tokens.size()) {
                Map<String, Set<String>> declared = new HashMap<>();
                declared(tokens.subList(begin, i + 1), "", declared, false);
                regions.add(new Region(tokens.get(i).start(), declared));
                begin = i + 1;
            }
        }
        return regions;
    }

    private static void add(Map<String, Set<String>> names, String name, String type) {
        names.computeIfAbsent(name, unused -> new HashSet<>()).add(type);
    }

    /** What stands behind types: variables, or only members of classes that contracts declare. */
    private static void declared(List<Token> tokens, String of, Map<String, Set<String>> names, boolean members) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int next = Token.behindBrackets(tokens, i + 1);
            boolean known = !members || i > 0 && tokens.get(i).jml() && WORDS_OF_MEMBERS.contains(tokens.get(i - 1).text());
            if (!known || !isType(tokens.get(i)) && !tokens.get(i).is("var")) {
                continue;
            }
            String type = type(tokens, i, next);
            while (next + 1 < tokens.size() && isName(tokens.get(next)) && !tokens.get(next + 1).is("(")) {
                add(names, of + tokens.get(next).text(), type);
                boolean more = tokens.get(next + 1).is(",") && next + 2 < tokens.size() && !isType(tokens.get(next + 2));
                next = more ? next + 2 : tokens.size();
            }
        }
    }

    private static List<String> parameters(List<Token> tokens, int begin) {
        List<String> found = new ArrayList<>();
        for (int i = begin; i + 1 < tokens.size() && !tokens.get(i).is(")"); i++) {
            int name = Token.behindBrackets(tokens, i + 1);
            if (isType(tokens.get(i)) && name < tokens.size() && isName(tokens.get(name))) {
                found.add(type(tokens, i, name));
            }
        }
        return found;
    }

    private static String type(List<Token> tokens, int begin, int end) {
        return tokens.get(begin).text() + ARRAY_END.repeat((end - begin - 1) / 2);
    }

    private static boolean isType(Token token) {
        return PLAIN.contains(token.text()) || token.isWord() && Character.isUpperCase(token.text().charAt(0));
    }

    private static boolean isName(Token token) {
        return token.isWord() && token.text().charAt(0) != '\\';
    }

    /** Whether a simple name is one of an int, as a variable of the method and as a field of the class. */
    boolean isInt(String name) {
        return named(name).equals(Set.of("int"));
    }

    /** The types with which a simple name is declared, as a variable of the method or as a field of the class; empty if nothing is known. */
    Set<String> named(String name) {
        return Stream.of(variables.getOrDefault(name, Set.of()), members.fields.getOrDefault(owner + "." + name, Set.of()))
                .flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The types of the fields of that name, of all classes if it is not known of which one it is. */
    private Set<String> fields(String name, Set<String> of) {
        Set<String> possible = members.owners.containsAll(of) && !of.isEmpty() ? of : members.owners;
        return possible.stream().flatMap(one -> members.fields.getOrDefault(one + "." + name, Set.of()).stream()).collect(Collectors.toSet());
    }

    /** Whether what is called length behind a point is that of an array, and so not negative. */
    boolean isLengthOfArrays() {
        return fields("length", Set.of()).isEmpty();
    }

    /** Whether it is known that what is chosen are numbers or truth values. */
    boolean isPlain(JmlExpression.Choice choice) {
        Set<String> possible = typesOf(choice);
        return !possible.isEmpty() && PLAIN.containsAll(possible);
    }

    /** The methods that a call may mean by its name, the number of its arguments, and the class before the point. */
    Set<Method> methodsNamed(JmlExpression.Call call) {
        Set<String> of = owners(call);
        return members.methods.getOrDefault(call.name(), Set.of()).stream().filter(method -> of.isEmpty() || of.contains(method.owner()))
                .filter(method -> method.parameters().size() == call.arguments().size()).collect(Collectors.toSet());
    }

    /** The classes of which the method may be; empty if nothing is known. */
    private Set<String> owners(JmlExpression.Call call) {
        if (call.target() == null) {
            return Set.of(owner);
        }
        boolean ofClass = call.target() instanceof JmlExpression.Name name && members.owners.contains(name.text());
        Set<String> of = ofClass ? Set.of(((JmlExpression.Name) call.target()).text()) : typesOf(call.target());
        return members.owners.containsAll(of) ? of : Set.of();
    }

    /** The types of which an expression may be; empty if nothing is known, boolean for all that is computed. */
    Set<String> typesOf(JmlExpression expression) {
        if (expression instanceof JmlExpression.Name name) {
            return name.text().equals("this") ? Set.of(owner) : named(name.text());
        } else if (expression instanceof JmlExpression.Member member) {
            Set<String> length = member.name().equals("length") ? Set.of("int") : Set.of();
            boolean ofClass = member.target() instanceof JmlExpression.Name name && members.owners.contains(name.text());
            Set<String> of = ofClass ? Set.of(((JmlExpression.Name) member.target()).text()) : typesOf(member.target());
            return Stream.of(length, fields(member.name(), of)).flatMap(Set::stream).collect(Collectors.toSet());
        } else if (expression instanceof JmlExpression.Call call) {
            return methodsNamed(call).stream().map(Method::result).collect(Collectors.toSet());
        } else if (expression instanceof JmlExpression.Element element) {
            return typesOf(element.array()).stream().filter(type -> type.endsWith(ARRAY_END))
                    .map(type -> type.substring(0, type.length() - ARRAY_END.length())).collect(Collectors.toSet());
        } else if (expression instanceof JmlExpression.Choice choice) {
            Set<String> yes = typesOf(choice.yes());
            Set<String> no = typesOf(choice.no());
            return yes.isEmpty() || no.isEmpty() ? Set.of() : Stream.concat(yes.stream(), no.stream()).collect(Collectors.toSet());
        } else if (expression instanceof JmlExpression.Special special && special.word().equals("\\old")) {
            return typesOf(special.operand());
        }
        return expression.equals(JmlExpression.NULL) ? Set.of() : Set.of("boolean");
    }
}
