package org.circlewalk.impl.engine.empirical;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A few threads that share jobs of some ten microseconds. Between jobs a thread watches for the next one for a while
 * before it goes to sleep, as waking a sleeping thread takes longer than such a job.
 *
 * <p>The caller's thread is one of the crew, number 0; a crew of one has no other thread.
 */
final class WorkCrew implements AutoCloseable {
    private static final long NANOS_AWAKE = 200_000;
    private static final int LOOKS_BETWEEN_CLOCKS = 64;

    /** One unit of a job. Units are independent of each other. */
    interface Work {
        /**
         * @param worker the number of the thread, 0 … threads−1, for work space of its own
         * @param unit   the number of the unit
         */
        void perform(int worker, int unit);
    }

    /** A job: its units are taken one by one by whoever is free; a thread that comes too late finds none. */
    private static final class Job {
        private final Work work;
        private final int units;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Job(Work work, int units) {
            this.work = work;
            this.units = units;
        }

        void takePart(int worker) {
            for (int unit = taken.getAndIncrement(); unit < units; unit = taken.getAndIncrement()) {
                try {
                    work.perform(worker, unit);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    done.incrementAndGet();
                }
            }
        }
    }

    private static final Job END = new Job((worker, unit) -> { }, 0);

    private final Thread[] threads;
    private final AtomicInteger asleep = new AtomicInteger();
    private volatile Job job;

    /** @param size the number of threads, the caller's included, at least 1 */
    WorkCrew(int size) {
        threads = new Thread[size - 1];
        for (int t = 0; t < threads.length; t++) {
            int worker = t + 1;
            threads[t] = new Thread(() -> serve(worker), "gradient-" + worker);
            threads[t].setDaemon(true);
            threads[t].start();
        }
    }

    int size() {
        return threads.length + 1;
    }

    /**
     * Performs the units 0 … units−1 and returns when all are done; what a unit throws is thrown here.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    void run(int units, Work work) {
        if (job == END) {
            throw new IllegalStateException("The engine has been closed.");
        }
        if (threads.length == 0) {
            for (int unit = 0; unit < units; unit++) {
                work.perform(0, unit);
            }
            return;
        }
        Job current = new Job(work, units);
        publish(current);
        current.takePart(0);
        for (int looks = 1; current.done.get() < units; looks++) {
            if (looks % LOOKS_BETWEEN_CLOCKS == 0) {
                // On a busy machine the thread that is waited for may need this processor.
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
        rethrow(current.failure.get());
    }

    private void publish(Job next) {
        job = next;
        if (asleep.get() > 0) {
            for (Thread thread : threads) {
                LockSupport.unpark(thread);
            }
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    private void serve(int worker) {
        Job last = null;
        while (last != END) {
            last = awaitOtherThan(last);
            last.takePart(worker);
        }
    }

    private Job awaitOtherThan(Job last) {
        long start = System.nanoTime();
        for (int looks = 1;; looks++) {
            Job seen = job;
            if (seen != last) {
                return seen;
            }
            if (looks % LOOKS_BETWEEN_CLOCKS != 0 || System.nanoTime() - start < NANOS_AWAKE) {
                Thread.onSpinWait();
            } else {
                sleepWhile(last);
            }
        }
    }

    private void sleepWhile(Job last) {
        asleep.incrementAndGet();
        // Counted as asleep before this look at the job, so that publish either is seen here or wakes this thread.
        while (job == last) {
            LockSupport.park(this);
        }
        asleep.decrementAndGet();
    }

    /** Ends the threads. No job may be running. */
    @Override
    public void close() {
        publish(END);
    }
}
