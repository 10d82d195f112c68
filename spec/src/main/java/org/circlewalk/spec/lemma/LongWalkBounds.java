package org.circlewalk.spec.lemma;

//@ model import org.apache.commons.math3.fraction.BigFraction;
//@ model import org.circlewalk.spec.circle.Circle;
//@ model import org.circlewalk.spec.walk.FullPower;
//@ model import org.circlewalk.spec.walk.TotalMass;
//@ model import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * The bounds of Lemmas C.4 and C.6 for N large, by the sums of laws of {@link LawSums}: no entry of V⁽ᵗ⁾, t ≥ 1, is below
 * η/(2εK²) if N ≥ 4 + 2K³/(p(1−p)), and none of V⁽²⁾ is above η/K + 2η/(εK²) if N ≥ 2K²/(εp(1−p)).
 */
public final class LongWalkBounds {
    private LongWalkBounds() {
    }

    /*@ // With all weights 1 and V = 0 the expectation at any softmax scores is that at S_i = 1/N: u is Σw times its u.
      @ normal_behavior
      @   requires 0 <= node < row.length && 0 <= y < row.length && tokens.length == row.length;
      @   requires 0 <= left < positions.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && row[i].value == 0.0);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && tokens[i].value == 1.0);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && positions[i].value == 1.0);
      @   requires total == (\real) (positions.length - 1 - left) && mean == PowerSumGradient.quotient(u, (\real) positions.length);
      @   measured_by left;
      @   ensures SoftmaxGradient.entry(p, row, tokens, positions, epsilon, y, a, node, left, total, 0.0, u)
      @       == PowerSumGradient.entry(p, row.length, positions.length, 0.0, epsilon, y, a, node, left, 0.0, mean);
      @ pure
      @ static model void isUniform(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real epsilon,
      @         int y, int a, int node, int left, \real total, \real u, \real mean) {
      @     if (left == 0) {
      @         endIsUniform(epsilon, total + positions[positions.length - 1].value, u, mean, node == y);
      @     } else {
      @         int ahead = Circle.after(row.length, node);
      @         int behind = Circle.before(row.length, node);
      @         \real w = SoftmaxGradient.weight(tokens[node].value, positions[positions.length - 1 - left].value);
      @         \real nextTotal = PowerSumGradient.plus(total, w, 1.0);
      @         \real nextU = PowerSumGradient.plus(u, w, node == a ? 1.0 : 0.0);
      @         \real nextMean = PowerSumGradient.plus(mean, PowerSumGradient.score(positions.length), node == a ? 1.0 : 0.0);
      @         nextAreUniform(positions.length, total, u, mean, w, nextTotal, PowerSumGradient.plus(0.0, w, row[node].value), nextU,
      @             nextMean, node == a);
      @         isUniform(p, row, tokens, positions, epsilon, y, a, ahead, left - 1, nextTotal, nextU, nextMean);
      @         isUniform(p, row, tokens, positions, epsilon, y, a, behind, left - 1, nextTotal, nextU, nextMean);
      @         SoftmaxGradient.oneStepEarlier(p, row, tokens, positions, epsilon, y, a, node, left, total, 0.0, u, w, nextTotal, 0.0,
      @             nextU);
      @         PowerSumGradient.oneStepEarlier(p, row.length, positions.length, epsilon, y, a, node, left, mean, nextMean);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < total && mean == PowerSumGradient.quotient(u, total);
      @   ensures SoftmaxGradient.atEnd(epsilon, total, 0.0, u, isLabel)
      @       == (isLabel ? PowerSumGradient.quotient(mean, epsilon + 0.0) : 0.0);
      @ pure
      @ static model void endIsUniform(\real epsilon, \real total, \real u, \real mean, boolean isLabel) {
      @     SoftmaxWalk.isNone(total);
      @ }
      @
      @ normal_behavior
      @   requires 1 <= length && mean == PowerSumGradient.quotient(u, (\real) length);
      @   requires w == SoftmaxGradient.weight(1.0, 1.0) && nextTotal == PowerSumGradient.plus(total, w, 1.0);
      @   requires nextZ == PowerSumGradient.plus(0.0, w, 0.0) && nextU == PowerSumGradient.plus(u, w, isVisit ? 1.0 : 0.0);
      @   requires nextMean == PowerSumGradient.plus(mean, PowerSumGradient.score(length), isVisit ? 1.0 : 0.0);
      @   ensures nextTotal == total + 1.0 && nextZ == 0.0 && nextMean == PowerSumGradient.quotient(nextU, (\real) length);
      @ pure
      @ static model void nextAreUniform(int length, \real total, \real u, \real mean, \real w, \real nextTotal, \real nextZ, \real nextU,
      @         \real nextMean, boolean isVisit) {
      @     SoftmaxWalk.oneMore((\real) length, w, u, isVisit ? 1.0 : 0.0);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= row.length && 0 <= y < row.length && tokens.length == row.length && 1 <= positions.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && row[i].value == 0.0);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && tokens[i].value == 1.0);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && positions[i].value == 1.0);
      @   measured_by n;
      @   ensures SoftmaxGradient.entries(p, row, tokens, positions, epsilon, y, a, n)
      @       == PowerSumGradient.entries(p, row.length, positions.length, 0.0, epsilon, y, a, n);
      @ pure
      @ static model void areUniform(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real epsilon,
      @         int y, int a, int n) {
      @     if (n > 0) {
      @         areUniform(p, row, tokens, positions, epsilon, y, a, n - 1);
      @         SoftmaxWalk.isNone((\real) positions.length);
      @         isUniform(p, row, tokens, positions, epsilon, y, a, n - 1, positions.length - 1, 0.0, 0.0, 0.0);
      @     }
      @ }
      @
      @ // So the first step of a course is that of DescentFromZero.
      @ normal_behavior
      @   requires 0 <= y < row.length && 0 <= a < row.length && tokens.length == row.length && 2 <= positions.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && row[i].value == 0.0);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && tokens[i].value == 1.0);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && positions[i].value == 1.0);
      @   ensures ValueDescent.moved(p, row, tokens, positions, eta, epsilon, y, a)
      @       == DescentFromZero.moved(p, row.length, positions.length, 0.0, eta, epsilon, y, a);
      @ pure
      @ static model void firstStepIsThatFromZero(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions,
      @         \real eta, \real epsilon, int y, int a) {
      @     areUniform(p, row, tokens, positions, epsilon, y, a, row.length);
      @     DescentFromZero.firstIsTheGradient(p, row.length, positions.length, eta, epsilon, y, a);
      @ }
      @*/

