package org.circlewalk.checker.reproduce.experiment;

import java.util.Set;

/** A figure, a table or a claim, as something that can be run. Runs with equal effort give equal outcomes. */
public interface Experiment {
    /** The name on the command line and of the files, e.g. "fig4". */
    String name();

    /** What it is about. */
    String title();

    /** What the paper or its review says, one sentence. */
    String claimed();

    /** What its description leaves open and a reader may choose: nothing, unless it says otherwise. */
    default Set<OpenSetting> open() {
        return Set.of();
    }

    /** Whether it runs in the setting that reproduces, which the expected verdict is for. */
    default boolean isAtItsDefaults() {
        return true;
    }

    /** What running it takes. */
    Cost cost();

    /** Runs it. */
    Outcome run(Effort effort);
}
