package org.circlewalk.checker.console.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on several threads. */
public final class Parallel {
    private Parallel() {
    }

    /**
     * What a function gives for each of some arguments, in their order.
     *
     * @throws RuntimeException what the function throws for the first argument for which it throws anything; an {@link Error} likewise
     */
    public static <A, R> List<R> map(int threads, List<A> arguments, Function<A, R> function) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = arguments.stream().map(one -> pool.submit(() -> function.apply(one))).toList();
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            if (failed.getCause() instanceof Error serious) {
                throw serious;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
