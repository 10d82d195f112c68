package org.circlewalk.checker.proof.openjml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.MethodKey;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.circlewalk.checker.proof.obligation.ProofRun;
import org.circlewalk.checker.proof.obligation.Prover;
import org.circlewalk.checker.proof.openjml.OpenJmlProcess.Patience;
import org.circlewalk.checker.proof.process.TemporaryDirectory;

/** Proves contracts with OpenJML, a process for some methods of a source, several at once. */
public final class OpenJmlProver implements Prover {
    /** For the first attempt: most proofs take a second, while checks of feasibility may use up all the time there is. */
    private static final long FIRST_MILLIS = 10_000;
    /** For a second look at whether the end of a method is in reach. */
    private static final long REACH_MILLIS = 20_000;
    /** Methods that one process proves. */
    private static final int BATCH = 24;
    /** Processes of OpenJML that keep one processor busy: it sleeps for a second whenever it has started a solver. */
    private static final int PROCESSES = 2;
    /** Processor seconds of a method, on average: 26.7 minutes were measured for 1172 of them. */
    private static final double METHOD_SECONDS = 1.4;
    /** Processor seconds until the first method: three small ones took 3.4 in all. */
    private static final double START_SECONDS = 3;

    private final Path root;
    private final Installation openJml;
    private final OpenJmlSettings settings;
    private final SolverSightings solvers = new SolverSightings();
    private final Map<Long, MeteredSolver> metered = new TreeMap<>();

    /**
     * Proves with the given OpenJML.
     *
     * @param root the directory that holds the modules
     */
    public OpenJmlProver(Path root, Installation openJml, OpenJmlSettings settings) {
        this.root = root;
        this.openJml = openJml;
        this.settings = settings;
    }

    /** Processor seconds that proving so many methods takes. */
    public static double seconds(int methods) {
        return START_SECONDS + METHOD_SECONDS * methods;
    }

    @Override
    public ProofRun prove(ContractedSources sources, int threads, Runnable finished) {
        List<MethodResult> results = prove(sources, sources.methods().values(), threads, finished);
        return new ProofRun(origin().tool(), origin().solver(), "none wanted", results);
    }

    /**
     * Proves some methods.
     *
     * @param finished is called after each method, by several threads
     * @return one result for each method, in their order
     */
    public List<MethodResult> prove(ContractedSources sources, Collection<ContractedMethod> methods, int threads,
            Runnable finished) {
        Map<String, LoggedProof> proofs = prove(sources, methods, Optional.empty(), threads, finished);
        return methods.stream().map(method -> proofs.get(method.key()).result(method)).toList();
    }

    /**
     * Proves some methods.
     *
     * @param obligations where the proof obligations go, an existing directory; nowhere if empty
     * @param finished    is called after each method, by several threads
     * @return what OpenJML says about each method, by its key
     */
    Map<String, LoggedProof> prove(ContractedSources sources, Collection<ContractedMethod> methods,
            Optional<Path> obligations, int threads, Runnable finished) {
        SourceClosure closure = new SourceClosure(root, sources.files());
        Map<String, LoggedProof> proofs = new TreeMap<>();
        Parallel.map(processes(threads), batches(methods, obligations.isPresent()),
                batch -> prove(closure.of(batch.get(0).source()), batch, obligations, finished)).forEach(proofs::putAll);
        // Alone, where nothing else of ours takes the processor; what was proved in the meantime is not asked again.
        methods.stream().filter(method -> proofs.get(method.key()).isWorthAnother()).forEach(method -> proofs.putAll(
                prove(closure.of(method.source()), List.of(method), obligations, () -> { })));
        return proofs;
    }

    /** How many questions at once keep so many processors busy. */
    public static int processes(int threads) {
        return PROCESSES * threads;
    }

    /** Methods of one source each, few enough that no long class goes on alone at the end. */
    private static List<List<ContractedMethod>> batches(Collection<ContractedMethod> methods, boolean leaveObligations) {
        List<List<ContractedMethod>> batches = new ArrayList<>();
        Map<Path, List<ContractedMethod>> bySource = new TreeMap<>();
        for (ContractedMethod method : methods) {
            if (leaveObligations && OpenJmlProcess.mustBeAlone(method.key())) {
                batches.add(List.of(method));
            } else {
                bySource.computeIfAbsent(method.source(), source -> new ArrayList<>()).add(method);
            }
        }
        for (List<ContractedMethod> ofSource : bySource.values()) {
            for (int from = 0; from < ofSource.size(); from += BATCH) {
                batches.add(ofSource.subList(from, Math.min(ofSource.size(), from + BATCH)));
            }
        }
        return batches;
    }

