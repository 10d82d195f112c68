package org.circlewalk.spec.model;

import org.apache.commons.math3.fraction.BigFraction;

/** The prediction rule of Definition 2.1: the node with the largest output, and of several the smallest. */
public final class Prediction {
    private Prediction() {
    }

    /** The smallest index that attains the maximum of a non-empty array. */
    public static int of(BigFraction[] output) {
        int best = 0;
        for (int y = 1; y < output.length; y++) {
            if (output[y].compareTo(output[best]) > 0) {
                best = y;
            }
        }
        return best;
    }
}
