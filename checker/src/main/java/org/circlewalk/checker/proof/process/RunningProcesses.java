package org.circlewalk.checker.proof.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The processes that circlewalk has started and that must not outlive it: when it ends, however it ends, they are killed. */
public final class RunningProcesses {
    private static final long PATIENCE_MILLIS = 2000;
    private static volatile boolean ending;
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
    private static final ScheduledExecutorService WATCH = Executors.newScheduledThreadPool(1, task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(RunningProcesses::killAll, "kill processes"));
        } catch (IllegalStateException alreadyEnding) {
            // Then nothing is started any more.
        }
    }

    private RunningProcesses() {
    }

    /** From now on the process goes when circlewalk goes, at once if circlewalk is going already: another thread may not have noticed. */
    public static void add(Process process) {
        RUNNING.add(process);
        if (ending) {
            kill(process);
        }
    }

    /** Does something about processes again and again. It has to be short, since all watches share one thread. */
    public static ScheduledFuture<?> watch(long everyMillis, Runnable look) {
        return WATCH.scheduleWithFixedDelay(look, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    /** Kills a process and every process that it started; its output can still be read to the end. */
    public static void kill(Process process) {
        // By its handle, since destroyForcibly() of the process would also close the output that is still being read.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
        RUNNING.remove(process);
    }

    /** Kills all of them, and waits until they are gone; circlewalk is going, so that none may come after them. */
    static void killAll() {
        ending = true;
        for (Process process : RUNNING) {
            kill(process);
            awaitEnd(process);
        }
    }

    /** Waits for a process that was killed, so that its files can be removed. */
    public static void awaitEnd(Process process) {
        try {
            process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
