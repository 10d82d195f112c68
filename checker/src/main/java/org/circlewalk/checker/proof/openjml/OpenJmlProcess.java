package org.circlewalk.checker.proof.openjml;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ProofDigest;
import org.circlewalk.checker.proof.process.JavaProgram;
import org.circlewalk.checker.proof.process.ProcessLimit;
import org.circlewalk.checker.proof.process.TemporaryDirectory;
import org.circlewalk.checker.proof.process.Tool;

/** One process of OpenJML, which proves some methods of one class. */
final class OpenJmlProcess {
    /** The trusted contracts, relative to the root of the project; some may not exist. */
    private static final List<String> TRUSTED = List.of("spec/src/main/jml", "impl/src/main/jml");
    /** What OpenJML does anyway, unless a file with settings says otherwise. */
    private static final List<String> DEFAULTS = List.of("--arithmetic-failure=soft", "--nullable-by-default=false");
    private static final String PROVER = "z3_4_3";
    /** How the name of an obligation ends. */
    static final String OBLIGATION = ".smt2";
    /** Characters of a file's name on the systems on which OpenJML runs. */
    private static final int LONGEST_NAME = 255;
    /** The name of a class among the types of a method's key. */
    private static final Pattern TYPE_NAME = Pattern.compile("\\b[A-Z]\\w*");
    /** What stands before the names of classes in OpenJML's signatures, at most. */
    private static final int LONGEST_PACKAGE = "org.apache.commons.math3.fraction.".length();
    /** OpenJML's Java lives for seconds, in which its second compiler costs more than it saves: half the time of a start. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /**
     * When a process is stopped, beside what its solver may take.
     *
     * @param startSeconds  on the processor, for the start of OpenJML and its reading of the sources
     * @param methodSeconds the same for the formula of a method
     */
    record Patience(double startSeconds, double methodSeconds) {
        /** For all runs. */
        static final Patience STANDARD = new Patience(240, 60);

        ProcessLimit limit(int methods, long millis) {
            return ProcessLimit.ofProcessor(startSeconds + methods * (methodSeconds + MeteredSolver.processorSeconds(millis)));
        }
    }

    private final Installation openJml;
    private final MeteredSolver solver;
    private final SolverSightings solvers;
    private final Patience patience;
    private final OpenJmlSettings.Search search;

    OpenJmlProcess(Installation openJml, MeteredSolver solver, SolverSightings solvers, Patience patience, OpenJmlSettings.Search search) {
        this.openJml = openJml;
        this.solver = solver;
        this.solvers = solvers;
        this.patience = patience;
        this.search = search;
    }

    /**
     * Runs OpenJML in an empty directory, which is its home as well, so that it finds no settings of anybody.
     *
     * @param root        holds the modules
     * @param sources     every source whose contracts are needed, relative to the root
     * @param methods     those to prove
     * @param obligations where the proof obligations go, one file a method, named as OpenJML names it; nowhere if empty
     * @param proved      is called after each method
     * @return what is known about each of the methods, by their keys
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if a line of a source could be taken for one of the log
     */
    Map<String, LoggedProof> run(Path root, List<Path> sources, Collection<ContractedMethod> methods,
            Optional<Path> obligations, Runnable proved) {
        QuotedLines.requireHarmless(quoted(root, sources));
        ProofLog log = new ProofLog();
        QuestionLimit questions = QuestionLimit.of(solver.millis(), search.share());
        String here = root + File.separator;
        try (TemporaryDirectory empty = TemporaryDirectory.create()) {
            Tool.Run run = new Tool.Run(command(root, sources, methods, obligations), empty.path(),
                    Map.of("JAVA_TOOL_OPTIONS", SHORT_LIVED + " \"-Duser.home=" + empty.path() + "\""), "");
            Tool.End end = Tool.run(run, patience.limit(methods.size(), solver.millis()), line -> {
                if (questions.hasEndedSearch()) {
                    log.endSearch();
                }
                if (log.read(line.replace(here, ""))) {
                    proved.run();
                }
                questions.at(log.isValidated());
            }, children -> {
                solvers.see(children);
                questions.see(children);
            });
            return proofs(log, end, methods, obligations.isPresent());
        }
    }

