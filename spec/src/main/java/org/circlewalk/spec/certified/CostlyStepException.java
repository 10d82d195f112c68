package org.circlewalk.spec.certified;

/** A step would take more work than someone allows who was told of its {@link SeriesSize}s. */
public final class CostlyStepException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    /** @param reason the end of a sentence, without capital and full stop */
    public CostlyStepException(String reason) {
        super(reason);
    }
}
