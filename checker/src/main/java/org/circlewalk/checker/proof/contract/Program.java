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
    /** Types that take values of many types. */
    private static final Set<String> UNSPECIFIC = Set.of("Object", "Number", "Comparable");

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
     * The keys of the methods that a call in a contract may mean: by itself one of the class, behind a name one of the classes with which
     * it is declared or that is called so, and behind anything else every method of that name in a class with contracts, since contracts
     * are read without the compiler. A call that means no method of ours or of a trusted contract is one of the Java library.
     *
     * @param reach what the names may be that stand beside the call
     */
    Set<String> meanings(NamedCall call, String className, NamesInReach reach) {
        if (call.made()) {
            return constructors(call, reach);
        }
        String receiver = call.receiver();
        if (receiver.isEmpty() || receiver.equals("this")) {
            Set<String> own = methods(call, reach, type -> type.equals(className) || className.startsWith(type + "."));
            return own.isEmpty() ? methods(call, reach, contractedClasses::contains) : own;
        }
        Set<String> possible = reach.classesOf(receiver);
        Set<String> meanings = methods(call, reach, type -> possible.contains(simple(type)));
        boolean known = reach.isDeclared(receiver) ? reach.isKnown(receiver) : isClass(receiver);
        if (call.chained() || !known) {
            methods(call, reach, contractedClasses::contains).stream().filter(key -> !byKey.containsKey(key) || isContracted(key))
                    .forEach(meanings::add);
        }
        return meanings;
    }

    private boolean isClass(String name) {
        return named(name).stream().anyMatch(found -> found.kind() == Declaration.Kind.CLASS)
                || trusted.stream().anyMatch(file -> simple(file.className()).equals(name));
    }

    private Set<String> constructors(NamedCall call, NamesInReach reach) {
        Set<String> constructors = methods(call, reach, type -> simple(type).equals(call.name()));
        if (constructors.isEmpty()) {
            named(call.name()).stream().filter(type -> type.kind() == Declaration.Kind.CLASS)
                    .forEach(type -> constructors.add(MethodKey.of(type.className(), call.name(), List.of())));
        }
        return constructors;
    }

    private Set<String> methods(NamedCall call, NamesInReach reach, Predicate<String> ofClass) {
        Set<String> keys = new LinkedHashSet<>();
        named(call.name()).stream()
                .filter(method -> method.kind() != Declaration.Kind.CLASS && ofClass.test(method.className())
                        && accepts(method.parameters(), call, reach))
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

    /** By the number of arguments, and as far as a number is no object or array. */
    private boolean accepts(List<String> parameters, NamedCall call, NamesInReach reach) {
        int arguments = call.arguments().size();
        boolean variable = !parameters.isEmpty() && parameters.get(parameters.size() - 1).endsWith("[]");
        if (parameters.size() != arguments) {
            return variable && arguments >= parameters.size() - 1;
        }
        for (int i = 0; i < arguments; i++) {
            boolean fits = UNSPECIFIC.contains(parameters.get(i)) || parameters.get(i).length() == 1 || variable && i == arguments - 1
                    || reach.isConverted(call.arguments().get(i), parameters.get(i));
            boolean number = NamesInReach.isNumber(parameters.get(i));
            if (!fits && !(number ? reach.mayBeNumber(call.arguments().get(i)) : reach.mayBeReference(call.arguments().get(i)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a field is certainly a number. Of a class that is neither ours nor trusted nothing is a number but what stands for one in the
     * contracts of the library, in small letters; code and contracts that are admitted have no variables of such classes.
     *
     * @param type  the simple name of its class
     * @param field its name
     */
    boolean isNumber(String type, String field) {
        List<Declaration> ours = named(type).stream().filter(found -> found.kind() == Declaration.Kind.CLASS).toList();
        List<TrustedFile> others = trusted.stream().filter(file -> simple(file.className()).equals(type)).toList();
        if (ours.isEmpty() && others.isEmpty()) {
            return Character.isUpperCase(type.charAt(0)) && Character.isLowerCase(field.charAt(0));
        }
        return ours.stream().noneMatch(found -> NamesInReach.isReferenceIn(found.surface(), field, contractedClasses.contains(found.className())))
                && others.stream().allMatch(file -> file.text().contains("\\real " + field + ";"));
    }

    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
