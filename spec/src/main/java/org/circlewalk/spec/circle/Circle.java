package org.circlewalk.spec.circle;

/**
 * Index arithmetic on a circle of {@code size} nodes, numbered 0 … {@code size}−1 (1 … K in the paper).
 *
 * <p>All methods are total for {@code size >= 1} and nodes in range, and their results are in range.
 */
public final class Circle {
    private Circle() {
    }

    /** The next node clockwise, {@code node + 1} modulo {@code size}. */
    //@ public normal_behavior
    //@   requires 0 <= node < size;
    //@   ensures \result == node + 1 || \result == node + 1 - size;
    //@   ensures 0 <= \result < size;
    //@ pure
    public static int successor(int size, int node) {
        return node == size - 1 ? 0 : node + 1;
    }

    /** The next node anticlockwise, {@code node - 1} modulo {@code size}. */
    //@ public normal_behavior
    //@   requires 0 <= node < size;
    //@   ensures \result == node - 1 || \result == node - 1 + size;
    //@   ensures 0 <= \result < size;
    //@   ensures successor(size, \result) == node;
    //@ pure
    public static int predecessor(int size, int node) {
        return node == 0 ? size - 1 : node - 1;
    }

    /*@ // The same two, for use in contracts.
      @ public normal_behavior
      @   requires 0 <= node < size;
      @   ensures \result == (node == size - 1 ? 0 : node + 1);
      @ pure
      @ public static model heap_free int after(int size, int node) {
      @     return successor(size, node);
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= node < size;
      @   ensures \result == (node == 0 ? size - 1 : node - 1);
      @ pure
      @ public static model heap_free int before(int size, int node) {
      @     return predecessor(size, node);
      @ }
      @*/

    /** The node that any integer names modulo {@code size}; negative integers wrap upwards. */
    //@ public normal_behavior
    //@   requires 1 <= size;
    //@   ensures 0 <= \result < size;
    //@   ensures \result == (index % size < 0 ? index % size + size : index % size);
    //@   ensures 0 <= index < size ==> \result == index;
    //@   ensures -size <= index < 0 ==> \result == index + size;
    //@ pure
    public static int wrap(int size, int index) {
        int remainder = index % size;
        return remainder < 0 ? remainder + size : remainder;
    }

    /** The number of clockwise steps from {@code from} to {@code to}, in 0 … {@code size}−1. */
    //@ public normal_behavior
    //@   requires 0 <= from < size && 0 <= to < size;
    //@   ensures 0 <= \result < size;
    //@   ensures from + \result == to || from + \result == to + size;
    //@ pure
    public static int offset(int size, int from, int to) {
        return to >= from ? to - from : to - from + size;
    }
}
