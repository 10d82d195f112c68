package org.circlewalk.checker.console.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar on standard error. It appears only if standard error is a terminal and the work takes more than a
 * second; the launcher says whether it is a terminal, since Java cannot tell. Any thread may report progress.
 */
public final class Progress implements AutoCloseable {
    private static final boolean TERMINAL = Boolean.getBoolean("circlewalk.terminal");
    private static final int WIDTH = 79;
    private static final long PATIENCE_MILLIS = 1000;
    private static final long REFRESH_MILLIS = 200;

    private final LongAdder done = new LongAdder();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread painter;

    private Progress(String task, long total, long before) {
        painter = new Thread(() -> paint(task, total, before), "progress");
        painter.setDaemon(true);
        if (TERMINAL) {
            painter.start();
        }
    }

    /** Work of {@code total} steps. */
    public static Progress of(String task, long total) {
        return new Progress(task, total, 0);
    }

    /** Work of {@code total} steps, of which an earlier run did some: how long the rest takes is estimated without these. */
    public static Progress goingOn(String task, long total, long before) {
        return new Progress(task, total, before);
    }

    /** Does work of unknown length; the bar shows that it goes on. */
    public static <T> T during(String task, Supplier<T> work) {
        Progress progress = new Progress(task, -1, 0);
        try {
            return work.get();
        } finally {
            progress.close();
        }
    }

    /** One more step is done. */
    public void step() {
        done.increment();
    }

    /** So many more steps are done; fewer than none if it turned out that some were not. */
    public void steps(long count) {
        done.add(count);
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        finished.countDown();
        try {
            painter.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void paint(String task, long total, long before) {
        try {
            if (finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
            PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
            try (ProgressBar bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(total).startsFrom(before, Duration.ZERO)
                    .setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis((int) REFRESH_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH)).continuousUpdate().clearDisplayOnFinish().build()) {
                while (!finished.await(REFRESH_MILLIS, TimeUnit.MILLISECONDS)) {
                    bar.stepTo(before + done.sum());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
