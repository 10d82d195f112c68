package org.circlewalk.checker.proof.admission;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names sources with contracts may declare, so that what OpenJML makes of them for the solver is never one name for two things. It
 * hands on the variables of quantifiers, and the parameters of methods that it makes functions of, by their bare names, other variables
 * with their position and a number behind them, and shortens a name of more than forty signs to forty and a hash.
 */
final class SolverNames {
    /** So long may a variable be: with two positions and a number behind it, "name_123456_123456___1234567" has forty signs. */
    static final int LONGEST = 16;
    /** A source must have fewer characters, so that a position has six digits at most. */
    static final int CHARACTERS = 1_000_000;

    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    /** What OpenJML and the solver have functions of. Methods may be named so, as their class is put before their name. */
    private static final Set<String> FUNCTIONS = Set.of("and", "or", "not", "xor", "implies", "iff", "ite", "distinct", "let", "forall", "exists",
            "match", "as", "par", "is", "select", "store", "const", "map", "div", "mod", "rem", "abs", "concat", "extract", "repeat",
            "divisible", "intersection", "complement", "subset", "setminus", "pi", "euler", "sin", "cos", "tan", "asin", "acos", "atan",
            "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "int2bv", "bv2nat", "bv2int", "javaTypeOf", "jmlTypeOf", "javaSubType", "jmlSubType",
            "erasure", "stringConcat", "stringLength", "nonnullelements", "intValue", "realValue", "booleanValue");
    /**
     * What begins a statement, a clause or a modifier to OpenJML, where Java would read a call: assume(x) is believed,
     * not called. Left out are check, label, model, reachable and split, which are believed nothing: a proof can only fail by them.
     */
    private static final Set<String> JML_WORDS = Set.of("accessible", "allow", "also", "assert", "assertion", "assignable", "assigns", "assume",
            "axiom", "begin", "behavior", "behaviors", "behaviour", "breaks", "callable", "captured", "captures", "choose", "code",
            "comment", "constraint", "continues", "datatype", "debug", "decreases", "decreasing", "diverges", "duration", "ensures",
            "example", "exsures", "forbid", "ghost", "halt", "havoc", "helper", "ignore", "immutable", "initialiser", "initializer", "initially",
            "inline", "instance", "invariant", "invariants", "maintaining", "maps", "modifies", "modifiable", "monitored",
            "nowarn", "nullable", "old", "options", "peer", "post", "pre", "pure", "query", "readable", "readonly", "reads",
            "recommends", "refine", "refining", "rep", "represents", "requires", "returns", "secret", "set", "show", "signals", "skipesc",
            "skiprac", "unreachable", "use", "uninitialized", "when", "writable", "writes", "yield");
    /** Beginnings of names that OpenJML or the solver makes. */
    private static final Pattern MADE_VARIABLE = Pattern.compile("(arrays|arrLength|seqLength|typearg|bv).*|as[A-Z].*Array");
    /** Names with a capital letter that OpenJML or the solver makes. */
    private static final Pattern MADE = Pattern.compile("(REALLIT|STRINGLIT|ASSERT|ASSUME|LABEL|BL|PRE|Pre|JMLT|JMLTV)([0-9_].*)?"
            + "|NULL|NULLSTRING|REF|RANGE|THIS|T[0-9]*|Int|Real|Bool|Array|BitVec|JMLTypeSort");

    private SolverNames() {
    }

    private static boolean isMade(String name) {
        return FUNCTIONS.contains(name) || MADE_VARIABLE.matcher(name).matches() || MADE.matcher(name).matches();
    }

    /** What the name of a field of objects, a parameter or a variable must be, if it is something else. */
    static Optional<String> mustOfVariable(String name) {
        if (!VARIABLE.matcher(name).matches()) {
            return Optional.of("it must be a lower-case letter with letters and digits behind it, since OpenJML makes other names itself");
        }
        if (name.length() > LONGEST) {
            return Optional.of("it must have at most " + LONGEST + " signs, since OpenJML shortens long names to forty signs and a hash, "
                    + "which two of them may share");
        }
        return notMade(name).or(() -> notOfJml(name));
    }

    private static Optional<String> notOfJml(String name) {
        return JML_WORDS.contains(name) ? Optional.of("it must be another, since OpenJML takes this one for a word of JML") : Optional.empty();
    }

    private static Optional<String> notMade(String name) {
        return isMade(name) ? Optional.of("it must be another, since OpenJML or the solver means something by this one") : Optional.empty();
    }

    /** What the name of a variable of a quantifier must be, if it is something else. */
    static Optional<String> mustOfQuantified(String name) {
        return name.length() == 1 && VARIABLE.matcher(name).matches() ? Optional.empty()
                : Optional.of("it must be one lower-case letter, since OpenJML hands it to the solver as it is, where no other name is one letter");
    }

    /** What the name of a static constant must be, if it is something else. */
    static Optional<String> mustOfConstant(String name) {
        return CONSTANT.matcher(name).matches() ? notMade(name)
                : Optional.of("it must be of capital letters and digits, with single lines between them");
    }

    /** What the name of a method must be, if it is something else. */
    static Optional<String> mustOfMethod(String name) {
        return VARIABLE.matcher(name).matches() ? notOfJml(name)
                : Optional.of("it must be a lower-case letter with letters and digits behind it, since OpenJML joins names by other signs");
    }

    /** What the name of a class must be, if it is something else. */
    static Optional<String> mustOfClass(String name) {
        return notMade(name);
    }

    /** What OpenJML makes of a name for the solver: its SMTTranslator.makeBarEnclosedString, without the bars. */
    static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + name.hashCode() : name;
    }
}
