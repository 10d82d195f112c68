package org.circlewalk.checker.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.circlewalk.checker.audit.AuditRun;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.ProofAudit;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.option.NameConverter;
import org.circlewalk.checker.console.option.SourcesOption;
import org.circlewalk.checker.console.option.StrictConverter;
import org.circlewalk.checker.console.option.ThreadsOption;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.admission.Admission;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.solver.KeptAnswers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code circlewalk audit}. */
@Command(name = "audit", footer = {"", "Example:",
    "  circlewalk audit 3.1 E.4 --no-proofs"},
    description = {
    "Checks every numbered statement of the paper, and Theorem 3.1 as corrected, from scratch, and compares the verdicts with the ledger.",
    "Exit code 1 means that a verdict, a counterexample, a corrected or an enclosed outcome, or what is proved differs from the ledger."})
final class AuditCommand extends ResultCommand {
    @Parameters(arity = "0..*", paramLabel = "STATEMENT", converter = Selection.class, completionCandidates = StatementNames.class,
            description = "Statements to check, such as B.1, E.4.3, 3.1.2 or 3.1.C1, which is ours, or all of a group, E.4 or 3.1; C.7 means C.7.1 too (default: all).")
    private List<String> selections = List.of();
    @Option(names = "--grid", paramLabel = "GRID", converter = GridName.class, completionCandidates = GridName.class,
            description = "How far to look: quick, standard or deep (default: quick).")
    private Grid grid = Grid.QUICK;
    @Option(names = "--ledger", paramLabel = "FILE",
            description = "Expected verdicts (default: proofs-notes/ledger.json as of the build).")
    private Path ledgerFile;
    @Option(names = "--no-proofs", description = "Prove no contracts; the verdicts are those of the instances alone.")
    private boolean withoutProofs;
    @Option(names = "--fresh", description = "Prove everything anew, and keep the solver's answers for later runs; else those of earlier runs are used.")
    private boolean fresh;
    @Mixin
    private SourcesOption sources;
    @Mixin
    private ThreadsOption threads;

    @Override
    protected List<FileUse> otherFiles() {
        return sources.files();
    }

    @Override
    protected Report report() {
        List<Statement> statements = statements();
        Ledger ledger = ledger();
        Optional<KeptAnswers> kept = withoutProofs ? Optional.empty() : KeptAnswers.besideTheProgram(fresh);
        AuditRun audit = new AuditRun(grid, statements, withoutProofs ? Optional.empty() : Optional.of(proofs(kept)), threads.threads());
        if (kept.filter(KeptAnswers::areOfUse).isEmpty()) {
            audit.forecast().tell(err());
        }
        try (Progress progress = Progress.of("audit", audit.steps())) {
            Report report = audit.report(ledger, progress::step);
            kept.filter(answers -> !fresh).ifPresent(this::tell);
            return report;
        }
    }

    private ProofAudit proofs(Optional<KeptAnswers> kept) {
        Path root = sources.root();
        ContractedSources contracts = Admission.admitted(root);
        return AuditRun.proofs(contracts, root, kept);
    }

    private void tell(KeptAnswers answers) {
        err().println(answers.words() + "; --fresh makes all anew.");
        err().flush();
    }

    private List<Statement> statements() {
        if (selections.isEmpty()) {
            return Statements.all();
        }
        return Statements.all().stream().filter(statement -> selections.stream().anyMatch(statement::isNamedBy)).toList();
    }

    /** The lemmas and theorems that are audited in parts only. */
    private static List<String> groups() {
        return Statements.all().stream().map(Statement::parent).filter(parent -> Statements.find(parent).isEmpty())
                .distinct().toList();
    }

    private Ledger ledger() {
        if (ledgerFile == null) {
            return Ledger.builtIn();
        }
        try (InputStream in = Files.newInputStream(ledgerFile)) {
            return Ledger.read(ledgerFile.toString(), in);
        } catch (IOException unreadable) {
            throw new RefusedInputException(
                    "ledger is \"" + ledgerFile + "\", but it must be a JSON file that can be read.");
        }
    }

    /** Reads the name of a statement or of a group; here, so that an unknown one is refused with --help too. */
    static final class Selection extends StrictConverter<String> {
        Selection() {
            super("one of " + String.join(", ", Statements.all().stream().map(Statement::id).toList())
                    + ", or one of the groups " + String.join(" and ", groups()));
        }

        @Override
        protected String parse(String text) {
            return Statements.namedBy(text).isEmpty() ? null : text;
        }
    }

    /** What a shell can complete. */
    static final class StatementNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Statements.all().stream().map(Statement::id).iterator();
        }
    }

    /** Reads a grid's name. */
    static final class GridName extends NameConverter<Grid> {
        GridName() {
            super(Grid.class);
        }
    }
}
