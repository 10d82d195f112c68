package org.circlewalk.checker.console.work;

import java.util.List;

/**
 * Machines that do errands for this program. Each argument of an errand is a piece of work by itself; one that a lost machine had is given
 * to another. One thread uses a cluster.
 */
public interface Cluster extends AutoCloseable {
    /** How many arguments should be with the machines at a time, so that none of these waits; at least 1. Machines come and go: it changes. */
    int places();

    /** Hands arguments of an errand over, without waiting for what becomes of them. */
    void submit(Errand errand, List<String> arguments);

    /**
     * Waits for results, and takes those that have come since: at least one, in any order. Something must have been handed over of which the
     * result was not taken.
     *
     * @throws InterruptedException  if this thread is interrupted
     * @throws IllegalStateException if an errand fails
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if the cluster gives up
     */
    List<String> results() throws InterruptedException;

    /** Lets the machines go. */
    @Override
    void close();
}
