package org.circlewalk.checker.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.circlewalk.checker.option.JsonOption;
import org.circlewalk.checker.report.JsonDocument;
import org.circlewalk.checker.report.OutputFile;
import org.circlewalk.checker.report.Report;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command with a result: options in, one call, a report out. The report is printed for people on standard output, and
 * written as JSON if {@code --json} says where.
 */
abstract class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private JsonOption json;

    /** Computes the result. */
    protected abstract Report report();

    @Override
    public final Integer call() {
        Optional<OutputFile> file = json.file();
        Report report = report();
        PrintWriter out = spec.commandLine().getOut();
        file.ifPresent(target -> target.write(document(report)));
        if (json.isStandardOutput()) {
            out.print(document(report));
        } else {
            report.print(out);
        }
        out.flush();
        return report.asExpected() ? ExitCode.AS_EXPECTED : ExitCode.DIFFERENT;
    }

    private String document(Report report) {
        String root = spec.root().name() + " ";
        return JsonDocument.of(spec.qualifiedName().substring(root.length()), report);
    }
}
