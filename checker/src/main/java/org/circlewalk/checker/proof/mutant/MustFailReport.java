package org.circlewalk.checker.proof.mutant;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Table;
import org.circlewalk.checker.proof.obligation.MustFailRecord;
import org.circlewalk.checker.proof.obligation.MustFailRecord.TriedMethod;
import org.circlewalk.checker.proof.obligation.MustFailRecord.TriedVariant;

/**
 * How deliberately wrong variants of the proved methods fared.
 *
 * @param settings   what tried them
 * @param unproved   contracted methods that are not proved themselves, so that their variants say nothing
 * @param methods    the trials by method
 * @param rejected   how many variants were not proved
 * @param variants   how many there were
 * @param problems   why the outcome is not the expected one
 * @param survivors  explained survivors
 */
public record MustFailReport(Settings settings, List<String> unproved, List<TriedMethod> methods, long rejected, long variants,
                             List<String> problems, List<Survivor> survivors) implements Report {
    private static final int LEAST = 2;

    /** What tried the variants. */
    public record Settings(String tool, String solver, int seconds) {
    }

    /**
     * Judges trials.
     *
     * @param explanations of survivors
     * @param unproved     keys of contracted methods that are not proved
     */
    static MustFailReport of(List<Survivor> explanations, MustFailRecord record, List<String> unproved) {
        List<String> problems = new ArrayList<>();
        List<Survivor> explained = new ArrayList<>();
        unproved.forEach(key -> problems.add(shortened(key) + " is not proved itself"));
        for (TriedMethod method : record.methods()) {
            if (method.variants().size() < LEAST) {
                problems.add(shortened(method.method()) + " has fewer than two variants that OpenJML can read");
            }
            for (TriedVariant variant : method.variants()) {
                if (variant.survived()) {
                    List<Survivor> reasons = explanations.stream().filter(survivor ->
                            survivor.explains(method.method(), variant.before(), variant.after())).toList();
                    explained.addAll(reasons);
                    if (reasons.isEmpty()) {
                        problems.add("a wrong variant of " + shortened(method.method())
                                + " is proved, and nothing explains why: \"" + variant.before() + "\" became \"" + variant.after() + "\"");
                    }
                }
            }
        }
        explanations.stream().filter(survivor -> !explained.contains(survivor)).forEach(survivor -> problems.add(
                "an explanation is left over, of a variant of " + shortened(survivor.method()) + ": \"" + survivor.after()
                + "\""));
        List<TriedVariant> all = record.methods().stream().flatMap(method -> method.variants().stream()).toList();
        return new MustFailReport(new Settings(record.tool(), record.solver(), record.seconds()), unproved, record.methods(),
                all.stream().filter(variant -> !variant.survived()).count(), all.size(), problems, explained);
    }

    @Override
    public boolean asExpected() {
        return problems.isEmpty() && !methods.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        Table table = Table.of("method", "variants", "refuted", "not proved", "infeasible", "survived");
        for (TriedMethod method : methods) {
            table.row(shortened(method.method()), method.variants().size(), count(method, MustFailRecord.REFUTED),
                    count(method, "not proved"), count(method, "infeasible"), count(method, MustFailRecord.SURVIVED));
        }
        table.print(out);
        out.println();
        survivors.forEach(survivor -> out.println("Survivor of " + shortened(survivor.method()) + ": \"" + survivor.before()
                + "\" became \"" + survivor.after() + "\": " + survivor.reason()));
        problems.forEach(problem -> out.println("NOT AS EXPECTED: " + problem + "."));
        out.println("Tried with " + settings.tool() + ", " + settings.solver() + ", " + settings.seconds()
                + " s a question. Rejected: " + rejected + " of " + Count.of(variants, "wrong variant") + " of "
                + Count.of(methods.size(), "method") + ".");
    }

    private static long count(TriedMethod method, String outcome) {
        return method.variants().stream().filter(variant -> outcome.equals(variant.outcome())).count();
    }

    private static String shortened(String key) {
        return key.replaceFirst("^org\\.circlewalk\\.", "");
    }
}
