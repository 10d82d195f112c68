package org.circlewalk.checker.proof.openjml;

import java.io.File;
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
import org.circlewalk.checker.proof.process.Tool;

/** One process of OpenJML, which proves some methods of one class. */
final class OpenJmlProcess {
    /** The trusted contracts, relative to the root of the project; some may not exist. */
    private static final List<String> TRUSTED = List.of("spec/src/main/jml", "impl/src/main/jml");
    /** What OpenJML does anyway, unless a file with settings says otherwise. */
    private static final List<String> DEFAULTS = List.of("--arithmetic-failure=soft", "--nullable-by-default=false");
    private static final String PROVER = "z3_4_3";
    /** OpenJML's Java lives for seconds, in which its second compiler costs more than it saves: half the time of a start. */
    private static final Map<String, String> SHORT_LIVED =
            Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    /**
     * When a process is stopped, since some solvers overstep the limit that they are given.
     *
     * @param startSeconds for the start of OpenJML and its reading of the sources
     * @param questions    of a method, each with the solver's limit
     */
    record Patience(long startSeconds, int questions) {
        /** For proofs: a proof, the checks of feasibility after it, and some more. */
        static final Patience LONG = new Patience(120, 4);
        /** For a second look, with which nothing is lost if it does not end. */
        static final Patience SHORT = new Patience(30, 2);

        long seconds(int methods, long timeoutMillis) {
            return startSeconds + methods * questions * Math.max(1, timeoutMillis / 1000);
        }
    }

    private final Installation openJml;
    private final OpenJmlSettings settings;
    private final SolverSightings solvers;
    private final Patience patience;

    OpenJmlProcess(Installation openJml, OpenJmlSettings settings, SolverSightings solvers, Patience patience) {
        this.openJml = openJml;
        this.settings = settings;
        this.solvers = solvers;
        this.patience = patience;
    }

    /**
     * Runs OpenJML in the root of the project, so that paths in its log are relative.
     *
     * @param root        holds the modules
     * @param sources     every source whose contracts are needed, relative to the root
     * @param methods     those to prove
     * @param obligations where the proof obligations go, one file a method, named as OpenJML names it; nowhere if empty
     * @param proved      is called after each method
     * @return what is known about each of the methods, by their keys
     */
    Map<String, LoggedProof> run(Path root, List<Path> sources, Collection<ContractedMethod> methods,
            Optional<Path> obligations, Runnable proved) {
        ProofLog log = new ProofLog();
        long seconds = patience.seconds(methods.size(), settings.timeoutMillis());
        Tool.End end = Tool.run(command(root, sources, methods, obligations), root, SHORT_LIVED, seconds, line -> {
            if (log.read(line)) {
                proved.run();
            }
        }, solvers::see);
        Map<String, LoggedProof> proofs = new LinkedHashMap<>();
        methods.forEach(method -> proofs.put(method.key(), log.proof(method.key(), end)));
        if (obligations.isPresent() && log.isSplit()) {
            proofs.replaceAll((key, proof) -> proof.as(LoggedProof.Verdict.FAILED,
                    "OpenJML split the proof, so that its obligation is not one file"));
        }
        return proofs;
    }

    private List<String> command(Path root, List<Path> sources, Collection<ContractedMethod> methods,
            Optional<Path> obligations) {
        List<String> command = new ArrayList<>(List.of(openJml.executable().toString()));
        command.addAll(List.of(ProofDigest.OPTIONS.split(" ")));
        command.addAll(DEFAULTS);
        command.addAll(List.of("--progress", "--timeout=" + settings.timeoutMillis(), "--esc-max-warnings=1",
                "--show-not-implemented", "--verify-exit=" + ProofLog.VERIFICATION_FAILURE));
        settings.solver().ifPresent(solver -> command.addAll(List.of("--prover=" + PROVER, "--exec=" + solver)));
        obligations.ifPresent(directory -> command.add("--smt=" + directory + File.separator + "%%.smt2"));
        String trusted = trusted(root);
        command.addAll(List.of("--specs-path=" + trusted, "-sourcepath", trusted, "-cp", JavaProgram.classPath(), "-proc:none",
                "-encoding", "UTF-8"));
        command.add("--method=" + methods.stream().map(method -> pattern(method.key())).collect(Collectors.joining(";")));
        sources.forEach(source -> command.add(source.toString()));
        return command;
    }

    /** The folders of the trusted contracts that exist. */
    static String trusted(Path root) {
        return TRUSTED.stream().filter(folder -> Files.isDirectory(root.resolve(folder)))
                .collect(Collectors.joining(File.pathSeparator));
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
