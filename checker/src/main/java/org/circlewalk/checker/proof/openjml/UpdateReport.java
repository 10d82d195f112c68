package org.circlewalk.checker.proof.openjml;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.circlewalk.checker.proof.obligation.ProofRun;
import org.circlewalk.checker.proof.obligation.Replay;
import org.circlewalk.checker.proof.obligation.VerifyReport;

/**
 * What an update wrote, and what all obligations prove after it.
 *
 * @param settings     those of the verification
 * @param written      keys of the methods whose obligations are new or replaced
 * @param removed      files that were taken away
 * @param verification of the obligations as they are now; what OpenJML said of methods that it did not prove
 */
public record UpdateReport(VerifyReport.Settings settings, List<String> written, List<String> removed,
                           VerifyReport verification) implements Report {
    /**
     * Makes obligations with OpenJML, then replays all.
     *
     * @param root    the directory that holds the modules
     * @param all     whether to make all anew; else those that are missing, stale or damaged
     * @param limits  of the replay
     * @param threads how many methods at once
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if obligations cannot be read or written, or others,
     *     made by another tool or solver, would stay beside the new ones
     */
    public static UpdateReport update(Path root, ContractedSources sources, OpenJmlProver prover, boolean all,
            Replay.Limits limits, int threads) {
        Set<String> open = all ? sources.methods().keySet() : Obligations.read(root).outdated(sources);
        ObligationUpdate update;
        try (Progress progress = Progress.of("verify --update", open.size())) {
            update = ObligationUpdate.run(root, sources, prover, open, threads, progress::step);
        }
        ProofRun replayed;
        try (Progress progress = Progress.of("replay", sources.methods().size())) {
            replayed = Replay.of(Obligations.read(root), limits).prove(sources, threads, progress::step);
        }
        Map<String, MethodResult> results = new TreeMap<>();
        replayed.results().forEach(result -> results.put(result.key(), result));
        update.unproved().forEach(result -> results.put(result.key(), result));
        VerifyReport verification = VerifyReport.of("replay", sources, new ProofRun(replayed.tool(), replayed.solver(),
                replayed.secondOpinion(), List.copyOf(results.values())));
        return new UpdateReport(verification.settings(), update.update().written(), update.update().removed(), verification);
    }

    @Override
    public boolean asExpected() {
        return verification.asExpected();
    }

    @Override
    public void print(PrintWriter out) {
        verification.print(out);
        out.println("Obligations written: " + written.size() + "; removed: " + removed.size() + ".");
    }
}
