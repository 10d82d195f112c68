package org.circlewalk.checker.console.refusal;

/** A program that a command needs is not installed. The message is one sentence that names it and says how to get it. */
public final class MissingToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence one sentence, with its full stop, shown to the user as it is */
    public MissingToolException(String sentence) {
        super(sentence);
    }
}
