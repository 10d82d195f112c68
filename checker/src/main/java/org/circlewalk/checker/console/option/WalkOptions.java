package org.circlewalk.checker.console.option;

import org.circlewalk.spec.walk.RandomWalk;
import picocli.CommandLine.Mixin;

/** {@code --K}, {@code --N} and {@code --p} together. */
public final class WalkOptions {
    @Mixin
    private NodesOption nodes;
    @Mixin
    private LengthOption length;
    @Mixin
    private ProbabilityOption probability;

    /** The walk they describe. */
    public RandomWalk walk() {
        return new RandomWalk(nodes.nodes(), length.length(), probability.probability());
    }
}