    /*@ // η/(2εK²).
      @ normal_behavior
      @   requires epsilon > 0.0 && 1 <= nodes;
      @   ensures \result == eta / (2.0 * epsilon * nodes * nodes);
      @ pure
      @ static model heap_free \real least(\real eta, \real epsilon, int nodes) {
      @     return eta / (2.0 * epsilon * nodes * nodes);
      @ }
      @
      @ normal_behavior
      @   requires epsilon > 0.0 && 1 <= nodes && most == eta / (epsilon * nodes);
      @   ensures (2.0 * (\real) nodes) * least(eta, epsilon, nodes) == most;
      @ pure
      @ static model void leastTimes(\real eta, \real epsilon, int nodes, \real most) {
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length < 2147483647 && 0.0 < p.value && p.value < 1.0;
      @   requires 2.0 * ((\real) nodes * ((\real) nodes * (\real) nodes)) <= (p.value * (1.0 - p.value)) * ((\real) length - 4.0);
      @   requires 0.0 <= eta && epsilon > 0.0;
      @   ensures least(eta, epsilon, nodes) <= DescentFromZero.moved(p.value, nodes, length, 0.0, eta, epsilon, y, a);
      @ pure
      @ static model void firstIsAtLeast(int nodes, BigFraction p, int length, \real eta, \real epsilon, int y, int a) {
      @     DescentFromZero.firstIsHeld(p.value, nodes, length, eta, epsilon, y, a);
      @     SecondStepBounds.lengthCancels(nodes, length, eta, epsilon);
      @     heldIsAtLeast(nodes, p, length, C1FirstStep.factor(nodes, length, eta, epsilon), y, a, least(eta, epsilon, nodes),
      @         eta / (epsilon * nodes), eta, epsilon);
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length < 2147483647 && 0.0 < p.value && p.value < 1.0;
      @   requires 2.0 * ((\real) nodes * ((\real) nodes * (\real) nodes)) <= (p.value * (1.0 - p.value)) * ((\real) length - 4.0);
      @   requires 0.0 <= factor && epsilon > 0.0 && most == eta / (epsilon * nodes) && factor * length == most;
      @   requires least == least(eta, epsilon, nodes);
      @   ensures least <= PowerSumGradient.held(p.value, nodes, length, factor, y, a);
      @ pure
      @ static model void heldIsAtLeast(int nodes, BigFraction p, int length, \real factor, int y, int a, \real least, \real most,
      @         \real eta, \real epsilon) {
      @     int d = y >= a ? y - a : y - a + nodes;
      @     LawSums.isAtLeastHalf(nodes, p, length, d);
      @     leastTimes(eta, epsilon, nodes, most);
      @     scalesUp((\real) nodes, (\real) length, factor, TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d), least, most);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < size && 0.0 <= factor && length <= 2.0 * Contraction.product(size, sum);
      @   requires factor * length == most && (2.0 * size) * least == most;
      @   ensures least <= factor * sum;
      @ pure
      @ static model void scalesUp(\real size, \real length, \real factor, \real sum, \real least, \real most) {
      @     PowerSumGradient.staysNonNegative(factor, 2.0 * Contraction.product(size, sum) - length, 0.0);
      @     assert factor * (2.0 * Contraction.product(size, sum)) == (2.0 * size) * (factor * sum);
      @     PowerSumGradient.orderedByAFactor(2.0 * size, least, factor * sum);
      @ }
      @*/

