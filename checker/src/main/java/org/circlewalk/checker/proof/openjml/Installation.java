package org.circlewalk.checker.proof.openjml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.process.SearchPath;
import org.circlewalk.checker.proof.process.Tool;

/**
 * An OpenJML that answers.
 *
 * @param executable absolute path of its program
 * @param version what it calls its version, such as "21-0.6"
 */
public record Installation(Path executable, String version) {
    private static final String PROGRAM = "openjml";
    private static final Pattern VERSION = Pattern.compile("(?i)openjml[ :]+(\\S+)");
    private static final int PATIENCE_SECONDS = 60;

    /**
     * The OpenJML that {@code --openjml} names, else that of {@code OPENJML_HOME}, else the one on the {@code PATH}.
     *
     * @param named the option's value: the program, or the directory it is installed in
     * @throws RefusedInputException if the option names something else
     * @throws MissingToolException if {@code OPENJML_HOME} names something else, or nothing is found
     */
    public static Installation find(Optional<String> named, Map<String, String> environment) {
        return search(named, environment).orElseThrow(() -> new MissingToolException("The program openjml is missing; "
                + "name an installation with --openjml or OPENJML_HOME, or fetch one for Linux on x86-64 with "
                + "verify --install-openjml DIR."));
    }

    /** Like {@link #find}, but empty if no OpenJML is named and none is on the {@code PATH}. */
    public static Optional<Installation> search(Optional<String> named, Map<String, String> environment) {
        if (named.isPresent()) {
            return Optional.of(at(named.get()).orElseThrow(() -> new RefusedInputException("openjml is \"" + named.get()
                    + "\", but it must be OpenJML's program or the directory in which OpenJML is installed.")));
        }
        String home = environment.getOrDefault("OPENJML_HOME", "");
        if (!home.isEmpty()) {
            return Optional.of(at(home).orElseThrow(() -> new MissingToolException("OPENJML_HOME is \"" + home
                    + "\", but it must be the directory in which OpenJML is installed.")));
        }
        return SearchPath.programs(environment, PROGRAM).findFirst().flatMap(Installation::asked);
    }

    /** The OpenJML at a place, the program itself or a directory above it; empty if there is none that answers. */
    static Optional<Installation> at(String place) {
        return Stream.of("", PROGRAM, "bin/" + PROGRAM, PROGRAM + "/" + PROGRAM)
                .flatMap(below -> SearchPath.program(below.isEmpty() ? place : place + "/" + below).stream())
                .findFirst().flatMap(Installation::asked);
    }

    /**
     * The Z3 that it brings along; named to OpenJML, so that no settings of the user can name another one.
     *
     * @throws MissingToolException if it brings none
     */
    Path solver() {
        try {
            Path folder = executable.toRealPath().resolveSibling("Solvers-" + system());
            List<Path> programs = entries(folder).stream().filter(Files::isExecutable)
                    .filter(program -> program.getFileName().toString().startsWith("z3")).sorted().toList();
            // The one of the oldest name first, which is the one that OpenJML takes by itself.
            for (Path program : programs) {
                if (SolverSightings.version(program.toString()).isPresent()) {
                    return program.toRealPath();
                }
            }
        } catch (IOException unreadable) {
            // Then it brings none.
        }
        throw new MissingToolException("OpenJML " + version + " brings no Z3 that runs on this machine; name one with --solver.");
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : "linux";
    }

    /**
     * Refuses settings in the place of installation, which OpenJML would read before its options.
     *
     * @throws RefusedInputException if there are some
     */
    private void requireNoSettings() {
        Path settings = executable.resolveSibling("openjml.properties");
        if (Files.exists(settings)) {
            throw new RefusedInputException("The file " + settings + " holds settings of OpenJML, but there must be none: they can change "
                    + "what is proved.");
        }
    }

    private static Optional<Installation> asked(Path program) {
        return Tool.answer(PATIENCE_SECONDS, program.toString(), "--version").flatMap(answer -> {
            Matcher matcher = VERSION.matcher(answer);
            return matcher.lookingAt() ? Optional.of(new Installation(program.normalize(), matcher.group(1))) : Optional.empty();
        }).map(installation -> {
            installation.requireNoSettings();
            return installation;
        });
    }
}
