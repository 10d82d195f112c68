package org.circlewalk.impl.run;

/**
 * Gradient descent cannot take its next step: a number leaves the range of double, or the loss is not defined after it. That is an
 * outcome of the run, which stays at the step before. The message is one sentence.
 */
public final class StoppedTrainingException extends ArithmeticException {
    private static final long serialVersionUID = 2L;

    /** Why the step cannot be taken. */
    private final String reason;

    /**
     * @param step   the step that cannot be taken
     * @param reason why, as a sentence or the end of one; its first letter is put in lower case if it begins with "The"
     */
    public StoppedTrainingException(int step, String reason) {
        super("Training stops at step " + step + ": " + clause(reason));
        this.reason = clause(reason);
    }

    private static String clause(String reason) {
        return (reason.startsWith("The ") ? "t" + reason.substring(1) : reason) + (reason.endsWith(".") ? "" : ".");
    }

    /** Why, as the end of a sentence. */
    public String reason() {
        return reason;
    }
}
