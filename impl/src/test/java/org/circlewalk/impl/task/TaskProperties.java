package org.circlewalk.impl.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/** Tasks: labelled sequences of walks on circles, general chains and questions. */
class TaskProperties {
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    @Property(tries = 50)
    void theCircleTaskIsTheSampleOfWalks(@ForAll("walks") RandomWalk walk, @ForAll long seed) {
        LabelledSequences sequences = new CircleTask(walk).draw(7, seed);
        SampledWalks walks = SampledWalks.draw(walk, 7, seed);
        for (int w = 0; w < 7; w++) {
            assertThat(sequences.tokens(w)).isEqualTo(Arrays.copyOf(walks.nodes(w), walk.visible()));
            assertThat(sequences.label(w)).isEqualTo(walks.label(w));
        }
    }

    @Property(tries = 50)
    void aLongerSampleExtendsAShorterOne(@ForAll("chainTasks") Task task, @ForAll long seed) {
        LabelledSequences few = task.draw(3, seed);
        LabelledSequences many = task.draw(9, seed);
        for (int w = 0; w < 3; w++) {
            assertThat(many.tokens(w)).isEqualTo(few.tokens(w));
            assertThat(many.label(w)).isEqualTo(few.label(w));
        }
        assertThat(task.draw(9, seed)).isEqualTo(many).hasSameHashCodeAs(many);
        assertThat(many.length()).isEqualTo(task.length());
    }

    @Property(tries = 50)
    void everyStepAndEveryLabelIsPossible(@ForAll("chainTasks") ChainTask task, @ForAll long seed) {
        LabelledSequences sequences = task.draw(20, seed);
        for (int w = 0; w < 20; w++) {
            int[] tokens = sequences.tokens(w);
            for (int i = 1; i < tokens.length; i++) {
                assertThat(task.chain().probability(tokens[i - 1], tokens[i])).isGreaterThan(BigFraction.ZERO);
            }
            assertThat(task.law(tokens)[sequences.label(w)]).isPositive();
            assertThat(Arrays.stream(task.law(tokens)).sum()).isBetween(1 - 1e-15 * tokens.length, 1 + 1e-15 * tokens.length);
        }
    }

    /** The label is a step from s_{N−2}: on a circle of at least five nodes never s_{N−2} itself nor two steps away. */
    @Example
    void withLagTwoTheLabelIsANeighbourOfTheTokenBeforeTheLast() {
        ChainTask task = new ChainTask(MarkovChain.onCircle(new RandomWalk(7, 9, HALF)), 9, 2);
        LabelledSequences sequences = task.draw(100, 5);
        int distinctFromParent = 0;
        for (int w = 0; w < 100; w++) {
            int step = Math.floorMod(sequences.label(w) - sequences.token(w, 7), 7);
            assertThat(step).isIn(1, 6);
            distinctFromParent += sequences.label(w) != sequences.token(w, 8) ? 1 : 0;
        }
        assertThat(distinctFromParent).isPositive();
        assertThat(task.optimalAccuracy()).isEqualTo(HALF);
    }

    /**
     * Within six standard deviations: with the fixed seed a plain fact, with another it would fail less than twice in 10⁹ tries
     * for each frequency.
     */
    @Example
    void frequenciesAreThoseOfTheChain() {
        MarkovChain chain = MarkovChain.withUniformStart(new BigFraction[][] {
            {new BigFraction(1, 10), new BigFraction(2, 10), new BigFraction(7, 10)},
            {BigFraction.ZERO, HALF, HALF},
            {BigFraction.ONE, BigFraction.ZERO, BigFraction.ZERO}});
        LabelledSequences sequences = new ChainTask(chain, 40, 1).draw(2000, 3);
        int[][] steps = new int[3][3];
        int[] starts = new int[3];
        for (int w = 0; w < 2000; w++) {
            int[] tokens = sequences.tokens(w);
            starts[tokens[0]]++;
            for (int i = 1; i < tokens.length; i++) {
                steps[tokens[i - 1]][tokens[i]]++;
            }
        }
        for (int s = 0; s < 3; s++) {
            assertFrequency(starts[s], 2000, 1 / 3.0);
            int from = Arrays.stream(steps[s]).sum();
            for (int y = 0; y < 3; y++) {
                assertFrequency(steps[s][y], from, chain.probability(s, y).doubleValue());
            }
        }
    }

    private static void assertFrequency(int count, int tries, double p) {
        assertThat(Math.abs(count - p * tries)).isLessThanOrEqualTo(6 * Math.sqrt(tries * p * (1 - p)));
    }

    /** U is compared with the running sums of the law, by coins; words of zeros always show the first possible face. */
    @Property
    void aDieShowsTheFacesInTheOrderOfItsLaw(@ForAll @IntRange(min = 1, max = 6) int faces,
            @ForAll @IntRange(max = 5) int first) {
        int only = first % faces;
        BigFraction[] law = new BigFraction[faces];
        Arrays.setAll(law, f -> f < only ? BigFraction.ZERO : new BigFraction(1, faces - only));
        assertThat(new ExactDie(law).roll(() -> 0L)).isEqualTo(only);
        assertThat(new ExactDie(law).roll(() -> -1L)).isEqualTo(faces - 1);
    }

    @Example
    void aDieOfThreeThirdsIsDecidedByTheFirstDigits() {
        BigFraction third = new BigFraction(1, 3);
        ExactDie die = new ExactDie(third, third, third);
        // 1/3 = 0.0101… in binary: a word below 0x5555… shows face 0; then face 1 has the conditional probability ½.
        assertThat(die.roll(words(0x5555555555555554L))).isEqualTo(0);
        assertThat(die.roll(words(0x5555555555555556L, 0x7FFFFFFFFFFFFFFFL))).isEqualTo(1);
        assertThat(die.roll(words(0x5555555555555556L, 0x8000000000000000L))).isEqualTo(2);
    }

