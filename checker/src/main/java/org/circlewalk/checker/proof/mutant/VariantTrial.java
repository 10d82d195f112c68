package org.circlewalk.checker.proof.mutant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.MustFailRecord;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.circlewalk.checker.proof.obligation.ProofRun;
import org.circlewalk.checker.proof.obligation.ProofStatus;
import org.circlewalk.checker.proof.obligation.Replay;
import org.circlewalk.checker.proof.openjml.OpenJmlProver;

/**
 * Tries wrong variants of all methods that are proved.
 *
 * @param root     the directory that holds the modules
 * @param sources  what they say about contracts
 * @param prover   proves the methods that have no valid obligation
 * @param brief    the same OpenJML with the limit of a question about a variant
 * @param settings how variants are to be tried
 */
public record VariantTrial(Path root, ContractedSources sources, OpenJmlProver prover, OpenJmlProver brief, Settings settings) {
    /**
     * How variants are to be tried.
     *
     * @param variants how many of each method
     * @param seconds  the limit of a question about one, in seconds of an idle machine
     * @param record   whether to write the record of the variants, and to keep what it says about methods as they are
     * @param anew     whether a record that is written is made anew as a whole
     */
    public record Settings(int variants, int seconds, boolean record, boolean anew) {
    }

    /**
     * Tries the methods that are proved: those with a valid obligation by replaying it, the others with OpenJML. A record
     * is written after each method, so that an interrupted run can go on.
     *
     * @param threads how many may work
     * @param limits  of the replay
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if the record or the explanations of survivors
     *     cannot be read or written
     */
    public MustFailReport run(Replay.Limits limits, int threads) {
        List<Survivor> explanations = Survivor.read(root);
        Trials trials = new Trials(settings.record() && !settings.anew() ? MustFailRecord.read(root) : MustFailRecord.NONE, sources,
                brief, settings.seconds(), settings.variants());
        Optional<OutputFile> target = settings.record() ? Optional.of(MustFailRecord.target(root)) : Optional.empty();
        Collection<ContractedMethod> proved = new ArrayList<>();
        List<String> unproved = new ArrayList<>();
        for (MethodResult result : proofs(limits, threads).results()) {
            if (result.status() != ProofStatus.PROVED) {
                unproved.add(result.key());
            } else if (!trials.has(result.key())) {
                proved.add(sources.methods().get(result.key()));
            }
        }
        try (Progress progress = Progress.of("verify --must-fail", proved.size())) {
            new MustFail(root, sources, brief, settings.variants()).run(proved, threads, tried -> {
                trials.add(tried, target);
                progress.step();
            });
        }
        MustFailRecord record = trials.record();
        target.ifPresent(record::write);
        return MustFailReport.of(explanations, record, unproved);
    }

    private ProofRun proofs(Replay.Limits limits, int threads) {
        Obligations obligations = Obligations.read(root);
        Collection<ContractedMethod> outdated = obligations.outdated(sources).stream().map(sources.methods()::get).toList();
        Map<String, MethodResult> results = new TreeMap<>();
        try (Progress progress = Progress.of("verify", sources.methods().size() + outdated.size())) {
            if (outdated.size() < sources.methods().size()) {
                Replay.of(obligations, limits).prove(sources, threads, progress::step).results()
                        .forEach(result -> results.put(result.key(), result));
            }
            prover.prove(sources, outdated, threads, progress::step).forEach(result -> results.put(result.key(), result));
        }
        return new ProofRun(prover.origin().tool(), prover.origin().solver(), "none wanted", List.copyOf(results.values()))
                .judged(sources);
    }
}
