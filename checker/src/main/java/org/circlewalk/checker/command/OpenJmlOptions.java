package org.circlewalk.checker.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.openjml.Installation;
import org.circlewalk.checker.proof.openjml.OpenJmlProver;
import org.circlewalk.checker.proof.openjml.OpenJmlSettings;
import org.circlewalk.checker.proof.openjml.SolverSightings;
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
            description = "With --must-fail: time limit of a question about a variant (default: ${DEFAULT-VALUE}).")
    private int variantLimit = 10;
    @Option(names = "--rac",
            description = "Compile the classes with runtime assertion checking and call their static methods of integers, instead "
                + "of proving; exit code 1 if a contract is broken or nothing could be called.")
    private boolean rac;
    @Option(names = "--install-openjml", paramLabel = "DIR",
            description = "Fetch a release of OpenJML for Linux on x86-64, check its SHA-256, and unpack it into DIR; nothing else.")
    private String installDirectory;

    /** The OpenJML to be used: required if an option asks for it, else used if it is there. */
    Optional<Installation> installation(boolean required) {
        Optional<String> named = Optional.ofNullable(openJml);
        return required || named.isPresent() || needed().isPresent() ? Optional.of(Installation.find(named, System.getenv()))
                : Installation.search(named, System.getenv());
    }

    /** The option that cannot be had without OpenJML, if one is given. */
    Optional<String> needed() {
        return Stream.of(rac ? "--rac" : "", mustFail ? "--must-fail" : "", update ? "--update" : "", all ? "--all" : "",
                openJml == null ? "" : "--openjml", solver == null ? "" : "--solver").filter(name -> !name.isEmpty()).findFirst();
    }

    /** A prover with a time limit for a question. */
    OpenJmlProver prover(Path root, Installation installation, int seconds) {
        return new OpenJmlProver(root, installation, new OpenJmlSettings(seconds * MILLIS, solver()));
    }

    private Optional<Path> solver() {
        if (solver == null) {
            return Optional.empty();
        }
        for (String directory : solver.contains("/") ? List.of("") : searchPath()) {
            try {
                Path program = Path.of(directory, solver).toAbsolutePath();
                if (SolverSightings.version(program.toString()).filter(name -> name.startsWith("Z3 ")).isPresent()) {
                    return Optional.of(program.toRealPath());
                }
            } catch (IOException | InvalidPathException unusable) {
                // Refused below.
            }
        }
        throw new RefusedInputException("solver is \"" + solver + "\", but it must be Z3's program.");
    }

    private static List<String> searchPath() {
        return List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
    }

    boolean updates() {
        return update;
    }

    boolean updatesAll() {
        return all;
    }

    boolean mustFail() {
        return mustFail;
    }

    boolean checksAtRuntime() {
        return rac;
    }

    int variants() {
        return variants;
    }

    int variantLimit() {
        return variantLimit;
    }

    Optional<String> installDirectory() {
        return Optional.ofNullable(installDirectory);
    }

    /** Reads a number of variants. */
    static final class VariantCount extends IntegerConverter {
        VariantCount() {
            super(2, 1000);
        }
    }
}
