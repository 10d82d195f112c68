package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the code of a method with a contract may be made of. The page "What a contract may look like here" gives the reasons. */
public final class AdmittedJava {
    /** The statements. */
    static final Set<Tree.Kind> STATEMENTS = Set.of(Tree.Kind.BLOCK, Tree.Kind.VARIABLE, Tree.Kind.EXPRESSION_STATEMENT, Tree.Kind.IF,
            Tree.Kind.FOR_LOOP, Tree.Kind.WHILE_LOOP, Tree.Kind.RETURN, Tree.Kind.THROW);
    /** The expressions. */
    static final Set<Tree.Kind> EXPRESSIONS = Set.of(Tree.Kind.IDENTIFIER, Tree.Kind.MEMBER_SELECT, Tree.Kind.ARRAY_ACCESS,
            Tree.Kind.METHOD_INVOCATION, Tree.Kind.NEW_CLASS, Tree.Kind.NEW_ARRAY, Tree.Kind.PARENTHESIZED,
            Tree.Kind.CONDITIONAL_EXPRESSION, Tree.Kind.INT_LITERAL, Tree.Kind.BOOLEAN_LITERAL,
            Tree.Kind.STRING_LITERAL, Tree.Kind.PLUS, Tree.Kind.MINUS, Tree.Kind.MULTIPLY, Tree.Kind.DIVIDE,
            Tree.Kind.REMAINDER, Tree.Kind.LESS_THAN, Tree.Kind.LESS_THAN_EQUAL, Tree.Kind.GREATER_THAN, Tree.Kind.GREATER_THAN_EQUAL,
            Tree.Kind.EQUAL_TO, Tree.Kind.NOT_EQUAL_TO, Tree.Kind.CONDITIONAL_AND, Tree.Kind.CONDITIONAL_OR, Tree.Kind.LOGICAL_COMPLEMENT,
            Tree.Kind.UNARY_MINUS);
    /** What changes a variable; each must be a statement or the last part of the head of a for loop. */
    static final Set<Tree.Kind> ASSIGNMENTS = Set.of(Tree.Kind.ASSIGNMENT, Tree.Kind.PLUS_ASSIGNMENT,
            Tree.Kind.POSTFIX_INCREMENT, Tree.Kind.POSTFIX_DECREMENT);
    /** How types are written. */
    static final Set<Tree.Kind> TYPES = Set.of(Tree.Kind.PRIMITIVE_TYPE, Tree.Kind.ARRAY_TYPE);
    /** The primitive types of variables; double only as the element of arrays, with sums. */
    static final Set<String> PRIMITIVES = Set.of("int", "long", "boolean");
    /** The methods of the Java library that code with contracts may call. */
    static final Map<String, String> LIBRARY = new TreeMap<>(Map.of(
            "java.util.Arrays.copyOf(java.lang.Object[],int)", "a fresh array with the same elements",
            "java.lang.IllegalArgumentException.IllegalArgumentException(java.lang.String)", "an exception that is thrown at once",
            "java.lang.ArithmeticException.ArithmeticException(java.lang.String)", "an exception that is thrown at once"));
    /** Constants of the Java library. */
    static final List<String> CONSTANTS = List.of("java.lang.Integer.MAX_VALUE", "java.lang.Long.MAX_VALUE");

    private AdmittedJava() {
    }

    /** The names of the kinds of statements and expressions, as Java's compiler calls them. */
    public static List<String> kinds() {
        return Stream.of(STATEMENTS, EXPRESSIONS, ASSIGNMENTS).flatMap(Set::stream).map(Tree.Kind::name).sorted().toList();
    }

    /** The methods and constants of the Java library. */
    public static List<String> library() {
        return Stream.concat(LIBRARY.keySet().stream(), CONSTANTS.stream()).sorted().toList();
    }
}
