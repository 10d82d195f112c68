package org.circlewalk.checker.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.circlewalk.spec.lemma.Statement;

/**
 * Computes the rows of the audit. Nothing in here knows the ledger; the rows do not depend on the number of threads.
 */
public final class Audit {
    private final Map<Statement, Supplier<AuditRow>> rows = new EnumMap<>(Statement.class);

    /** Prepares the audit on a grid. */
    public Audit(Grid grid) {
        TrainingRuns runs = new TrainingRuns();
        EnclosedAudit enclosed = new EnclosedAudit();
        rows.putAll(new ExactAudit(grid).rows());
        rows.putAll(new AttentionAudit(grid).rows());
        rows.putAll(new DirectionAudit(grid, runs, enclosed).rows());
        rows.putAll(new FailureAudit(grid, runs).rows());
        rows.putAll(new SelectionAudit(grid, runs, enclosed).rows());
    }

    /**
     * Computes the rows of the given statements.
     *
     * @param threads  how many rows are computed at a time
     * @param finished told of each row when it is done, in any order and from any thread
     * @return the rows in the order of the statements
     */
    public List<AuditRow> run(List<Statement> statements, int threads, Consumer<AuditRow> finished) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<AuditRow>> pending = new ArrayList<>();
            for (Statement statement : statements) {
                pending.add(workers.submit(() -> {
                    AuditRow row = rows.get(statement).get();
                    finished.accept(row);
                    return row;
                }));
            }
            List<AuditRow> done = new ArrayList<>();
            for (Future<AuditRow> row : pending) {
                done.add(row.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The audit was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A row of the audit could not be computed: " + e.getCause(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
