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
import java.util.Map;
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
 * to questions that the solver did not fail, and, where the limit is below a second and no answer is needed, that the solver was stopped
 * as it took too much of the processor's time. A run that asks everything anew uses none of them, and keeps its own for later runs.
 */
public final class KeptAnswers implements Solver {
    private static final Set<Verdict> LASTING = EnumSet.of(Verdict.CONTRADICTORY, Verdict.SATISFIABLE, Verdict.OPEN, Verdict.LIMIT);
    private static final List<Class<?>> ASKING = List.of(Z3.class, Z3Work.class, Arithmetic.class, SolverQuestion.class, SolverWorker.class,
            SolverProcess.class, SolverProcesses.class, HardStop.class, Canary.class);

    /** Seconds. With a lower limit are asked the questions that may stay open. */
    private static final double NEEDED_FROM = 1;

    private final Path file;
    private final Supplier<Solver> start;
    private final Map<String, Verdict> earlier;
    /** What was asked now; nothing where no answer is kept. */
    private final ConcurrentMap<String, Optional<Verdict>> now = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private String version = "";
    private Solver solver;

    /**
     * Answers kept in a folder, which is made if there is none. Those that cannot be read are asked for anew.
     *
     * @param circumstances all that the answers depend on beside the questions
     * @param start         starts the solver, if anything has to be asked
     * @param anew          whether to ask again what was asked before; the solver is started at once then
     */
    KeptAnswers(Path folder, String circumstances, Supplier<Solver> start, boolean anew) {
        this.file = folder.resolve(circumstances + ".answers");
        this.start = start;
        List<String> lines = anew ? List.of() : lines();
        this.earlier = answers(lines);
        if (anew) {
            solver();
        } else if (!lines.isEmpty()) {
            version = lines.get(0);
        }
    }

    /**
     * The answers of Z3 as {@link SolverProcesses} asks it, where the launcher says that they are kept; nothing without a launcher.
     *
     * @param anew whether to ask again what was asked before
     * @throws org.circlewalk.checker.console.refusal.MissingToolException if that is so and Z3 cannot be loaded
     */
    public static Optional<KeptAnswers> besideTheProgram(boolean anew) {
        return Optional.ofNullable(System.getProperty("circlewalk.kept"))
                .map(folder -> new KeptAnswers(Path.of(folder), circumstances(), SolverProcesses::start, anew));
    }

    /** The solver's version and a line for each answer; nothing if the file cannot be read or is damaged. */
    private List<String> lines() {
        try {
            List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            List<String> summed = lines.subList(0, Math.max(lines.size() - 1, 0));
            return !summed.isEmpty() && lines.get(lines.size() - 1).equals(sum(summed)) ? summed : List.of();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static Map<String, Verdict> answers(List<String> lines) {
        return lines.stream().skip(1).collect(Collectors.toMap(line -> line.substring(0, line.indexOf(' ')),
                line -> Verdict.valueOf(line.substring(line.indexOf(' ') + 1))));
    }

    /** Whether there are answers of earlier runs that need not be made again. */
    public boolean areOfUse() {
        return !earlier.isEmpty();
    }

    /** How many answers came from earlier runs, and how many were made now, as the beginning of a sentence. */
    public String words() {
        return "Answers of the solver: " + kept + " kept from earlier runs, " + made + " made now";
    }

    /** How many answers came from earlier runs. */
    int kept() {
        return kept.get();
    }

    /** How many were made now. */
    int made() {
        return made.get();
    }

    @Override
    public synchronized String version() {
        if (version.isEmpty()) {
            try (Solver asked = start.get()) {
                version = asked.version();
            }
        }
        return version;
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
        if (question.marks() > 0) {
            return solver().ask(question);
        }
        String key = digest(question.seed() + " " + question.seconds() + " " + question.arithmetic() + "\n" + question.smt());
        Verdict known = earlier.get(key);
        if (known != null) {
            kept.incrementAndGet();
            return new SolverAnswer(known, 0);
        }
        SolverAnswer answer = solver().ask(question);
        made.incrementAndGet();
        now.put(key, Optional.of(answer.verdict()).filter(verdict -> LASTING.contains(verdict)
                || verdict == Verdict.STOPPED && question.seconds() < NEEDED_FROM));
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

    /** Puts what was asked now in the place of what is kept of it, by whatever run: a failure leaves nothing behind. */
    private void write() {
        Map<String, Verdict> answers = new TreeMap<>(answers(lines()));
        now.forEach((key, verdict) -> verdict.ifPresentOrElse(lasting -> answers.put(key, lasting), () -> answers.remove(key)));
        List<String> lines = new ArrayList<>(List.of(version));
        answers.forEach((key, verdict) -> lines.add(key + " " + verdict));
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
