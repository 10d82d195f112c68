package org.circlewalk.checker.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the program starts. Output is UTF-8 whatever the locale. */
public final class Main {
    private Main() {
    }

    /** Runs one command and ends with its exit code, see {@link ExitCode}. */
    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(out, err, arguments);
        if (out.checkError() && code == ExitCode.AS_EXPECTED) {
            err.println("Standard output could not be written.");
            code = ExitCode.BAD_INPUT;
        }
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }

    /**
     * Runs one command.
     *
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new CirclewalkCommand())
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((refused, unused) -> {
                    err.println(UsageSentence.of(refused));
                    return ExitCode.BAD_INPUT;
                })
                .setExecutionExceptionHandler((failure, unused, unusedResult) -> Failure.report(failure, err));
        try {
            return line.execute(arguments);
        } catch (Error serious) {
            return Failure.report(serious, err);
        }
    }
}
