package org.circlewalk.checker.proof.admission;

import java.util.Set;

/** Who can see a method, or a case of its contract: the later, the more. */
enum Visibility {
    PRIVATE, PACKAGE, PUBLIC;

    /** What modifiers say. */
    static Visibility of(Set<String> modifiers) {
        return modifiers.contains("public") ? PUBLIC : modifiers.contains("private") ? PRIVATE : PACKAGE;
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