    // states C.6.1, whole: all K ≥ 3, 0 < p < 1, N ≥ 4 + 2K³/(p(1−p)), η ≥ 0, ε > 0, t ≥ 1, any logits from W⁽⁰⁾ = 0 on: V⁽ᵗ⁾ ≥ η/(2εK²)
    /*@ // The course of a row from V = 0 and W = 0, after t + 1 steps.
      @ normal_behavior
      @   requires 0 <= t < rows.length - 1 && 3 <= nodes && 0 <= y < nodes && 2 <= length < 2147483647;
      @   requires tokens.length == rows.length && positions.length == rows.length;
      @   requires (\forall int s; 0 <= s < rows.length; rows[s] != null && rows[s].length == nodes);
      @   requires (\forall int s; 0 <= s < rows.length; (\forall int i; 0 <= i < nodes; rows[s][i] != null));
      @   requires (\forall int s; 0 <= s < rows.length; tokens[s] != null && tokens[s].length == nodes);
      @   requires (\forall int s; 0 <= s < rows.length; (\forall int i; 0 <= i < nodes;
      @       tokens[s][i] != null && 0.0 < tokens[s][i].value));
      @   requires (\forall int s; 0 <= s < rows.length; positions[s] != null && positions[s].length == length);
      @   requires (\forall int s; 0 <= s < rows.length; (\forall int i; 0 <= i < length;
      @       positions[s][i] != null && 0.0 < positions[s][i].value));
      @   requires (\forall int i; 0 <= i < nodes; rows[0][i].value == 0.0 && tokens[0][i].value == 1.0);
      @   requires (\forall int i; 0 <= i < length; positions[0][i].value == 1.0);
      @   requires 0.0 < p.value && p.value < 1.0 && 0.0 <= eta && epsilon > 0.0;
      @   requires 2.0 * ((\real) nodes * ((\real) nodes * (\real) nodes)) <= (p.value * (1.0 - p.value)) * ((\real) length - 4.0);
      @   requires (\forall int s; 0 <= s < rows.length - 1;
      @       ValueDescent.isStep(p.value, rows[s], tokens[s], positions[s], eta, epsilon, y, rows[s + 1], nodes));
      @   requires 0 <= a < nodes;
      @   measured_by t;
      @   ensures least(eta, epsilon, nodes) <= rows[t + 1][a].value;
      @ pure
      @ static model void isAtLeast(BigFraction p, BigFraction[][] rows, BigFraction[][] tokens, BigFraction[][] positions,
      @         \real eta, \real epsilon, int nodes, int length, int y, int a, int t) {
      @     if (t > 0) {
      @         isAtLeast(p, rows, tokens, positions, eta, epsilon, nodes, length, y, a, t - 1);
      @         ValueDescent.isBounded(p.value, rows, tokens, positions, eta, epsilon, nodes, length, y, t);
      @     } else {
      @         firstRowIsAtLeast(p, rows[0], tokens[0], positions[0], rows[1], eta, epsilon, y, a);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < row.length && 0 <= a < row.length && 3 <= row.length && tokens.length == row.length;
      @   requires 2 <= positions.length && positions.length < 2147483647 && next.length == row.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && row[i].value == 0.0);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && tokens[i].value == 1.0);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && positions[i].value == 1.0);
      @   requires (\forall int i; 0 <= i < next.length; next[i] != null);
      @   requires 0.0 < p.value && p.value < 1.0 && 0.0 <= eta && epsilon > 0.0;
      @   requires 2.0 * ((\real) row.length * ((\real) row.length * (\real) row.length))
      @       <= (p.value * (1.0 - p.value)) * ((\real) positions.length - 4.0);
      @   requires ValueDescent.isStep(p.value, row, tokens, positions, eta, epsilon, y, next, row.length);
      @   ensures least(eta, epsilon, row.length) <= next[a].value;
      @ pure
      @ static model void firstRowIsAtLeast(BigFraction p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions,
      @         BigFraction[] next, \real eta, \real epsilon, int y, int a) {
      @     ValueDescent.isMoved(p.value, row, tokens, positions, eta, epsilon, y, next, row.length, a);
      @     firstStepIsThatFromZero(p.value, row, tokens, positions, eta, epsilon, y, a);
      @     firstIsAtLeast(row.length, p, positions.length, eta, epsilon, y, a);
      @ }
      @*/

