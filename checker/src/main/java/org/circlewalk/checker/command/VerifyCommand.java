package org.circlewalk.checker.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.NameConverter;
import org.circlewalk.checker.console.option.SourcesOption;
import org.circlewalk.checker.console.option.StrictConverter;
import org.circlewalk.checker.console.option.ThreadsOption;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.Forecast;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.admission.Admission;
import org.circlewalk.checker.proof.admission.AdmissionReport;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.ParsedSources;
import org.circlewalk.checker.proof.mutant.VariantTrial;
import org.circlewalk.checker.proof.obligation.Brittleness;
import org.circlewalk.checker.proof.obligation.BrittlenessReport;
import org.circlewalk.checker.proof.obligation.MustFailRecord;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.circlewalk.checker.proof.obligation.PartSearch;
import org.circlewalk.checker.proof.obligation.PartsReport;
import org.circlewalk.checker.proof.obligation.ProofFormat;
import org.circlewalk.checker.proof.obligation.ProofParts;
import org.circlewalk.checker.proof.obligation.Prover;
import org.circlewalk.checker.proof.obligation.Replay;
import org.circlewalk.checker.proof.obligation.SolverTable;
import org.circlewalk.checker.proof.obligation.VerifyReport;
import org.circlewalk.checker.proof.openjml.InstallReport;
import org.circlewalk.checker.proof.openjml.Installation;
import org.circlewalk.checker.proof.openjml.OpenJmlProver;
import org.circlewalk.checker.proof.openjml.OpenJmlSettings.Search;
import org.circlewalk.checker.proof.openjml.UpdateReport;
import org.circlewalk.checker.proof.solver.KeptAnswers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk verify}. */
@Command(name = "verify", footer = {"", "Example:",
    "  circlewalk verify --mode replay --json proofs.json"},
    description = {
    "Proves the contracts in the sources: with OpenJML, or without it by replaying the committed proof obligations, each of "
        + "which is bound to the text of its method and of everything its proof may use.",
    "Exit code 1 means that the sources hold something that is not admitted, that a contract is not proved, or that an obligation is missing, stale, damaged or left over."})
final class VerifyCommand extends ResultCommand {
    @Option(names = "--mode", paramLabel = "MODE", converter = ModeName.class, completionCandidates = ModeName.class,
            description = "replay or openjml (default: openjml if OpenJML is found, else replay).")
    private Mode mode;
    @Option(names = "--limit", paramLabel = "SECONDS", converter = Seconds.class,
            description = "Limit of a proof, in seconds of an idle machine (default: ${DEFAULT-VALUE}).")
    private int limit = Replay.Limits.STANDARD.proof();
    @Option(names = "--feasibility-limit", paramLabel = "SECONDS", converter = SecondsOrNone.class,
            description = "With replay: limit of a search for a contradiction in what a contract requires; 0 searches for none, "
                + "and with --update OpenJML then searches once only for a state that fulfils a contract "
                + "(default: ${DEFAULT-VALUE}).")
    private double feasibilityLimit = Replay.Limits.STANDARD.feasibility();
    @Option(names = "--second-opinion", paramLabel = "SECONDS", converter = SecondsOrNone.class,
            description = "Limit of a second opinion by cvc5 where it is installed, with --brittleness of each other solver, in seconds of "
                + "an idle machine; 0 asks for none (default: ${DEFAULT-VALUE}).")
    private double secondOpinion = Replay.Limits.STANDARD.secondOpinion();
    @Option(names = "--format", paramLabel = "FORMAT", converter = FormatName.class, completionCandidates = FormatName.class,
            description = "What is printed: text, junit (JUnit XML, a test case a method) or sarif (a finding for every method that is "
                + "not proved) (default: text).")
    private ProofFormat format = ProofFormat.TEXT;
    @Option(names = "--brittleness", paramLabel = "n", converter = Runs.class,
            description = "With replay: prove each obligation n times, with other seeds and other names, and once with each solver on the "
                + "search path, and print the work and its spread; exit code 1 if a run does not find a proof; with --update write the table "
                + "as it grows, in which rows of the same obligations, asked alike, are kept unless --all is given.")
    private Integer brittleness;
    @Option(names = "--parts", description = "With replay: search of each obligation a part from which the solver proves it, and print "
            + "its size; with --update write the parts as they are found, in which those of the same obligations are kept unless --all is "
            + "given. A replay tries the part first, and the whole if it does not suffice.")
    private boolean parts;
    @Option(names = "--admit", description = "Only holds the sources against the subset of Java and JML in which contracts must be written, "
            + "without any solver; every other verification does so first.")
    private boolean admit;
    @Mixin
    private OpenJmlOptions openJml;
    @Mixin
    private SourcesOption sources;
    @Mixin
    private ThreadsOption threads;
    private ContractedSources contracts;

