package org.circlewalk.checker.proof.mutant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MustFailRecord;
import org.circlewalk.checker.proof.obligation.MustFailRecord.TriedMethod;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.circlewalk.checker.proof.openjml.OpenJmlProver;

/** The trials of a run as they come in, with those of an earlier record that still hold. Several threads may add some. */
public final class Trials {
    private final MustFailRecord earlier;
    private final OpenJmlProver prover;
    private final int seconds;
    private final Map<String, TriedMethod> methods = new TreeMap<>();
    private final boolean kept;
    private boolean added;

    /**
     * Begins with what an earlier record says about methods as they are, if the same tool made it with the same limit.
     *
     * @param prover   tries the variants
     * @param seconds  its time limit for a variant
     * @param variants how many are wanted of each method
     */
    public Trials(MustFailRecord earlier, ContractedSources sources, OpenJmlProver prover, int seconds, int variants) {
        this.earlier = earlier;
        this.prover = prover;
        this.seconds = seconds;
        if (earlier.seconds() == seconds && earlier.tool().equals(prover.origin().tool())) {
            earlier.current(sources, variants).forEach(method -> methods.put(method.method(), method));
        }
        this.kept = !methods.isEmpty();
    }

    /** Whether a method, named by its key, needs no more trials. */
    public synchronized boolean has(String method) {
        return methods.containsKey(method);
    }

    /**
     * Takes in the trials of one more method.
     *
     * @param target where the record is written at once, so that an interrupted run can go on
     */
    public synchronized void add(TriedMethod method, Optional<OutputFile> target) {
        methods.put(method.method(), method);
        added = true;
        target.ifPresent(record()::write);
    }

    /**
     * The record of all trials so far.
     *
     * @throws RefusedInputException if some are of an earlier record, which another solver made
     */
    public synchronized MustFailRecord record() {
        Obligations.Origin origin = prover.origin();
        String solver = added ? origin.solver() : earlier.solver();
        if (kept && !solver.equals(earlier.solver())) {
            throw new RefusedInputException("The record of the variants is by " + earlier.solver() + ", but this is " + solver
                    + "; verify --must-fail --update --all makes it anew.");
        }
        return new MustFailRecord(origin.tool(), solver, seconds, List.copyOf(methods.values()));
    }
}
