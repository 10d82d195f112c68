package org.circlewalk.checker.proof.obligation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.solver.Solver;
import org.circlewalk.checker.proof.solver.SolverAnswer;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverProcesses;
import org.circlewalk.checker.proof.solver.SolverQuestion;

/**
 * Proves the committed obligations again, with Z3 in processes of its own. That an obligation is what OpenJML makes of its
 * method cannot be seen from it, only whether it bears the method's name; the digest tells that the method, and all its proof may
 * use, has not changed since, unless the index was changed as well.
 */
public final class Replay implements Prover {
    /** Shares of the limit for attempts with different seeds: where one attempt gets lost, another is soon there. */
    private static final List<Integer> ATTEMPTS = List.of(1, 2, 4, 8);
    private static final int SHARES = 15;
    /** Processor seconds of a method, on average, measured on the busy machine of the audit's times. */
    private static final double METHOD_SECONDS = 0.3;

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
        this.second = limits.secondOpinion() == 0 ? Optional.empty() : SecondSolver.find();
    }

    /**
     * A replay of obligations.
     *
     * @throws org.circlewalk.checker.console.refusal.MissingToolException if Z3 cannot be loaded
     */
    public static Replay of(Obligations obligations, Limits limits) {
        return new Replay(obligations, limits, SolverProcesses.start());
    }

    /** Processor seconds that replaying the proofs of so many methods takes. */
    public static double seconds(int methods) {
        return METHOD_SECONDS * methods;
    }

    @Override
    public ProofRun prove(ContractedSources sources, int threads, Runnable finished) {
        List<MethodResult> results = new ArrayList<>();
        try {
            results.addAll(Parallel.map(threads, List.copyOf(sources.methods().values()), method -> {
                MethodResult result = replay(method, sources.digests().get(method.key()));
                finished.run();
                return result;
            }));
        } finally {
            solver.close();
        }
        results.addAll(orphans(sources.methods()));
        results.sort(Comparator.comparing(MethodResult::key));
        String opinion = second.map(SecondSolver::version)
                .orElse(limits.secondOpinion() == 0 ? "none wanted" : "none, cvc5 is not on the search path");
        return new ProofRun(obligations.origin().tool(), solver.version(), opinion, List.copyOf(results));
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

    private MethodResult replay(ContractedMethod method, String digest) {
        Obligation obligation = obligations.entries().get(method.key());
        if (obligation == null) {
            return unsolved(method, ProofStatus.MISSING, "it has a contract but no obligation");
        }
        if (!obligation.digest().equals(digest)) {
            return unsolved(method, ProofStatus.STALE,
                    "the method, or something that its proof may use, has changed since the obligation was made");
        }
        String place = ObligationFolder.place(method);
        if (!obligation.file().equals(place)) {
            return unsolved(method, ProofStatus.CORRUPT, "the index names the file " + obligation.file()
                    + ", but its place is " + place);
        }
        Optional<String> text = obligations.text(method);
        if (text.isEmpty()) {
            return unsolved(method, ProofStatus.CORRUPT, "the file " + place + " is not what the index describes");
        }
        ObligationText read = new ObligationText(text.get());
        List<String> others = read.methodsOtherThan(method.key());
        if (!others.isEmpty()) {
            return unsolved(method, ProofStatus.CORRUPT, "the file " + place + " says that it is the obligation of " + others.get(0));
        }
        if (!read.isComplete() || read.points().size() != obligation.feasibilityPoints()) {
            return unsolved(method, ProofStatus.CORRUPT, "the file " + obligation.file()
                    + " does not ask for a proof and for feasibility as the index says");
        }
        return solve(method, obligation, read);
    }

    private static MethodResult unsolved(ContractedMethod method, ProofStatus status, String detail) {
        return MethodResult.unsolved(method.key(), status, detail, method.clauses());
    }

    private MethodResult solve(ContractedMethod method, Obligation entry, ObligationText obligation) {
        long start = System.nanoTime();
        SolverAnswer answer = prove(obligation.assertions(0));
        double seconds = (System.nanoTime() - start) / 1e9;
        MethodResult result = new MethodResult(method.key(), ProofStatus.PROVED, "", method.clauses(), seconds, 0, 0, null);
        return switch (answer.verdict()) {
            case CONTRADICTORY -> withSecondOpinion(feasibility(result, obligation), obligation);
            case SATISFIABLE -> result.with(ProofStatus.REFUTED, "the solver finds a counterexample");
            case OPEN -> result.with(ProofStatus.UNKNOWN, "the solver finds neither a proof nor a counterexample");
            case LIMIT -> result.with(ProofStatus.UNKNOWN,
                    "the solver finds no proof within the limit of " + limits.proof() + " s");
            case MALFORMED -> unsolved(method, ProofStatus.CORRUPT,
                    "the file " + entry.file() + " is not readable for the solver");
            case STOPPED, BROKEN -> result.with(ProofStatus.UNKNOWN, answer.failure());
        };
    }

    /** One attempt after another while the solver has only run out of time or ideas. */
    private SolverAnswer prove(String assertions) {
        SolverAnswer answer = null;
        for (int attempt = 0; attempt < ATTEMPTS.size(); attempt++) {
            answer = solver.ask(SolverQuestion.ofWork(assertions, attempt,
                    (double) limits.proof() * ATTEMPTS.get(attempt) / SHARES));
            if (answer.verdict() != Verdict.OPEN && answer.verdict() != Verdict.LIMIT) {
                return answer;
            }
        }
        return answer;
    }

    /**
     * Asks of each place whether nothing gets there. What the limit cuts off is undecided, and so is all that is left when
     * the solver had to be stopped: the limit cut that off too, by force.
     */
    private MethodResult feasibility(MethodResult result, ObligationText obligation) {
        int places = obligation.points().size();
        int reached = 0;
        for (int point : limits.feasibility() == 0 ? List.<Integer>of() : obligation.points()) {
            SolverAnswer answer = solver.ask(SolverQuestion.ofTime(obligation.assertions(point), limits.feasibility()));
            if (answer.verdict() == Verdict.CONTRADICTORY) {
                return result.with(ProofStatus.INFEASIBLE, "nothing gets to place " + point + " of "
                        + places + " (1 is the end of the preconditions): "
                        + "the contract contradicts itself or what it rests on");
            }
            if (answer.verdict() == Verdict.BROKEN) {
                return result.with(ProofStatus.UNKNOWN, "asked whether anything gets to place " + point + " of " + places + ", "
                        + answer.failure());
            }
            if (answer.verdict() == Verdict.STOPPED) {
                break;
            }
            reached += answer.verdict() == Verdict.LIMIT ? 0 : 1;
        }
        return new MethodResult(result.key(), result.status(), result.detail(), result.clauses(), result.seconds(),
                reached, places - reached, null);
    }

    private MethodResult withSecondOpinion(MethodResult result, ObligationText obligation) {
        if (second.isEmpty() || result.status() != ProofStatus.PROVED) {
            return result;
        }
        String opinion = second.get().opinion(obligation, limits.secondOpinion());
        MethodResult heard = new MethodResult(result.key(), result.status(), result.detail(), result.clauses(),
                result.seconds(), result.feasible(), result.undecided(), opinion);
        return opinion.equals("DISAGREES")
                ? heard.with(ProofStatus.REFUTED, "cvc5 finds a counterexample where Z3 finds a proof") : heard;
    }
}
