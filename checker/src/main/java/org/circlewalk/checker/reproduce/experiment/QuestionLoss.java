package org.circlewalk.checker.reproduce.experiment;

import java.util.Arrays;
import org.circlewalk.impl.engine.CrossEntropy;
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.engine.OutputLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;

/** The losses that question answering can be trained with. */
public enum QuestionLoss {
    /** −log(z + ε), as printed. */
    LOG("−log(z + ε)", new LogScoreLoss(Fractions.toDouble(PaperSettings.EPSILON))),
    /** −log softmax(f)_y. */
    CROSS_ENTROPY("softmax cross-entropy", new CrossEntropy());

    private final String text;
    private final OutputLoss loss;

    QuestionLoss(String text, OutputLoss loss) {
        this.text = text;
        this.loss = loss;
    }

    /** The constant that stands for a loss. */
    public static QuestionLoss of(OutputLoss loss) {
        return Arrays.stream(values()).filter(constant -> constant.loss.equals(loss)).findFirst().orElseThrow();
    }

    /** The loss as people read it. */
    public String text() {
        return text;
    }

    /** ℓ. */
    public OutputLoss loss() {
        return loss;
    }
}
