package org.circlewalk.checker.audit;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.circlewalk.checker.console.output.Forecast;
import org.circlewalk.checker.console.work.Parallel;

/**
 * Computes the rows of the audit. Nothing in here knows the ledger; the rows do not depend on the number of threads.
 */
public final class Audit {
    private final AuditSetting setting;

    /** Prepares the audit on a grid. */
    public Audit(Grid grid) {
        setting = AuditSetting.of(grid);
    }

    /**
     * What auditing statements on a grid takes; on other grids than the quick one, which alone was measured, at least that.
     *
     * @param methods how many methods are proved
     * @param threads how many rows or proofs go on at a time
     */
    public static Forecast forecast(Grid grid, List<Statement> statements, int methods, int threads) {
        String work = "Checking " + counted(statements.size(), "statement") + " on the " + grid.name().toLowerCase(Locale.ROOT)
                + " grid" + (methods == 0 ? "" : " and proving " + counted(methods, "method"));
        Forecast quick = Forecast.shared(work, AuditTime.seconds(statements, methods), threads);
        return grid == Grid.QUICK ? quick : quick.orMore();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /**
     * Computes the rows of the given statements.
     *
     * @param threads  how many rows are computed at a time
     * @param finished told of each row when it is done, in any order and from any thread
     * @return the rows in the order of the statements
     */
    public List<AuditRow> run(List<Statement> statements, int threads, Consumer<AuditRow> finished) {
        return Parallel.map(threads, statements, statement -> {
            AuditRow row = statement.row(setting);
            finished.accept(row);
            return row;
        });
    }
}
