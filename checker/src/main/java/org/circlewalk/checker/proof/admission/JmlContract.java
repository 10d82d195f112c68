package org.circlewalk.checker.proof.admission;

import java.util.List;

/**
 * The contract of a method, as it is read.
 *
 * @param position where it begins
 * @param cases    at least one
 * @param pure     whether it says that the method is pure
 */
record JmlContract(int position, List<JmlCase> cases, boolean pure) {
}
