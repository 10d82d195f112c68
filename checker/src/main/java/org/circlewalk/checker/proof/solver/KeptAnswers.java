package org.circlewalk.checker.proof.solver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;

/**
 * A solver that remembers what it was asked in earlier runs. An answer is kept by the digest of all that it depends on: the question
 * with its seed and limit, the solver's library, the mode in which it is asked and the code that asks, and the canaries. The answers
 * lie beside the built program and are trusted like it: who can write there can change the program as well. Kept are only answers
 * to questions that the solver did not fail. A run that asks everything anew uses none of them, and keeps its own for later runs.
 */
public final class KeptAnswers implements Solver {
    private static final Set<Verdict> LASTING = EnumSet.of(Verdict.CONTRADICTORY, Verdict.SATISFIABLE, Verdict.OPEN, Verdict.LIMIT);
    private static final List<Class<?>> ASKING = List.of(Z3.class, Z3Work.class, SolverQuestion.class, SolverWorker.class,
            SolverProcess.class, SolverProcesses.class, HardStop.class, Canary.class);

    private final Path file;
    private final Supplier<Solver> start;
    private final boolean anew;
    private final ConcurrentMap<String, Verdict> answers = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private String version = "";
    private Solver solver;

    /**
     * Answers kept in a folder, which is made if there is none. Those that cannot be read are asked for anew.
     *
     * @param circumstances all that the answers depend on beside the questions
     * @param start         starts the solver, if anything has to be asked
     * @param anew          whether to ask again what was asked before
     */
    KeptAnswers(Path folder, String circumstances, Supplier<Solver> start, boolean anew) {
        this.file = folder.resolve(circumstances + ".answers");
        this.start = start;
        this.anew = anew;
        read();
    }

    /**
     * The answers of Z3 as {@link SolverProcesses} asks it, where the launcher says that they are kept; nothing without a launcher.
     *
     * @param anew whether to ask again what was asked before
     */
    public static Optional<KeptAnswers> besideTheProgram(boolean anew) {
        return Optional.ofNullable(System.getProperty("circlewalk.kept"))
                .map(folder -> new KeptAnswers(Path.of(folder), circumstances(), SolverProcesses::start, anew));
    }

    private void read() {
        try {
            List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() > 1 && lines.get(lines.size() - 1).equals(sum(lines.subList(0, lines.size() - 1)))) {
                version = anew ? "" : lines.get(0);
                lines.subList(1, lines.size() - 1).forEach(line -> answers.put(line.substring(0, line.indexOf(' ')),
                        Verdict.valueOf(line.substring(line.indexOf(' ') + 1))));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            answers.clear();
        }
    }

    /** Whether questions of earlier runs need not be asked again. */
    public boolean areOfUse() {
        return !anew && !answers.isEmpty();
    }

    /** How many answers came from earlier runs. */
    public int kept() {
        return kept.get();
    }

    /** How many were made now. */
    public int made() {
        return made.get();
    }

    @Override
    public synchronized String version() {
        return version.isEmpty() ? solver().version() : version;
    }

    private synchronized Solver solver() {
        if (solver == null) {
            solver = start.get();
            version = solver.version();
        }
        return solver;
    }

    @Override
    public SolverAnswer ask(SolverQuestion question) {
        String key = digest(question.seed() + " " + question.seconds() + "\n" + question.smt());
        Verdict known = answers.get(key);
        if (known != null && !anew) {
            kept.incrementAndGet();
            return new SolverAnswer(known, 0);
        }
        SolverAnswer answer = solver().ask(question);
        made.incrementAndGet();
        if (LASTING.contains(answer.verdict())) {
            answers.put(key, answer.verdict());
        }
        return answer;
    }

    /** Ends the solver and keeps the answers. Where they cannot be written, none are kept. */
    @Override
    public synchronized void close() {
        if (solver != null) {
            solver.close();
            solver = null;
            write();
        }
    }

    private void write() {
        List<String> lines = new ArrayList<>(List.of(version));
        new TreeMap<>(answers).forEach((key, verdict) -> lines.add(key + " " + verdict));
        lines.add(sum(lines));
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "part", ".answers");
            Files.write(part, lines);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notKept) {
            // Then they are made anew next time.
        }
    }

    private static String sum(List<String> lines) {
        return "sum " + digest(String.join("\n", lines));
    }

    private static String circumstances() {
        String canaries = Canary.all().stream().map(Canary::smt).collect(Collectors.joining("\n"));
        return digest(Z3.MODE + "\n" + canaries + "\n" + code() + "\n" + library());
    }

    private static String code() {
        return ASKING.stream().flatMap(asking -> Stream.concat(Stream.of(asking), nested(asking))).map(asking -> {
            try (InputStream in = asking.getResourceAsStream("/" + asking.getName().replace('.', '/') + ".class")) {
                return HexFormat.of().formatHex(in.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }).collect(Collectors.joining("\n"));
    }

    /** In the order of their names, which Java does not promise. */
    private static Stream<Class<?>> nested(Class<?> asking) {
        return Stream.of(asking.getDeclaredClasses()).sorted(Comparator.comparing(Class::getName));
    }

    /** The files in the solver's library with their check sums. */
    private static String library() {
        try {
            Path jar = Path.of(com.microsoft.z3.Context.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                return zip.stream().sorted(Comparator.comparing(ZipEntry::getName))
                        .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc()).collect(Collectors.joining("\n"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
