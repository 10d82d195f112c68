package org.circlewalk.checker.atlas;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.spec.box.ChanceBox;

/**
 * All that an atlas depends on, and what its boxes are: of one length of walks, or of all lengths from one on.
 *
 * @param <R> what is found of a box
 */
interface Survey<R extends Finding> {
    /** From the smallest circle to the largest one. */
    List<Integer> circles();

    /** The interval of p. */
    ChanceBox interval();

    /** Undecided boxes that are wider are cut in two. */
    BigFraction grain();

    /** Undecided boxes that are beside a decided one and wider than this are cut in two. */
    BigFraction limit();

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
