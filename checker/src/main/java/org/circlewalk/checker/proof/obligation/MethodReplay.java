package org.circlewalk.checker.proof.obligation;

import java.util.List;
import java.util.Optional;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ProofDigest;
import org.circlewalk.checker.proof.solver.Solver;
import org.circlewalk.checker.proof.solver.SolverAnswer;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverQuestion;

/** The replay of the obligation of one method. */
final class MethodReplay {
    /** The share of the limit that a part may take. */
    private static final double PART_SHARE = 0.25;

    private final Obligations obligations;
    private final Replay.Limits limits;
    private final Solver solver;
    private final Optional<SecondSolver> second;
    private final ContractedMethod method;
    private boolean failed;

    MethodReplay(Obligations obligations, Replay.Limits limits, Solver solver, Optional<SecondSolver> second, ContractedMethod method) {
        this.obligations = obligations;
        this.limits = limits;
        this.solver = solver;
        this.second = second;
        this.method = method;
    }

    /** Whether the solver was stopped or broke down in it, so that it may be worth another try. */
    boolean isFailed() {
        return failed;
    }

    /**
     * Replays it.
     *
     * @param digest of the method as it is
     */
    MethodResult run(String digest) {
        failed = false;
        Obligation entry = obligations.entries().get(method.key());
        if (entry == null) {
            return unsolved(ProofStatus.MISSING, "it has a contract but no obligation");
        }
        if (!entry.digest().equals(digest)) {
            return unsolved(ProofStatus.STALE, "the method, or something that its proof may use, has changed since the obligation was made");
        }
        if (!obligations.origin().options().equals(ProofDigest.OPTIONS)) {
            return unsolved(ProofStatus.STALE, "the index says that the obligation was made with the options "
                    + obligations.origin().options() + ", not with " + ProofDigest.OPTIONS);
        }
        String place = ObligationFolder.place(method);
        if (!entry.file().equals(place)) {
            return corrupt("the index names the file " + entry.file() + ", but its place is " + place);
        }
        Optional<ObligationText> text = obligations.text(method).map(ObligationText::new);
        if (text.isEmpty()) {
            return corrupt("the file " + place + " is not what the index describes");
        }
        return flaw(entry, text.get()).map(flaw -> corrupt("the file " + place + " " + flaw)).orElseGet(() -> solve(entry, text.get()));
    }

    private Optional<String> flaw(Obligation entry, ObligationText text) {
        List<String> others = text.methodsOtherThan(method.key());
        if (!others.isEmpty()) {
            return Optional.of("says that it is the obligation of " + others.get(0));
        }
        if (text.flaw().isPresent()) {
            return text.flaw().map(flaw -> "cannot be one of OpenJML: " + flaw);
        }
        return text.points().size() == entry.feasibilityPoints() ? Optional.empty()
                : Optional.of("does not ask for feasibility as the index says");
    }

    private MethodResult unsolved(ProofStatus status, String detail) {
        return MethodResult.unsolved(method.key(), status, detail, method.clauses());
    }

    private MethodResult corrupt(String detail) {
        return unsolved(ProofStatus.CORRUPT, detail);
    }

    private MethodResult solve(Obligation entry, ObligationText obligation) {
        long start = System.nanoTime();
        SolverAnswer answer = prove(obligation);
        double seconds = (System.nanoTime() - start) / 1e9;
        MethodResult result = new MethodResult(method.key(), ProofStatus.PROVED, "", method.clauses(), seconds, 0, 0, null,
                entry.feasible());
        return switch (answer.verdict()) {
            case CONTRADICTORY -> withSecondOpinion(feasibility(result, obligation), obligation);
            case SATISFIABLE -> result.with(ProofStatus.REFUTED, "the solver finds a counterexample");
            case OPEN -> result.with(ProofStatus.UNKNOWN, "the solver finds neither a proof nor a counterexample");
            case LIMIT -> result.with(ProofStatus.UNKNOWN,
                    "the solver finds no proof within the limit of " + limits.proof() + " s");
            case MALFORMED -> corrupt("the file " + entry.file() + " is not readable for the solver");
            case STOPPED, BROKEN -> result.with(ProofStatus.UNKNOWN, answer.failure());
            case LATE -> result.with(ProofStatus.NOT_TRIED, answer.failure());
        };
    }

    /** From the part that is known to suffice, and from the whole if it does not. */
    private SolverAnswer prove(ObligationText obligation) {
        Optional<SolverAnswer> ofPart = obligations.part(method.key()).map(part -> prove(obligation, part));
        if (ofPart.filter(answer -> answer.verdict() == Verdict.CONTRADICTORY).isPresent()) {
            return ofPart.get();
        }
        SolverAnswer answer = Attempt.prove(solver, obligation.assertions(0), Attempt.WITH_FOUR_SEEDS, limits.proof());
        failed |= answer.isFailure();
        return answer;
    }

    private SolverAnswer prove(ObligationText obligation, ProofPart part) {
        String question = new PartialObligation(obligation).of(part.numbers()).assertions(0);
        return solver.ask(new SolverQuestion(question, part.seed(), limits.proof() * PART_SHARE, part.arithmetic()));
    }

    private SolverAnswer ask(String assertions) {
        SolverAnswer answer = solver.ask(new SolverQuestion(assertions, 0, limits.feasibility()));
        failed |= answer.isFailure();
        return answer;
    }

    /**
     * Asks of the places, the last first, whether nothing gets there. The first is the end of the preconditions, through which goes all that
     * gets to a later one, so that it is asked about only if no later one is seen to be reached. What the limit cuts off is undecided, and
     * so is all that is left when the solver had to be stopped: the limit cut that off too, by force.
     */
    private MethodResult feasibility(MethodResult result, ObligationText obligation) {
        List<Integer> points = limits.feasibility() == 0 ? List.of() : obligation.points();
        int reached = 0;
        for (int place = points.size() - 1; place >= 0; place--) {
            if (place == 0 && reached > 0) {
                reached++;
                break;
            }
            SolverAnswer answer = ask(obligation.assertions(points.get(place)));
            if (answer.verdict() == Verdict.CONTRADICTORY) {
                return result.with(ProofStatus.INFEASIBLE, "nothing gets to place "
                        + firstUnreached(obligation, points.subList(0, place)).orElse(points.get(place)) + " of " + points.size() + " (1 is the end of the preconditions): "
                        + "the contract contradicts itself or what it rests on");
            }
            if (answer.verdict() == Verdict.BROKEN) {
                return result.with(ProofStatus.UNKNOWN, "asked whether anything gets to place " + points.get(place) + " of " + points.size()
                        + ", " + answer.failure());
            }
            if (answer.isFailure()) {
                break;
            }
            reached += answer.verdict() == Verdict.LIMIT ? 0 : 1;
        }
        return result.withReach(reached, obligation.points().size() - reached);
    }

    /** The first of these places to which nothing is found to get. */
    private Optional<Integer> firstUnreached(ObligationText obligation, List<Integer> points) {
        return points.stream().filter(point -> ask(obligation.assertions(point)).verdict() == Verdict.CONTRADICTORY).findFirst();
    }

    private MethodResult withSecondOpinion(MethodResult result, ObligationText obligation) {
        if (second.isEmpty() || result.status() != ProofStatus.PROVED) {
            return result;
        }
        MethodResult heard = result.withOpinion(second.get().opinion(obligation, obligations.part(method.key()), limits.secondOpinion()));
        return heard.secondOpinion().equals(SecondSolver.DISAGREES)
                ? heard.with(ProofStatus.REFUTED, "cvc5 finds a counterexample where Z3 finds a proof") : heard;
    }
}
