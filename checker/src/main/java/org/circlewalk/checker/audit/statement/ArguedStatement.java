package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import org.circlewalk.checker.audit.AuditRow;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Corrected;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.WrittenArgument;

/** A statement that a written argument settles for all parameters, with exact numbers on instances; runs illustrate. */
abstract class ArguedStatement extends Statement {
    private final String reading;
    private final WrittenArgument argument;

    ArguedStatement(String id, String claim, String reading, WrittenArgument argument, Class<?>... subjects) {
        super(id, claim, subjects);
        this.reading = reading;
        this.argument = argument;
    }

    @Override
    public final Optional<WrittenArgument> argument() {
        return Optional.of(argument);
    }

    /** The exact inequality that decides, on every instance of the domain that the grid gives. */
    abstract Search search(Grid grid);

    /** Further facts. */
    List<String> findings(AuditSetting setting) {
        return List.of();
    }

    /** What holds instead. */
    Optional<Corrected> corrected(AuditSetting setting) {
        return Optional.empty();
    }

    /** What certificates say of single parameters. */
    List<EnclosedInstance> certified(AuditSetting setting) {
        return List.of();
    }

    @Override
    public final AuditRow row(AuditSetting setting) {
        AuditRow row = AuditRow.argued(this, reading, search(setting.grid())).withFindings(findings(setting))
                .withEnclosed(certified(setting));
        return corrected(setting).map(row::withCorrected).orElse(row);
    }
}
