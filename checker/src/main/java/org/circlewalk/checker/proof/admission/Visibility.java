package org.circlewalk.checker.proof.admission;

import java.util.Collection;
import java.util.stream.Collectors;

/** Who can see a method, or a case of its contract: the later, the more. */
enum Visibility {
    PRIVATE, PACKAGE, PUBLIC;

    /** What modifiers of Java or of contracts say; what is protected may be seen by classes anywhere. */
    static Visibility of(Collection<?> modifiers) {
        Collection<String> words = modifiers.stream().map(Object::toString).collect(Collectors.toSet());
        return words.contains("public") || words.contains("protected") ? PUBLIC : words.contains("private") ? PRIVATE : PACKAGE;
    }

    /** In a sentence. */
    String word() {
        return switch (this) {
            case PRIVATE -> "private";
            case PACKAGE -> "of the package";
            case PUBLIC -> "public";
        };
    }
}
