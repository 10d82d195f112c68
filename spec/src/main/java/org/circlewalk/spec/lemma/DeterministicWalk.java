package org.circlewalk.spec.lemma;

import org.circlewalk.spec.circle.Circle;

/**
 * The walk for p = 1 (clockwise) or p = 0: from its start it visits node after node. After r full rounds it is back at
 * its start and has visited every node exactly r times, which is all that Lemmas D.1 to D.3 need to know of it.
 */
public final class DeterministicWalk {
    private DeterministicWalk() {
    }

    /** The node after {@code node}. */
    //@ public normal_behavior
    //@   requires 0 <= node < size;
    //@   ensures \result == (clockwise ? (node == size - 1 ? 0 : node + 1) : (node == 0 ? size - 1 : node - 1));
    //@ pure
    public static int next(int size, boolean clockwise, int node) {
        return clockwise ? Circle.successor(size, node) : Circle.predecessor(size, node);
    }

    /**
     * The walk s₁ … s_N from s₁ = {@code start}.
     *
     * @param length N ≥ 1
     * @return a fresh array of length N, index = position − 1
     */
    //@ public normal_behavior
    //@   requires 0 <= start < size && length >= 1;
    //@   ensures \fresh(\result) && \result.length == length && \result[0] == start;
    //@   ensures (\forall int i; 0 <= i < length; 0 <= \result[i] < size);
    //@   ensures (\forall int i; 0 < i < length; \result[i] == next(size, clockwise, \result[i - 1]));
    //@ pure
    public static int[] nodes(int size, boolean clockwise, int start, int length) {
        int[] nodes = new int[length];
        nodes[0] = start;
        //@ loop_invariant 1 <= i <= length && nodes[0] == start;
        //@ loop_invariant (\forall int k; 0 <= k < i; 0 <= nodes[k] < size);
        //@ loop_invariant (\forall int k; 0 < k < i; nodes[k] == next(size, clockwise, nodes[k - 1]));
        //@ loop_writes nodes[*];
        //@ decreases length - i;
        for (int i = 1; i < length; i++) {
            nodes[i] = next(size, clockwise, nodes[i - 1]);
        }
        return nodes;
    }

    /** How often the first {@code count} nodes of a walk are {@code node}. */
    //@ public normal_behavior
    //@   requires 0 <= count <= nodes.length;
    //@   ensures \result == visitsBefore(nodes, count, node);
    //@ pure
    public static int visits(int[] nodes, int count, int node) {
        int visits = 0;
        //@ loop_invariant 0 <= i <= count && visits == visitsBefore(nodes, i, node) && visits <= i;
        //@ loop_writes visits;
        //@ decreases count - i;
        for (int i = 0; i < count; i++) {
            if (nodes[i] == node) {
                visits++;
            }
        }
        return visits;
    }

