package org.circlewalk.checker.proof.solver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;

/**
 * A formula whose right answer is known, of a kind to which some version of a solver, in some mode, is publicly known to have given
 * a wrong one. The formulas are our own; of the satisfiable ones the answer is shown by a model, of the others by a sentence. A
 * solver that fails one in the mode in which it is about to be used is not used.
 *
 * @param name        that of its file
 * @param satisfiable the right answer
 * @param witness     the model, or the sentence
 * @param smt         declarations and assertions in SMT-LIB
 */
public record Canary(String name, boolean satisfiable, String witness, String smt) {
    /** A limit of the work on one, in seconds of an idle machine; more than any contradictory one needs. */
    public static final double SECONDS = 0.5;

    private static final List<String> NAMES = List.of("parabola-outside-an-interval", "no-point-below-a-parabola", "point-on-a-circle",
            "quotient-by-a-square", "remainder-by-an-unknown", "remainder-by-a-value", "order", "instance",
            "product-of-positive-numbers");
    private static final Set<Verdict> KNOWING_NOTHING = EnumSet.of(Verdict.OPEN, Verdict.LIMIT, Verdict.STOPPED);
    private static final String SATISFIABLE = "; satisfiable: ";
    private static final String CONTRADICTORY = "; contradictory: ";
    /** Solvers and modes that were right in this process. */
    private static final Set<List<Object>> RIGHT = ConcurrentHashMap.newKeySet();
    /** How OpenJML begins, see the committed obligations. */
    private static final String HEAD = "(set-option :produce-models true)\n(set-logic ALL)\n(set-option :AUTO_CONFIG false)\n"
            + "(set-option :smt.MBQI false)\n";
    /** How it asks for a proof, and then whether anything gets to a place. */
    private static final String QUESTIONS = "(push 1)\n(push 1)\n(check-sat)\n(pop 1)\n(pop 1)\n(push 1)\n(check-sat)\n";

    /** All of them. */
    public static List<Canary> all() {
        return NAMES.stream().map(Canary::read).toList();
    }

    private static Canary read(String name) {
        try (InputStream in = Canary.class.getResourceAsStream("canary/" + name + ".smt2")) {
            String smt = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String first = smt.lines().findFirst().orElseThrow();
            boolean satisfiable = first.startsWith(SATISFIABLE);
            return new Canary(name, satisfiable, first.substring((satisfiable ? SATISFIABLE : CONTRADICTORY).length()), smt);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** As OpenJML would ask a solver, with two questions. */
    public String asOpenJmlAsks() {
        return HEAD + smt + QUESTIONS;
    }

    /**
     * Whether an answer is right: about a satisfiable formula a solver may know nothing, even so long that it is stopped, about a
     * contradictory one it may not.
     */
    boolean isRight(Verdict verdict) {
        return satisfiable ? KNOWING_NOTHING.contains(verdict) || verdict == Verdict.SATISFIABLE : verdict == Verdict.CONTRADICTORY;
    }

    /**
     * Asks a solver about all of them.
     *
     * @param solver its name and version
     * @param ask    asks it in the mode in which it is about to be used
     * @throws MissingToolException if it fails one
     */
    public static void require(String solver, Function<Canary, Verdict> ask) {
        for (Canary canary : all()) {
            Verdict verdict = ask.apply(canary);
            if (!canary.isRight(verdict)) {
                throw new MissingToolException("The solver " + solver + " cannot be used: it says " + said(verdict) + " of the canary "
                        + canary.name() + ", which is " + (canary.satisfiable() ? "satisfied by " : "contradictory, since ")
                        + canary.witness() + ".");
            }
        }
    }

    /**
     * The same, but once in a process: who was right is not asked again by a later replay, and who was wrong is.
     *
     * @param mode what the answers depend on beside the solver: its program or library, how it is asked, and its limit
     */
    public static void requireOnce(String solver, List<Object> mode, Function<Canary, Verdict> ask) {
        List<Object> asked = List.of(solver, mode);
        if (!RIGHT.contains(asked)) {
            require(solver, ask);
            RIGHT.add(asked);
        }
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case CONTRADICTORY -> "\"unsat\"";
            case SATISFIABLE -> "\"sat\"";
            case OPEN, LIMIT -> "\"unknown\"";
            case MALFORMED, STOPPED, BROKEN, LATE -> "nothing";
        };
    }
}
