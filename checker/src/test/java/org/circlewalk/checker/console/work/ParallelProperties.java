package org.circlewalk.checker.console.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ParallelProperties {
    private static final List<Integer> ARGUMENTS = IntStream.range(0, 40).boxed().toList();

    @Property(tries = 20)
    void resultsAreInTheOrderOfTheArgumentsForAnyNumberOfThreads(@ForAll @IntRange(min = 1, max = 9) int threads) {
        assertThat(Parallel.map(threads, ARGUMENTS, i -> i * i)).isEqualTo(ARGUMENTS.stream().map(i -> i * i).toList());
    }

    @Property(tries = 20)
    void theFirstArgumentThatFailsSaysWhatIsThrown(@ForAll @IntRange(min = 1, max = 9) int threads) {
        assertThatThrownBy(() -> Parallel.map(threads, ARGUMENTS, i -> {
            if (i >= 3) {
                throw new ArithmeticException("at " + i);
            }
            return i;
        })).isExactlyInstanceOf(ArithmeticException.class).hasMessage("at 3");
    }

    @Example
    void tooLittleMemoryIsNotTakenForADefect() {
        assertThatThrownBy(() -> Parallel.map(2, ARGUMENTS, i -> {
            throw new OutOfMemoryError();
        })).isExactlyInstanceOf(OutOfMemoryError.class);
    }
}
