package org.circlewalk.impl.task;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A die that shows each of its faces with an exact rational probability: {@link ExactCoin}s thrown one after the other, each
 * with the probability of its face given that none before it was shown.
 */
final class ExactDie {
    private final int[] faces;
    private final ExactCoin[] coins;

    /** @param law the probability of each face, non-negative with sum 1 */
    ExactDie(BigFraction... law) {
        List<Integer> possible = new ArrayList<>();
        List<ExactCoin> thrown = new ArrayList<>();
        BigFraction rest = BigFraction.ONE;
        for (int face = 0; face < law.length; face++) {
            if (law[face].getNumerator().signum() > 0) {
                possible.add(face);
                thrown.add(new ExactCoin(law[face].divide(rest)));
                rest = rest.subtract(law[face]);
            }
        }
        faces = possible.stream().mapToInt(Integer::intValue).toArray();
        coins = thrown.toArray(ExactCoin[]::new);
    }

    /** A face. The last coin is certain, so no word is drawn for it. */
    int roll(RandomGenerator random) {
        int k = 0;
        while (!coins[k].flip(random)) {
            k++;
        }
        return faces[k];
    }
}
