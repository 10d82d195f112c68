package org.circlewalk.checker.proof.obligation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.solver.KeptAnswers;
import org.circlewalk.checker.proof.solver.Solver;
import org.circlewalk.checker.proof.solver.SolverProcesses;

/**
 * Proves the committed obligations again, with Z3 in processes of its own. That an obligation is what OpenJML makes of its
 * method cannot be seen from it, only whether it bears the method's name; the digest tells that the method, and all its proof may
 * use, has not changed since, unless the index was changed as well.
 */
public final class Replay implements Prover {
    /** Processor seconds of a method, on average: 11.3 minutes were measured for 1172 of them, with cvc5. */
    private static final double METHOD_SECONDS = 0.6;

    private final Obligations obligations;
    private final Limits limits;
    private final Solver solver;
    private final Optional<SecondSolver> second;

    /**
     * Limits in seconds. With 0 the question is not asked, which is for questions that can be left out.
     *
     * @param proof         of a proof, at least 1
     * @param feasibility   of a question of feasibility
     * @param secondOpinion of the second opinion
     */
    public record Limits(int proof, double feasibility, double secondOpinion) {
        /** What is used where nothing else is asked for. */
        public static final Limits STANDARD = new Limits(60, 0.1, 0.5);

        /** The same without a second opinion. */
        public Limits withoutSecondOpinion() {
            return new Limits(proof, feasibility, 0);
        }
    }

    Replay(Obligations obligations, Limits limits, Solver solver) {
        this.obligations = obligations;
        this.limits = limits;
        this.solver = solver;
        this.second = limits.secondOpinion() == 0 ? Optional.empty() : SecondSolver.find(limits.secondOpinion());
    }

    /**
     * A replay of obligations.
     *
     * @throws org.circlewalk.checker.console.refusal.MissingToolException if Z3 cannot be loaded
     */
    public static Replay of(Obligations obligations, Limits limits) {
        return of(obligations, limits, Optional.empty());
    }

    /** The same with a place for answers, those of other runs among them; without one all are made here and forgotten. */
    public static Replay of(Obligations obligations, Limits limits, Optional<KeptAnswers> kept) {
        return new Replay(obligations, limits, kept.<Solver>map(answers -> answers).orElseGet(SolverProcesses::start));
    }

    /** Processor seconds that replaying the proofs of so many methods takes. */
    public static double seconds(int methods) {
        return METHOD_SECONDS * methods;
    }

    @Override
    public ProofRun prove(ContractedSources sources, int threads, Runnable finished) {
        List<MethodResult> results = new ArrayList<>();
        try {
            results.addAll(replay(sources, threads, finished));
        } finally {
            solver.close();
        }
        results.addAll(orphans(sources.methods()));
        results.sort(Comparator.comparing(MethodResult::key));
        String opinion = second.map(SecondSolver::version)
                .orElse(limits.secondOpinion() == 0 ? "none wanted" : "none, cvc5 is not on the search path");
        return new ProofRun(obligations.origin().tool(), solver.version(), opinion, List.copyOf(results));
    }

    /** What failed beside others is tried once more alone, where nothing else of ours takes the processor or the memory. */
    private List<MethodResult> replay(ContractedSources sources, int threads, Runnable finished) {
        List<ContractedMethod> failed = Collections.synchronizedList(new ArrayList<>());
        Map<String, MethodResult> results = new TreeMap<>();
        Parallel.map(threads, List.copyOf(sources.methods().values()), method -> {
            MethodReplay replay = replay(method);
            MethodResult result = replay.run(sources.digests().get(method.key()));
            if (replay.isFailed() && result.status() != ProofStatus.PROVED) {
                failed.add(method);
            }
            finished.run();
            return result;
        }).forEach(result -> results.put(result.key(), result));
        failed.forEach(method -> results.put(method.key(), replay(method).run(sources.digests().get(method.key()))));
        return List.copyOf(results.values());
    }

    private MethodReplay replay(ContractedMethod method) {
        return new MethodReplay(obligations, limits, solver, second, method);
    }

    private List<MethodResult> orphans(Map<String, ContractedMethod> methods) {
        List<MethodResult> orphans = new ArrayList<>();
        for (Obligation obligation : obligations.entries().values()) {
            if (!methods.containsKey(obligation.method())) {
                orphans.add(MethodResult.unsolved(obligation.method(), ProofStatus.ORPHAN,
                        "it has an obligation but no contract, or is no more", 0));
            }
        }
        for (String file : obligations.strayFiles()) {
            orphans.add(MethodResult.unsolved(file, ProofStatus.ORPHAN, "the index of obligations does not name this file", 0));
        }
        return orphans;
    }
}
