package org.circlewalk.checker.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.Forecast;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.circlewalk.checker.proof.obligation.Replay;
import org.circlewalk.checker.proof.solver.KeptAnswers;

/**
 * An audit of some statements: on instances, and of the contracts that state them if their proofs are looked at.
 *
 * @param grid       how far to look
 * @param statements what to audit
 * @param proofs     how contracts are proved; nothing if they are not
 * @param threads    how many rows or proofs go on at a time; changes no result
 */
public record AuditRun(Grid grid, List<Statement> statements, Optional<ProofAudit> proofs, int threads) {
    /** Takes a copy of the list. */
    public AuditRun {
        statements = List.copyOf(statements);
    }

    /**
     * The proofs of the contracts of the sources in {@code root} by their committed obligations.
     *
     * @param kept answers of the solver that are kept from other runs; empty if all proofs are to be made here
     */
    public static ProofAudit proofs(ContractedSources contracts, Path root, Optional<KeptAnswers> kept) {
        return new ProofAudit(contracts, Replay.of(Obligations.read(root), Replay.Limits.STANDARD.withoutSecondOpinion(), kept));
    }

    /** How long it takes; on other grids than the quick one, which alone was measured, at least that. */
    public Forecast forecast() {
        int methods = methods();
        String work = "Checking " + Count.of(statements.size(), "statement") + " on the " + grid.text()
                + " grid" + (methods == 0 ? "" : " and proving " + Count.of(methods, "method"));
        Forecast quick = Forecast.shared(work, AuditTime.seconds(statements, methods), threads);
        return grid == Grid.QUICK ? quick : quick.orMore();
    }

    /** How many rows and methods there are. */
    public int steps() {
        return statements.size() + methods();
    }

    private int methods() {
        return proofs.map(audit -> audit.methods(statements)).orElse(0);
    }

    /**
     * Audits.
     *
     * @param finished told of every step, from any thread
     */
    public AuditReport report(Ledger ledger, Runnable finished) {
        AuditSetting setting = AuditSetting.of(grid);
        List<AuditRow> rows = Parallel.map(threads, statements, statement -> {
            AuditRow row = statement.row(setting);
            finished.run();
            return row;
        });
        return AuditReport.of(grid, rows, proofs.map(audit -> audit.run(statements, threads, finished)), ledger);
    }
}