    /**
     * Proves methods of one source. How fast a solver finds a proof depends on the order of what it is told, so that what it
     * leaves open in a short time is asked once more in another order, and then with all the time that is allowed.
     */
    private Map<String, LoggedProof> prove(List<Path> sources, List<ContractedMethod> methods, Optional<Path> obligations,
            Runnable finished) {
        OpenJmlProcess brief = process(Math.min(settings.timeoutMillis(), FIRST_MILLIS));
        Map<String, LoggedProof> proofs = new TreeMap<>(brief.run(root, sources, methods, obligations, finished));
        for (List<ContractedMethod> rest = notReached(methods, proofs); !rest.isEmpty(); ) {
            proofs.putAll(brief.run(root, sources, rest, obligations, () -> { }));
            List<ContractedMethod> left = notReached(rest, proofs);
            rest = left.size() < rest.size() ? left : List.of();
        }
        List<Path> reversed = new ArrayList<>(sources);
        Collections.reverse(reversed);
        askAgain(brief, reversed, methods, obligations, proofs);
        if (settings.timeoutMillis() > FIRST_MILLIS) {
            askAgain(process(settings.timeoutMillis()), reversed, methods, obligations, proofs);
        }
        if (settings.search() == OpenJmlSettings.Search.TWICE) {
            lookAgain(reversed, methods, proofs);
        }
        return proofs;
    }

    private void askAgain(OpenJmlProcess process, List<Path> sources, List<ContractedMethod> methods, Optional<Path> obligations,
            Map<String, LoggedProof> proofs) {
        List<ContractedMethod> open = methods.stream().filter(method -> proofs.get(method.key()).isOpen()).toList();
        if (!open.isEmpty()) {
            proofs.putAll(process.run(root, sources, open, obligations, () -> { }));
        }
    }

    /** Those to which a run that broke off did not come; the one at which it did is not among them if another run got further. */
    private static List<ContractedMethod> notReached(List<ContractedMethod> methods, Map<String, LoggedProof> proofs) {
        return methods.stream().filter(method -> proofs.get(method.key()).isNotReached()).toList();
    }

    private void lookAgain(List<Path> sources, List<ContractedMethod> methods, Map<String, LoggedProof> proofs) {
        List<ContractedMethod> undecided = methods.stream()
                .filter(method -> proofs.get(method.key()).isProved() && proofs.get(method.key()).isReachOpen()).toList();
        if (!undecided.isEmpty()) {
            process(Math.min(settings.timeoutMillis(), REACH_MILLIS)).run(root, sources, undecided, Optional.empty(), () -> { })
                    .forEach((key, proof) -> proofs.computeIfPresent(key, (same, first) -> first.reachedAs(proof)));
        }
    }

    /**
     * Asks once about one method.
     *
     * @param copy a directory with the sources and the trusted contracts, in place of the root
     */
    public LoggedProof ask(Path copy, ContractedSources sources, ContractedMethod method) {
        List<Path> needed = new SourceClosure(copy, sources.files()).of(method.source());
        return process(settings.timeoutMillis())
                .run(copy, needed, List.of(method), Optional.empty(), () -> { }).get(method.key());
    }

    private OpenJmlProcess process(long timeoutMillis) {
        return new OpenJmlProcess(openJml, metered(timeoutMillis), solvers, Patience.STANDARD, settings.search());
    }

    /** The solver with a limit, after it has given right answers to the canaries; its script goes when circlewalk goes. */
    private synchronized MeteredSolver metered(long millis) {
        return metered.computeIfAbsent(millis, limit -> {
            Path z3 = settings.solver().orElseGet(openJml::solver);
            Path directory = TemporaryDirectory.create().path();
            MeteredSolver solver = MeteredSolver.in(directory, z3, limit);
            solver.requireRight(SolverSightings.version(z3.toString()).orElse(z3.toString()), directory);
            return solver;
        });
    }

    /** This OpenJML, and the solvers that it was seen to use, such as "Z3 4.8.12". */
    public Obligations.Origin origin() {
        return Obligations.Origin.of("OpenJML " + openJml.version(), solvers.describe());
    }

    /** The obligations in a directory, by the keys of their methods. */
    static Map<String, String> obligations(Path directory) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(OpenJmlProcess.OBLIGATION)) {
                    String signature = name.substring(0, name.length() - OpenJmlProcess.OBLIGATION.length());
                    texts.put(MethodKey.normalized(signature), Files.readString(file));
                }
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
