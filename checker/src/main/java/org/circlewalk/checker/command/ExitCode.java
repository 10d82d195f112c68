package org.circlewalk.checker.command;

/** The exit codes of every command. */
final class ExitCode {
    /** Everything came out as expected. */
    static final int AS_EXPECTED = 0;
    /** A verdict or a comparison differs from what was expected. */
    static final int DIFFERENT = 1;
    /** The input was refused; standard error says why in one sentence. */
    static final int BAD_INPUT = 2;
    /** A program that the command needs is missing. */
    static final int MISSING_TOOL = 3;
    /** A defect of circlewalk, or not enough memory. */
    static final int DEFECT = 70;

    private ExitCode() {
    }
}
