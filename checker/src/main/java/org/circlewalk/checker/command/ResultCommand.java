package org.circlewalk.checker.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.circlewalk.checker.console.option.JsonOption;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.output.Report;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command with a result: options in, one call, a report out. The report is printed for people on standard output, and
 * written as JSON if {@code --json} says where.
 */
abstract class ResultCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private JsonOption json;

    /** Standard error, for what must not be in the result. */
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Computes the result. */
    protected abstract Report report();

    /** The files that the command reads or writes besides those that options labelled FILE name. */
    protected List<FileUse> otherFiles() {
        return List.of();
    }

    /** Prints the result for people, or for the programs that an option names. */
    protected void print(Report report, PrintWriter out) {
        report.print(out);
    }

    @Override
    public final Integer call() {
        List<FileUse> files = new ArrayList<>(FileOptions.of(spec));
        files.addAll(otherFiles());
        FileUse.requireDistinct(files, FileOptions::continues);
        Optional<OutputFile> file = json.file();
        Report report = report();
        PrintWriter out = spec.commandLine().getOut();
        file.ifPresent(target -> target.write(document(report)));
        if (json.isStandardOutput()) {
            out.print(document(report));
        } else {
            print(report, out);
        }
        out.flush();
        return report.asExpected() ? ExitCode.AS_EXPECTED : ExitCode.DIFFERENT;
    }

    private String document(Report report) {
        String root = spec.root().name() + " ";
        return JsonDocument.of(spec.qualifiedName().substring(root.length()), report);
    }
}
