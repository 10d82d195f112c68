package org.circlewalk.checker.proof.obligation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedSources;

/**
 * Deliberately wrong variants of proved methods and what a prover said of them, as it was recorded when they were tried.
 *
 * @param tool    the prover, with its version
 * @param solver  its solver, with its version
 * @param seconds the solver's time limit for a variant
 * @param methods by key
 */
public record MustFailRecord(String tool, String solver, int seconds, List<TriedMethod> methods) {
    /** Of a variant that was proved although it is meant to be wrong. */
    public static final String SURVIVED = "SURVIVED";
    /** Of a variant for which the prover named an assertion that fails. */
    public static final String REFUTED = "refuted";

    /** Where nothing was tried. */
    public static final MustFailRecord NONE = new MustFailRecord("", "", 0, List.of());

    private static final String FILE = "must-fail.json";

    /**
     * A method and its variants.
     *
     * @param digest of the method when its variants were tried, see {@link org.circlewalk.checker.proof.contract.ProofDigest}
     */
    public record TriedMethod(String method, String digest, List<TriedVariant> variants) {
    }

    /**
     * A wrong variant.
     *
     * @param part    "code" or "contract"
     * @param before  the changed lines as they should be
     * @param after   the same lines after the change
     * @param outcome "refuted", "not proved" (in time), "infeasible" or "SURVIVED"
     */
    public record TriedVariant(String part, String before, String after, String outcome) {
        /** Whether it was proved. */
        public boolean survived() {
            return SURVIVED.equals(outcome);
        }
    }

    /**
     * What the record says about the sources as they are.
     *
     * @param tool      the prover that was used
     * @param solver    its solver
     * @param methods   methods whose record belongs to their present text
     * @param stale     methods whose record belongs to another text
     * @param missing   methods without a record
     * @param variants  the variants of the methods that are not stale
     * @param refuted   how many of them were refuted
     * @param survivors how many of them were proved
     */
    public record Summary(String tool, String solver, int methods, List<String> stale, List<String> missing, long variants,
                          long refuted, long survivors) {
        /** For people. */
        String sentence() {
            if (methods == 0 && stale.isEmpty()) {
                return "Wrong variants: none are recorded.";
            }
            return "Wrong variants, as recorded with " + tool + " and " + solver + ", not tried now: of " + Count.of(variants, "variant")
                    + " of " + Count.of(methods, "method") + " " + (variants - survivors)
                    + (variants - survivors == 1 ? " was" : " were") + " rejected, " + refuted
                    + " of them refuted; survivors: " + survivors + "; methods with an old record: " + stale.size()
                    + ", without a record: " + missing.size() + ".";
        }
    }

    /**
     * Reads the record; where there is none, no variants were tried.
     *
     * @param root the directory that holds the modules
     * @throws RefusedInputException if it cannot be read, or is where it was kept before
     */
    public static MustFailRecord read(Path root) {
        return RecordFile.read(ObligationFolder.in(root).resolve(FILE), "must-fail", "verify --must-fail --update --all makes the record anew",
                MustFailRecord::of).orElse(NONE);
    }

    private static MustFailRecord of(JsonValue document) {
        JsonObject root = document.object(List.of("tool", "solver", "seconds", "methods"), List.of());
        return new MustFailRecord(root.get("tool").text(), root.get("solver").text(), root.get("seconds").integer(0, Integer.MAX_VALUE),
                root.get("methods").distinct(MustFailRecord::method, TriedMethod::method));
    }

    private static TriedMethod method(JsonValue value) {
        JsonObject method = value.object(List.of("method", "digest", "variants"), List.of());
        return new TriedMethod(method.get("method").text(), method.get("digest").text(),
                method.get("variants").list(MustFailRecord::variant));
    }

    private static TriedVariant variant(JsonValue value) {
        JsonObject variant = value.object(List.of("part", "before", "after", "outcome"), List.of());
        return new TriedVariant(variant.get("part").text(), variant.get("before").text(), variant.get("after").text(),
                variant.get("outcome").text());
    }

    /**
     * Where the record is to be written; its folder is made.
     *
     * @throws RefusedInputException if it cannot be written
     */
    public static OutputFile target(Path root) {
        Path folder = ObligationFolder.in(root);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException failed) {
            throw new RefusedInputException("The directory " + folder + " cannot be made.");
        }
        return OutputFile.at("must-fail", folder.resolve(FILE).toString());
    }

    /**
     * Writes the record, whole or not at all.
     *
     * @throws RefusedInputException if it cannot be written
     */
    public void write(OutputFile target) {
        target.write(RecordFile.text(this));
    }

    /** What was recorded, with a number of variants or more, of methods as they are now. */
    public List<TriedMethod> current(ContractedSources sources, int variants) {
        return methods.stream().filter(method -> method.variants().size() >= variants
                && method.digest().equals(sources.digests().get(method.method()))).toList();
    }

    /** The record compared with the sources as they are. */
    public Summary summary(ContractedSources sources) {
        Map<String, TriedMethod> tried = methods.stream().collect(Collectors.toMap(TriedMethod::method, method -> method));
        List<String> keys = List.copyOf(sources.methods().keySet());
        List<TriedMethod> current = keys.stream().filter(tried::containsKey).map(tried::get)
                .filter(method -> method.digest().equals(sources.digests().get(method.method()))).toList();
        List<String> names = current.stream().map(TriedMethod::method).toList();
        List<TriedVariant> variants = current.stream().flatMap(method -> method.variants().stream()).toList();
        return new Summary(tool, solver, current.size(),
                keys.stream().filter(key -> tried.containsKey(key) && !names.contains(key)).toList(),
                keys.stream().filter(key -> !tried.containsKey(key)).toList(), variants.size(),
                variants.stream().filter(variant -> REFUTED.equals(variant.outcome())).count(),
                variants.stream().filter(TriedVariant::survived).count());
    }
}
