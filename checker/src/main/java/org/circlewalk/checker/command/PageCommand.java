package org.circlewalk.checker.command;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.AuditRun;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.option.SourcesOption;
import org.circlewalk.checker.console.option.ThreadsOption;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.Forecast;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.page.Notes;
import org.circlewalk.checker.page.Page;
import org.circlewalk.checker.page.PageDocuments;
import org.circlewalk.checker.page.PageReport;
import org.circlewalk.checker.page.PageRuns;
import org.circlewalk.checker.page.SolverRows;
import org.circlewalk.checker.page.StatedProofs;
import org.circlewalk.checker.proof.admission.Admission;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.solver.KeptAnswers;
import org.circlewalk.checker.reproduce.Artefact;
import org.circlewalk.checker.reproduce.Catalogue;
import org.circlewalk.checker.reproduce.ExpectedVerdicts;
import org.circlewalk.checker.reproduce.ReproduceReport;
import org.circlewalk.checker.reproduce.ReproductionWork;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.train.TrainReport;
import org.circlewalk.checker.train.phase.PhaseReport;
import org.circlewalk.checker.train.phase.PhaseWork;
import org.circlewalk.spec.parameter.PaperSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk report}. */
@Command(name = "report", footer = {"", "Example:",
    "  circlewalk report --out circlewalk.html"},
    description = {
    "Writes one HTML page that shows everything: the statements with their verdicts, evidence, contracts and notes, "
        + "the reproduced figures, training runs step by step, and the phase diagram. It needs no network.",
    "What is not given is computed, which takes a few minutes; answers of the solver are used that earlier runs have kept.",
    "Exit code 1 means that a verdict is not the expected one."})
final class PageCommand extends ResultCommand {
    private static final int FIRST_CIRCLE = 5;
    private static final int LAST_CIRCLE = 24;
    private static final int DENOMINATOR = 50;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the page goes (default: ${DEFAULT-VALUE}).")
    private String file = "circlewalk.html";
    @Option(names = "--audit", paramLabel = "FILE", description = "What audit --json FILE wrote; else audit is run.")
    private String auditFile;
    @Option(names = "--figures", paramLabel = "DIR",
            description = "Where reproduce --out DIR wrote; its artefacts are shown; else all are reproduced.")
    private String figuresDirectory;
    @Option(names = "--phase", paramLabel = "FILE",
            description = "What phase --courses --json FILE wrote; else K = 5 … 24 and p = 0.5 … 0.98 are trained.")
    private String phaseFile;
    @Mixin
    private SourcesOption sources;
    @Mixin
    private ThreadsOption threads;

    @Override
    protected List<FileUse> otherFiles() {
        List<FileUse> files = new ArrayList<>(sources.files());
        if (figuresDirectory != null) {
            Catalogue.experiments().forEach(experiment -> files.add(FileUse.read("figures",
                    figuresDirectory + File.separator + experiment.name() + ".json")));
        }
        return files;
    }

    @Override
    protected Report report() {
        OutputFile target = OutputFile.at("out", file);
        Optional<AuditReport> givenAudit = Optional.ofNullable(auditFile).map(PageDocuments::audit);
        Optional<PhaseReport> givenPhase = Optional.ofNullable(phaseFile).map(PageDocuments::phase);
        Optional<List<Artefact>> givenFigures = Optional.ofNullable(figuresDirectory).map(directory ->
                PageDocuments.figures(directory, Catalogue.experiments()));
        ContractedSources contracts = Admission.admitted(sources.root());
        givenAudit.ifPresent(audit -> new StatedProofs(contracts).requireIn(auditFile, audit));
        Notes notes = Notes.read(sources.root());
        String solvers = SolverRows.read(sources.root());
        Optional<KeptAnswers> kept = KeptAnswers.besideTheProgram(false);
        Optional<AuditRun> audit = givenAudit.isPresent() ? Optional.empty()
                : Optional.of(new AuditRun(Grid.QUICK, Statements.all(),
                        Optional.of(AuditRun.proofs(contracts, sources.root(), kept)), threads.threads()));
        forecast(kept.filter(KeptAnswers::areOfUse).isEmpty() ? audit : Optional.empty()).ifPresent(forecast -> forecast.tell(err()));
        PageDocuments documents = new PageDocuments(givenAudit.orElseGet(() -> audit(audit.orElseThrow(), kept)),
                givenFigures.orElseGet(this::figures), runs(), givenPhase.orElseGet(this::phase));
        byte[] page = Page.of(documents, contracts, notes, solvers).getBytes(StandardCharsets.UTF_8);
        target.write(page);
        PageReport.Settings settings = new PageReport.Settings(file, auditFile, figuresDirectory, phaseFile);
        return PageReport.of(settings, documents, page.length, ExpectedVerdicts.builtIn());
    }

    /** What is neither given nor kept and takes long. */
    private Optional<Forecast> forecast(Optional<AuditRun> audit) {
        List<Forecast> work = new ArrayList<>(audit.map(AuditRun::forecast).stream().toList());
        if (figuresDirectory == null) {
            List<Experiment> artefacts = Catalogue.experiments();
            work.add(Forecast.shared("Reproducing " + Count.of(artefacts.size(), "artefact"),
                    ReproductionWork.of(artefacts, ExpectedVerdicts.SEEDS).seconds(), threads.threads()));
        }
        if (phaseFile == null) {
            work.add(Forecast.shared("Training for the phase diagram", PhaseWork.of(FIRST_CIRCLE, LAST_CIRCLE, probabilities(),
                    PaperSettings.LARGE_LENGTH, PaperSettings.STEPS, true, threads.threads()).seconds(), threads.threads()));
        }
        return work.stream().reduce(Forecast::and);
    }

    private AuditReport audit(AuditRun audit, Optional<KeptAnswers> kept) {
        try (Progress progress = Progress.of("audit", audit.steps())) {
            AuditReport report = audit.report(Ledger.builtIn(), progress::step);
            kept.ifPresent(answers -> err().println(answers.words() + "; audit --fresh makes all anew."));
            return report;
        }
    }

    private List<Artefact> figures() {
        List<Experiment> experiments = Catalogue.experiments();
        try (Progress progress = Progress.of("reproduce", experiments.size())) {
            return ReproduceReport.of(experiments, Choices.NONE, new Effort(ExpectedVerdicts.SEEDS), threads.threads(),
                    ExpectedVerdicts.builtIn(), artefact -> progress.step()).artefacts();
        }
    }

    private List<TrainReport> runs() {
        try (Progress progress = Progress.of("training", PageRuns.count())) {
            return PageRuns.train(threads.threads(), progress::step);
        }
    }

    private static List<BigFraction> probabilities() {
        return IntStream.range(DENOMINATOR / 2, DENOMINATOR).mapToObj(i -> new BigFraction(i, DENOMINATOR)).toList();
    }

    private PhaseReport phase() {
        List<BigFraction> ps = probabilities();
        try (Progress progress = Progress.of("phase", (long) (LAST_CIRCLE - FIRST_CIRCLE + 1) * ps.size())) {
            return PhaseReport.of(FIRST_CIRCLE, LAST_CIRCLE, ps, PaperSettings.LARGE_LENGTH,
                    PaperSettings.STEPS, true, threads.threads(), progress::step);
        }
    }
}
