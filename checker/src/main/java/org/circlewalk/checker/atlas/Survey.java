package org.circlewalk.checker.atlas;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.parameter.Fractions;

/**
 * All that an atlas depends on, and what its boxes are: of one length of walks, or of all lengths from one on.
 *
 * @param <R> what is found of a box
 */
interface Survey<R extends Finding> {
    /** The smallest circle. */
    int firstK();

    /** The largest one. */
    int lastK();

    /** The lower end of p. */
    BigFraction low();

    /** The upper end. */
    BigFraction high();

    /** From the smallest circle to the largest one. */
    default List<Integer> circles() {
        return IntStream.rangeClosed(firstK(), lastK()).boxed().toList();
    }

    /** The interval of p. */
    default ChanceBox interval() {
        return new ChanceBox(low(), high());
    }

    /** Undecided boxes that are wider are cut in two. */
    BigFraction grain();

    /** Undecided boxes that are beside a decided one and wider than this are cut in two. */
    BigFraction limit();

    /**
     * Holds the interval of p, and how finely it is cut, against what is allowed.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException naming the first that is not
     */
    static void requireCuts(BigFraction low, BigFraction high, BigFraction grain, BigFraction limit) {
        require(new ChanceBox(low, high).width().compareTo(BigFraction.ZERO) > 0, "p", Fractions.brief(low) + ".." + Fractions.brief(high),
                "an interval whose ends differ");
        require(limit.compareTo(BigFraction.ZERO) > 0, "limit", Fractions.brief(limit), "greater than 0");
        require(grain.compareTo(limit) >= 0, "grain", Fractions.brief(grain), "at least limit, which is " + Fractions.brief(limit));
    }

    /** Nothing explored of one circle. */
    default Partition<R> partition() {
        return new Partition<>(interval(), grain(), limit());
    }

    /** "K = 5 … 24, N = 101, …". */
    String named();

    /** The first line of the records, as an object of JSON. */
    String header();

    /** In what another atlas differs, of which the first line is there. */
    String difference(Survey<?> there);

    /**
     * Reads a line.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException naming the first field that does not fit
     */
    R read(JsonValue line);

    /** What is found of a box; depends on nothing else. */
    R tried(BoxTask task);

    /** Why what is claimed of a box does not follow, one sentence; nothing if it does. */
    Optional<String> failure(R record);

    /** How many bytes of memory it takes, where so many threads work; 0 if that is little. */
    double bytes(int threads);

    /** Which seconds a circle takes. */
    double secondsOfCircle(int nodes);

    /** Which seconds it takes to check what is claimed of a box. */
    double secondsOfCheck(R record);

    /** The summary of records, by K and from left to right. */
    AtlasSummary summary(String digest, List<R> records);
}
