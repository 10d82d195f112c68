package org.circlewalk.checker.audit;

import org.circlewalk.spec.walk.RandomWalk;

/**
 * An instance of a statement about an index instead of N.
 *
 * @param walk  its K and p, of the least N
 * @param name  the name of the index, such as "m"
 * @param index its value
 */
public record IndexedCircle(RandomWalk walk, String name, int index) {
    Counterexample counterexample(String detail) {
        return Counterexample.withIndex(walk, name + " = " + index, detail);
    }
}
