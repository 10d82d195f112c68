package org.circlewalk.checker.reproduce.experiment;

/**
 * What an experiment takes in seconds of one processor, as it was measured; see {@link org.circlewalk.checker.console.work.Work}.
 *
 * @param once    however many seeds there are
 * @param perSeed besides, for each seed
 */
public record Cost(double once, double perSeed) {
    /** For so many seeds. */
    public double seconds(int seeds) {
        return once + perSeed * seeds;
    }
}
