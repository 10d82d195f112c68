package org.circlewalk.checker.atlas;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads of this machine. */
final class ThreadWorkers implements BoxWorkers {
    private final AtlasSettings settings;
    private final BoxDecider decider;
    private final int threads;
    private final ExecutorService pool;
    private final ExecutorCompletionService<BoxRecord> working;

    ThreadWorkers(AtlasSettings settings, BoxDecider decider, int threads) {
        this.settings = settings;
        this.decider = decider;
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
        boxes.forEach(box -> working.submit(() -> box.record(settings, decider)));
    }

    @Override
    public List<BoxRecord> found() throws InterruptedException {
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
