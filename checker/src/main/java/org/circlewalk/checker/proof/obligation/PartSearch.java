package org.circlewalk.checker.proof.obligation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.solver.Arithmetic;
import org.circlewalk.checker.proof.solver.Solver;
import org.circlewalk.checker.proof.solver.SolverAnswer;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverProcesses;
import org.circlewalk.checker.proof.solver.SolverQuestion;
import org.circlewalk.checker.proof.solver.Z3Work;

/**
 * Searches of each obligation a part that suffices for its proof. The solver says which claims its proof used; these are proved again
 * without marks, as the replay will, and may in turn use fewer.
 */
public final class PartSearch {
    private static final int ROUNDS = 4;
    /** A part may cost so much more than the whole: it is of use to other solvers all the same. */
    private static final double DEARER = 1.25;
    /** With marks, a search takes longer. */
    private static final double MARKED_TIMES = 4;
    private static final double LEAST_SECONDS = 0.5;
    /** A round that leaves more of the claims than this is the last one. */
    private static final double FEWER = 0.9;
    /** A proof that takes longer is tried with so many seeds. */
    private static final double LONG_SECONDS = 0.1;
    private static final int SEEDS = 10;

    private final Obligations obligations;
    private final Solver solver;
    private final double seconds;

    /**
     * Prepares the search.
     *
     * @param seconds of work for the proof of a whole obligation
     * @throws org.circlewalk.checker.console.refusal.MissingToolException if Z3 cannot be loaded
     */
    public PartSearch(Obligations obligations, double seconds) {
        this(obligations, SolverProcesses.start(), seconds);
    }

    PartSearch(Obligations obligations, Solver solver, double seconds) {
        this.obligations = obligations;
        this.solver = solver;
        this.seconds = seconds;
    }

    /**
     * Searches a part of every obligation of which none is known.
     *
     * @param known    parts, of which those of other obligations are left out
     * @param finished told after each method what is known then, so that an interrupted search can go on
     */
    public PartsReport report(ContractedSources sources, Optional<ProofParts> known, int threads, Consumer<ProofParts> finished) {
        List<String> outdated = List.copyOf(obligations.outdated(sources));
        List<ContractedMethod> current = sources.methods().values().stream().filter(method -> !outdated.contains(method.key())).toList();
        Map<String, ProofPart> parts = new HashMap<>(known.map(earlier -> earlier.current(obligations)).orElse(Map.of()));
        parts.keySet().retainAll(current.stream().map(ContractedMethod::key).toList());
        Set<String> earlier = Set.copyOf(parts.keySet());
        Map<String, Integer> claims = new ConcurrentHashMap<>();
        try {
            Parallel.map(threads, current, method -> {
                PartialObligation obligation = new PartialObligation(new ObligationText(obligations.text(method).orElseThrow()));
                claims.put(method.key(), obligation.claims().cardinality());
                return earlier.contains(method.key()) || put(parts, part(method, obligation), finished);
            });
        } finally {
            solver.close();
        }
        return new PartsReport(new PartsReport.Settings(seconds), found(parts), claims,
                current.stream().map(ContractedMethod::key).filter(method -> !parts.containsKey(method)).toList(), outdated);
    }

    private ProofParts found(Map<String, ProofPart> parts) {
        return new ProofParts(solver.version(), List.copyOf(parts.values()));
    }

    private boolean put(Map<String, ProofPart> parts, Optional<ProofPart> part, Consumer<ProofParts> finished) {
        synchronized (parts) {
            part.ifPresent(found -> parts.put(found.method(), found));
            finished.accept(found(parts));
        }
        return part.isPresent();
    }

    private Optional<ProofPart> part(ContractedMethod method, PartialObligation obligation) {
        String sha256 = obligations.entries().get(method.key()).sha256();
        return proof(obligation, obligation.claims(), Attempt.WITH_FOUR_SEEDS, seconds).map(whole -> {
            Proof found = withOtherSeeds(obligation, least(obligation, whole, (long) (whole.work() * DEARER)));
            return new ProofPart(method.key(), sha256, ProofPart.written(found.claims()), found.attempt().arithmetic(),
                    found.attempt().seed(), found.work());
        });
    }

