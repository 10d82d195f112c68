package org.circlewalk.checker.proof.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a contract takes on trust instead of having it proved. */
final class TrustScan {
    /** Words by which a contract says so, and what they mean. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("assume", "assume"), Map.entry("assume_redundantly", "assume"), Map.entry("axiom", "axiom"),
            Map.entry("skipesc", "skipesc"), Map.entry("SkipEsc", "skipesc"), Map.entry("nowarn", "nowarn"),
            Map.entry("NoWarn", "nowarn"), Map.entry("helper", "helper"), Map.entry("Helper", "helper"),
            Map.entry("diverges", "diverges"), Map.entry("havoc", "havoc"), Map.entry("halt", "halt"),
            Map.entry("unreachable", "unreachable"), Map.entry("use", "use"), Map.entry("Options", "options"),
            Map.entry("options", "options"), Map.entry("inlined_loop", "inlined_loop"),
            Map.entry("static_initializer", "static_initializer"), Map.entry("initializer", "initializer"),
            Map.entry("code_bigint_math", "arithmetic"), Map.entry("code_java_math", "arithmetic"),
            Map.entry("CodeBigintMath", "arithmetic"), Map.entry("CodeJavaMath", "arithmetic"),
            Map.entry("requires_redundantly", "redundant clause"), Map.entry("ensures_redundantly", "redundant clause"),
            Map.entry("invariant_redundantly", "redundant clause"), Map.entry("such_that", "such_that"),
            Map.entry("\\such_that", "such_that"));
    private static final Pattern GUARDS = Pattern.compile("(?://|/\\*)((?:[+-]\\w*)+)@");
    private static final Pattern GUARD = Pattern.compile("([+-])(\\w*)");
    private static final Set<String> PROVER = Set.of("ESC", "OPENJML");

    private TrustScan() {
    }

    static List<Assumption> of(SourceText source) {
        List<Assumption> found = new ArrayList<>();
        for (Token token : source.tokens()) {
            String kind = token.jml() ? token.text().startsWith("(*") ? "informal" : WORDS.get(token.text())
                    : token.is("jmlspecs") ? "annotation" : null;
            if (kind != null) {
                found.add(new Assumption(kind, source.place(token.start()), reason(source, token.start())));
            }
        }
        for (Comment comment : source.comments()) {
            if (comment.jml() && isHiddenFromProver(comment.text())) {
                found.add(new Assumption("guard", source.place(comment.start()), reason(source, comment.start())));
            }
        }
        return found;
    }

    /** Whether guards such as {@code //+RAC@} keep OpenJML's prover from reading the contract. */
    private static boolean isHiddenFromProver(String comment) {
        Matcher guards = GUARDS.matcher(comment);
        if (!guards.lookingAt()) {
            return false;
        }
        boolean wanted = false;
        boolean restricted = false;
        for (Matcher guard = GUARD.matcher(guards.group(1)); guard.find();) {
            boolean prover = PROVER.contains(guard.group(2));
            if (guard.group(1).equals("-") && prover) {
                return true;
            }
            restricted |= guard.group(1).equals("+");
            wanted |= guard.group(1).equals("+") && prover;
        }
        return restricted && !wanted;
    }

    static Assumption bodyless(Declaration method) {
        return new Assumption("model method without body", method.source().place(method.start()),
                reason(method.source(), method.tokens().get(0).start()));
    }

    /** The plain comment in the same line or in the one before. */
    private static String reason(SourceText source, int position) {
        int line = source.line(position);
        String reason = "";
        for (Comment comment : source.comments()) {
            boolean inSameLine = source.line(comment.start()) == line;
            boolean inLineBefore = source.line(comment.end()) == line - 1;
            if (!comment.jml() && !comment.isJavadoc() && (inSameLine || inLineBefore && reason.isEmpty())) {
                reason = comment.text().replaceAll("^(//+|/\\*+)|\\*+/$", "").replaceAll("\\s+", " ").strip();
            }
        }
        return reason;
    }
}
