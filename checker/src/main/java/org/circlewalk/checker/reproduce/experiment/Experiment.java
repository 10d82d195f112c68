package org.circlewalk.checker.reproduce.experiment;

/** A figure, a table or a claim, as something that can be run. Runs with equal effort give equal outcomes. */
public interface Experiment {
    /** The name on the command line and of the files, e.g. "fig4". */
    String name();

    /** What it is about. */
    String title();

    /** What the paper or its review says, one sentence. */
    String claimed();

    /** Runs it. */
    Outcome run(Effort effort);
}
