package org.circlewalk.checker.proof.admission;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a contract may be made of. The page "What a contract may look like here" gives the reasons. */
public final class AdmittedJml {
    /** The clauses of a case of a contract. */
    public static final List<String> CLAUSES = List.of("requires", "ensures", "signals_only", "measured_by");
    /** What a case begins with. */
    public static final List<String> BEHAVIOURS = List.of("normal_behavior", "exceptional_behavior", "behavior");
    /** The clauses of a loop. */
    public static final List<String> LOOP_CLAUSES = List.of("loop_invariant", "loop_writes", "decreases");
    /** The modifiers of contracts, ghost variables and model methods. */
    public static final List<String> MODIFIERS = List.of("public", "private", "static", "model", "ghost", "pure", "heap_free", "spec_public");
    /** The statements within a body. */
    public static final List<String> STATEMENTS = List.of("assert", "ghost", "set");
    /** The clauses of a class, beside ghost variables and model methods. */
    public static final List<String> CLASS_CLAUSES = List.of("invariant");
    /** The types to which an expression of a contract may be changed. */
    public static final List<String> CASTS = List.of("\\real", "\\bigint");
    /** The types of the variables of quantifiers. */
    public static final List<String> QUANTIFIED_TYPES = List.of("int");
    /** The words with a backslash in expressions. */
    public static final List<String> SPECIALS = List.of("\\result", "\\old", "\\fresh", "\\forall", "\\exists");
    /** The primitive types of variables in contracts. */
    public static final Set<String> PRIMITIVES = Set.of("int", "boolean", "\\real", "\\bigint");
    /** The classes that are not ours whose contracts may be taken on trust. */
    public static final List<String> TRUSTED_CLASSES = List.of("java.math.BigInteger", "org.apache.commons.math3.fraction.BigFraction");

    private AdmittedJml() {
    }

    /** All words of contracts that are on a list, in alphabetical order. */
    public static List<String> words() {
        return Stream.of(CLAUSES, BEHAVIOURS, LOOP_CLAUSES, MODIFIERS, STATEMENTS, CLASS_CLAUSES, CASTS, SPECIALS).flatMap(List::stream)
                .distinct().sorted().toList();
    }
}
