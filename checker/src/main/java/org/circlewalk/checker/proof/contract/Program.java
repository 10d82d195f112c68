package org.circlewalk.checker.proof.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** All declarations of this project and of the trusted contracts, found by their names. */
final class Program {
    private static final String REAL = "\\real";
    /** Types that take values of many types. */
    private static final Set<String> UNSPECIFIC = Set.of("Object", "Number", "Comparable");
    /** Types of which none takes values of another. */
    private static final Set<String> DISTINCT = Set.of("BigFraction", "BigInteger", "String");

    private final List<Declaration> declarations;
    private final Map<String, Declaration> byKey = new LinkedHashMap<>();
    private final Map<String, List<Declaration>> byName = new TreeMap<>();
    private final List<TrustedFile> trusted;
    private final Map<String, Declaration> contracted = new TreeMap<>();
    private final Set<String> contractedClasses = new LinkedHashSet<>();

    Program(List<Declaration> declarations, List<TrustedFile> trusted) {
        this.declarations = declarations.stream().sorted(Comparator.comparing(Declaration::key)).toList();
        this.trusted = trusted;
        for (Declaration declaration : this.declarations) {
            Declaration other = byKey.put(declaration.key(), declaration);
            if (other != null) {
                throw new RefusedInputException("The sources declare " + declaration.key() + " at " + place(other) + " and at "
                        + place(declaration) + ", but each must be declared once, and overloads must differ in the simple names of types.");
            }
            byName.computeIfAbsent(declaration.name(), name -> new ArrayList<>()).add(declaration);
            if (declaration.isContracted()) {
                contracted.put(declaration.key(), declaration);
                contractedClasses.add(declaration.className());
            }
        }
    }

    private static String place(Declaration declaration) {
        return declaration.source().place(declaration.start());
    }

    List<Declaration> contracted() {
        return List.copyOf(contracted.values());
    }

    /** Classes and methods, whatever is called so. */
    List<Declaration> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    boolean declaresClass(String className) {
        return byKey.containsKey(className) && byKey.get(className).kind() == Declaration.Kind.CLASS;
    }

    boolean isContracted(String key) {
        return contracted.containsKey(key);
    }

    /** Whether a trusted file, and nothing else, says what the methods of the class do. */
    boolean hasTrustedFile(String className) {
        return trusted.stream().anyMatch(file -> file.className().equals(className));
    }

    boolean isTrusted(String member) {
        return trusted.stream().anyMatch(file -> file.members().contains(member));
    }

    List<Declaration> declarations() {
        return declarations;
    }

    /** A class of this project and the classes around it. */
    List<Declaration> enclosing(String className) {
        List<Declaration> types = new ArrayList<>();
        for (String name = className; declaresClass(name); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
            types.add(byKey.get(name));
        }
        return types;
    }

    /**
     * The keys of the methods that a call in a contract may mean. If nothing is known of the receiver, it means every
     * method of that name in a class with contracts; a call that means no method of ours or of a trusted contract is one of
     * the Java library.
     *
     * @param types the types of the names that the method can use
     */
    Set<String> meanings(NamedCall call, String className, Map<String, String> types) {
        if (call.made()) {
            return constructors(call, types);
        }
        String receiver = call.receiver();
        if (receiver.isEmpty() || receiver.equals("this")) {
            Set<String> own = methods(call, types, type -> type.equals(className) || className.startsWith(type + "."));
            return own.isEmpty() ? methods(call, types, contractedClasses::contains) : own;
        }
        boolean element = receiver.endsWith("[]");
        String name = element ? receiver.substring(0, receiver.length() - 2) : receiver;
        String declared = types.get(name);
        String type = declared == null ? name : element ? declared.replaceFirst("\\[\\]$", "") : declared;
        if (declared != null || named(type).stream().anyMatch(found -> found.kind() == Declaration.Kind.CLASS)
                || trusted.stream().anyMatch(file -> simple(file.className()).equals(type))) {
            return methods(call, types, candidate -> simple(candidate).equals(type));
        }
        return methods(call, types, contractedClasses::contains);
    }

    private Set<String> constructors(NamedCall call, Map<String, String> types) {
        Set<String> constructors = methods(call, types, type -> simple(type).equals(call.name()));
        if (constructors.isEmpty()) {
            named(call.name()).stream().filter(type -> type.kind() == Declaration.Kind.CLASS)
                    .forEach(type -> constructors.add(MethodKey.of(type.className(), call.name(), List.of())));
        }
        return constructors;
    }

    private Set<String> methods(NamedCall call, Map<String, String> types, Predicate<String> ofClass) {
        Set<String> keys = new LinkedHashSet<>();
        named(call.name()).stream()
                .filter(method -> method.kind() != Declaration.Kind.CLASS && ofClass.test(method.className())
                        && accepts(method.parameters(), call, types))
                .forEach(method -> keys.add(method.key()));
        for (TrustedFile file : trusted) {
            if (ofClass.test(file.className()) || !declaresClass(file.className()) && call.receiver().equals("?")) {
                trustedMethods(file, call).forEach(keys::add);
            }
        }
        return keys;
    }

    private static Stream<String> trustedMethods(TrustedFile file, NamedCall call) {
        String prefix = file.className() + "." + call.name() + "(";
        return file.members().stream().filter(member -> member.startsWith(prefix));
    }

    private boolean accepts(List<String> parameters, NamedCall call, Map<String, String> types) {
        int arguments = call.arguments().size();
        boolean variable = !parameters.isEmpty() && parameters.get(parameters.size() - 1).endsWith("[]");
        if (parameters.size() != arguments) {
            return variable && arguments >= parameters.size() - 1;
        }
        for (int i = 0; i < arguments; i++) {
            String type = type(call.arguments().get(i), types);
            if (!type.isEmpty() && !fits(type, parameters.get(i)) && !(variable && i == arguments - 1)) {
                return false;
            }
        }
        return true;
    }

    /** The type of an argument where it is plain to see, empty if it is not. */
    private static String type(List<String> argument, Map<String, String> types) {
        if (argument.size() == 1) {
            String word = argument.get(0);
            return word.matches("[0-9]+") ? "int" : word.matches("[0-9]+\\.[0-9]+") ? REAL : types.getOrDefault(word, "");
        }
        boolean ofValue = argument.size() == 3 && argument.get(1).equals(".") && argument.get(2).equals("value");
        boolean cast = argument.size() > 3 && argument.subList(0, 3).equals(List.of("(", REAL, ")"));
        return ofValue || cast ? REAL : "";
    }

    /** Whether a value of one type may be passed for another; in doubt it may. */
    private boolean fits(String type, String parameter) {
        if (type.equals(parameter)) {
            return true;
        }
        boolean number = isNumber(type);
        boolean wanted = isNumber(parameter);
        if (number != wanted) {
            return UNSPECIFIC.contains(parameter) || parameter.length() == 1;
        }
        return number || type.endsWith("[]") && parameter.endsWith("[]") || !DISTINCT.contains(type) || !DISTINCT.contains(parameter);
    }

    private static boolean isNumber(String type) {
        return !type.endsWith("[]") && !Character.isUpperCase(type.charAt(0));
    }

    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
