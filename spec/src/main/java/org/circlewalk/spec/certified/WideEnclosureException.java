package org.circlewalk.spec.certified;

/** The intervals of a state are too wide for what is asked of them; a higher precision helps. */
public final class WideEnclosureException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    /** @param reason the end of a sentence, without capital and full stop */
    WideEnclosureException(String reason) {
        super(reason);
    }
}
