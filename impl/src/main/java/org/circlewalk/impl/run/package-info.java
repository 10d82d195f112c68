/**
 * Gradient descent on any model: task, attention, head, loss and batches; what is measured of it; saving and resuming.
 *
 * <pre>{@code
 * Task task = new CircleTask(new RandomWalk(6, 97, BigFraction.ONE_HALF));
 * Attention attention = new MatrixAttention(6, new AttentionGeometry(Positions.sine(97, 1000), Normalisation.BOTH, 1));
 * ModelDesign design = new ModelDesign(attention, new LinearHead(6), new LogScoreLoss(0.1), 0.01, 0.01, 1);
 * ModelRun run = ModelRun.fullBatch(design, task.draw(1000, 1));
 * Evaluation evaluation = new Evaluation(task, task.draw(1000, 2));
 * run.advance(100);
 * ModelMeasurement measurement = evaluation.of(run);
 * }</pre>
 *
 * <p>A population needs no sample: the engines for walks lend their gradients to the same runs, and a task with few sequences
 * gives all of them. A {@link org.circlewalk.impl.run.TrainingRun} is such a run on the paper's walks, with the settings that it
 * can be saved with.
 */
package org.circlewalk.impl.run;
