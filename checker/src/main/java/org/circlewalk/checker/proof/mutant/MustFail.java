package org.circlewalk.checker.proof.mutant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.TrustedFile;
import org.circlewalk.checker.proof.obligation.MustFailRecord;
import org.circlewalk.checker.proof.obligation.MustFailRecord.TriedMethod;
import org.circlewalk.checker.proof.obligation.MustFailRecord.TriedVariant;
import org.circlewalk.checker.proof.openjml.LoggedProof;
import org.circlewalk.checker.proof.openjml.OpenJmlProver;
import org.circlewalk.checker.proof.process.TemporaryDirectory;

/**
 * Tries to prove wrong variants of proved methods, each by itself in a copy of the sources: OpenJML is asked about the one
 * method that was changed. A variant counts if OpenJML can read it; of those that it cannot, the next one is drawn.
 */
public final class MustFail {
    /** Drawing ends after so many variants for each that is wanted. */
    private static final int DRAWS = 4;

    private final Path root;
    private final ContractedSources sources;
    private final OpenJmlProver prover;
    private final int wanted;

    /**
     * Mutants of the sources of a project.
     *
     * @param root   the directory that holds the modules
     * @param prover asked about each variant
     * @param wanted how many variants of each method
     */
    public MustFail(Path root, ContractedSources sources, OpenJmlProver prover, int wanted) {
        this.root = root;
        this.sources = sources;
        this.prover = prover;
        this.wanted = wanted;
    }

    /**
     * Tries variants of methods.
     *
     * @param threads how many may work
     * @param tried   is given the trials of each method as they end, by several threads
     */
    public void run(Collection<ContractedMethod> methods, int threads, Consumer<TriedMethod> tried) {
        int processes = OpenJmlProver.processes(threads);
        BlockingQueue<Path> copies = new LinkedBlockingQueue<>();
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            for (int process = 0; process < processes; process++) {
                copies.add(copy(directory.path().resolve(Integer.toString(process))));
            }
            Parallel.map(processes, List.copyOf(methods), method -> {
                Path copy = copies.remove();
                try {
                    tried.accept(new TriedMethod(method.key(), sources.digests().get(method.key()), trials(method, copy)));
                    return method;
                } finally {
                    copies.add(copy);
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<TriedVariant> trials(ContractedMethod method, Path copy) {
        Path file = copy.resolve(method.source());
        String source = read(file);
        List<TriedVariant> trials = new ArrayList<>();
        List<Mutant> variants = Mutants.of(method, source);
        for (Mutant variant : variants.subList(0, Math.min(variants.size(), DRAWS * wanted))) {
            write(file, variant.source());
            outcome(prover.ask(copy, sources, method).verdict()).ifPresent(outcome -> trials.add(new TriedVariant(
                    variant.part().name().toLowerCase(Locale.ROOT), variant.before(), variant.after(), outcome)));
            if (trials.size() == wanted) {
                break;
            }
        }
        write(file, source);
        return trials;
    }

    /** Nothing for a variant that OpenJML could not read, or did not come to in time. */
    private static Optional<String> outcome(LoggedProof.Verdict verdict) {
        return switch (verdict) {
            case PROVED -> Optional.of(MustFailRecord.SURVIVED);
            case REFUTED -> Optional.of(MustFailRecord.REFUTED);
            case UNKNOWN -> Optional.of("not proved");
            case INFEASIBLE -> Optional.of("infeasible");
            case NOT_REACHED, SKIPPED, FAILED -> Optional.empty();
        };
    }

    private Path copy(Path directory) throws IOException {
        for (Path file : sources.files()) {
            copy(file, directory);
        }
        for (TrustedFile trusted : sources.trustedFiles()) {
            copy(trusted.path(), directory);
        }
        return directory;
    }

    private void copy(Path file, Path directory) throws IOException {
        Files.createDirectories(directory.resolve(file).getParent());
        Files.copy(root.resolve(file), directory.resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
