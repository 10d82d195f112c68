package org.circlewalk.impl.task;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/** The two question-answering tasks of Section 6. All questions of a task are equally likely, and each has one answer. */
public enum QuestionTask implements Task {
    /**
     * Task 1, N = 17: "Based on the list f f f f f which type of fruit appears most frequently", each f one of two fruits; the
     * answer is the more frequent. The average word tells it.
     */
    FREQUENCY {
        @Override
        List<String> questions() {
            return IntStream.range(0, 1 << LISTED).mapToObj(list -> "Based on the list " + listed(list)
                    + "which type of fruit appears most frequently").toList();
        }

        @Override
        int answer(int[] words) {
            long oranges = Arrays.stream(words).filter(word -> word == ORANGE).count();
            return 2 * oranges > LISTED ? ORANGE : APPLE;
        }
    },
    /**
     * Task 2, N = 19: "Based on the sentence I prefer an apple to an orange which type of fruit do I prefer", and the same with
     * the fruits swapped; the answer is the preferred one. Both questions have the same average word.
     */
    PREFERENCE {
        @Override
        List<String> questions() {
            return List.of("Based on the sentence I prefer an apple to an orange which type of fruit do I prefer",
                    "Based on the sentence I prefer an orange to an apple which type of fruit do I prefer");
        }

        @Override
        int answer(int[] words) {
            return Arrays.stream(words).filter(word -> word == APPLE || word == ORANGE).findFirst().orElseThrow();
        }
    };

    private static final List<String> WORDS = List.of("apple", "orange", "Based", "on", "the", "which", "type", "of", "fruit",
            "list", "appears", "most", "frequently", "sentence", "I", "prefer", "an", "to", "do");
    private static final int APPLE = 0;
    private static final int ORANGE = 1;
    private static final int LISTED = 5;

    abstract List<String> questions();

    abstract int answer(int[] question);

    private static String listed(int list) {
        StringBuilder text = new StringBuilder();
        for (int f = 0; f < LISTED; f++) {
            text.append((list >>> f & 1) == 0 ? "apple " : "orange ");
        }
        return text.toString();
    }

    private int[][] words() {
        return questions().stream().map(question -> Arrays.stream(question.split(" ")).mapToInt(WORDS::indexOf).toArray())
                .toArray(int[][]::new);
    }

    /** The K = 19 words; a word's number is its index. */
    public static List<String> dictionary() {
        return WORDS;
    }

    /** Every question once: 32 or 2 sequences, the whole distribution. */
    public LabelledSequences all() {
        return labelled(words());
    }

    @Override
    public int vocabulary() {
        return WORDS.size();
    }

    @Override
    public int length() {
        return words()[0].length + 1;
    }

    @Override
    public LabelledSequences draw(int count, long seed) {
        require(count >= 1, "the number of sequences", count, "an integer of at least 1");
        int[][] words = words();
        int[][] drawn = new int[count][];
        Arrays.setAll(drawn, w -> words[RandomStream.uniform(RandomStream.ofSequence(seed, w), words.length)]);
        return labelled(drawn);
    }

    private LabelledSequences labelled(int[][] questions) {
        return LabelledSequences.of(vocabulary(), questions, Arrays.stream(questions).mapToInt(this::answer).toArray());
    }

    @Override
    public double[] law(int[] visible) {
        double[] law = new double[vocabulary()];
        law[answer(visible)] = 1;
        return law;
    }

    @Override
    public BigFraction optimalAccuracy() {
        return BigFraction.ONE;
    }
}
