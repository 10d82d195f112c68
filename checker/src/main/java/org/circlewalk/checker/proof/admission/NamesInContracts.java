package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.circlewalk.checker.proof.contract.ParsedSources;
import org.circlewalk.checker.proof.contract.Token;

/**
 * Holds the names in contracts, which Java's compiler does not resolve, against what they can mean: classes with contracts by names that
 * nothing else has, and their fields and methods.
 */
final class NamesInContracts {
    /** Classes of the Java library whose constants contracts may name. */
    private static final List<String> OF_JAVA = List.of("Integer", "Long");

    private final Map<String, String> classes = new HashMap<>();
    private final Set<String> capitals = new HashSet<>();

    private NamesInContracts() {
        OF_JAVA.forEach(name -> classes.put(name, "java.lang." + name));
        AdmittedJml.TRUSTED_CLASSES.forEach(name -> classes.put(name.substring(name.lastIndexOf('.') + 1), name));
    }

    static void check(ParsedSources parsed, List<SourceClass> sources, List<Finding> findings) {
        NamesInContracts names = new NamesInContracts();
        sources.forEach(names::add);
        SurroundingClasses.check(parsed.plainTrees(), names.classes, findings);
        SurroundingClasses.check(parsed.contractedTrees(), names.classes, findings);
        sources.forEach(names::check);
        Set<String> everywhere = new HashSet<>();
        sources.forEach(source -> everywhere.addAll(impureNames(source, false)));
        Set<String> open = new HashSet<>();
        sources.forEach(source -> open.addAll(openNames(source)));
        for (SourceClass source : sources) {
            Set<String> impure = impureNames(source, true);
            impure.addAll(everywhere);
            calls(source, impure, "and a method of that name is not pure", "contracts may call pure methods only");
            calls(source, open, "and a method of that name takes any number of arguments",
                    "contracts may call methods with a number of arguments only");
            staticImports(source);
        }
    }

    /** A name that is imported so would be one of another class without saying so. */
    private static void staticImports(SourceClass source) {
        source.unit().tree().getImports().stream().filter(ImportTree::isStatic).forEach(found -> source.refuse(found,
                "a source with contracts imports a member of a class", "it must import classes only"));
    }

    private void add(SourceClass source) {
        source.type().ifPresent(type -> {
            String name = type.getSimpleName().toString();
            String qualified = source.unit().tree().getPackageName() + "." + name;
            String other = classes.putIfAbsent(name, qualified);
            if (other != null) {
                source.refuse(type, "the class " + qualified + " has the simple name of " + other,
                        "contracts use simple names, so that the names of classes with contracts must differ in them");
            }
            for (Tree member : source.writtenMembers()) {
                if (member instanceof VariableTree field && Character.isUpperCase(field.getName().charAt(0))) {
                    capitals.add(field.getName().toString());
                }
            }
        });
    }

