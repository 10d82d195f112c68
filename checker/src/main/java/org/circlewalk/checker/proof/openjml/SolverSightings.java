package org.circlewalk.checker.proof.openjml;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.circlewalk.checker.proof.process.Tool;

/**
 * The solvers that OpenJML was seen to start. OpenJML's log does not say which program and which version it used, so its
 * child processes are looked at.
 */
public final class SolverSightings {
    private static final Pattern NAME = Pattern.compile("(?i)(z3|cvc|yices).*");
    private static final Pattern VERSION = Pattern.compile(
            "(?i)^(?:This is )?(z3|cvc[45]|yices)\\b.*?(?:version )?(\\d+(?:\\.\\d+)+).*");
    private static final int PATIENCE_SECONDS = 20;

    private final Map<String, String> versions = new TreeMap<>();

    SolverSightings() {
    }

    /** Takes in the processes that are running. */
    synchronized void see(List<ProcessHandle> processes) {
        processes.stream().filter(SolverSightings::isSolver).flatMap(process -> process.info().command().stream())
                .forEach(program -> versions.putIfAbsent(program, ""));
    }

    /** Whether a process runs a program with the name of a solver. */
    static boolean isSolver(ProcessHandle process) {
        return process.info().command().filter(program -> NAME.matcher(Path.of(program).getFileName().toString()).matches()).isPresent();
    }

    /** Their names and versions, such as "Z3 4.8.12", or "not seen". */
    synchronized String describe() {
        Set<String> names = new TreeSet<>();
        versions.replaceAll((program, known) -> known.isEmpty() ? version(program).orElse("of unknown version") : known);
        names.addAll(versions.values());
        return names.isEmpty() ? "not seen" : String.join(" and ", names);
    }

    /** The name and version that a solver gives itself; empty if it is none that is known. */
    public static Optional<String> version(String program) {
        return Tool.answer(PATIENCE_SECONDS, program, "--version").flatMap(answer -> {
            Matcher matcher = VERSION.matcher(answer.lines().findFirst().orElse(""));
            return matcher.matches() ? Optional.of(matcher.group(1).replaceFirst("^z", "Z") + " " + matcher.group(2))
                    : Optional.empty();
        });
    }
}
