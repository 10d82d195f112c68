package org.circlewalk.checker.proof.admission;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.Report;

/**
 * What is admitted of some sources and what is not.
 *
 * @param settings what was looked at
 * @param files    how many sources hold contracts
 * @param methods  how many contracts of methods they hold
 * @param kinds    how many kinds of statements, expressions, clauses and library members are admitted
 * @param refused  what is not admitted, in one sentence each
 */
public record AdmissionReport(Settings settings, int files, int methods, int kinds, List<String> refused) implements Report {
    /**
     * What the result depends on.
     *
     * @param sources the directory that holds the modules
     */
    public record Settings(String sources) {
    }

    /** The report of an admission. */
    public static AdmissionReport of(Path root, Admission admission) {
        return new AdmissionReport(new Settings(root.toString().replace('\\', '/')), admission.files(), admission.methods(), Admission.kinds(),
                admission.findings().stream().map(Finding::sentence).toList());
    }

    @Override
    public boolean asExpected() {
        return refused.isEmpty() && methods > 0;
    }

    @Override
    public void print(PrintWriter out) {
        refused.forEach(sentence -> out.println("NOT ADMITTED: " + sentence));
        out.println(summary());
    }

    private String summary() {
        if (!refused.isEmpty()) {
            return "NOT ADMITTED: " + Count.of(refused.size(), "thing") + " in " + Count.of(files, "source")
                    + " with contracts; nothing is proved of sources that are not admitted.";
        }
        if (methods == 0) {
            return "NOT ADMITTED: there is no contract in the sources.";
        }
        return "Admitted: " + Count.of(files, "source") + " with the contracts of " + Count.of(methods, "method") + ", made of the "
                + Count.of(kinds, "kind") + " on the lists.";
    }
}
