package org.circlewalk.checker.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.circlewalk.checker.console.input.StandardInput;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program starts. Output is UTF-8 whatever the locale. */
public final class Main {
    private Main() {
    }

    /** Runs one command and ends with its exit code, see {@link ExitCode}. */
    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = run(System.in, out, err, arguments);
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
     * Runs one command. It leaves no state behind, so that a program may run several, also at a time.
     *
     * @param in  standard input, read only if the arguments say so, and not closed
     * @param out standard output, not flushed
     * @param err standard error, not flushed; a progress bar is not written here
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(InputStream in, PrintWriter out, PrintWriter err, String... arguments) {
        Failure failures = new Failure(err);
        CommandLine line = new CommandLine(new CirclewalkCommand(failures))
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((refused, unused) -> failures.refuse(UsageSentence.of(refused)))
                .setExecutionStrategy(Main::execute)
                .setExecutionExceptionHandler((failure, unused, unusedResult) -> failures.report(failure));
        try {
            return StandardInput.during(in, () -> line.execute(arguments));
        } catch (Error serious) {
            return failures.report(serious);
        }
    }

    /** The parser forgives much to those who ask for help; only what is missing should be forgiven. */
    private static int execute(ParseResult parsed) {
        for (ParseResult part : parsed.asCommandLineList().stream().map(CommandLine::getParseResult).toList()) {
            if (!part.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(part.commandSpec().commandLine(), part.unmatched());
            }
            for (OptionSpec option : part.matchedOptions()) {
                if (!option.isMultiValue() && option.arity().max() > 0 && option.originalStringValues().size() > 1) {
                    throw new OverwrittenOptionException(part.commandSpec().commandLine(), option, option.longestName());
                }
            }
        }
        return new RunLast().execute(parsed);
    }
}
