package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import org.circlewalk.checker.audit.AuditRow;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Corrected;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.Verdict;

/** A statement that rational arithmetic settles instance by instance. */
abstract class ExactStatement extends Statement {
    private final String reading;

    ExactStatement(String id, String claim, String reading, Class<?>... subjects) {
        super(id, claim, subjects);
        this.reading = reading;
    }

    /** The check on every instance of the domain that the grid gives. */
    abstract Search search(Grid grid);

    /** Further facts. */
    List<String> findings(AuditSetting setting) {
        return List.of();
    }

    /** What holds instead. */
    Optional<Corrected> corrected(Grid grid) {
        return Optional.empty();
    }

    /** What it comes to that the statement fails on an instance. */
    Verdict failure() {
        return Verdict.REFUTED;
    }

    @Override
    public final AuditRow row(AuditSetting setting) {
        AuditRow row = AuditRow.exact(this, reading, search(setting.grid()), failure()).withFindings(findings(setting));
        return corrected(setting.grid()).map(row::withCorrected).orElse(row);
    }
}
