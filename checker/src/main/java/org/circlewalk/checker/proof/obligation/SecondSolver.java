package org.circlewalk.checker.proof.obligation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.process.TemporaryDirectory;
import org.circlewalk.checker.proof.process.Tool;

/** The solver cvc5, a program of its own, which shares no code with Z3. */
final class SecondSolver {
    private static final String NAME = "cvc5";
    private static final int SLACK_SECONDS = 3;
    private static final int MILLIS = 1000;
    private static final Map<String, String> OPINIONS = Map.of("unsat", "agrees", "sat", "DISAGREES", "unknown", "unknown");

    private final Path program;
    private final String version;

    private SecondSolver(Path program, String version) {
        this.program = program;
        this.version = version;
    }

    /** The first program of that name on the search path that runs. */
    static Optional<SecondSolver> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String directory : path.split(File.pathSeparator)) {
            Path candidate = Path.of(directory).resolve(NAME);
            if (!directory.isEmpty() && Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                String version = Tool.answer(SLACK_SECONDS, candidate.toString(), "--version").stream().flatMap(String::lines)
                        .map(line -> line.replaceAll(".*?version ([0-9.]+).*", "$1"))
                        .filter(line -> line.matches("[0-9.]+")).findFirst().orElse("of unknown version");
                return Optional.of(new SecondSolver(candidate, version));
            }
        }
        return Optional.empty();
    }

    String version() {
        return NAME + " " + version;
    }

    /** What it says of the proof, in the words of {@link MethodResult#secondOpinion()}. */
    String opinion(ObligationText obligation, double seconds) {
        // To cvc5 a limit of 0 is none.
        long millis = (long) Math.max(1, seconds * MILLIS);
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            Path file = Files.writeString(directory.path().resolve("obligation.smt2"), obligation.withoutOptionsOfZ3());
            return Tool.answer((int) Math.ceil(seconds) + SLACK_SECONDS, program.toString(), "--incremental",
                    "--tlimit=" + millis, file.toString()).stream().flatMap(String::lines).map(String::strip)
                    .filter(OPINIONS::containsKey).findFirst().map(OPINIONS::get).orElse("unknown");
        } catch (IOException | RefusedInputException noRoom) {
            return "unknown";
        }
    }
}
