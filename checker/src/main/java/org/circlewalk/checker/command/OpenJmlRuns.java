package org.circlewalk.checker.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.mutant.MustFail;
import org.circlewalk.checker.proof.mutant.MustFailReport;
import org.circlewalk.checker.proof.mutant.Trials;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.MustFailRecord;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.circlewalk.checker.proof.obligation.ProofRun;
import org.circlewalk.checker.proof.obligation.ProofStatus;
import org.circlewalk.checker.proof.obligation.Replay;
import org.circlewalk.checker.proof.obligation.VerifyReport;
import org.circlewalk.checker.proof.openjml.ObligationUpdate;
import org.circlewalk.checker.proof.openjml.OpenJmlProver;
import org.circlewalk.checker.proof.openjml.UpdateReport;

/** What {@code verify} does with OpenJML besides proving. */
final class OpenJmlRuns {
    private final Path root;
    private final ContractedSources contracts;
    private final int threads;

    OpenJmlRuns(Path root, ContractedSources contracts, int threads) {
        this.root = root;
        this.contracts = contracts;
        this.threads = threads;
    }

    /** Makes obligations, then replays all. */
    Report update(OpenJmlProver prover, boolean all, Replay.Limits limits) {
        int open = all ? contracts.methods().size() : Obligations.read(root).outdated(contracts).size();
        ObligationUpdate update;
        try (Progress progress = Progress.of("verify --update", open)) {
            update = ObligationUpdate.run(root, contracts, prover, all, threads, progress::step);
        }
        ProofRun replayed;
        try (Progress progress = Progress.of("replay", contracts.methods().size())) {
            replayed = Replay.of(Obligations.read(root), limits).prove(contracts, threads, progress::step);
        }
        Map<String, MethodResult> results = new TreeMap<>();
        replayed.results().forEach(result -> results.put(result.key(), result));
        update.unproved().forEach(result -> results.put(result.key(), result));
        VerifyReport verification = VerifyReport.of("replay", contracts, new ProofRun(replayed.tool(), replayed.solver(),
                replayed.secondOpinion(), List.copyOf(results.values())));
        return new UpdateReport(verification.settings(), update.update().written(), update.update().removed(), verification);
    }

    /**
     * Tries wrong variants of the methods that are proved: those with a valid obligation by replaying it, the others with
     * OpenJML. With --update the record is written after each method, so that an interrupted run can go on, and what the
     * record says about methods as they are is kept.
     */
    Report mustFail(OpenJmlProver prover, OpenJmlProver brief, OpenJmlOptions options, Replay.Limits limits) {
        MustFailRecord earlier = options.updates() && !options.updatesAll() ? MustFailRecord.read(root) : MustFailRecord.NONE;
        Trials trials = new Trials(earlier, contracts, brief, options.variantLimit(), options.variants());
        Optional<OutputFile> target = options.updates() ? Optional.of(MustFailRecord.target(root)) : Optional.empty();
        Collection<ContractedMethod> proved = new ArrayList<>();
        List<String> unproved = new ArrayList<>();
        for (MethodResult result : proofs(prover, limits).results()) {
            if (result.status() != ProofStatus.PROVED) {
                unproved.add(result.key());
            } else if (!trials.has(result.key())) {
                proved.add(contracts.methods().get(result.key()));
            }
        }
        try (Progress progress = Progress.of("verify --must-fail", proved.size())) {
            new MustFail(root, contracts, brief, options.variants()).run(proved, threads, tried -> {
                trials.add(tried, target);
                progress.step();
            });
        }
        MustFailRecord record = trials.record();
        target.ifPresent(record::write);
        return MustFailReport.of(root, record, unproved);
    }

    private ProofRun proofs(OpenJmlProver prover, Replay.Limits limits) {
        Obligations obligations = Obligations.read(root);
        Collection<ContractedMethod> outdated =
                obligations.outdated(contracts).stream().map(contracts.methods()::get).toList();
        Map<String, MethodResult> results = new TreeMap<>();
        try (Progress progress = Progress.of("verify", contracts.methods().size() + outdated.size())) {
            if (outdated.size() < contracts.methods().size()) {
                Replay.of(obligations, limits).prove(contracts, threads, progress::step).results()
                        .forEach(result -> results.put(result.key(), result));
            }
            prover.prove(contracts, outdated, threads, progress::step).forEach(result -> results.put(result.key(), result));
        }
        return new ProofRun(prover.origin().tool(), prover.origin().solver(), "none wanted", List.copyOf(results.values()))
                .judged(contracts);
    }
}
