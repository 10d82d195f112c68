package org.circlewalk.impl.model;

import java.util.Arrays;

/** An attention whose parameters are the logits themselves: those of the K words and then those of the N positions. */
interface LogitAttention extends Attention {
    @Override
    default int parameters() {
        return nodes() + length();
    }

    @Override
    default double[] tokenLogits(double[] parameters) {
        return Arrays.copyOf(parameters, nodes());
    }

    @Override
    default double[] positionLogits(double[] parameters) {
        return Arrays.copyOfRange(parameters, nodes(), parameters());
    }
}
