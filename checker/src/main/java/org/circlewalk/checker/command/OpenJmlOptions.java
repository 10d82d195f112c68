package org.circlewalk.checker.command;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.StrictConverter;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.mutant.VariantTrial;
import org.circlewalk.checker.proof.openjml.Installation;
import org.circlewalk.checker.proof.openjml.OpenJmlProver;
import org.circlewalk.checker.proof.openjml.OpenJmlSettings;
import org.circlewalk.checker.proof.openjml.Release;
import org.circlewalk.checker.proof.openjml.SolverSightings;
import org.circlewalk.checker.proof.process.SearchPath;
import picocli.CommandLine.Option;

/** The options of {@code verify} that need OpenJML. */
final class OpenJmlOptions {
    private static final long MILLIS = 1000;

    @Option(names = "--openjml", paramLabel = "PATH",
            description = "OpenJML's program or the directory it is installed in (default: OPENJML_HOME, then the search path).")
    private String openJml;
    @Option(names = "--solver", paramLabel = "PROGRAM",
            description = "The program of the solver Z3 for OpenJML (default: OpenJML's own choice).")
    private String solver;
    @Option(names = "--update",
            description = "Prove with OpenJML what has no valid obligation, write obligations, and replay all; with --must-fail, "
                + "try what has no valid record, and write the record of the variants instead.")
    private boolean update;
    @Option(names = "--all", description = "With --update: make all obligations, or the whole record, anew.")
    private boolean all;
    @Option(names = "--must-fail",
            description = "Try deliberately wrong variants of every method; exit code 1 if one is proved and nothing explains it.")
    private boolean mustFail;
    @Option(names = "--variants", paramLabel = "n", converter = VariantCount.class,
            description = "With --must-fail: how many variants of a method (default: ${DEFAULT-VALUE}).")
    private int variants = 3;
    @Option(names = "--variant-limit", paramLabel = "SECONDS", converter = VerifyCommand.Seconds.class,
            description = "With --must-fail: limit of a question about a variant, in seconds of an idle machine (default: ${DEFAULT-VALUE}).")
    private int variantLimit = 10;
    @Option(names = "--install-openjml", paramLabel = "DIR",
            description = "Fetch a release of OpenJML for Linux on x86-64, check its SHA-256, and unpack it into DIR; nothing else.")
    private String installDirectory;
    @Option(names = "--release", paramLabel = "ADDRESS",
            description = "With --install-openjml: the address of another release's zip file.")
    private String release;
    @Option(names = "--sha256", paramLabel = "DIGEST", converter = Digest.class,
            description = "With --release: the SHA-256 of that file, 64 hexadecimal digits.")
    private String sha256;

    /** The OpenJML to be used: required if an option asks for it, else used if it is there. */
    Optional<Installation> installation(boolean required) {
        Optional<String> named = Optional.ofNullable(openJml);
        return required || named.isPresent() || needed().isPresent() ? Optional.of(Installation.find(named, System.getenv()))
                : Installation.search(named, System.getenv());
    }

    /** The option that cannot be had without OpenJML, if one is given. */
    Optional<String> needed() {
        return Stream.of(mustFail ? "--must-fail" : "", update ? "--update" : "", all ? "--all" : "",
                openJml == null ? "" : "--openjml", solver == null ? "" : "--solver").filter(name -> !name.isEmpty()).findFirst();
    }

    /** The same, where an update is one of what other solvers say. */
    Optional<String> neededBeyondUpdates() {
        return Stream.of(mustFail ? "--must-fail" : "", openJml == null ? "" : "--openjml", solver == null ? "" : "--solver")
                .filter(name -> !name.isEmpty()).findFirst();
    }

    /** A prover with a time limit for a question, which may look for what a contract can reach a second time. */
    OpenJmlProver prover(Path root, Installation installation, int seconds, OpenJmlSettings.Search search) {
        return new OpenJmlProver(root, installation, new OpenJmlSettings(seconds * MILLIS, solver(), search));
    }

    private Optional<Path> solver() {
        if (solver == null) {
            return Optional.empty();
        }
        Stream<Path> programs = solver.contains("/") ? SearchPath.program(solver).stream() : SearchPath.programs(System.getenv(), solver);
        return Optional.of(programs.flatMap(program -> z3(program).stream()).findFirst()
                .orElseThrow(() -> new RefusedInputException("solver is \"" + solver + "\", but it must be Z3's program.")));
    }

    private static Optional<Path> z3(Path program) {
        try {
            Path real = program.toRealPath();
            return SolverSightings.version(program.toString()).filter(name -> name.startsWith("Z3 ")).map(name -> real);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean updates() {
        return update;
    }

    boolean updatesAll() {
        return all;
    }

    /** How wrong variants are to be tried; nothing if they are not. */
    Optional<VariantTrial.Settings> mustFail() {
        return mustFail ? Optional.of(new VariantTrial.Settings(variants, variantLimit, update, all)) : Optional.empty();
    }

    /** The option by which the command does something other than to report proofs, if one is given. */
    Optional<String> elsewhere() {
        return Stream.of(mustFail ? "--must-fail" : "", update ? "--update" : "", installDirectory == null ? "" : "--install-openjml")
                .filter(name -> !name.isEmpty()).findFirst();
    }

    /**
     * The release to install: that of the options, else the pinned one.
     *
     * @throws RefusedInputException if an address comes without a digest, or the other way round
     */
    Release release() {
        if (release == null && sha256 == null) {
            return Release.pinned();
        }
        if (release == null || sha256 == null) {
            throw new RefusedInputException("Option --" + (release == null ? "release" : "sha256") + " is missing, but --release and "
                    + "--sha256 must be given together: what is fetched is compared with its digest.");
        }
        try {
            URI address = new URI(release);
            if ("https".equals(address.getScheme()) && address.getHost() != null) {
                return Release.at(address, sha256);
            }
        } catch (URISyntaxException noAddress) {
            // Refused below.
        }
        throw new RefusedInputException("release is \"" + release + "\", but it must be the address of a zip file that begins with https://.");
    }

    Optional<String> installDirectory() {
        return Optional.ofNullable(installDirectory);
    }

    /** Reads a SHA-256. */
    static final class Digest extends StrictConverter<String> {
        Digest() {
            super("64 hexadecimal digits");
        }

        @Override
        protected String parse(String text) {
            return text.matches("[0-9a-fA-F]{64}") ? text.toLowerCase(Locale.ROOT) : null;
        }
    }

    /** Reads a number of variants. */
    static final class VariantCount extends IntegerConverter {
        VariantCount() {
            super(2, 1000);
        }
    }
}
