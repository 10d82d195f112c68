package org.circlewalk.checker.proof.obligation;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Table;
import org.circlewalk.checker.proof.contract.Assumption;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.ProofDigest;
import org.circlewalk.checker.proof.contract.SwitchedOffContract;
import org.circlewalk.checker.proof.contract.TrustedFile;
import org.circlewalk.checker.proof.solver.Canary;

/**
 * What is proved, and on what the proofs rest.
 *
 * @param settings    how it was proved
 * @param methods     what became of each contracted method and each obligation, by key
 * @param counts      how often each status occurs
 * @param onOneSolver how many proofs no second solver confirms
 * @param clauses     how many clauses the contracts have
 * @param trusted     the contracts of classes that are not ours, which are not proved
 * @param assumptions what else is taken on trust
 * @param javaMethods methods of the Java library that are called; OpenJML's own contracts of them are trusted
 * @param switchedOff comments that look like contracts but are none
 * @param mustFail    what is recorded of wrong variants, which were not tried in this run; null if nothing is
 */
public record VerifyReport(Settings settings, List<MethodResult> methods, Map<String, Integer> counts, int onOneSolver, int clauses,
                           List<Trusted> trusted, List<Assumption> assumptions, List<String> javaMethods,
                           List<SwitchedOffContract> switchedOff, MustFailRecord.Summary mustFail) implements Report {
    /** How it was proved. */
    public record Settings(String mode, String obligationsBy, String solver, String secondOpinion, String options) {
    }

    /** A {@link TrustedFile} in the words of JSON. */
    public record Trusted(String file, int clauses, List<String> members) {
        static Trusted of(TrustedFile file) {
            return new Trusted(slashes(file.path()), file.clauses(), file.members());
        }
    }

    /**
     * Judges a run.
     *
     * @param mode "replay" or "openjml"
     */
    public static VerifyReport of(String mode, ContractedSources sources, ProofRun run) {
        ProofRun judged = run.judged(sources);
        Map<String, Integer> counts = new TreeMap<>();
        judged.results().forEach(result -> counts.merge(result.status().text(), 1, Integer::sum));
        return new VerifyReport(
                new Settings(mode, run.tool(), run.solver(), run.secondOpinion(), ProofDigest.OPTIONS), judged.results(),
                counts, onOneSolver(judged.results()), sources.clauses(), sources.trustedFiles().stream().map(Trusted::of).toList(),
                sources.assumptions(), List.copyOf(sources.javaMethods()), sources.switchedOff(), null);
    }

    private static int onOneSolver(List<MethodResult> results) {
        return (int) results.stream().filter(result -> result.status() == ProofStatus.PROVED
                && !SecondSolver.AGREES.equals(result.secondOpinion())).count();
    }

    /** The same with what is recorded of wrong variants. */
    public VerifyReport withMustFail(MustFailRecord.Summary recorded) {
        return new VerifyReport(settings, methods, counts, onOneSolver, clauses, trusted, assumptions, javaMethods, switchedOff, recorded);
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Whether there are contracts, all are proved and none is switched off, and every assumption gives its reason. */
    @Override
    public boolean asExpected() {
        return !methods.isEmpty() && methods.stream().allMatch(method -> method.status() == ProofStatus.PROVED)
                && switchedOff.isEmpty() && assumptions.stream().noneMatch(assumption -> assumption.reason().isEmpty());
    }

    @Override
    public void print(PrintWriter out) {
        Table table = Table.of("method", "status", "clauses", "seconds", "feasible", "by OpenJML", "second opinion");
        for (MethodResult method : methods) {
            table.row(shortened(method.key()), method.status().text(), method.clauses(),
                    String.format(Locale.ROOT, "%.2f", method.seconds()), feasibility(method), feasibilityByOpenJml(method),
                    method.secondOpinion() == null ? "" : method.secondOpinion());
        }
        table.print(out);
        out.println();
        for (MethodResult method : methods) {
            if (method.status() != ProofStatus.PROVED) {
                out.println(method.status().text() + ": " + shortened(method.key()) + ": " + method.detail() + ".");
            }
        }
        switchedOff.forEach(comment -> out.println(
                "SWITCHED OFF: " + comment.place() + ": this looks like a contract but is a plain comment: " + comment.text()));
        printTrust(out);
        out.println("Mode " + settings.mode() + "; obligations by " + named(settings.obligationsBy()) + "; solver "
                + named(settings.solver()) + "; second opinion: " + settings.secondOpinion() + ".");
        printReach(out);
        printSolvers(out);
        out.println("Arithmetic: " + ProofDigest.ARITHMETIC + ".");
        if (mustFail != null) {
            out.println(mustFail.sentence());
        }
        out.println(sentence());
    }

    private void printTrust(PrintWriter out) {
        for (Assumption assumption : assumptions) {
            out.println("ASSUMED: " + assumption.place() + ": " + assumption.kind()
                    + (assumption.reason().isEmpty() ? ", and no comment says why." : ": " + assumption.reason()));
        }
        for (Trusted file : trusted) {
            out.println("Trusted: " + Count.of(file.clauses(), "clause") + " on " + Count.of(file.members().size(), "member")
                    + " in " + file.file() + ".");
        }
        out.println("Trusted: OpenJML's own contracts of " + (javaMethods.isEmpty() ? "no method of the Java library"
                : String.join(", ", javaMethods)) + ".");
        out.println("Assumed besides: " + assumptions.size() + ".");
    }

    private void printReach(PrintWriter out) {
        List<MethodResult> proved = proved();
        long open = proved.stream().filter(method -> method.undecided() > 0).count();
        if (!isReplay()) {
            out.println("Reach: of " + Count.of(proved.size(), "proved method") + " " + open + " have a place of which the search for a contradiction "
                    + "was broken off; of the others none was found, which does not show that execution gets there.");
            return;
        }
        long unknown = proved.stream().filter(method -> method.feasibleByOpenJml() == null).count();
        List<MethodResult> both = proved.stream().filter(method -> method.undecided() > 0 && (method.feasibleByOpenJml() == null
                || method.feasibleByOpenJml() < method.feasible() + method.undecided())).toList();
        out.println("Reach: of " + Count.of(proved.size(), "proved method") + " " + open + " have a place that the replay left undecided; of " + unknown
                + " no result of OpenJML is stored; undecided after both: " + both.size() + ". Of the others no contradiction was found.");
    }

    /** No answer of Z3 is checked by a proof object, so that it counts how many another solver confirms. */
    private void printSolvers(PrintWriter out) {
        out.println("Resting on the word of one solver alone: " + onOneSolver + " of " + Count.of(proved().size(), "proved method") + "; before the run "
                + "the solvers gave right answers to " + Canary.all().size() + " canaries.");
    }

    private List<MethodResult> proved() {
        return methods.stream().filter(method -> method.status() == ProofStatus.PROVED).toList();
    }

    private static String named(String tool) {
        return tool.isEmpty() ? "an unknown tool" : tool;
    }

    private String sentence() {
        int proved = counts.getOrDefault(ProofStatus.PROVED.text(), 0);
        int leftOver = counts.getOrDefault(ProofStatus.ORPHAN.text(), 0);
        int contracted = methods.size() - leftOver;
        String whole = contracted == 1 ? "The " : "All ";
        return (contracted == 0 ? "NOT VERIFIED: there are no contracts" : (asExpected() ? whole : "NOT VERIFIED: " + proved + " of ")
                + Count.of(contracted, "contracted method") + " proved, with " + Count.of(clauses, "clause"))
                + (leftOver == 0 ? "." : "; obligations without a contract or an entry in the index: " + leftOver + ".");
    }

    private static String feasibility(MethodResult method) {
        int places = method.feasible() + method.undecided();
        return places == 0 ? "" : method.undecided() == 0 ? "not refuted" : method.undecided() + " of " + places + " undecided";
    }

    /** What OpenJML found when it made the obligation; in a run of OpenJML that is what stands beside it. */
    private String feasibilityByOpenJml(MethodResult method) {
        int places = method.feasible() + method.undecided();
        if (!isReplay() || places == 0) {
            return "";
        }
        Integer feasible = method.feasibleByOpenJml();
        return feasible == null ? "undecided" : feasible >= places ? "not refuted" : places - feasible + " of " + places + " undecided";
    }

    private boolean isReplay() {
        return "replay".equals(settings.mode());
    }

    private static String shortened(String key) {
        return key.replaceFirst("^org\\.circlewalk\\.", "");
    }
}
