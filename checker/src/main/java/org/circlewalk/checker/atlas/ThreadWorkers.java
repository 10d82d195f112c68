package org.circlewalk.checker.atlas;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Threads of this machine.
 *
 * @param <R> what is found of a box
 */
final class ThreadWorkers<R extends Finding> implements BoxWorkers<R> {
    private final Function<BoxTask, R> trial;
    private final int threads;
    private final ExecutorService pool;
    private final ExecutorCompletionService<R> working;

    ThreadWorkers(Function<BoxTask, R> trial, int threads) {
        this.trial = trial;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
        this.working = new ExecutorCompletionService<>(pool);
    }

    @Override
    public int places() {
        return threads;
    }

    @Override
    public void submit(List<BoxTask> boxes) {
        boxes.forEach(box -> working.submit(() -> trial.apply(box)));
    }

    @Override
    public List<R> found() throws InterruptedException {
        try {
            return List.of(working.take().get());
        } catch (ExecutionException failed) {
            throw thrown(failed);
        }
    }

    private static RuntimeException thrown(ExecutionException failed) {
        if (failed.getCause() instanceof Error serious) {
            throw serious;
        }
        return failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed.getCause());
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
