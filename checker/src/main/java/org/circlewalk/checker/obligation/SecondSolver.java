package org.circlewalk.checker.obligation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The solver cvc5, a program of its own, which shares no code with Z3. */
final class SecondSolver {
    private static final String NAME = "cvc5";
    private static final long SLACK_MILLIS = 3000;

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
                String version = run(List.of(candidate.toString(), "--version"), SLACK_MILLIS)
                        .lines().map(line -> line.replaceAll(".*?version ([0-9.]+).*", "$1"))
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
    String opinion(ObligationText obligation, int millis) {
        try {
            Path file = Files.createTempFile("circlewalk", ".smt2");
            try {
                Files.writeString(file, obligation.withoutOptionsOfZ3());
                String answer = run(List.of(program.toString(), "--incremental", "--tlimit=" + millis, file.toString()),
                        millis + SLACK_MILLIS).lines().findFirst().orElse("").strip();
                return answer.equals("unsat") ? "agrees" : answer.equals("sat") ? "DISAGREES" : "unknown";
            } finally {
                Files.delete(file);
            }
        } catch (IOException noRoom) {
            return "unknown";
        }
    }

    /** What the program writes to standard output before the time is over. */
    private static String run(List<String> command, long millis) {
        try {
            Path out = Files.createTempFile("circlewalk", ".out");
            Process process = new ProcessBuilder(command).redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            try {
                if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                }
                return Files.readString(out);
            } finally {
                Files.delete(out);
            }
        } catch (IOException notRun) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
