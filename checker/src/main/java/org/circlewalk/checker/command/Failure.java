package org.circlewalk.checker.command;

import java.io.PrintWriter;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.refusal.Sentence;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** What standard error and the exit code say when a command ends without a result. */
final class Failure {
    private final PrintWriter err;
    private boolean stackTraces;

    /** Failures of one run, reported to its standard error. */
    Failure(PrintWriter err) {
        this.err = err;
    }

    /** Whether a defect is reported with its stack trace; it is not unless this is called. */
    void showStackTraces(boolean wanted) {
        stackTraces = wanted;
    }

    /**
     * Prints the sentence that refuses bad input.
     *
     * @return the exit code
     */
    int refuse(String sentence) {
        print(sentence);
        return ExitCode.BAD_INPUT;
    }

    private void print(String sentence) {
        err.println(Sentence.shown(sentence));
    }

    /**
     * Prints one sentence.
     *
     * @return the exit code
     */
    int report(Throwable failure) {
        if (isStopping()) {
            // Whoever stopped circlewalk knows why, and what then fails here is no defect.
            return ExitCode.DEFECT;
        }
        if (failure instanceof InvalidParameterException || failure instanceof RefusedInputException
                || isOutsideDomain(failure)) {
            return refuse(failure.getMessage());
        }
        if (failure instanceof MissingToolException) {
            print(failure.getMessage());
            return ExitCode.MISSING_TOOL;
        }
        print(failure instanceof OutOfMemoryError
                ? "There is not enough memory for this; JDK_JAVA_OPTIONS=-Xmx… in the environment allows Java more."
                : "This is a defect of circlewalk, not of its input: " + failure + " (--stacktrace shows where).");
        if (stackTraces) {
            failure.printStackTrace(err);
        }
        return ExitCode.DEFECT;
    }

    /** Whether circlewalk was interrupted or told to end. */
    private static boolean isStopping() {
        Thread none = new Thread("none");
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** The domain's own arithmetic exceptions, e.g. for z + ε ≤ 0, are sentences; Java's "/ by zero" is none. */
    private static boolean isOutsideDomain(Throwable failure) {
        return failure instanceof ArithmeticException && failure.getMessage() != null
                && failure.getMessage().endsWith(".");
    }
}