    private static Map<String, LoggedProof> proofs(ProofLog log, Tool.End end, Collection<ContractedMethod> methods, boolean kept) {
        Map<String, LoggedProof> proofs = new LinkedHashMap<>();
        methods.forEach(method -> proofs.put(method.key(), log.proof(method.key(), end)));
        if (kept && log.isSplit()) {
            proofs.replaceAll((key, proof) -> proof.as(LoggedProof.Verdict.FAILED,
                    "OpenJML split the proof, so that its obligation is not one file"));
        }
        return proofs;
    }

    /** What OpenJML may quote: the sources and the trusted contracts. */
    private static List<Path> quoted(Path root, List<Path> sources) {
        List<Path> files = new ArrayList<>(sources.stream().map(root::resolve).toList());
        for (Path folder : trustedFolders(root)) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.filter(Files::isRegularFile).forEach(files::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    private List<String> command(Path root, List<Path> sources, Collection<ContractedMethod> methods,
            Optional<Path> obligations) {
        List<String> command = new ArrayList<>(List.of(openJml.executable().toString()));
        command.addAll(List.of(ProofDigest.OPTIONS.split(" ")));
        command.addAll(DEFAULTS);
        command.addAll(List.of("--progress", "--timeout=" + solver.clockMillis(), "--esc-max-warnings=1",
                "--show-not-implemented", "--verify-exit=" + ProofLog.VERIFICATION_FAILURE, "--prover=" + PROVER,
                "--exec=" + solver.program()));
        obligations.ifPresent(directory -> command.add("--smt=" + directory + File.separator + obligationName(methods)));
        String trusted = trusted(root);
        command.addAll(List.of("--specs-path=" + trusted, "-sourcepath", trusted, "-cp", JavaProgram.classPath(), "-proc:none",
                "-encoding", "UTF-8"));
        command.add("--method=" + methods.stream().map(method -> pattern(method.key())).collect(Collectors.joining(";")));
        sources.forEach(source -> command.add(root.resolve(source).toString()));
        return command;
    }

    /** OpenJML's own name of a method, or for a method alone our shorter one, as names of files must not be long. */
    private static String obligationName(Collection<ContractedMethod> methods) {
        return (methods.size() == 1 ? methods.iterator().next().key() : "%%") + OBLIGATION;
    }

    /** Whether OpenJML's own name of the obligation, with the packages of all types, may be too long for a file. */
    static boolean mustBeAlone(String key) {
        long classes = TYPE_NAME.matcher(key.substring(key.indexOf('('))).results().count();
        return key.length() + classes * LONGEST_PACKAGE + OBLIGATION.length() > LONGEST_NAME;
    }

    /** The folders of the trusted contracts that exist. */
    static String trusted(Path root) {
        List<Path> folders = trustedFolders(root);
        // OpenJML takes the option that follows for an empty path, so that a folder is named also where there is none.
        return (folders.isEmpty() ? List.of(root.resolve(TRUSTED.iterator().next())) : folders).stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> trustedFolders(Path root) {
        return TRUSTED.stream().map(root::resolve).filter(Files::isDirectory).toList();
    }

    /** A pattern of the method's signature with qualified types, such that no overload matches. */
    static String pattern(String key) {
        int open = key.indexOf('(');
        String types = key.substring(open + 1, key.length() - 1);
        String parameters = Stream.of(types.split(",")).filter(type -> !type.isEmpty()).map(OpenJmlProcess::typePattern)
                .collect(Collectors.joining(","));
        return Pattern.quote(key.substring(0, open)) + "\\(" + parameters + "\\)";
    }

    private static String typePattern(String type) {
        int dimensions = type.indexOf('[');
        String element = dimensions < 0 ? type : type.substring(0, dimensions);
        String last = dimensions < 0 ? "" : "(\\[\\]|\\.\\.\\.)";
        String others = dimensions < 0 ? "" : Pattern.quote(type.substring(dimensions + 2));
        return "([\\w.]+\\.)?" + Pattern.quote(element) + "(<.*>)?" + others + last;
    }
}
