package org.circlewalk.impl.engine.empirical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WorkCrewTest {
    @Property(tries = 50)
    void everyUnitOfEveryJobIsDoneOnce(@ForAll @IntRange(min = 1, max = 4) int size, @ForAll @IntRange(max = 20) int units,
            @ForAll @IntRange(min = 1, max = 30) int jobs) {
        AtomicIntegerArray done = new AtomicIntegerArray(units);
        try (WorkCrew crew = new WorkCrew(size)) {
            for (int job = 1; job <= jobs; job++) {
                crew.run(units, (worker, unit) -> {
                    assertThat(worker).isBetween(0, size - 1);
                    done.incrementAndGet(unit);
                });
                for (int unit = 0; unit < units; unit++) {
                    assertThat(done.get(unit)).isEqualTo(job);
                }
            }
        }
    }

    /** Whether its threads are asleep or watching when a job comes makes no difference to it. */
    @Example
    void aCrewWorksAfterAPause() {
        AtomicIntegerArray done = new AtomicIntegerArray(3);
        try (WorkCrew crew = new WorkCrew(3)) {
            for (int job = 1; job <= 10; job++) {
                LockSupport.parkNanos(2_000_000);
                crew.run(3, (worker, unit) -> done.incrementAndGet(unit));
                assertThat(new int[] {done.get(0), done.get(1), done.get(2)}).containsOnly(job);
            }
        }
    }

    @Property(tries = 20)
    void whatAUnitThrowsIsThrownAndTheCrewWorksOn(@ForAll @IntRange(min = 1, max = 3) int size,
            @ForAll @IntRange(max = 9) int failing) {
        try (WorkCrew crew = new WorkCrew(size)) {
            assertThatThrownBy(() -> crew.run(10, (worker, unit) -> {
                if (unit == failing) {
                    throw new ArithmeticException("unit " + unit);
                }
            })).isInstanceOf(ArithmeticException.class).hasMessage("unit " + failing);
            AtomicIntegerArray done = new AtomicIntegerArray(1);
            crew.run(1, (worker, unit) -> done.incrementAndGet(unit));
            assertThat(done.get(0)).isEqualTo(1);
        }
    }

    @Property(tries = 3)
    void aClosedCrewRefusesWork(@ForAll @IntRange(min = 1, max = 3) int size) {
        WorkCrew crew = new WorkCrew(size);
        crew.close();
        assertThatThrownBy(() -> crew.run(1, (worker, unit) -> { })).isInstanceOf(IllegalStateException.class)
                .hasMessage("The engine has been closed.");
    }
}
