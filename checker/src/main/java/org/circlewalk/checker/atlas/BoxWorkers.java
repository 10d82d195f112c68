package org.circlewalk.checker.atlas;

import java.util.List;

/**
 * Those who try boxes while an atlas is explored: threads of this machine, or a cluster. One thread gives them boxes.
 *
 * @param <R> what is found of a box
 */
interface BoxWorkers<R extends Finding> extends AutoCloseable {
    /** How many boxes should be with them at a time, so that nobody waits; at least 1, and it may change. */
    int places();

    /** Hands boxes over, without waiting. */
    void submit(List<BoxTask> boxes);

    /**
     * Waits for what was found, and takes what came since: at least one record, in any order.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    List<R> found() throws InterruptedException;

    /** Lets them go. */
    @Override
    void close();
}
