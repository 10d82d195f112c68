package org.circlewalk.checker.console.work;

/**
 * What a computation takes, estimated from the sizes of its input; nothing is computed for it. The time is that of one processor
 * of the machine that the estimates were calibrated on (an AMD EPYC of 2024), within a factor of three or so on the inputs of the
 * README; an estimate grows, or stays, with every size that it is made from.
 *
 * @param input   the parameters that it depends on, such as "K = 5, N = 97"
 * @param seconds of one processor
 * @param bytes   that are needed at a time
 * @param entries of the longest array, or bits of the longest integer
 */
public record Work(String input, double seconds, double bytes, double entries) {
    /** Time alone. */
    public static Work ofSeconds(String input, double seconds) {
        return new Work(input, seconds, 0, 0);
    }
}
