package org.circlewalk.impl.run;

import java.util.Arrays;

/**
 * The parameters of a model. Immutable: arrays are copied on the way in and on the way out.
 *
 * @param head      those of the head, in its order
 * @param attention those of the attention, in its order
 */
public record ModelParameters(double[] head, double[] attention) {
    /** Takes copies. */
    public ModelParameters {
        head = head.clone();
        attention = attention.clone();
    }

    @Override
    public double[] head() {
        return head.clone();
    }

    @Override
    public double[] attention() {
        return attention.clone();
    }

    boolean isFinite() {
        return isFinite(head) && isFinite(attention);
    }

    static boolean isFinite(double[] numbers) {
        return Arrays.stream(numbers).allMatch(Double::isFinite);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelParameters that && Arrays.equals(head, that.head)
                && Arrays.equals(attention, that.attention);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(head) + Arrays.hashCode(attention);
    }

    @Override
    public String toString() {
        return "ModelParameters[" + head.length + " of the head, " + attention.length + " of the attention]";
    }
}
