package org.circlewalk.checker.console.refusal;

/**
 * Input that is not a single number outside its domain (for which there is {@link
 * org.circlewalk.spec.parameter.InvalidParameterException}): a file, a target, an option. The message is one sentence that
 * says what was refused and what is allowed.
 */
public final class RefusedInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence one sentence, with its full stop, shown to the user as it is */
    public RefusedInputException(String sentence) {
        super(sentence);
    }
}