    /*@ // V[y][a] grows by at most η/(Km).
      @ normal_behavior
      @   requires 0 <= y < row.length && 0 <= a < row.length && tokens.length == row.length;
      @   requires 1 <= positions.length && 0.0 <= p && p <= 1.0 && epsilon > 0.0 && 0.0 < m && 0.0 <= eta;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && m <= row[i].value);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
      @   ensures ValueDescent.moved(p, row, tokens, positions, eta, epsilon, y, a) <= row[a].value + eta / (m * row.length);
      @ pure
      @ static model void growthIsLess(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real eta,
      @         \real epsilon, \real m, int y, int a) {
      @     SoftmaxGradient.isBounded(p, row, tokens, positions, eta, epsilon, m, y, a);
      @     divisorGrows(eta, epsilon, m, (\real) row.length);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 <= eta && 0.0 < epsilon && 0.0 < m && 1.0 <= size;
      @   ensures eta / ((epsilon + m) * size) <= eta / (m * size);
      @ pure
      @ static model void divisorGrows(\real eta, \real epsilon, \real m, \real size) {
      @     \real x = m * size;
      @     PowerSumGradient.staysNonNegative(epsilon, size, 0.0);
      @     SecondStepBounds.quotientFalls(eta, x, epsilon * size);
      @ }
      @
      @ // With m = η/(2εK²) that is 2εK.
      @ normal_behavior
      @   requires epsilon > 0.0 && 1 <= nodes && 0.0 < eta && m == least(eta, epsilon, nodes);
      @   ensures 0.0 < m && eta / (m * nodes) == 2.0 * epsilon * nodes;
      @ pure
      @ static model void mostGrowth(\real eta, \real epsilon, int nodes, \real m) {
      @     assert m * (2.0 * epsilon * nodes * nodes) == eta;
      @     assert 0.0 < 2.0 * epsilon * nodes * nodes;
      @     assert (2.0 * epsilon * nodes) * (m * nodes) == eta;
      @ }
      @*/