    /** How contracts are proved. */
    enum Mode { REPLAY, OPENJML }

    @Override
    protected List<FileUse> otherFiles() {
        return sources.files();
    }

    @Override
    protected void print(Report report, PrintWriter out) {
        if (report instanceof VerifyReport verification && format != ProofFormat.TEXT) {
            format.print(verification, contracts, out);
        } else {
            report.print(out);
        }
    }

    @Override
    protected Report report() {
        if (format != ProofFormat.TEXT && openJml.elsewhere().isPresent()) {
            throw new RefusedInputException("format is \"" + format.name().toLowerCase(Locale.ROOT) + "\", but it must be text for "
                    + openJml.elsewhere().get() + ".");
        }
        if (openJml.installDirectory().isPresent()) {
            return InstallReport.install(openJml.installDirectory().get(), openJml.release());
        }
        Path root = sources.root();
        if (admit) {
            requireAlone();
            ParsedSources parsed = ParsedSources.read(root);
            return AdmissionReport.of(root, Admission.of(root, parsed, ContractedSources.of(parsed)));
        }
        Optional<String> needed = study().isEmpty() ? openJml.needed() : openJml.neededBeyondUpdates();
        if (mode == Mode.REPLAY && needed.isPresent()) {
            throw new RefusedInputException("mode is \"replay\", but it must be openjml for " + needed.get() + ".");
        }
        if (study().isPresent() && (mode == Mode.OPENJML || needed.isPresent() || format != ProofFormat.TEXT)) {
            throw new RefusedInputException(study().get() + ", but it must be left out except with --mode replay.");
        }
        if (parts && brittleness != null) {
            throw new RefusedInputException(study().get() + ", but it must be left out with --parts.");
        }
        Optional<Installation> installation =
                mode == Mode.REPLAY || study().isPresent() ? Optional.empty() : openJml.installation(mode == Mode.OPENJML);
        ParsedSources parsed = ParsedSources.read(root);
        contracts = ContractedSources.of(parsed);
        Admission admission = Admission.of(root, parsed, contracts);
        if (!admission.isComplete()) {
            return AdmissionReport.of(root, admission);
        }
        int methods = contracts.methods().size();
        if (study().isPresent()) {
            return parts ? parts(root) : brittleness(root);
        }
        if (installation.isEmpty()) {
            return verification("replay", "Replaying the proofs of " + Count.of(methods, "method"), Replay.seconds(methods),
                    () -> Replay.of(Obligations.read(root), limits(), KeptAnswers.besideTheProgram(true)), root);
        }
        Search search = !openJml.updates() ? Search.BRIEF : feasibilityLimit > 0 ? Search.TWICE : Search.ONCE;
        OpenJmlProver prover = openJml.prover(root, installation.get(), limit, search);
        if (openJml.mustFail().isPresent()) {
            VariantTrial.Settings settings = openJml.mustFail().get();
            OpenJmlProver brief = openJml.prover(root, installation.get(), settings.seconds(), Search.ONCE);
            return new VariantTrial(root, contracts, prover, brief, settings).run(limits(), threads.threads());
        }
        return openJml.updates()
                ? UpdateReport.update(root, contracts, prover, openJml.updatesAll(), limits(), threads.threads())
                : verification("openjml", "Proving " + Count.of(methods, "method") + " with OpenJML", OpenJmlProver.seconds(methods),
                        () -> prover, root);
    }

