package org.circlewalk.checker.command;

import java.util.OptionalInt;
import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.NodesOption;
import org.circlewalk.checker.console.option.ProbabilityOption;
import org.circlewalk.checker.console.option.StrictConverter;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.exact.GapReport;
import org.circlewalk.spec.walk.RandomWalk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk exact gap}. */
@Command(name = "gap", footer = {"", "Example:",
    "  circlewalk exact gap --K 17 --N infinity --p 7/9 --k 3"},
    description = {
    "The gap Σ [(Π − Π^k)(Πᵀ)^i]_11 over i = 1 … N−1 between the parent token and the token k−1 places before it "
        + "(Lemma E.4), one fraction on a line.",
    "--N infinity gives the limit for large N, which needs 0 < p < 1. If K and k are both even, the gap has one limit "
        + "along odd N and another, larger by 2/K, along even N; the smaller one is given."})
final class ExactGapCommand extends LimitedCommand {
    @Mixin
    private NodesOption nodes;
    @Option(names = "--N", required = true, paramLabel = "N", converter = LengthOrInfinity.class,
            description = "Number of nodes of a walk, at least 2, or infinity.")
    private OptionalInt length;
    @Mixin
    private ProbabilityOption probability;
    @Option(names = "--k", required = true, paramLabel = "k", converter = IntegerConverter.Positive.class,
            description = "Which token is compared with the parent, from 1 (the parent itself) to N − 1.")
    private int offset;

    @Override
    protected Report report() {
        return length.isPresent()
                ? GapReport.at(new RandomWalk(nodes.nodes(), length.getAsInt(), probability.probability()), offset, limit())
                : GapReport.atInfinity(nodes.nodes(), probability.probability(), offset, limit());
    }

    /** Reads N; empty for infinity. */
    static final class LengthOrInfinity extends StrictConverter<OptionalInt> {
        LengthOrInfinity() {
            super("an integer of at least 2, or infinity");
        }

        @Override
        protected OptionalInt parse(String text) {
            if ("infinity".equals(text)) {
                return OptionalInt.empty();
            }
            if (!isInteger(text)) {
                return null;
            }
            try {
                int length = Integer.parseInt(text);
                return length >= 2 ? OptionalInt.of(length) : null;
            } catch (NumberFormatException noInteger) {
                return null;
            }
        }
    }
}