    // states C.6, whole
    /*@ // A step from a row of which no entry is below η/(2εK²), as from t = 1 on for N large: none grows by more than 2εK.
      @ normal_behavior
      @   requires 0 <= y < row.length && 0 <= a < row.length && tokens.length == row.length && next.length == row.length;
      @   requires 1 <= positions.length && 0.0 <= p && p <= 1.0 && epsilon > 0.0 && 0.0 < eta;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && least(eta, epsilon, row.length) <= row[i].value);
      @   requires (\forall int i; 0 <= i < next.length; next[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
      @   requires ValueDescent.isStep(p, row, tokens, positions, eta, epsilon, y, next, row.length);
      @   ensures next[a].value <= row[a].value + 2.0 * epsilon * row.length;
      @ pure
      @ static model void growsLess(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions,
      @         BigFraction[] next, \real eta, \real epsilon, int y, int a) {
      @     \real m = least(eta, epsilon, row.length);
      @     mostGrowth(eta, epsilon, row.length, m);
      @     rowGrowsLess(p, row, tokens, positions, next, eta, epsilon, m, 2.0 * epsilon * row.length, y, a);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < row.length && 0 <= a < row.length && tokens.length == row.length && next.length == row.length;
      @   requires 1 <= positions.length && 0.0 <= p && p <= 1.0 && epsilon > 0.0 && 0.0 < m && 0.0 <= eta;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && m <= row[i].value);
      @   requires (\forall int i; 0 <= i < next.length; next[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
      @   requires most == eta / (m * row.length);
      @   requires ValueDescent.isStep(p, row, tokens, positions, eta, epsilon, y, next, row.length);
      @   ensures next[a].value <= row[a].value + most;
      @ pure
      @ static model void rowGrowsLess(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions,
      @         BigFraction[] next, \real eta, \real epsilon, \real m, \real most, int y, int a) {
      @     assert (\forall int i; 0 <= i < row.length; 0.0 <= row[i].value);
      @     ValueDescent.isMoved(p, row, tokens, positions, eta, epsilon, y, next, row.length, a);
      @     growthIsLess(p, row, tokens, positions, eta, epsilon, m, y, a);
      @ }
      @*/

