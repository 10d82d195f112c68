package org.circlewalk.impl.run;

/**
 * What is known of a model after a number of steps. Numbers that are not defined, such as a direction of V = 0, are NaN.
 *
 * @param step                 the number of steps taken, 0 for the initial model
 * @param loss                 the loss that the run descends
 * @param accuracy             the probability of a right prediction
 * @param parentScore          S_{N−1}, the mean over the test walks where it depends on the walk
 * @param selectedPosition     the visible or zero position 1 … N with the largest mean score, of several the smallest
 * @param selectedScore        its mean score
 * @param distanceToTransition the distance of V's direction from that of Πᵀ
 * @param distanceToSquareRoot the distance of V's direction from that of the entrywise square root of Πᵀ
 * @param outputToTransition   the largest distance over the test walks of f(X)'s direction from that of Πᵀx_{N−1}
 * @param outputToSquareRoot   the same, from that of the entrywise square root of Πᵀx_{N−1}
 * @param kl                   the mean over the test walks of KL(Πᵀx_{N−1} ‖ f(X)/Σf(X))
 */
public record StepRecord(int step, double loss, MeasuredAccuracy accuracy, double parentScore, int selectedPosition,
                         double selectedScore, double distanceToTransition, double distanceToSquareRoot,
                         double outputToTransition, double outputToSquareRoot, double kl) {
}
