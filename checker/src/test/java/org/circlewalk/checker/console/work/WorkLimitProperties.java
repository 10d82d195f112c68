package org.circlewalk.checker.console.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** What is beyond the limit is refused in one sentence that names the estimate, the limit and the way out; what is long is announced. */
class WorkLimitProperties {
    private final List<String> announced = new ArrayList<>();
    private final WorkLimit limit = new WorkLimit(false, announced::add);
    private final WorkLimit unlimited = new WorkLimit(true, announced::add);

    @Property
    void timeBeyondTheLimitIsRefusedUnlessTheUserAsksForIt(@ForAll @DoubleRange(min = 601, max = 1e300) double seconds) {
        Work work = Work.ofSeconds("K = 5", seconds);
        assertThatThrownBy(() -> limit.admit(work)).isInstanceOf(RefusedInputException.class)
                .hasMessageStartingWith("The work for K = 5 is ").hasMessageEndingWith("; --unlimited lifts this limit.")
                .hasMessageContaining(Amount.ofSeconds(seconds)).hasMessageContaining("at most 10 minutes");
        assertThatCode(() -> unlimited.admit(work)).doesNotThrowAnyException();
    }

    @Property
    void whatIsWithinTheLimitPassesAndIsAnnouncedFromFiveSecondsOn(@ForAll @DoubleRange(min = 0, max = 600) double seconds) {
        announced.clear();
        limit.admit(Work.ofSeconds("K = 5", seconds));
        assertThat(announced).hasSize(seconds < 5 ? 0 : 1).allMatch(sentence -> sentence.startsWith("This takes about "));
    }

    @Property
    void whatJavaCannotHoldIsRefusedWhateverTheUserAsksFor(@ForAll @DoubleRange(min = 1, max = 1e300) double beyond) {
        double heap = Runtime.getRuntime().maxMemory();
        assertThatThrownBy(() -> unlimited.admit(new Work("K = 5", 1, heap * (1 + beyond), 0))).isInstanceOf(RefusedInputException.class)
                .hasMessageStartingWith("The memory for K = 5 is ").hasMessageContaining("JDK_JAVA_OPTIONS");
        assertThatThrownBy(() -> unlimited.admit(new Work("K = 5", 1, 1, 2147483640.0 * beyond))).isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("at most 2147483639");
    }

    @Example
    void whatIsNoNumberOfSecondsIsBeyondTheLimit() {
        assertThatThrownBy(() -> limit.admit(Work.ofSeconds("K = 5", Double.POSITIVE_INFINITY)))
                .hasMessage("The work for K = 5 is more than a million years of computing, but it must be at most 10 minutes; "
                        + "--unlimited lifts this limit.");
    }

    @Example
    void anotherWayOutIsNamedFirst() {
        assertThatThrownBy(() -> limit.require(Work.ofSeconds("K = 5", 1e4), "a smaller K does"))
                .hasMessage("The work for K = 5 is about 3 hours of computing, but it must be at most 10 minutes; a smaller K does, and "
                        + "--unlimited lifts this limit.");
    }

    @Example
    void amountsAreRoundedToWords() {
        assertThat(List.of(0.2, 35.0, 240.0, 1e4, 2e5, 1e9).stream().map(Amount::ofSeconds))
                .containsExactly("1 second", "35 seconds", "4 minutes", "3 hours", "2 days", "32 years");
        assertThat(List.of(5.0, 2e9, 35e9, 1e30).stream().map(Amount::ofBytes))
                .containsExactly("5 bytes", "2 GB", "35 GB", "more than a thousand TB");
    }

    @Property
    void longerNumbersTakeLonger(@ForAll @DoubleRange(min = 1, max = 1e9) double bits, @ForAll @DoubleRange(min = 0, max = 1e9) double more) {
        assertThat(LongNumbers.product(bits + more, bits)).isGreaterThanOrEqualTo(LongNumbers.product(bits, bits));
        assertThat(LongNumbers.product(bits + more, bits + more)).isGreaterThanOrEqualTo(LongNumbers.product(bits + more, bits) * 0.999);
        assertThat(LongNumbers.gcd(bits + more)).isGreaterThanOrEqualTo(LongNumbers.gcd(bits));
        assertThat(LongNumbers.digits(bits + more)).isGreaterThanOrEqualTo(LongNumbers.digits(bits));
    }
}
