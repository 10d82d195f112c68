package org.circlewalk.checker.command;

import org.circlewalk.checker.console.option.IntegerConverter;
import org.circlewalk.checker.console.option.NodesOption;
import org.circlewalk.checker.console.option.ProbabilityOption;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.exact.MatrixReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk exact power}. */
@Command(name = "power", footer = {"", "Example:",
    "  circlewalk exact power --K 5 --p 7/10 --exponent 3"},
    description = "A power of the transition matrix: the law of the node after so many steps.")
final class ExactPowerCommand extends LimitedCommand {
    @Mixin
    private NodesOption nodes;
    @Mixin
    private ProbabilityOption probability;
    @Option(names = "--exponent", required = true, paramLabel = "R", converter = IntegerConverter.NonNegative.class,
            description = "The exponent, at least 0.")
    private int exponent;

    @Override
    protected Report report() {
        return MatrixReport.ofPower(nodes.nodes(), probability.probability(), exponent, limit());
    }
}
