package org.circlewalk.checker.proof.admission;

import java.util.List;
import java.util.Set;

/**
 * The contract of a loop.
 *
 * @param position   where it begins
 * @param writes     what its loop_writes clause names, such as "sum" or "row[*]"; nothing for {@code \nothing}
 * @param invariants what its loop_invariant clauses say
 */
record LoopContract(int position, Set<String> writes, List<JmlExpression> invariants) {
}
