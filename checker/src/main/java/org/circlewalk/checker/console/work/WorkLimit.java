package org.circlewalk.checker.console.work;

import java.util.Locale;
import java.util.function.Consumer;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * How much work a command does without being asked twice. What is beyond is refused in one sentence before it begins; what takes
 * more than a minute is announced.
 *
 * @param unlimited whether the user asked for it: then only what Java cannot hold is refused
 * @param announce  is told in a sentence of work that takes more than a minute
 */
public record WorkLimit(boolean unlimited, Consumer<String> announce) {
    /** The option that lifts the limit. */
    public static final String OPTION = "--unlimited";
    /** Ten minutes of one processor; what the README, the tests and the artefacts ask for takes less. */
    public static final double MOST_SECONDS = 600;
    /** Two gigabytes. */
    public static final double MOST_BYTES = 2e9;
    /** The limit of those who ask for nothing. */
    public static final WorkLimit STANDARD = new WorkLimit(false, sentence -> { });

    private static final double WORTH_SAYING_SECONDS = 60;
    /** Java's arrays end a little before 2³¹ entries, and its integers at 2³¹ bits. */
    private static final double LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /**
     * Lets work pass that is within the limit.
     *
     * @throws RefusedInputException if it is not within the limit
     */
    public void admit(Work work) {
        admit(work, "");
    }

    /**
     * The same with another way out, for the sentence of a refusal.
     *
     * @param advice such as "--remainder 1e-30 takes any N", or an empty text
     */
    public void admit(Work work, String advice) {
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
        if (work.seconds() >= WORTH_SAYING_SECONDS) {
            announce.accept("This takes " + rough(Amount.ofSeconds(work.seconds())) + " of computing, for " + work.input() + ".");
        }
    }

    private static RefusedInputException refused(String what, Work work, String amount, String allowed) {
        return new RefusedInputException("The " + what + " for " + work.input() + " is " + rough(amount) + ", but it must be " + allowed
                + ".");
    }

    private static String rough(String amount) {
        return amount.startsWith("more") ? amount : "about " + amount;
    }
}
