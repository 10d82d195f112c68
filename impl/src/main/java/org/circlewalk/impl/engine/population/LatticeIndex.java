package org.circlewalk.impl.engine.population;

/**
 * Where the numbers of a site and a node stand in the arrays of the population kernels, which are laid out row by row: a site
 * has a row of {@code width} nodes, and a node may have several numbers. All methods are exact: no overflow within their
 * preconditions.
 */
final class LatticeIndex {
    private LatticeIndex() {
    }

    /** The index of a site's entry in an array of rows of the given width. Different entries have different indices. */
    //@ normal_behavior
    //@   requires 1 <= width && 0 <= site && 0 <= entry && entry < width && (site + 1) * width <= Integer.MAX_VALUE;
    //@   ensures \result == site * width + entry && 0 <= \result && \result < (site + 1) * width;
    //@ pure
    static int at(int width, int site, int entry) {
        return site * width + entry;
    }

    /*@ // Every entry of the first sites has its place in an array of sites * width numbers.
      @ normal_behavior
      @   requires 1 <= width && 0 <= site && site < sites && 0 <= entry && entry < width;
      @   requires sites * width <= Integer.MAX_VALUE;
      @   ensures 0 <= \result && \result < sites * width;
      @ pure
      @ static model int isInside(int width, int sites, int site, int entry) {
      @     //@ assert (site + 1) * width <= sites * width;
      @     return at(width, site, entry);
      @ }
      @
      @ // No two entries share a place.
      @ normal_behavior
      @   requires 1 <= width && 0 <= site && 0 <= entry && entry < width && (site + 1) * width <= Integer.MAX_VALUE;
      @   requires 0 <= other && 0 <= second && second < width && (other + 1) * width <= Integer.MAX_VALUE;
      @   requires at(width, site, entry) == at(width, other, second);
      @   ensures site == other && entry == second;
      @ pure
      @ static model void isInjective(int width, int site, int entry, int other, int second) {
      @     //@ assert site < other ==> (site + 1) * width <= other * width;
      @     //@ assert other < site ==> (other + 1) * width <= site * width;
      @ }
      @*/

    /** The index that is {@code shift} further round a row, −1, 0 or 1. */
    //@ normal_behavior
    //@   requires 0 <= index && index < width && -1 <= shift && shift <= 1;
    //@   ensures 0 <= \result && \result < width;
    //@   ensures \result == index + shift || \result == index + shift + width || \result == index + shift - width;
    //@ pure
    static int neighbour(int width, int index, int shift) {
        int shifted = index + shift;
        if (shifted < 0) {
            return shifted + width;
        }
        return shifted < width ? shifted : shifted - width;
    }

    /** The node at an index of a row: 2·index + parity if the row holds the nodes of one parity, else the index. */
    //@ normal_behavior
    //@   requires 0 <= index && 0 <= parity && parity <= 1;
    //@   requires halved ==> nodes % 2 == 0 && index < nodes / 2;
    //@   requires !halved ==> index < nodes;
    //@   ensures 0 <= \result && \result < nodes;
    //@   ensures \result == (halved ? 2 * index + parity : index);
    //@ pure
    static int node(int nodes, boolean halved, int parity, int index) {
        return halved ? 2 * index + parity : index;
    }
}
