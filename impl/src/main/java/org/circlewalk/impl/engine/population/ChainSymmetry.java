package org.circlewalk.impl.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.chain.MarkovChain;

/**
 * The orbits of pairs of nodes under the automorphisms of a chain: the permutations π of its nodes with
 * Π[π(r)][π(s)] = Π[r][s] that keep the start law. Where V[y][s] is the same for all pairs of an orbit, and the token logit
 * for all nodes of one, the exact population gradient has the same property.
 *
 * <p>Automorphisms are searched for by trial, which serves small chains.
 */
final class ChainSymmetry {
    private final int nodes;
    /** A number for each probability of a step and of the start, equal where these are. */
    private final int[] steps;
    private final int[] starts;
    /** The first pair of the orbit of (y, s), at y·K + s; a node a is the pair (a, a). */
    private final int[] orbit;

    ChainSymmetry(MarkovChain chain) {
        nodes = chain.nodes();
        steps = new int[nodes * nodes];
        starts = new int[nodes];
        orbit = new int[nodes * nodes];
        Map<BigFraction, Integer> numbers = new HashMap<>();
        BigFraction[] start = chain.start();
        for (int r = 0; r < nodes; r++) {
            starts[r] = numbers.computeIfAbsent(start[r], fraction -> numbers.size());
            for (int s = 0; s < nodes; s++) {
                steps[r * nodes + s] = numbers.computeIfAbsent(chain.probability(r, s), fraction -> numbers.size());
            }
        }
        Arrays.setAll(orbit, pair -> pair);
        List<Integer> first = new ArrayList<>();
        for (int pair = 0; pair < orbit.length; pair++) {
            if (orbit[pair] == pair && !joins(pair, first)) {
                first.add(pair);
            }
        }
    }

    /** Whether an automorphism leads to the pair from one of the given, whose orbits then grow by all images. */
    private boolean joins(int pair, List<Integer> first) {
        for (int other : first) {
            int[] image = new int[nodes];
            Arrays.fill(image, -1);
            boolean begun = assigned(image, other / nodes, pair / nodes) && assigned(image, other % nodes, pair % nodes);
            if (begun && extended(image, 0)) {
                for (int each = 0; each < orbit.length; each++) {
                    join(each, image[each / nodes] * nodes + image[each % nodes]);
                }
                return true;
            }
        }
        return false;
    }

    /** Unites two orbits; the smaller first pair is that of the union. */
    private void join(int pair, int other) {
        int low = Math.min(orbit[pair], orbit[other]);
        int high = Math.max(orbit[pair], orbit[other]);
        for (int each = 0; each < orbit.length; each++) {
            orbit[each] = orbit[each] == high ? low : orbit[each];
        }
    }

    /** Gives a node its image, if that fits all images given so far. */
    private boolean assigned(int[] image, int node, int to) {
        if (image[node] >= 0) {
            return image[node] == to;
        }
        boolean fits = starts[node] == starts[to] && steps[node * nodes + node] == steps[to * nodes + to];
        for (int r = 0; fits && r < nodes; r++) {
            if (image[r] >= 0) {
                fits = image[r] != to && steps[r * nodes + node] == steps[image[r] * nodes + to]
                        && steps[node * nodes + r] == steps[to * nodes + image[r]];
            }
        }
        if (fits) {
            image[node] = to;
        }
        return fits;
    }

    private boolean extended(int[] image, int node) {
        if (node == nodes) {
            return true;
        }
        if (image[node] >= 0) {
            return extended(image, node + 1);
        }
        for (int to = 0; to < nodes; to++) {
            if (assigned(image, node, to)) {
                if (extended(image, node + 1)) {
                    return true;
                }
                image[node] = -1;
            }
        }
        return false;
    }

    /** Whether the state has the symmetry, to the last bit. */
    boolean isThatOf(ModelState state) {
        double[] value = state.value();
        double[] tokens = state.tokenLogits();
        for (int pair = 0; pair < orbit.length; pair++) {
            if (value[pair] != value[orbit[pair]]) {
                return false;
            }
        }
        for (int a = 0; a < nodes; a++) {
            if (tokens[a] != tokens[firstNode(a)]) {
                return false;
            }
        }
        return true;
    }

    private int firstNode(int node) {
        return orbit[node * nodes + node] / nodes;
    }

    /** Puts the mean over each orbit in the place of a gradient's entries. */
    void level(double[] value, double[] tokens) {
        level(value, orbit);
        int[] nodeOrbit = new int[nodes];
        Arrays.setAll(nodeOrbit, this::firstNode);
        level(tokens, nodeOrbit);
    }

    private static void level(double[] numbers, int[] first) {
        double[] sums = new double[numbers.length];
        int[] sizes = new int[numbers.length];
        for (int e = 0; e < numbers.length; e++) {
            sums[first[e]] += numbers[e];
            sizes[first[e]]++;
        }
        for (int e = 0; e < numbers.length; e++) {
            numbers[e] = sums[first[e]] / sizes[first[e]];
        }
    }
}
