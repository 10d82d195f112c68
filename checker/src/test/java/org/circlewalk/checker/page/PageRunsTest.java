package org.circlewalk.checker.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The runs of the page. */
class PageRunsTest {
    /** The first run that is done waits for another one, which only another thread can finish. */
    @Test
    void twoThreadsTrainTwoRunsAtATime() {
        CountDownLatch done = new CountDownLatch(2);
        Queue<Boolean> met = new ConcurrentLinkedQueue<>();
        assertThat(PageRuns.train(2, () -> {
            done.countDown();
            met.add(isOpen(done));
        })).hasSize(PageRuns.count());
        assertThat(met).hasSize(PageRuns.count()).containsOnly(true);
    }

    private static boolean isOpen(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
