package org.circlewalk.checker.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.EnclosedState;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** What is true of runs, from enclosures that are far narrower than those of the certificates. */
final class CertificateTruth {
    private static final int DIGITS = 30;
    private static final String ORDER = "The certificate is in order: all %d states contain the exact ones, and what it says of them follows.";
    private static final Pattern HEADING = Pattern.compile("Population gradient descent from zero with K = (\\d+), N = (\\d+), "
            + "p = (\\S+), M = (\\d+), η = (\\S+), ε = (\\S+): steps? 0(?: to (\\d+))?(?: of (\\d+))?\\.");
    private static final String POSITION = "(?:s_\\{N−(\\d+)\\}|the zero token)(?:, the parent,?)?";
    private static final String SINCE = "(?:every step from (\\d+) to (\\d+)|step (\\d+))";
    private static final String NUMBER = "(?:(-?[0-9.]+)…(E-?\\d+)?|between (\\S+) and (\\S+)|(-?[0-9.]+(?:E-?\\d+)?))";
    private static final Map<DescentSettings, List<StepCertificate>> RUNS = new ConcurrentHashMap<>();

    private final DescentSettings settings;
    private final List<StepCertificate> run;
    private final int last;
    private int matched;

    private CertificateTruth(DescentSettings settings, int last) {
        this.settings = settings;
        this.last = last;
        this.run = RUNS.computeIfAbsent(settings, about -> EnclosedRun.of(about, Math.max(last, 7), DIGITS).certificates());
    }

    /** Checks every line that a check printed of a certificate in order, and every claim that it says is in order. */
    static void assertTrue(List<String> lines, CertificateFile file) {
        Matcher heading = HEADING.matcher(lines.get(0));
        assertThat(heading.matches()).as(lines.get(0)).isTrue();
        DescentSettings settings = new DescentSettings(new RandomWalk(Integer.parseInt(heading.group(1)),
                Integer.parseInt(heading.group(2)), Fractions.parse("p", heading.group(3))), Integer.parseInt(heading.group(4)),
                Fractions.parse("eta", heading.group(5)), Fractions.parse("epsilon", heading.group(6)));
        CertificateTruth truth = new CertificateTruth(settings, heading.group(7) == null ? 0 : Integer.parseInt(heading.group(7)));
        assertThat(settings).isEqualTo(file.settings());
        assertThat(lines).contains(String.format(ORDER, truth.last + 1));
        assertThat(file.steps()).hasSize(truth.last + 1);
        for (int step = 0; step <= truth.last; step++) {
            truth.assertContained(file.steps().get(step), truth.run.get(step));
        }
        lines.stream().skip(1).forEach(truth::assertTrue);
    }

    private void assertContained(ClaimedStep claimed, StepCertificate exact) {
        EnclosedState state = exact.state().relativeTo(claimed.state().reference());
        for (int d = 0; d < state.column().length; d++) {
            assertMeet(ends(claimed.state().column()[d]), state.column()[d]);
            assertMeet(claimed.value().get(d), state.column()[d]);
        }
        for (int i = 0; i < state.logits().length; i++) {
            assertMeet(ends(claimed.state().logits()[i]), state.logits()[i]);
            assertMeet(claimed.scores().get(i), exact.scores().get(i));
        }
        assertMeet(claimed.loss(), exact.loss());
        StepFacts facts = claimed.facts();
        assertClaimed(facts.selectedPosition(), exact.selectedPosition());
        assertClaimed(claimed.predictedOffset(), exact.predictedOffset());
        assertClaimed(facts.accuracy(), exact.accuracy());
        assertBounds(claimed.lead(), exact.lead());
        assertBounds(facts.distanceToTransition(), exact.distanceToTransition());
        assertBounds(facts.distanceToSquareRoot(), exact.distanceToSquareRoot());
        assertThat(facts.bestMove()).isIn(Certainty.UNDECIDED, exact.predictsBestMove());
        assertThat(facts.raisesReference()).isIn(Certainty.UNDECIDED, exact.raisesSelected());
    }

    private static <T> void assertClaimed(Optional<T> claimed, Optional<T> exact) {
        assertThat(claimed.isEmpty() || claimed.equals(exact)).isTrue();
    }

    private static void assertBounds(Optional<Bounds> claimed, Optional<Interval> exact) {
        claimed.ifPresent(bounds -> assertMeet(bounds, exact.orElseThrow()));
    }

    /** Both hold the number; so they meet. As one of them is very narrow, that says that the other contains it. */
    private static void assertMeet(Bounds claimed, Interval exact) {
        Bounds ends = ends(exact);
        assertThat(claimed.lower()).isLessThanOrEqualTo(ends.upper());
        assertThat(claimed.upper()).isGreaterThanOrEqualTo(ends.lower());
    }

    private static Bounds ends(Interval interval) {
        BigDecimal one = new BigDecimal(interval.precision().one());
        return new Bounds(new BigDecimal(interval.lower()).divide(one), new BigDecimal(interval.upper()).divide(one));
    }

