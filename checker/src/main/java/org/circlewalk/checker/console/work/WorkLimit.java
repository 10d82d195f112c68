package org.circlewalk.checker.console.work;

import java.util.Locale;
import java.util.function.Consumer;
import org.circlewalk.checker.console.output.Forecast;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * How much work a command does without being asked twice. What is beyond is refused in one sentence before it begins; what takes
 * more than seconds is announced. A refusal is one sentence and nothing before it, so a command first refuses all that can be
 * refused of its input, and announces then.
 *
 * @param unlimited whether the user asked for it: then only what Java cannot hold is refused
 * @param audience  is told in a sentence of work that takes at least {@link Forecast#SHORT} seconds
 */
public record WorkLimit(boolean unlimited, Consumer<String> audience) {
    /** The option that lifts the limit. */
    public static final String OPTION = "--unlimited";
    /** Ten minutes of one processor; what the README, the tests and the artefacts ask for takes less. */
    public static final double MOST_SECONDS = 600;
    /** Two gigabytes. */
    public static final double MOST_BYTES = 2e9;
    /** The limit of those who ask for nothing. */
    public static final WorkLimit STANDARD = new WorkLimit(false, sentence -> { });

    /** Java's arrays end a little before 2³¹ entries, and its integers at 2³¹ bits. */
    private static final double LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /**
     * Lets work pass that is within the limit, and announces it: for input of which nothing else can be refused.
     *
     * @throws RefusedInputException if it is not within the limit
     */
    public void admit(Work work) {
        require(work);
        announce(work);
    }

    /**
     * Lets work pass that is within the limit, without a word.
     *
     * @throws RefusedInputException if it is not within the limit
     */
    public void require(Work work) {
        require(work, "");
    }

    /**
     * The same with another way out, for the sentence of a refusal.
     *
     * @param advice such as "--remainder 1e-30 takes any N", or an empty text
     */
    public void require(Work work, String advice) {
        if (work.entries() > LONGEST_ARRAY) {
            throw refused("longest list, in entries, or number, in bits,", work, String.format(Locale.ROOT, "%.3g", work.entries()),
                    "at most 2147483639, which is what Java can hold");
        }
        double heap = Runtime.getRuntime().maxMemory();
        if (work.bytes() > heap) {
            throw refused("memory", work, Amount.ofBytes(work.bytes()), "at most the " + Amount.ofBytes(heap)
                    + " that Java may take, and JDK_JAVA_OPTIONS=-Xmx… in the environment allows it more");
        }
        String ways = (advice.isEmpty() ? "; " : "; " + advice + ", and ") + OPTION + " lifts this limit";
        if (!unlimited && work.bytes() > MOST_BYTES) {
            throw refused("memory", work, Amount.ofBytes(work.bytes()), "at most " + Amount.ofBytes(MOST_BYTES) + ways);
        }
        if (!unlimited && work.seconds() > MOST_SECONDS) {
            throw refused("work", work, Amount.ofSeconds(work.seconds()) + " of computing",
                    "at most " + Amount.ofSeconds(MOST_SECONDS) + ways);
        }
    }

    /** Says what takes at least some seconds: once, after all that can be refused was looked at. */
    public void announce(Work work) {
        if (work.seconds() >= Forecast.SHORT) {
            tell(rough(Amount.ofSeconds(work.seconds())), work);
        }
    }

    /** Says that work takes longer than was estimated: that this much of it is known, and that there may be more. */
    public void announceMore(Work known) {
        tell("at least " + rough(Amount.ofSeconds(known.seconds())), known);
    }

    private void tell(String amount, Work work) {
        audience.accept("This takes " + amount + " of computing, for " + work.input() + ".");
    }

    private static RefusedInputException refused(String what, Work work, String amount, String allowed) {
        return new RefusedInputException("The " + what + " for " + work.input() + " is " + rough(amount) + ", but it must be " + allowed
                + ".");
    }

    private static String rough(String amount) {
        return amount.startsWith("more") ? amount : "about " + amount;
    }
}
