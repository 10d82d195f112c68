package org.circlewalk.impl.engine.population;

import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The visible positions of a walk and the nodes it can be on there, laid out for messages along the walk.
 *
 * <p>Sites are numbered 0 … N−2 (position − 1). A walk either ends in node 0, y = s_N = 0, or anywhere. Each site has a row of
 * {@link #width} nodes. On an even circle a walk that ends in node 0 can be on one half of the nodes only, those of
 * the right parity, and the row holds just these: node 2m + parity at index m. Otherwise node m is at index m.
 */
final class WalkLattice {
    /** K. */
    final int nodes;
    /** N − 1. */
    final int sites;
    /** The number of nodes of a row. */
    final int width;
    /** 2 if rows hold the nodes of one parity only, otherwise 1. */
    final int parities;
    /** p. */
    final double clockwise;
    /** 1 − p. */
    final double anticlockwise;
    /** Whether walks end in node 0. */
    final boolean pinned;
    /** Whether rows hold the nodes of one parity only. */
    final boolean halved;

    private final int[][] lower;
    private final int[][] upper;

    WalkLattice(RandomWalk walk, boolean pinned) {
        this.nodes = walk.nodes();
        this.sites = walk.visible();
        this.clockwise = Fractions.toDouble(walk.p());
        this.anticlockwise = Fractions.toDouble(walk.q());
        this.pinned = pinned;
        this.halved = pinned && nodes % 2 == 0;
        this.parities = halved ? 2 : 1;
        this.width = halved ? nodes / 2 : nodes;
        this.lower = new int[2][width];
        this.upper = new int[2][width];
        for (int parity = 0; parity < 2; parity++) {
            for (int m = 0; m < width; m++) {
                lower[parity][m] = LatticeIndex.neighbour(width, m, lowerShift(parity));
                upper[parity][m] = LatticeIndex.neighbour(width, m, upperShift(parity));
            }
        }
    }

    /** The parity of a site's nodes, 0 or 1; 0 if rows hold all nodes. */
    int parity(int site) {
        return halved ? (sites - site) & 1 : 0;
    }

    /** The node at index {@code m} of a row of the given parity. */
    int node(int parity, int m) {
        return LatticeIndex.node(nodes, halved, parity, m);
    }

    /** Where in the rows of the neighbouring sites node s − 1 stands, as a shift from the index of node s in its own. */
    int lowerShift(int parity) {
        return halved && parity == 1 ? 0 : -1;
    }

    /** The same for node s + 1. */
    int upperShift(int parity) {
        return halved && parity == 0 ? 0 : 1;
    }

    /** The index of node s − 1 in the rows of the neighbouring sites, by the index of s. */
    int[] lower(int parity) {
        return lower[parity];
    }

    /** The index of node s + 1 in the rows of the neighbouring sites, by the index of s. */
    int[] upper(int parity) {
        return upper[parity];
    }

    /** Whether the steps behind a site can lead from a node of its row to the walk's end. */
    boolean isPossible(int site, int index) {
        int node = node(parity(site), index);
        return !pinned || leadsOn(sites - site, node) || leadsOn(sites - site, nodes - node);
    }

    /** Whether a walker can be at a distance, on a line, after a number of steps. */
    private static boolean leadsOn(int steps, int distance) {
        return distance <= steps && (steps - distance) % 2 == 0;
    }

    /** The probability of the rest of the walk after its last site: of s_N = 0 given s_{N−1}, or 1. */
    double ending(int node) {
        if (!pinned) {
            return 1;
        }
        return node == nodes - 1 ? clockwise : node == 1 ? anticlockwise : 0;
    }

    /** P(s_N = 0) for walks that end there, or 1. */
    double total() {
        return pinned ? 1.0 / nodes : 1;
    }
}