    private static RandomGenerator words(long... words) {
        Iterator<Long> iterator = Arrays.stream(words).iterator();
        return iterator::next;
    }

    @Property(tries = 20)
    void aDeterministicWalkHasOneSequenceForEachStart(@ForAll @IntRange(min = 3, max = 8) int nodes,
            @ForAll @IntRange(min = 2, max = 30) int length, @ForAll boolean clockwise, @ForAll long seed) {
        CircleTask task = new CircleTask(new RandomWalk(nodes, length, clockwise ? BigFraction.ONE : BigFraction.ZERO));
        LabelledSequences all = task.everyStart();
        LabelledSequences sample = task.draw(10, seed);
        for (int w = 0; w < 10; w++) {
            int start = sample.token(w, 1);
            assertThat(all.tokens(start)).isEqualTo(sample.tokens(w));
            assertThat(all.label(start)).isEqualTo(sample.label(w));
        }
        assertThatThrownBy(() -> new CircleTask(new RandomWalk(3, 2, HALF)).everyStart())
                .isInstanceOf(InvalidParameterException.class).hasMessage("p is 1/2, but it must be 0 or 1.");
    }

    private static String text(LabelledSequences sequences, int index) {
        return String.join(" ", Arrays.stream(sequences.tokens(index)).mapToObj(QuestionTask.dictionary()::get).toList());
    }

    @Example
    void theFirstTaskAsksForTheMoreFrequentFruit() {
        LabelledSequences all = QuestionTask.FREQUENCY.all();
        assertThat(all.count()).isEqualTo(32);
        assertThat(QuestionTask.FREQUENCY.length()).isEqualTo(17);
        assertThat(QuestionTask.FREQUENCY.vocabulary()).isEqualTo(19);
        assertThat(IntStream.range(0, 32).mapToObj(w -> text(all, w)).distinct()).hasSize(32);
        for (int w = 0; w < 32; w++) {
            String question = text(all, w);
            assertThat(question).matches("Based on the list ((apple|orange) ){5}which type of fruit appears most frequently");
            String answer = QuestionTask.dictionary().get(all.label(w));
            assertThat(question.split(answer, -1).length - 1).isGreaterThanOrEqualTo(3);
        }
    }

    @Example
    void theSecondTaskHasTwoQuestionsWithTheSameAverageWord() {
        LabelledSequences all = QuestionTask.PREFERENCE.all();
        assertThat(QuestionTask.PREFERENCE.length()).isEqualTo(19);
        assertThat(List.of(text(all, 0), text(all, 1))).containsExactly(
                "Based on the sentence I prefer an apple to an orange which type of fruit do I prefer",
                "Based on the sentence I prefer an orange to an apple which type of fruit do I prefer");
        assertThat(QuestionTask.dictionary().get(all.label(0))).isEqualTo("apple");
        assertThat(QuestionTask.dictionary().get(all.label(1))).isEqualTo("orange");
        assertThat(all.tokens(0)).containsExactlyInAnyOrder(all.tokens(1));
    }

    @Property(tries = 20)
    void sampledQuestionsHaveTheAnswersOfTheirLaw(@ForAll QuestionTask task, @ForAll long seed) {
        LabelledSequences sample = task.draw(15, seed);
        for (int w = 0; w < 15; w++) {
            assertThat(task.law(sample.tokens(w))[sample.label(w)]).isOne();
        }
    }

    @Example
    void whatIsNoSequenceIsRefused() {
        assertThatThrownBy(() -> LabelledSequences.of(3, new int[][] {{0, 3}}, new int[] {0}))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("token 2 of sequence 0 is 3, but it must be a word from 0 to 2.");
        assertThatThrownBy(() -> LabelledSequences.of(3, new int[][] {{0, 1}, {2}}, new int[] {0, 0}))
                .hasMessage("the length of sequence 1 is 1, but it must be that of sequence 0, 2.");
        assertThatThrownBy(() -> LabelledSequences.of(3, new int[][] {{0, 1}}, new int[2]))
                .hasMessage("the number of labels is 2, but it must be n = 1.");
        assertThatThrownBy(() -> new ChainTask(MarkovChain.onGraph(new int[][] {{0}}), 4, 4))
                .hasMessage("the lag is 4, but it must be from 1 to N - 1 = 3.");
    }

    @Provide
    Arbitrary<RandomWalk> walks() {
        return Combinators.combine(Arbitraries.integers().between(3, 8), Arbitraries.integers().between(2, 20),
                Arbitraries.of(BigFraction.ZERO, BigFraction.ONE, HALF, new BigFraction(1, 100))).as(RandomWalk::new);
    }

    @Provide
    Arbitrary<ChainTask> chainTasks() {
        Arbitrary<MarkovChain> graphs = Arbitraries.of(
                MarkovChain.onGraph(new int[][] {{1}, {0, 2}, {1}}),
                MarkovChain.onGraph(new int[][] {{1, 2, 3}, {0}, {0}, {0}}),
                MarkovChain.onCircle(new RandomWalk(5, 2, new BigFraction(1, 3))),
                MarkovChain.onCircle(new RandomWalk(3, 2, BigFraction.ONE)));
        return Combinators.combine(graphs, Arbitraries.integers().between(2, 12), Arbitraries.integers().between(0, 20))
                .as((chain, length, lag) -> new ChainTask(chain, length, 1 + lag % (length - 1)));
    }
}
