package org.circlewalk.checker.proof.contract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the names may be that a method and its contract can use. Contracts are read without the compiler, so that nothing is made of
 * where in a method a name is declared: a name may be of each type with which it is declared in the method or in its class.
 */
final class NamesInReach {
    private static final String BIG_NUMBER = "\\bigint";
    private static final String BIG_OBJECT = "BigInteger";
    private static final Set<String> PRIMITIVE = Set.of("int", "long", "short", "byte", "char", "boolean", "double", "float",
            "\\real", "\\bigint");
    /** A type that is not plainly written. */
    private static final String UNKNOWN = "?";
    private static final String ARRAY_END = "[]";
    private static final Set<String> BEGINS = Set.of(";", "{", "}");

    private final Program program;
    private final Map<String, Set<String>> types = new HashMap<>();

    private NamesInReach(Program program) {
        this.program = program;
    }

    /** The names in reach of a method. */
    static NamesInReach of(Declaration method, Program program) {
        NamesInReach reach = new NamesInReach(program);
        program.enclosing(method.className()).forEach(type -> reach.addClass(type.surface()));
        reach.addTypes(method.tokens());
        List<Token> surface = method.surface();
        for (int i = 1; i < surface.size(); i++) {
            if (surface.get(i).is(method.name())) {
                boolean array = i > 2 && surface.get(i - 1).is("]");
                reach.add("\\result", array ? surface.get(i - 3).text() + "[]" : surface.get(i - 1).text());
            }
        }
        return reach;
    }

    private void add(String name, String type) {
        types.computeIfAbsent(name, unused -> new HashSet<>()).add(type);
    }

    private void addClass(List<Token> surface) {
        addTypes(surface);
        if (surface.stream().anyMatch(token -> token.is("enum"))) {
            surface.stream().filter(NamesInReach::isName).forEach(name -> add(name.text(), UNKNOWN));
        }
    }

    private void addTypes(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int next = Token.behindBrackets(tokens, i + 1);
            boolean used = next + 1 < tokens.size() && tokens.get(next + 1).is(".");
            if (next < tokens.size() && !used && isName(tokens.get(next)) && mayBeType(tokens.get(i))) {
                addAll(tokens, next, isPlainType(tokens.get(i)) ? tokens.get(i).text() + ARRAY_END.repeat((next - i - 1) / 2) : UNKNOWN);
            }
        }
    }

    private static boolean isPlainType(Token token) {
        return token.isWord() && (Character.isUpperCase(token.text().charAt(0)) || PRIMITIVE.contains(token.text()));
    }

    /** Or the end of one with arguments, or var. */
    private static boolean mayBeType(Token token) {
        return isPlainType(token) || token.is("var") || token.is(">");
    }

    private static boolean isName(Token token) {
        return token.isWord() && token.text().charAt(0) != '\\' && !token.is("instanceof");
    }

    /** The name, and those behind commas up to the end of the declaration. */
    private void addAll(List<Token> tokens, int first, String type) {
        add(tokens.get(first).text(), type);
        int depth = 0;
        for (int i = first + 1; i + 1 < tokens.size() && depth >= 0 && !(depth == 0 && tokens.get(i).is(";")); i++) {
            String word = tokens.get(i).text();
            depth += Set.of("(", "[", "{").contains(word) ? 1 : Set.of(")", "]", "}").contains(word) ? -1 : 0;
            if (depth == 0 && word.equals(",") && isName(tokens.get(i + 1)) && !isPlainType(tokens.get(i + 1))) {
                add(tokens.get(i + 1).text(), type);
            }
        }
    }

    /** Whether a variable, a field or a constant is called so. */
    boolean isDeclared(String receiver) {
        return types.containsKey(variable(receiver));
    }

    /** Whether it is known of each of them of which class it is. */
    boolean isKnown(String receiver) {
        return !types.get(variable(receiver)).contains(UNKNOWN);
    }

    private static String variable(String receiver) {
        return receiver.endsWith(ARRAY_END) ? receiver.substring(0, receiver.length() - ARRAY_END.length()) : receiver;
    }

    /** The simple names of the classes of which a receiver may be, or which it may be; with {@code []} behind it, of the elements of the array. */
    Set<String> classesOf(String receiver) {
        boolean element = receiver.endsWith(ARRAY_END);
        Set<String> possible = new HashSet<>(Set.of(receiver));
        types.getOrDefault(variable(receiver), Set.of()).forEach(type -> possible.add(element ? type.replaceFirst("\\[\\]$", "") : type));
        return possible;
    }

    static boolean isNumber(String type) {
        return !type.endsWith("[]") && !Character.isUpperCase(type.charAt(0));
    }

    /** Whether an argument may be a number or a truth value. */
    boolean mayBeNumber(List<String> argument) {
        return argument.size() != 1 || isWrittenNumber(argument.get(0))
                || types.getOrDefault(argument.get(0), Set.of(UNKNOWN)).stream().anyMatch(NamesInReach::isNumber);
    }

    /** Whether an argument may be an object or an array. */
    boolean mayBeReference(List<String> argument) {
        if (argument.size() == 1) {
            return !isWrittenNumber(argument.get(0)) && types.getOrDefault(argument.get(0), Set.of(UNKNOWN)).stream()
                    .anyMatch(type -> type.equals(UNKNOWN) || !isNumber(type));
        }
        boolean cast = argument.size() > 3 && argument.subList(0, 3).equals(List.of("(", "\\real", ")")) && !argument.contains("?");
        return !cast && !(argument.size() == 3 && argument.get(1).equals(".") && isNumberOf(argument.get(0), argument.get(2)));
    }

    /** Whether OpenJML may make of an argument what a parameter takes: a \bigint of a BigInteger, or a BigInteger of a \bigint. */
    boolean isConverted(List<String> argument, String parameter) {
        boolean field = argument.size() == 3 && argument.get(1).equals(".");
        Set<String> possible = types.getOrDefault(argument.get(0), Set.of());
        return parameter.equals(BIG_NUMBER) && argument.size() == 1 && possible.contains(BIG_OBJECT)
                || parameter.equals(BIG_OBJECT) && (argument.size() == 1 && possible.contains(BIG_NUMBER) || field && possible.contains(BIG_OBJECT));
    }

    /** Whether a field of a variable is certainly a number. */
    private boolean isNumberOf(String variable, String field) {
        return types.getOrDefault(variable, Set.of(UNKNOWN)).stream()
                .allMatch(type -> type.endsWith(ARRAY_END) ? field.equals("length") : program.isNumber(type, field));
    }

    private static boolean isWrittenNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /**
     * Whether a class has a field of that name which is no number, and which a contract may name.
     *
     * @param contracted whether the class has contracts, which may name its private fields too
     */
    static boolean isReferenceIn(List<Token> surface, String field, boolean contracted) {
        for (int i = 1; i < surface.size(); i++) {
            Token before = surface.get(i - 1);
            boolean declared = surface.get(i).is(field) && (before.isWord() || before.is("]") || before.is(">") || before.is(","));
            if (declared && !(isPlainType(before) && isNumber(before.text())) && (contracted || !isPrivate(surface, i))) {
                return true;
            }
        }
        return false;
    }

    /** A component of a record is private too. */
    private static boolean isPrivate(List<Token> surface, int name) {
        for (int i = name - 1; i >= 0 && !BEGINS.contains(surface.get(i).text()); i--) {
            if (surface.get(i).is("private") || surface.get(i).is("record")) {
                return true;
            }
        }
        return false;
    }
}
