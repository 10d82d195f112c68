package org.circlewalk.impl.engine.empirical;

import org.circlewalk.spec.circle.Circle;

/**
 * The index arithmetic of {@link WalkBlocks} and of the tables: positions, blocks and passes, nodes and their halves, labels
 * and their channels. All methods are exact: no overflow within their preconditions.
 */
final class BlockIndex {
    private BlockIndex() {
    }

    /** ⌈dividend / divisor⌉: how many parts of length {@code divisor} cover {@code dividend} and leave none empty. */
    //@ normal_behavior
    //@   requires 1 <= divisor && 0 <= dividend && dividend + divisor <= Integer.MAX_VALUE;
    //@   ensures 0 <= \result && dividend <= \result * divisor && \result * divisor < dividend + divisor;
    //@ pure
    static int ceilingOfQuotient(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** The position at a place of a block of a pass, all counted from 0. */
    //@ normal_behavior
    //@   requires 0 <= pass && 0 <= block && block < blocksPerPass && 0 <= place && place < blockLength;
    //@   requires ((pass + 1) * blocksPerPass) * blockLength <= Integer.MAX_VALUE;
    //@   requires (pass + 1) * blocksPerPass <= Integer.MAX_VALUE;
    //@   ensures \result == (pass * blocksPerPass + block) * blockLength + place && 0 <= \result;
    //@ pure
    static int position(int blocksPerPass, int blockLength, int pass, int block, int place) {
        int overall = at(blocksPerPass, pass, block);
        //@ assert (overall + 1) * blockLength <= ((pass + 1) * blocksPerPass) * blockLength;
        return at(blockLength, overall, place);
    }

    /** The index of an entry of a row, in rows of the given length one after the other. */
    //@ normal_behavior
    //@   requires 1 <= length && 0 <= row && 0 <= entry && entry < length && (row + 1) * length <= Integer.MAX_VALUE;
    //@   ensures \result == row * length + entry && 0 <= \result && \result < (row + 1) * length;
    //@ pure
    static int at(int length, int row, int entry) {
        return row * length + entry;
    }

    /*@ // Every position is that of one place of one block of one pass.
      @ normal_behavior
      @   requires 0 <= position && 1 <= blockLength && 1 <= blocksPerPass;
      @   ensures 0 <= position % blockLength && position % blockLength < blockLength;
      @   ensures 0 <= position / blockLength % blocksPerPass && position / blockLength % blocksPerPass < blocksPerPass;
      @   ensures (position / blockLength / blocksPerPass * blocksPerPass + position / blockLength % blocksPerPass)
      @               * blockLength + position % blockLength == position;
      @ pure
      @ static model void everyPositionIsInABlock(int blocksPerPass, int blockLength, int position) {
      @     int block = position / blockLength;
      @     //@ assert block * blockLength + position % blockLength == position;
      @     //@ assert block / blocksPerPass * blocksPerPass + block % blocksPerPass == block;
      @ }
      @
      @ // No two entries of rows share a place.
      @ normal_behavior
      @   requires 1 <= length && 0 <= row && 0 <= entry && entry < length && (row + 1) * length <= Integer.MAX_VALUE;
      @   requires 0 <= other && 0 <= second && second < length && (other + 1) * length <= Integer.MAX_VALUE;
      @   requires at(length, row, entry) == at(length, other, second);
      @   ensures row == other && entry == second;
      @ pure
      @ static model void isInjective(int length, int row, int entry, int other, int second) {
      @     //@ assert row < other ==> (row + 1) * length <= other * length;
      @     //@ assert other < row ==> (other + 1) * length <= row * length;
      @ }
      @*/

    /** The channel of a label among those of its class; channel 0 is common to the class. */
    //@ normal_behavior
    //@   requires 0 <= label && 1 <= classes && label + classes <= Integer.MAX_VALUE;
    //@   ensures \result == 1 + label / classes && 1 <= \result;
    //@   ensures labelOf(classes, label % classes, \result) == label;
    //@ pure
    static int channelOf(int classes, int label) {
        return 1 + label / classes;
    }

    /** The label of a class and channel. */
    //@ normal_behavior
    //@   requires 1 <= classes && 0 <= labelClass && labelClass < classes && 1 <= channel;
    //@   requires channel * classes <= Integer.MAX_VALUE;
    //@   ensures \result == (channel - 1) * classes + labelClass && 0 <= \result && \result < channel * classes;
    //@ pure
    static int labelOf(int classes, int labelClass, int channel) {
        return (channel - 1) * classes + labelClass;
    }

    /** The node 2·half + labelClass + visible − position modulo the number of nodes. */
    //@ normal_behavior
    //@   requires 1 <= nodes && 0 <= half && half < nodes && 0 <= labelClass && labelClass <= 1;
    //@   requires 0 <= position && position <= visible && visible <= Integer.MAX_VALUE - 2 * nodes;
    //@   ensures 0 <= \result && \result < nodes;
    //@   ensures \result == (2 * half + labelClass + visible - position) % nodes;
    //@ pure
    static int node(int nodes, int visible, int labelClass, int position, int half) {
        return Circle.wrap(nodes, 2 * half + labelClass + (visible - position));
    }

    /** Behind the last walk of the chunk that begins at {@code from}, at most {@code most} walks long. */
    //@ normal_behavior
    //@   requires 0 <= from && from < end && 1 <= most;
    //@   ensures from < \result && \result <= end && \result - from <= most;
    //@   ensures \result == end || \result - from == most;
    //@ pure
    static int endOfChunk(int from, int end, int most) {
        return end - from <= most ? end : from + most;
    }
}
