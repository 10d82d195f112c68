package org.circlewalk.checker.proof.process;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The time on the processor of a process and of all that it started, also of those that have ended since they were last looked at. */
final class ProcessorTime {
    /** A number of a process can be given to another one later, which begins at another moment. */
    private record Life(long number, Optional<Instant> start) {
    }

    private final Map<Life, Duration> used = new HashMap<>();

    /** Looks at processes. */
    void see(Stream<ProcessHandle> processes) {
        processes.forEach(process -> {
            ProcessHandle.Info info = process.info();
            info.totalCpuDuration().ifPresent(time -> used.merge(new Life(process.pid(), info.startInstant()), time,
                    (before, now) -> before.compareTo(now) > 0 ? before : now));
        });
    }

    /** What they have used as far as it was seen; 0 on a system that doesn't say. */
    double seconds() {
        return used.values().stream().reduce(Duration.ZERO, Duration::plus).toNanos() / 1e9;
    }
}