    private void check(SourceClass source) {
        source.type().ifPresent(type -> {
            if (!Character.isUpperCase(type.getSimpleName().charAt(0))) {
                source.refuse(type, "the class " + type.getSimpleName() + " holds contracts and has a name like that of a variable",
                        "its name must begin with a capital letter");
            }
            String qualified = classes.get(type.getSimpleName().toString());
            if (qualified.contains("_") || qualified.contains("$")) {
                source.refuse(type, "the class " + qualified + " holds contracts and has a line or a dollar sign in its name",
                        "it must have none, since OpenJML joins names by them, so that a field of one class could be taken for one of another");
            }
            new Variables(source).scan(type, null);
        });
        List<Token> tokens = source.source().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isWord() && !token.text().chars().allMatch(character -> character < 128)) {
                source.refuse(token.start(), "the name " + token.text() + " in a source with contracts has letters outside of ASCII",
                        "it must have none, since some look like others");
            }
            if (token.jml() && classes.containsKey(token.text()) && declaresVariable(tokens, i)) {
                variable(source, token.start(), token.text());
            }
            if (token.jml() && token.isWord() && Character.isUpperCase(token.text().charAt(0)) && !isImport(tokens, i)) {
                capital(source, tokens, i);
            }
        }
    }

    /** A variable would hide the class: Java and OpenJML take a name for a variable where they can. */
    private void variable(SourceClass source, int position, String name) {
        source.refuse(position, "a variable has the name of the class " + classes.get(name), "its name must differ");
    }

    /** Whether a word of a contract stands where no class can. */
    private static boolean declaresVariable(List<Token> tokens, int index) {
        return index > 0 && !tokens.get(index - 1).is(".") && index + 1 < tokens.size()
                && List.of(",", ")", ";", "=").contains(tokens.get(index + 1).text());
    }

    /** The fields, parameters and variables of the code. */
    private final class Variables extends TreeScanner<Void, Void> {
        private final SourceClass source;

        Variables(SourceClass source) {
            this.source = source;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void unused) {
            if (classes.containsKey(variable.getName().toString())) {
                variable(source, source.unit().start(variable), variable.getName().toString());
            }
            return super.visitVariable(variable, null);
        }
    }

    private static boolean isImport(List<Token> tokens, int index) {
        int first = index;
        while (first > 1 && tokens.get(first - 1).is(".")) {
            first -= 2;
        }
        return first > 0 && tokens.get(first - 1).is("import");
    }

    private void capital(SourceClass source, List<Token> tokens, int index) {
        String name = tokens.get(index).text();
        boolean member = index > 1 && tokens.get(index - 1).is(".");
        boolean exception = tokens.get(index - 1).is("signals_only");
        boolean called = index + 1 < tokens.size() && tokens.get(index + 1).is(".");
        boolean ofClass = member && classes.containsKey(tokens.get(index - 2).text());
        boolean known = exception ? isException(name) : member ? ofClass && (capitals.contains(name) || isConstant(tokens, index))
                : classes.containsKey(name) || capitals.contains(name) && !called || isVariable(source, name) && !called;
        if (!known) {
            source.refuse(tokens.get(index).start(), "a contract names " + name,
                    "names with a capital letter must be of classes with contracts, of constants in them, or of "
                    + String.join(", ", OF_JAVA) + ", BigInteger and BigFraction");
        }
    }

    private static boolean isException(String name) {
        return AdmittedJava.LIBRARY.keySet().stream().anyMatch(key -> key.startsWith("java.lang." + name + "."));
    }

    private static boolean isConstant(List<Token> tokens, int index) {
        String constant = tokens.get(index - 2).text() + "." + tokens.get(index).text();
        return AdmittedJava.CONSTANTS.contains("java.lang." + constant)
                || AdmittedJml.TRUSTED_CLASSES.stream().anyMatch(name -> name.endsWith("." + tokens.get(index - 2).text()));
    }

    /** A parameter or variable with a capital letter, as it is declared in code or contract. */
    private static boolean isVariable(SourceClass source, String name) {
        List<Token> tokens = source.source().tokens();
        for (int i = 1; i < tokens.size(); i++) {
            String before = tokens.get(i - 1).text();
            if (tokens.get(i).is(name) && (AdmittedJml.PRIMITIVES.contains(before) || before.equals("]"))) {
                return true;
            }
        }
        return false;
    }

    private static void calls(SourceClass source, Set<String> refused, String what, String must) {
        List<Token> tokens = source.source().tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.jml() && refused.contains(token.text()) && tokens.get(i + 1).is("(")) {
                source.refuse(token.start(), "a contract calls " + token.text() + ", " + what, must);
            }
        }
    }

    private static Set<String> openNames(SourceClass source) {
        Set<String> names = new HashSet<>();
        source.contracts().keySet().stream().filter(method -> method.getParameters().stream()
                .anyMatch(parameter -> parameter.toString().contains("...")))
                .forEach(method -> names.add(method.getName().toString()));
        return names;
    }

    /** Names of methods with contracts that are not pure; those that are private can be called in their class only. */
    private static Set<String> impureNames(SourceClass source, boolean ofPrivate) {
        Set<String> names = new HashSet<>();
        source.contracts().forEach((MethodTree method, JmlContract contract) -> {
            if (!contract.pure() && method.getModifiers().getFlags().contains(Modifier.PRIVATE) == ofPrivate) {
                names.add(method.getName().toString());
            }
        });
        return names;
    }
}
