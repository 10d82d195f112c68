package org.circlewalk.checker.reproduce.experiment;

/** A setting that some description leaves open, and that can be chosen; each is an option of the command line. */
public enum OpenSetting {
    /** Which vectors are divided by their norms inside the softmax. */
    NORMALISATION("--normalisation"),
    /** The step size for the mean loss. */
    RATE("--rate"),
    /** The deviation of a Gaussian start. */
    SIGMA("--sigma"),
    /** What is minimised. */
    LOSS("--loss"),
    /** How many of the drawn questions are in a step. */
    BATCH("--batch");

    private final String option;

    OpenSetting(String option) {
        this.option = option;
    }

    /** The option, with its dashes. */
    public String option() {
        return option;
    }
}