    /*@ normal_behavior
      @   requires 0.0 < size && 0.0 <= factor && 0.0 < epsilon;
      @   requires 2.0 * Contraction.product(size, sum) <= 2.0 * span + Contraction.product(size, epsilon * span);
      @   requires factor * span == most && size * bound == size * (epsilon * most) + 2.0 * most;
      @   ensures 2.0 * (factor * sum) <= bound;
      @ pure
      @ static model void scalesDown(\real size, \real span, \real factor, \real sum, \real epsilon, \real most, \real bound) {
      @     \real less = 2.0 * Contraction.product(size, sum);
      @     \real more = 2.0 * span + Contraction.product(size, epsilon * span);
      @     PowerSumGradient.staysNonNegative(factor, more - less, 0.0);
      @     ofTheSum(size, factor, sum, less);
      @     ofTheBound(size, span, factor, epsilon, most, more);
      @     assert factor * less <= factor * more;
      @     PowerSumGradient.orderedByAFactor(size, 2.0 * (factor * sum), bound);
      @ }
      @
      @ normal_behavior
      @   requires less == 2.0 * Contraction.product(size, sum);
      @   ensures factor * less == size * (2.0 * (factor * sum));
      @ pure
      @ static model void ofTheSum(\real size, \real factor, \real sum, \real less) {
      @ }
      @
      @ normal_behavior
      @   requires factor * span == most && more == 2.0 * span + Contraction.product(size, epsilon * span);
      @   ensures factor * more == size * (epsilon * most) + 2.0 * most;
      @ pure
      @ static model void ofTheBound(\real size, \real span, \real factor, \real epsilon, \real most, \real more) {
      @     inAnyOrder(factor, size, epsilon, span);
      @ }
      @
      @ normal_behavior
      @   ensures x * Contraction.product(y, u * v) == y * (u * (x * v));
      @ pure
      @ static model void inAnyOrder(\real x, \real y, \real u, \real v) {
      @ }
      @
      @ // η/K + 2η/(εK²).
      @ normal_behavior
      @   requires epsilon > 0.0 && 1 <= nodes;
      @   ensures \result == eta / nodes + 2.0 * eta / (epsilon * nodes * nodes);
      @ pure
      @ static model heap_free \real otherBound(\real eta, \real epsilon, int nodes) {
      @     return eta / nodes + 2.0 * eta / (epsilon * nodes * nodes);
      @ }
      @
      @ normal_behavior
      @   requires epsilon > 0.0 && 1 <= nodes && most == eta / (epsilon * nodes);
      @   ensures (\real) nodes * otherBound(eta, epsilon, nodes) == (\real) nodes * (epsilon * most) + 2.0 * most;
      @ pure
      @ static model void boundTimes(\real eta, \real epsilon, int nodes, \real most) {
      @     assert epsilon * most == eta / nodes;
      @     assert (\real) nodes * (2.0 * eta / (epsilon * nodes * nodes)) == 2.0 * most;
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length < 2147483647 && 0.0 < p.value && p.value < 1.0;
      @   requires 2.0 * ((\real) nodes * (\real) nodes) <= (p.value * (1.0 - p.value)) * (epsilon * (\real) length);
      @   requires 0.0 <= factor && epsilon > 0.0 && most == eta / (epsilon * nodes) && factor * length == most;
      @   ensures 2.0 * PowerSumGradient.held(p.value, nodes, length, factor, y, a) <= otherBound(eta, epsilon, nodes);
      @ pure
      @ static model void heldIsAtMost(int nodes, BigFraction p, int length, \real factor, int y, int a, \real most, \real eta,
      @         \real epsilon) {
      @     int d = y >= a ? y - a : y - a + nodes;
      @     LawSums.isAtMostTheMean(nodes, p, length, d, epsilon);
      @     boundTimes(eta, epsilon, nodes, most);
      @     scalesDown((\real) nodes, (\real) length, factor, TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d), epsilon,
      @         most, otherBound(eta, epsilon, nodes));
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length < 2147483647 && 0.0 < p.value && p.value < 1.0;
      @   requires 2.0 * ((\real) nodes * (\real) nodes) <= (p.value * (1.0 - p.value)) * (epsilon * (\real) length);
      @   requires 0.0 <= eta && epsilon > 0.0;
      @   ensures 2.0 * DescentFromZero.moved(p.value, nodes, length, 0.0, eta, epsilon, y, a) <= otherBound(eta, epsilon, nodes);
      @ pure
      @ static model void twiceTheFirstIsAtMost(int nodes, BigFraction p, int length, \real eta, \real epsilon, int y, int a) {
      @     DescentFromZero.firstIsHeld(p.value, nodes, length, eta, epsilon, y, a);
      @     SecondStepBounds.lengthCancels(nodes, length, eta, epsilon);
      @     heldIsAtMost(nodes, p, length, C1FirstStep.factor(nodes, length, eta, epsilon), y, a, eta / (epsilon * nodes), eta,
      @         epsilon);
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length < 2147483647 && 0.0 < p.value && p.value < 1.0;
      @   requires 2.0 * ((\real) nodes * (\real) nodes) <= (p.value * (1.0 - p.value)) * (epsilon * (\real) length);
      @   requires 0.0 <= eta && epsilon > 0.0;
      @   ensures DescentFromZero.moved(p.value, nodes, length, C1FirstStep.factor(nodes, length, eta, epsilon), eta, epsilon, y, a)
      @       <= otherBound(eta, epsilon, nodes);
      @ pure
      @ static model void secondIsSmall(int nodes, BigFraction p, int length, \real eta, \real epsilon, int y, int a) {
      @     \real factor = C1FirstStep.factor(nodes, length, eta, epsilon);
      @     twiceTheFirstIsAtMost(nodes, p, length, eta, epsilon, y, a);
      @     SecondStepBounds.lengthCancels(nodes, length, eta, epsilon);
      @     SecondStepBounds.isBounded(p.value, nodes, length, factor, eta, epsilon, y, a,
      @         DescentFromZero.moved(p.value, nodes, length, 0.0, eta, epsilon, y, a),
      @         DescentFromZero.moved(p.value, nodes, length, factor, eta, epsilon, y, a));
      @ }
      @*/

    // states C.4, whole
    /*@ // The other reading of the constant, for N ≥ 2K²/(εp(1−p)).
      @ normal_behavior
      @   requires 3 <= nodes && 0 <= y < nodes && 0 <= a < nodes && 2 <= length < 2147483647;
      @   requires 0.0 < p.value && p.value < 1.0 && 0.0 <= eta.value && epsilon.value > 0.0;
      @   requires 2.0 * ((\real) nodes * (\real) nodes) <= (p.value * (1.0 - p.value)) * (epsilon.value * (\real) length);
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures \result[y][a].value <= otherBound(eta.value, epsilon.value, nodes);
      @ pure
      @ static model BigFraction[][] secondIsAtMost(int nodes, int length, BigFraction p, BigFraction eta, BigFraction epsilon,
      @         int y, int a) {
      @     secondIsSmall(nodes, p, length, eta.value, epsilon.value, y, a);
      @     return DescentFromZero.secondValue(nodes, length, p, eta, epsilon);
      @ }
      @*/
}
