package org.circlewalk.checker.proof.openjml;

import java.io.PrintWriter;
import java.util.List;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.proof.obligation.VerifyReport;

/**
 * What an update wrote, and what all obligations prove after it.
 *
 * @param settings     those of the verification
 * @param written      keys of the methods whose obligations are new or replaced
 * @param removed      files that were taken away
 * @param verification of the obligations as they are now; what OpenJML said of methods that it did not prove
 */
public record UpdateReport(VerifyReport.Settings settings, List<String> written, List<String> removed,
                           VerifyReport verification) implements Report {
    @Override
    public boolean asExpected() {
        return verification.asExpected();
    }

    @Override
    public void print(PrintWriter out) {
        verification.print(out);
        out.println("Obligations written: " + written.size() + "; removed: " + removed.size() + ".");
    }
}
