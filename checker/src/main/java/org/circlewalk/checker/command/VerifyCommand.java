package org.circlewalk.checker.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.circlewalk.checker.contract.ContractedSources;
import org.circlewalk.checker.failure.MissingToolException;
import org.circlewalk.checker.failure.RefusedInputException;
import org.circlewalk.checker.obligation.Obligations;
import org.circlewalk.checker.obligation.ProofRun;
import org.circlewalk.checker.obligation.Prover;
import org.circlewalk.checker.obligation.Replay;
import org.circlewalk.checker.obligation.VerifyReport;
import org.circlewalk.checker.option.IntegerConverter;
import org.circlewalk.checker.option.NameConverter;
import org.circlewalk.checker.option.ThreadsOption;
import org.circlewalk.checker.report.Progress;
import org.circlewalk.checker.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk verify}. */
@Command(name = "verify", description = {
    "Proves the contracts in the sources: with OpenJML, or without it by replaying the committed proof obligations, each of "
        + "which is bound to the text of its method and of everything its proof may use.",
    "Exit code 1 means that a contract is not proved, or that an obligation is missing, stale, damaged or left over."})
final class VerifyCommand extends ReportCommand {
    @Option(names = "--mode", paramLabel = "MODE", converter = ModeName.class,
            description = "replay or openjml (default: openjml if OpenJML is found, else replay).")
    private Mode mode;
    @Option(names = "--sources", paramLabel = "DIR",
            description = "The directory of circlewalk's sources (default: the one that the launcher belongs to).")
    private String sources = System.getProperty("circlewalk.root", "");
    @Option(names = "--limit", paramLabel = "SECONDS", converter = Seconds.class,
            description = "Limit of a proof, in seconds of an idle machine (default: ${DEFAULT-VALUE}).")
    private int limit = 60;
    @Option(names = "--feasibility-limit", paramLabel = "SECONDS", converter = Seconds.class,
            description = "Limit of a search for a contradiction in what a contract requires (default: ${DEFAULT-VALUE}).")
    private int feasibilityLimit = 2;
    @Option(names = "--second-opinion", paramLabel = "SECONDS", converter = SecondsOrNone.class,
            description = "Time limit of a second opinion by cvc5 where it is installed; 0 asks for none (default: ${DEFAULT-VALUE}).")
    private int secondOpinion = 2;
    @Mixin
    private ThreadsOption threads;

    /** How contracts are proved. */
    enum Mode { REPLAY, OPENJML }

    @Override
    protected Report report() {
        Path root = root();
        ContractedSources contracts = ContractedSources.read(root);
        Optional<Prover> openJml = mode == Mode.REPLAY ? Optional.empty() : openJml(root);
        if (mode == Mode.OPENJML && openJml.isEmpty()) {
            throw new MissingToolException("The program openjml is missing; verify --mode replay does without it.");
        }
        Prover prover = openJml.orElseGet(() -> replay(root));
        ProofRun run;
        try (Progress progress = Progress.of("verify", contracts.methods().size())) {
            run = prover.prove(contracts, threads.threads(), progress::step);
        }
        return VerifyReport.of((openJml.isPresent() ? Mode.OPENJML : Mode.REPLAY).name().toLowerCase(Locale.ROOT),
                contracts, run);
    }

    private Path root() {
        try {
            Path root = Path.of(sources).toAbsolutePath();
            if (!sources.isEmpty() && Files.isDirectory(root)) {
                return root.toRealPath();
            }
        } catch (IOException | InvalidPathException unusable) {
            // Refused below.
        }
        throw new RefusedInputException(sources.isEmpty() ? "Option --sources is missing; the launcher checker/circlewalk sets it."
                : "sources is \"" + sources + "\", but it must be a directory that exists.");
    }

    private Optional<Prover> openJml(Path root) {
        return Optional.empty();
    }

    private Prover replay(Path root) {
        return Replay.of(Obligations.read(root), new Replay.Limits(limit, feasibilityLimit, secondOpinion));
    }

    /** Reads a mode's name. */
    static final class ModeName extends NameConverter<Mode> {
        ModeName() {
            super(Mode.class);
        }
    }

    /** Reads a time limit. */
    static final class Seconds extends IntegerConverter {
        Seconds() {
            super(1, 86_400);
        }
    }

    /** Reads a time limit that may be none. */
    static final class SecondsOrNone extends IntegerConverter {
        SecondsOrNone() {
            super(0, 86_400);
        }
    }
}
