package org.circlewalk.checker.proof.openjml;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.proof.solver.Z3Work;

/**
 * Ends a question of which Z3 forgets its limit, as in some searches for a state that satisfies a contract: an interrupted Z3
 * answers "unknown" and goes on with the next question, or, if it forgets that as well, ends at the second interrupt. A search for
 * a state may take less than a proof: what it leaves open is shown as undecided and makes no proof less true.
 */
final class QuestionLimit {
    /** A solver that was looked at, and where its present question began on the processor, as far as known. */
    private record Seen(Duration begin, boolean feasibility) {
    }

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final double proofSeconds;
    private final double feasibilitySeconds;
    private final Map<ProcessHandle, Seen> seen = new HashMap<>();
    private boolean feasibility;
    private boolean searchEnded;

    private QuestionLimit(double proofSeconds, double feasibilitySeconds) {
        this.proofSeconds = proofSeconds;
        this.feasibilitySeconds = feasibilitySeconds;
    }

    /**
     * The limit of a solver.
     *
     * @param millis that it has for a proof, of an idle machine
     * @param share  of them for a search for a state: what is not found by then may stay open
     */
    static QuestionLimit of(long millis, double share) {
        double seconds = millis / MILLIS;
        return new QuestionLimit(Z3Work.processorSeconds(seconds), share * seconds);
    }

    /**
     * Takes in how far the log is.
     *
     * @param validated whether the proof that is under way has succeeded, so that only feasibility is asked about
     */
    synchronized void at(boolean validated) {
        feasibility = validated;
        searchEnded &= validated;
    }

    /** Whether the search for a state, in the proof that is under way, was told to end. */
    synchronized boolean hasEndedSearch() {
        return searchEnded;
    }

    /** Looks at the processes that OpenJML has started. */
    synchronized void see(List<ProcessHandle> processes) {
        seen.keySet().retainAll(processes);
        processes.stream().filter(SolverSightings::isSolver).forEach(this::look);
    }

    private void look(ProcessHandle solver) {
        Duration used = solver.info().totalCpuDuration().orElse(Duration.ZERO);
        Seen before = seen.computeIfAbsent(solver, unknown -> new Seen(Duration.ZERO, false));
        if (before.feasibility() != feasibility) {
            before = new Seen(used, feasibility);
        } else if (used.minus(before.begin()).toNanos() / NANOS > (feasibility ? feasibilitySeconds : proofSeconds)) {
            interrupt(solver);
            searchEnded = feasibility;
            before = new Seen(used, feasibility);
        }
        seen.put(solver, before);
    }

    /** Java itself can only end a process. */
    private static void interrupt(ProcessHandle solver) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(solver.pid())).start();
        } catch (IOException notStarted) {
            // Then it ends at the limit of its process, and is asked again alone.
        }
    }
}
