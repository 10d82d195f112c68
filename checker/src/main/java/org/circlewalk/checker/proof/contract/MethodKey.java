package org.circlewalk.checker.proof.contract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a method, {@code fully.qualified.Class.name(Type,Type[])}: types without their packages, enclosing classes
 * and arguments; a constructor is called like its class.
 */
public final class MethodKey {
    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^<>]*>");
    private static final Pattern QUALIFIER = Pattern.compile("([(,])(?:[\\p{L}_$][\\p{L}\\p{N}_$]*\\.)+");

    private MethodKey() {
    }

    static String of(String className, String name, List<String> parameters) {
        return className + "." + name + "(" + String.join(",", parameters) + ")";
    }

    /** The key for the name that a tool gives a method, e.g. with qualified types, type arguments or "...". */
    public static String normalized(String name) {
        String bare = name.replaceAll("\\s", "").replace("...", "[]");
        String before;
        do {
            before = bare;
            bare = TYPE_ARGUMENTS.matcher(bare).replaceAll("");
        } while (!before.equals(bare));
        return QUALIFIER.matcher(bare).replaceAll("$1");
    }
}