    /*@ // The visits to the node among the first n.
      @ public normal_behavior
      @   requires 0 <= n <= nodes.length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0 : visitsBefore(nodes, n - 1, node) + (nodes[n - 1] == node ? 1 : 0));
      @   ensures 0 <= \result <= n;
      @ pure
      @ public static model int visitsBefore(int[] nodes, int n, int node) {
      @     return n == 0 ? 0 : visitsBefore(nodes, n - 1, node) + (nodes[n - 1] == node ? 1 : 0);
      @ }
      @
      @ // How many steps ago the walk left the node for the last time, less one: size − 1 at the node itself.
      @ public normal_behavior
      @   requires 0 <= node < size && 0 <= at < size;
      @   ensures \result == (clockwise ? (at > node ? at - node - 1 : at - node - 1 + size)
      @                                 : (at < node ? node - 1 - at : node - 1 - at + size));
      @   ensures 0 <= \result < size;
      @ pure
      @ public static model int phase(int size, boolean clockwise, int node, int at) {
      @     return clockwise ? (at > node ? at - node - 1 : at - node - 1 + size)
      @                      : (at < node ? node - 1 - at : node - 1 - at + size);
      @ }
      @
      @ // K for each visit among the first n.
      @ public normal_behavior
      @   requires 0 <= n <= nodes.length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0 : rounds(nodes, size, n - 1, node) + (nodes[n - 1] == node ? size : 0));
      @ pure
      @ public static model \bigint rounds(int[] nodes, int size, int n, int node) {
      @     return n == 0 ? 0 : rounds(nodes, size, n - 1, node) + (nodes[n - 1] == node ? size : 0);
      @ }
      @
      @ public normal_behavior
      @   requires after == before || after == before + 1;
      @   ensures size * after == (after == before ? size * before : size * before + size);
      @   ensures \result;
      @ pure
      @ public static model boolean oneMore(int size, int before, int after) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n <= nodes.length;
      @   measured_by n;
      @   ensures rounds(nodes, size, n, node) == size * visitsBefore(nodes, n, node);
      @   ensures \result;
      @ pure
      @ public static model boolean roundsByVisits(int[] nodes, int size, int n, int node) {
      @     return n == 0 || roundsByVisits(nodes, size, n - 1, node)
      @         && oneMore(size, visitsBefore(nodes, n - 1, node), visitsBefore(nodes, n, node));
      @ }
      @
      @ // A step adds one to the phase, and a visit takes a whole round off it.
      @ public normal_behavior
      @   requires 0 <= node < size && 0 <= at < size;
      @   ensures phase(size, clockwise, node, next(size, clockwise, at))
      @               == phase(size, clockwise, node, at) + 1 - (at == node ? size : 0);
      @   ensures \result;
      @ pure
      @ public static model boolean stepMovesThePhase(int size, boolean clockwise, int node, int at) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n < nodes.length && 0 <= node < size;
      @   requires (\forall int i; 0 <= i < nodes.length; 0 <= nodes[i] < size);
      @   requires (\forall int i; 0 < i < nodes.length; nodes[i] == next(size, clockwise, nodes[i - 1]));
      @   measured_by n;
      @   ensures n == rounds(nodes, size, n, node)
      @                    + phase(size, clockwise, node, nodes[n]) - phase(size, clockwise, node, nodes[0]);
      @   ensures \result;
      @ pure
      @ public static model boolean stepsAreRoundsAndAPhase(int[] nodes, int size, boolean clockwise, int n, int node) {
      @     return n == 0 || stepsAreRoundsAndAPhase(nodes, size, clockwise, n - 1, node)
      @         && stepMovesThePhase(size, clockwise, node, nodes[n - 1]);
      @ }
      @
      @ public normal_behavior
      @   requires 0 < size && -size < difference && difference < size;
      @   requires rounds * size == size * visits + difference;
      @   ensures visits == rounds && difference == 0;
      @   ensures \result;
      @ pure
      @ public static model boolean roundsAreVisits(int size, int rounds, int visits, int difference) {
      @     return true;
      @ }
      @
      @ // After r rounds the walk has visited every node r times, and is back at its start.
      @ public normal_behavior
      @   requires 0 <= rounds && n == rounds * size && n < nodes.length && 0 <= node < size;
      @   requires (\forall int i; 0 <= i < nodes.length; 0 <= nodes[i] < size);
      @   requires (\forall int i; 0 < i < nodes.length; nodes[i] == next(size, clockwise, nodes[i - 1]));
      @   ensures visitsBefore(nodes, n, node) == rounds && nodes[n] == nodes[0];
      @   ensures \result;
      @ pure
      @ public static model boolean everyNodeOnceARound(int[] nodes, int size, boolean clockwise, int rounds, int n,
      @                                                 int node) {
      @     int difference = phase(size, clockwise, node, nodes[n]) - phase(size, clockwise, node, nodes[0]);
      @     return stepsAreRoundsAndAPhase(nodes, size, clockwise, n, node) && roundsByVisits(nodes, size, n, node)
      @         && roundsAreVisits(size, rounds, visitsBefore(nodes, n, node), difference);
      @ }
      @*/
}
