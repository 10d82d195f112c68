package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.circlewalk.checker.proof.contract.JavaTrees;
import org.circlewalk.checker.proof.contract.SourceText;
import org.circlewalk.checker.proof.contract.Token;

/**
 * What the names of a source say of the types of numbers. Contracts are read without the compiler, so that a name that is one of a whole
 * number anywhere in the source is taken for one.
 */
final class NumberNames {
    private static final Set<String> WHOLE_TYPES = Set.of("int", "long");
    private static final Set<String> SIGNS = Set.of("+", "-", "*", "/", "%");
    private static final String MEMBER = ".";
    private static final Set<String> LIMITS = Set.of("MAX_VALUE", "MIN_VALUE");
    private static final Set<String> OF_LIMITS = Set.of("Integer", "Long");

    private final Names names = new Names();
    private final DeclaredTypes types;

    /** Names of numbers. */
    private static final class Names {
        /** Variables of type double or float, or of arrays of them; those of other classes behind a point. */
        private final Set<String> rounded = new HashSet<>();
        /** Variables of type int or long, or of arrays of them, and methods that return such; those of other classes behind a point. */
        private final Set<String> whole = new HashSet<>();

        void addAll(Names others) {
            rounded.addAll(others.rounded);
            whole.addAll(others.whole);
        }

        void add(String type, String name) {
            String written = type.toLowerCase(Locale.ROOT);
            if (written.contains("double") || written.contains("float")) {
                rounded.add(name);
            }
            if (WHOLE_TYPES.contains(written.replace("[]", ""))) {
                whole.add(name);
            }
        }

        /** Methods that return whole numbers, in code and in contracts. */
        void methods(List<Token> tokens, String before) {
            for (int i = 0; i + 2 < tokens.size(); i++) {
                if (WHOLE_TYPES.contains(tokens.get(i).text())) {
                    int name = Token.behindBrackets(tokens, i + 1);
                    if (name + 1 < tokens.size() && tokens.get(name + 1).is("(")) {
                        whole.add(before + tokens.get(name).text() + "()");
                    }
                }
            }
        }
    }

    /** The members of all classes, which contracts may name behind a point. */
    static final class Members {
        private final Names names = new Names();
        private final DeclaredTypes.Members types;

        Members(List<JavaTrees.Unit> units) {
            types = new DeclaredTypes.Members(units);
            names.whole.add(MEMBER + "length");
            for (JavaTrees.Unit unit : units) {
                unit.tree().getTypeDecls().stream().filter(ClassTree.class::isInstance)
                        .flatMap(type -> ((ClassTree) type).getMembers().stream())
                        .filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
                        .forEach(field -> names.add(String.valueOf(field.getType()), MEMBER + field.getName()));
                names.methods(unit.source().tokens(), MEMBER);
            }
        }
    }

    NumberNames(ClassTree type, SourceText source, Members members) {
        types = new DeclaredTypes(type, source, members.types);
        names.addAll(members.names);
        new Variables().scan(type, null);
        declared(source.tokens());
        names.methods(source.tokens(), "");
    }

    /** All types, not of numbers alone. */
    DeclaredTypes types() {
        return types;
    }

    private final class Variables extends TreeScanner<Void, Void> {
        @Override
        public Void visitVariable(VariableTree variable, Void unused) {
            names.add(String.valueOf(variable.getType()), variable.getName().toString());
            return super.visitVariable(variable, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            names.add(String.valueOf(method.getReturnType()), method.getName() + "()");
            return super.visitMethod(method, null);
        }
    }

    /** Parameters and variables of contracts, those of quantifiers too. */
    private void declared(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (!tokens.get(i).jml() || !WHOLE_TYPES.contains(tokens.get(i).text())) {
                continue;
            }
            int next = Token.behindBrackets(tokens, i + 1);
            while (next < tokens.size() && tokens.get(next).isWord()) {
                names.whole.add(tokens.get(next).text());
                next += next + 2 < tokens.size() && tokens.get(next + 1).is(",") && !isType(tokens.get(next + 2)) ? 2 : tokens.size();
            }
        }
    }

    private static boolean isType(Token token) {
        return AdmittedJml.PRIMITIVES.contains(token.text()) || Character.isUpperCase(token.text().charAt(0));
    }

    /** Whether it is a variable of type double or float, or an array of them. */
    boolean isRounded(JmlExpression expression) {
        return expression instanceof JmlExpression.Name name && names.rounded.contains(name.text())
                || expression instanceof JmlExpression.Member member && names.rounded.contains(MEMBER + member.name());
    }

    /**
     * Whether Java takes it for a double, where OpenJML takes it for a real number: it is made of numbers with a point, and of whole ones
     * of Java, alone.
     *
     * @param wholeResult whether the result, if it is spoken of, is a whole number
     */
    boolean isComputedAsDouble(JmlExpression expression, boolean wholeResult) {
        Reading reading = new Reading(wholeResult);
        return expression instanceof JmlExpression.Binary sum && SIGNS.contains(sum.sign()) && reading.isDouble(sum)
                || expression instanceof JmlExpression.Choice choice && reading.isDouble(choice)
                        && (reading.isWhole(choice.yes()) || reading.isWhole(choice.no()));
    }

    /** What numbers are where the result, if it is spoken of, is a whole number or is not. */
    private final class Reading {
        private final boolean wholeResult;

        Reading(boolean wholeResult) {
            this.wholeResult = wholeResult;
        }

        private boolean isDouble(JmlExpression expression) {
            if (expression instanceof JmlExpression.Binary sum && SIGNS.contains(sum.sign())) {
                return isDouble(sum.left()) && (isDouble(sum.right()) || isWhole(sum.right()))
                        || isWhole(sum.left()) && isDouble(sum.right());
            } else if (expression instanceof JmlExpression.Choice choice) {
                return isDouble(choice.yes()) && (isDouble(choice.no()) || isWhole(choice.no()))
                        || isWhole(choice.yes()) && isDouble(choice.no());
            } else if (expression instanceof JmlExpression.Unary unary) {
                return isDouble(unary.operand());
            } else if (expression instanceof JmlExpression.Special special && special.word().equals("\\old")) {
                return isDouble(special.operand());
            }
            return expression instanceof JmlExpression.Literal literal && literal.text().contains(MEMBER);
        }

        private boolean isWhole(JmlExpression expression) {
            if (expression instanceof JmlExpression.Literal literal) {
                return Character.isDigit(literal.text().charAt(0)) && !literal.text().contains(MEMBER);
            } else if (expression instanceof JmlExpression.Name name) {
                return names.whole.contains(name.text()) || wholeResult && name.text().equals("\\result");
            } else if (expression instanceof JmlExpression.Member member) {
                return names.whole.contains(MEMBER + member.name()) || LIMITS.contains(member.name()) && member.target() instanceof JmlExpression.Name of
                        && OF_LIMITS.contains(of.text());
            } else if (expression instanceof JmlExpression.Call call) {
                return names.whole.contains((call.target() == null ? "" : MEMBER) + call.name() + "()");
            } else if (expression instanceof JmlExpression.Element || expression instanceof JmlExpression.Unary) {
                return isWhole(expression.parts().get(0));
            } else if (expression instanceof JmlExpression.Special special) {
                return special.word().equals("\\old") && isWhole(special.operand());
            } else if (expression instanceof JmlExpression.Binary sum) {
                return SIGNS.contains(sum.sign()) && isWhole(sum.left()) && isWhole(sum.right());
            }
            return expression instanceof JmlExpression.Choice choice && (isWhole(choice.yes()) || isWhole(choice.no()));
        }
    }
}
