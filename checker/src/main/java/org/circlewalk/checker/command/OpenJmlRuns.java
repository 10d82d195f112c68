package org.circlewalk.checker.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.circlewalk.checker.contract.ContractedMethod;
import org.circlewalk.checker.contract.ContractedSources;
import org.circlewalk.checker.obligation.MethodResult;
import org.circlewalk.checker.obligation.MustFailRecord;
import org.circlewalk.checker.obligation.Obligations;
import org.circlewalk.checker.obligation.ProofRun;
import org.circlewalk.checker.obligation.ProofStatus;
import org.circlewalk.checker.obligation.Replay;
import org.circlewalk.checker.obligation.VerifyReport;
import org.circlewalk.checker.openjml.ObligationUpdate;
import org.circlewalk.checker.openjml.OpenJmlProver;
import org.circlewalk.checker.openjml.UpdateReport;
import org.circlewalk.checker.report.OutputFile;
import org.circlewalk.checker.report.Progress;
import org.circlewalk.checker.report.Report;
import org.circlewalk.checker.variant.MustFail;
import org.circlewalk.checker.variant.MustFailReport;

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

    /** Proves all methods, then tries wrong variants of those that are proved. */
    Report mustFail(OpenJmlProver prover, OpenJmlProver brief, OpenJmlOptions options) {
        Optional<OutputFile> target = options.updates() ? Optional.of(MustFailRecord.target(root)) : Optional.empty();
        ProofRun proofs;
        try (Progress progress = Progress.of("verify", contracts.methods().size())) {
            proofs = prover.prove(contracts, threads, progress::step).judged(contracts);
        }
        Collection<ContractedMethod> proved = new ArrayList<>();
        List<String> unproved = new ArrayList<>();
        for (MethodResult result : proofs.results()) {
            if (result.status() == ProofStatus.PROVED) {
                proved.add(contracts.methods().get(result.key()));
            } else {
                unproved.add(result.key());
            }
        }
        MustFailRecord record;
        try (Progress progress = Progress.of("verify --must-fail", proved.size())) {
            List<MustFailRecord.TriedMethod> tried = new MustFail(root, contracts, brief, options.variants())
                    .run(proved, threads, progress::step);
            record = new MustFailRecord(proofs.tool(), proofs.solver(), options.variantLimit(), tried);
        }
        target.ifPresent(record::write);
        return MustFailReport.of(root, record, unproved);
    }
}