    /** From as few claims as some rounds find, with no more work than this. */
    private Proof least(PartialObligation obligation, Proof whole, long most) {
        Proof least = whole;
        boolean goesOn = true;
        for (int round = 0; round < ROUNDS && goesOn; round++) {
            Proof less = less(obligation, least, most).orElse(least);
            goesOn = less.claims().cardinality() < FEWER * least.claims().cardinality();
            least = less;
        }
        return least;
    }

    /** A proof that takes long may take less with another seed, and from what it uses then. */
    private Proof withOtherSeeds(PartialObligation obligation, Proof proof) {
        Proof best = proof;
        for (int seed = 0; seed < SEEDS && Z3Work.seconds(best.work()) > LONG_SECONDS; seed++) {
            best = better(Optional.of(best), cheapest(obligation, best.claims(), seed, best.work())).orElseThrow();
        }
        return best == proof ? proof : least(obligation, best, best.work());
    }

    /** A proof from some claims. */
    private record Proof(BitSet claims, Attempt attempt, long work) {
    }

    private Optional<Proof> proof(PartialObligation obligation, BitSet claims, List<Attempt> attempts, double limit) {
        String question = obligation.of(claims).assertions(0);
        for (Attempt attempt : attempts) {
            SolverAnswer answer = solver.ask(
                    new SolverQuestion(question, attempt.seed(), limit * attempt.share(), attempt.arithmetic()));
            if (answer.verdict() == Verdict.CONTRADICTORY) {
                return Optional.of(new Proof(claims, attempt, answer.work()));
            }
        }
        return Optional.empty();
    }

    /** A proof from fewer claims with no more work than this: from those that the same engine used, or if it finds nothing the other. */
    private Optional<Proof> less(PartialObligation obligation, Proof proof, long most) {
        double limit = Math.max(LEAST_SECONDS, MARKED_TIMES * Z3Work.seconds(proof.work()));
        String question = obligation.marked(proof.claims()).assertions(0);
        for (Arithmetic arithmetic : engines(proof.attempt().arithmetic())) {
            SolverAnswer answer = solver.ask(new SolverQuestion(question, proof.attempt().seed(), limit,
                    arithmetic, proof.claims().cardinality()));
            if (answer.verdict() == Verdict.CONTRADICTORY) {
                BitSet needed = chosen(proof.claims(), answer.needed());
                return needed.cardinality() == proof.claims().cardinality() ? Optional.empty()
                        : cheapest(obligation, needed, proof.attempt().seed(), most);
            }
        }
        return Optional.empty();
    }

    private static List<Arithmetic> engines(Arithmetic first) {
        return Stream.concat(Stream.of(first), Stream.of(Arithmetic.values())).distinct().toList();
    }

    private Optional<Proof> cheapest(PartialObligation obligation, BitSet claims, int seed, long most) {
        Optional<Proof> best = Optional.empty();
        for (Arithmetic arithmetic : Arithmetic.values()) {
            best = better(best, proof(obligation, claims, List.of(new Attempt(seed, arithmetic, 1)), Z3Work.seconds(most)));
        }
        return best;
    }

    private static Optional<Proof> better(Optional<Proof> one, Optional<Proof> other) {
        return one.isEmpty() || other.isPresent() && other.get().work() < one.get().work() ? other : one;
    }

    /** The claims with these places among the kept ones. */
    private static BitSet chosen(BitSet claims, List<Integer> places) {
        int[] numbers = claims.stream().toArray();
        BitSet chosen = new BitSet();
        places.stream().filter(place -> place >= 0 && place < numbers.length).forEach(place -> chosen.set(numbers[place]));
        return chosen;
    }
}