    /** What has the obligations studied instead of replayed, as the beginning of a sentence. */
    private Optional<String> study() {
        return brittleness != null ? Optional.of("brittleness is " + brittleness) : parts ? Optional.of("parts is given") : Optional.empty();
    }

    private void requireAlone() {
        if (mode != null) {
            throw new RefusedInputException("mode is \"" + mode.name().toLowerCase(Locale.ROOT) + "\", but it must be left out with --admit, which proves nothing.");
        }
        openJml.needed().ifPresent(option -> {
            throw new RefusedInputException("admit is given with " + option + ", but it must be given without, since it proves nothing.");
        });
        study().ifPresent(given -> {
            throw new RefusedInputException(given + ", but it must be left out with --admit, which proves nothing.");
        });
        if (format != ProofFormat.TEXT) {
            throw new RefusedInputException("format is \"" + format.name().toLowerCase(Locale.ROOT)
                    + "\", but it must be text with --admit, which proves nothing.");
        }
    }

    /** The record of wrong variants is read before anything is proved, so that a damaged one is refused at once. */
    private VerifyReport verification(String name, String work, double processorSeconds, Supplier<Prover> prover, Path root) {
        MustFailRecord.Summary variants = MustFailRecord.read(root).summary(contracts);
        Prover ready = prover.get();
        Forecast.shared(work, processorSeconds, threads.threads()).tell(err());
        try (Progress progress = Progress.of("verify", contracts.methods().size())) {
            return VerifyReport.of(name, contracts, ready.prove(contracts, threads.threads(), progress::step)).withMustFail(variants);
        }
    }

    private Report brittleness(Path root) {
        Optional<OutputFile> target = openJml.updates() ? Optional.of(SolverTable.target(root)) : Optional.empty();
        Optional<SolverTable> kept = openJml.updates() && !openJml.updatesAll() ? SolverTable.read(root) : Optional.empty();
        try (Progress progress = Progress.of("verify --brittleness", contracts.methods().size())) {
            BrittlenessReport report = new Brittleness(Obligations.read(root), brittleness, limits())
                    .report(contracts, kept, threads.threads(), table -> {
                        target.ifPresent(table::write);
                        progress.step();
                    });
            target.ifPresent(report.table()::write);
            return report;
        }
    }

    private Report parts(Path root) {
        Optional<OutputFile> target = openJml.updates() ? Optional.of(ProofParts.target(root)) : Optional.empty();
        Optional<ProofParts> kept = openJml.updatesAll() ? Optional.empty() : ProofParts.read(root);
        try (Progress progress = Progress.of("verify --parts", contracts.methods().size())) {
            PartsReport report = new PartSearch(Obligations.read(root), limit).report(contracts, kept, threads.threads(), found -> {
                target.ifPresent(found::write);
                progress.step();
            });
            target.ifPresent(report.found()::write);
            return report;
        }
    }

    private Replay.Limits limits() {
        return new Replay.Limits(limit, feasibilityLimit, secondOpinion);
    }

    /** Reads a mode's name. */
    static final class ModeName extends NameConverter<Mode> {
        ModeName() {
            super(Mode.class);
        }
    }

    /** Reads a number of runs. */
    static final class Runs extends IntegerConverter {
        Runs() {
            super(2, 100);
        }
    }

    /** Reads a format's name. */
    static final class FormatName extends NameConverter<ProofFormat> {
        FormatName() {
            super(ProofFormat.class);
        }
    }

    /** Reads a time limit. */
    static final class Seconds extends IntegerConverter {
        Seconds() {
            super(1, 86_400);
        }
    }

    /** Reads a time limit of something that can be left out: with 0 it is, as no time is spent on it. */
    static final class SecondsOrNone extends StrictConverter<Double> {
        SecondsOrNone() {
            super("a number of seconds from 0, which leaves it out, to 86400");
        }

        @Override
        protected Double parse(String text) {
            try {
                double seconds = Double.parseDouble(text);
                return seconds >= 0 && seconds <= 86_400 ? Double.valueOf(seconds) : null;
            } catch (NumberFormatException noNumber) {
                return null;
            }
        }
    }
}