    private void assertTrue(String line) {
        matched = 0;
        sentence(line, "Not as in the paper's experiments: .*", known -> assertThat(line).contains(
                "K = " + settings.walk().nodes() + " and N = " + settings.walk().length()));
        sentence(line, "The certificate is in order: .*", known -> { });
        sentence(line, "Attention is certainly largest on " + POSITION + " at " + SINCE + "\\.", this::attention);
        sentence(line, "After " + SINCE + " the next one certainly lowers all other logits against that of " + POSITION + "\\.",
                this::raising);
        sentence(line, "The accuracy is exactly (\\S+) at " + SINCE + "\\.(?: It is optimal: a best move of the parent is predicted for "
                + "every walk\\.| (\\S+) would be optimal\\.)", this::accuracy);
        sentence(line, "At step (\\d+) the direction of V is .*", this::distances);
        sentence(line, "Which position has the largest score at step (\\d+) is not claimed\\.", this::atEnd);
        sentence(line, "It is left undecided whether the step after step (\\d+) lowers all other logits against that of " + POSITION
                + "\\.", this::atEnd);
        sentence(line, "The accuracy at step (\\d+) is not claimed, and it is left undecided whether a best move .*", this::atEnd);
        sentence(line, "The accuracy at step (\\d+) is not claimed; it is (certainly(?: not)?) so that a best move of the parent is "
                + "predicted for every walk\\.", known -> assertThat(CertificateReport.words(
                        run.get(atEnd(known)).predictsBestMove())).isEqualTo(known.group(2)));
        sentence(line, "How far the direction of V is from that of Πᵀ at step (\\d+), or from .*, is not claimed\\.", this::atEnd);
        sentence(line, "The certificate says that its run ended early, .* why it ended is not checked\\.", known -> { });
        assertThat(matched).as(line).isEqualTo(1);
    }

    private void sentence(String line, String pattern, java.util.function.Consumer<MatchResult> check) {
        Matcher matcher = Pattern.compile(pattern).matcher(line);
        if (matcher.matches()) {
            matched++;
            check.accept(matcher.toMatchResult());
        }
    }

    private int atEnd(MatchResult known) {
        assertThat(Integer.parseInt(known.group(1))).isEqualTo(last);
        return last;
    }

    private void attention(MatchResult known) {
        steps(known, 2).forEach(step -> assertThat(step.selectedPosition()).contains(position(known.group(1))));
    }

    private void raising(MatchResult known) {
        steps(known, 1).forEach(step -> {
            assertThat(step.raisesSelected()).isEqualTo(Certainty.CERTAINLY);
            assertThat(step.selectedPosition()).contains(position(known.group(4)));
        });
    }

    private void accuracy(MatchResult known) {
        BigFraction accuracy = Fractions.parse("accuracy", known.group(1));
        steps(known, 2).forEach(step -> assertThat(step.accuracy()).contains(accuracy));
        BigFraction optimal = known.group(5) == null ? accuracy : Fractions.parse("optimal", known.group(5));
        assertThat(settings.walk().optimalAccuracy()).isEqualTo(optimal);
    }

    private void distances(MatchResult known) {
        StepCertificate end = run.get(atEnd(known));
        Matcher first = Pattern.compile("V is " + NUMBER + " away from that of Πᵀ[,;]").matcher(known.group());
        Matcher second = Pattern.compile(NUMBER + "(?: away)? from that of (?:its entrywise|the entrywise square root of Πᵀ)")
                .matcher(known.group());
        boolean toTransition = first.find();
        boolean toSquareRoot = second.find();
        assertThat(toTransition || toSquareRoot).isTrue();
        assertThat(known.group().contains("not claimed")).isEqualTo(!(toTransition && toSquareRoot));
        if (toTransition) {
            assertMeet(named(first), end.distanceToTransition().orElseThrow());
        }
        if (toSquareRoot) {
            assertMeet(named(second), end.distanceToSquareRoot().orElseThrow());
        }
    }

    /** The interval that the words for a number stand for. */
    private static Bounds named(Matcher number) {
        if (number.group(5) != null) {
            return new Bounds(new BigDecimal(number.group(5)), new BigDecimal(number.group(5)));
        }
        if (number.group(3) != null) {
            return new Bounds(new BigDecimal(number.group(3)), new BigDecimal(number.group(4)));
        }
        BigDecimal digits = new BigDecimal(number.group(1) + (number.group(2) == null ? "" : number.group(2)));
        BigDecimal beyond = digits.add(digits.ulp().multiply(BigDecimal.valueOf(digits.signum())));
        return new Bounds(digits.min(beyond), digits.max(beyond));
    }

    private List<StepCertificate> steps(MatchResult known, int group) {
        if (known.group(group) == null) {
            assertThat(Integer.parseInt(known.group(group + 2))).isEqualTo(last);
            return run.subList(last, last + 1);
        }
        assertThat(Integer.parseInt(known.group(group + 1))).isEqualTo(last);
        return run.subList(Integer.parseInt(known.group(group)), last + 1);
    }

    private int position(String back) {
        return back == null ? settings.walk().length() : settings.walk().length() - Integer.parseInt(back);
    }
}
