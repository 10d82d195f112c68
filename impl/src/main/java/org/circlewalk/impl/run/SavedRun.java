package org.circlewalk.impl.run;

import org.circlewalk.impl.model.ModelState;

/**
 * A run between two steps: what {@link TrainingRun#resume} needs, and what a file of a run keeps.
 *
 * @param settings the run's settings
 * @param step     the number of steps taken
 * @param state    the model after them
 */
public record SavedRun(TrainingSettings settings, int step, ModelState state) {
}
