package org.circlewalk.impl.run;

/** Which loss a run descends. */
public enum EngineKind {
    /** The loss over the distribution of the walk. */
    POPULATION,
    /** The loss over a sample of walks. */
    EMPIRICAL
}
