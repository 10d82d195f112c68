package org.circlewalk.checker.exact;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.RandomWalk;

/** A walk's parameters under the names that users write. */
record WalkSettings(int K, int N, BigFraction p) {
    static WalkSettings of(RandomWalk walk) {
        return new WalkSettings(walk.nodes(), walk.length(), walk.p());
    }
}
