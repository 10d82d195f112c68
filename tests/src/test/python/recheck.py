#!/usr/bin/env python3
"""Checks a certificate of `circlewalk certify` for a short walk, what it says of every later step included.

    python3 recheck.py certificate.json

Written from the mathematics alone (proofs-notes/enclosures.md, proofs-notes/theorem.md), in another style than the program: all
walks are enumerated, numbers are decimals of a fixed number of significant digits, and each operation rounds its ends outwards.
Exit code 0: every claim follows. 1: one does not, and a sentence says which. 2: the file is no certificate for this.
"""

import json
import sys
from decimal import Context, Decimal, ROUND_CEILING, ROUND_FLOOR
from fractions import Fraction

MOST_POSITIONS = 12
EXPONENTS = {"Emin": -999999999, "Emax": 999999999}
DOWN = Context(prec=100, rounding=ROUND_FLOOR, **EXPONENTS)
UP = Context(prec=100, rounding=ROUND_CEILING, **EXPONENTS)


class Wrong(Exception):
    """A claim that does not follow."""


class Unreadable(Exception):
    """No certificate that this program can check."""


class Ball:
    """All real numbers between two decimals."""

    __slots__ = ("low", "high")

    def __init__(self, low, high):
        if low > high:
            raise Wrong("the ends of an interval are in order")
        self.low, self.high = low, high

    @staticmethod
    def of(value):
        """Around an integer, a fraction, or itself."""
        if isinstance(value, Ball):
            return value
        value = Fraction(value)
        top, bottom = Decimal(value.numerator), Decimal(value.denominator)
        return Ball(DOWN.divide(top, bottom), UP.divide(top, bottom))

    def __add__(self, other):
        other = Ball.of(other)
        return Ball(DOWN.add(self.low, other.low), UP.add(self.high, other.high))

    __radd__ = __add__

    def __neg__(self):
        return Ball(self.high.copy_negate(), self.low.copy_negate())

    def __sub__(self, other):
        return self + (-Ball.of(other))

    def __rsub__(self, other):
        return Ball.of(other) + (-self)

    def __mul__(self, other):
        other = Ball.of(other)
        pairs = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Ball(min(DOWN.multiply(a, b) for a, b in pairs), max(UP.multiply(a, b) for a, b in pairs))

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = Ball.of(other)
        if other.low <= 0 <= other.high:
            raise Wrong("a divisor is not 0")
        pairs = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Ball(min(DOWN.divide(a, b) for a, b in pairs), max(UP.divide(a, b) for a, b in pairs))

    def __rtruediv__(self, other):
        return Ball.of(other) / self

    def root(self):
        """Square roots; below 0 there is nothing to take one of."""
        low, high = max(self.low, Decimal(0)), max(self.high, Decimal(0))
        # The standard library rounds roots, exponentials and logarithms to the nearest decimal.
        return Ball(max(Decimal(0), DOWN.next_minus(DOWN.sqrt(low))), UP.next_plus(UP.sqrt(high)))

    def exp(self):
        return Ball(max(Decimal(0), DOWN.next_minus(DOWN.exp(self.low))), UP.next_plus(UP.exp(self.high)))

    def ln(self):
        return Ball(DOWN.next_minus(DOWN.ln(self.low)), UP.next_plus(UP.ln(self.high)))

    def within(self, low, high):
        return low <= self.low and self.high <= high

    def below(self, other):
        """Certainly less."""
        return self.high < Ball.of(other).low

    def atmost(self, other):
        """Certainly at most."""
        return self.high <= Ball.of(other).low


def largest(balls):
    balls = list(balls)
    return Ball(max(b.low for b in balls), max(b.high for b in balls))


def least(balls):
    balls = list(balls)
    return Ball(min(b.low for b in balls), min(b.high for b in balls))


def total(balls):
    result = Ball.of(0)
    for ball in balls:
        result = result + ball
    return result


def require(condition, claim):
    if not condition:
        raise Wrong(claim)


def laws(nodes, p, steps):
    """The laws of the displacement after 0, 1, … steps, exactly."""
    law = [Fraction(int(d == 0)) for d in range(nodes)]
    result = [law]
    for _ in range(steps):
        law = [p * law[d - 1] + (1 - p) * law[(d + 1) % nodes] for d in range(nodes)]
        result.append(law)
    return result


class Run:
    """What a certificate is about, and its walks: the displacements s_N − s_i for i < N, and how likely they are."""

    def __init__(self, settings):
        self.nodes, self.length, self.dimension = (int(settings[name]) for name in ("K", "N", "M"))
        self.p, self.eta, self.epsilon = (Fraction(settings[name]) for name in ("p", "eta", "epsilon"))
        if self.length > MOST_POSITIONS:
            raise Unreadable(f"N is {self.length}, but it must be at most {MOST_POSITIONS}, since all walks are enumerated")
        if not (self.nodes >= 3 and 2 <= self.length <= self.dimension and 0 <= self.p <= 1 and self.eta > 0 and self.epsilon > 0):
            raise Unreadable("the settings are those of no run")
        self.norm = Fraction(self.dimension + 1, 2)
        self.laws = laws(self.nodes, self.p, self.length)
        self.walks = {}
        for turns in range(2 ** (self.length - 1)):
            steps = [1 if turns >> i & 1 else -1 for i in range(self.length - 1)]
            forward = steps.count(1)
            chance = self.p ** forward * (1 - self.p) ** (len(steps) - forward)
            key = tuple(sum(steps[i:]) % self.nodes for i in range(len(steps)))
            if chance:
                self.walks[key] = self.walks.get(key, 0) + chance


def middle(ball):
    return (Fraction(ball.low) + Fraction(ball.high)) / 2


class FewDigits:
    """Slopes are multiplied by radii: they need few digits."""

    def __enter__(self):
        self.many = DOWN.prec
        DOWN.prec = UP.prec = 30

    def __exit__(self, *_):
        DOWN.prec = UP.prec = self.many


def softmax(logits):
    weights = [logit.exp() for logit in logits]
    scores = []
    for i, weight in enumerate(weights):
        others = total(w for j, w in enumerate(weights) if j != i)
        scores.append(Ball(DOWN.divide(weight.low, UP.add(weight.low, others.high)),
                           UP.divide(weight.high, DOWN.add(weight.high, others.low))))
    return scores


class Descent:
    """One step of gradient descent. With h_i = S_i w(i)/x, w(N) = ε, and G_d = Σ_{d_i = d} S_i/x the loss −log x of a walk has the slopes
    S_i − h_i in the logits and −G_d in the entries, whose own slopes are S_i(1{i = j} − S_j) − h_i(1{i = j} − h_j),
    G_d h_j − 1{d_j = d}S_j/x and G_d G_e."""

    def __init__(self, run, column, logits):
        self.run, self.column, self.logits = run, column, logits
        self.scores = softmax(logits)

    def walk(self, offsets):
        """S_i/x, h_i and G_d."""
        run, scores = self.run, self.scores
        entries = [self.column[d] + run.epsilon for d in offsets] + [Ball.of(run.epsilon)]
        products = [score * entry for score, entry in zip(scores, entries)]
        x = total(products)
        require(x.low > 0, "z + ε is not 0")
        shares = [score / x for score in scores]
        parts = [product / x for product in products]
        growth = [total(shares[i] for i, e in enumerate(offsets) if e == d) for d in range(run.nodes)]
        return shares, parts, growth

    def moved(self, r):
        run = self.run
        growth, parts = [Ball.of(0)] * run.nodes, [Ball.of(0)] * run.length
        for offsets, chance in run.walks.items():
            _, h, g = self.walk(offsets)
            growth = [old + chance * new for old, new in zip(growth, g)]
            parts = [old + chance * new for old, new in zip(parts, h)]
        column = [c + run.eta / run.nodes * g for c, g in zip(self.column, growth)]
        return column + against(r, self.logits, run, [s - h for s, h in zip(self.scores, parts)])

    def slopes(self, r):
        """How each of the results changes with each entry of V and each logit."""
        run, s = self.run, self.scores
        k, n = run.nodes, run.length
        of_column = [[Ball.of(0)] * (k + n) for _ in range(k)]
        of_slopes = [[Ball.of(0)] * (k + n) for _ in range(n)]
        for offsets, chance in run.walks.items():
            shares, h, g = self.walk(offsets)
            for d in range(k):
                row = [-(g[d] * g[e]) for e in range(k)]
                row += [(shares[j] if j < n - 1 and offsets[j] == d else Ball.of(0)) - g[d] * h[j] for j in range(n)]
                of_column[d] = [old + chance * new for old, new in zip(of_column[d], row)]
            for i in range(n):
                row = [h[i] * g[d] - (shares[i] if i < n - 1 and offsets[i] == d else 0) for d in range(k)]
                row += [(h[i] * h[j] if i != j else h[i] * h[i] - h[i]) for j in range(n)]
                of_slopes[i] = [old + chance * new for old, new in zip(of_slopes[i], row)]
        for i in range(n):
            for j in range(n):
                own = s[i] * (1 - s[i]) if i == j else -(s[i] * s[j])
                of_slopes[i][k + j] = of_slopes[i][k + j] + own
        rows = [[Ball.of(int(d == j)) + run.eta / k * of_column[d][j] for j in range(k + n)] for d in range(k)]
        columns = [against(r, [Ball.of(int(k + i == j)) for i in range(n)], run, [of_slopes[i][j] for i in range(n)])
                   for j in range(k + n)]
        return rows + [[columns[j][i] for j in range(k + n)] for i in range(n)]


def against(r, logits, run, slopes):
    """Logits relative to that of position r + 1, moved along slopes; the token parts move all but the last."""
    pull, token = run.eta * run.norm ** 2, run.eta * run.norm / run.nodes
    moved = [Ball.of(0) if i == r else logits[i] - logits[r] - pull * (slopes[i] - slopes[r]) for i in range(len(logits))]
    moved[-1] = moved[-1] - token * slopes[-1]
    return moved


class State:
    """A claimed state, and the expectations there."""

    def __init__(self, run, claims, bits):
        self.run, self.reference = run, claims["reference"] - 1
        unit = Fraction(1, 2 ** bits)

        def ball(ends):
            low, high = (int(end, 16) for end in ends)
            return Ball(Ball.of(low * unit).low, Ball.of(high * unit).high)

        self.ends = {"column": claims["column"], "logits": claims["logits"]}
        self.column, self.logits = ([ball(ends) for ends in claims[name]] for name in ("column", "logits"))
        if len(self.column) != run.nodes or len(self.logits) != run.length or not 0 <= self.reference < run.length - 1:
            raise Unreadable("a state does not fit K and N")
        require(self.logits[self.reference].within(0, 0), "the logit of the reference is 0")
        self.scores = softmax(self.logits)

    def expectations(self):
        """ρ_i and the loss."""
        run, r = self.run, self.reference
        visible = range(run.length - 1)
        self.rho = [Ball.of(0) for _ in range(run.length)]
        self.loss = Ball.of(0)
        products = [[self.scores[i] * self.column[d] for d in range(run.nodes)] for i in visible]
        for offsets, chance in run.walks.items():
            x = total(products[i][offsets[i]] for i in visible) + run.epsilon
            require(x.low > 0, "z + ε is not 0")
            weight = Ball.of(chance) / x
            self.loss = self.loss - Ball.of(chance) * x.ln()
            for i in visible:
                if offsets[i] != offsets[r]:
                    self.rho[i] = self.rho[i] + (self.column[offsets[i]] - self.column[offsets[r]]) * weight
            self.rho[-1] = self.rho[-1] - self.column[offsets[r]] * weight

    def next(self):
        """Column and logits one step later, by the mean value theorem: at the middle, and how fast they change around it."""
        middles = [Ball.of(middle(ball)) for ball in self.column + self.logits]
        column, logits = (middles[:self.run.nodes], middles[self.run.nodes:])
        here = Descent(self.run, column, logits).moved(self.reference)
        with FewDigits():
            radii = [UP.divide(UP.subtract(ball.high, ball.low), 2) for ball in self.column + self.logits]
            radii = [Ball(radius.copy_negate(), radius) for radius in radii]
            box = [[ball + 0 for ball in balls] for balls in (self.column, self.logits)]
            slopes = Descent(self.run, *box).slopes(self.reference)
            moves = [total(slope * radius for slope, radius in zip(row, radii) if radius.high) for row in slopes]
        moved = [ball + move for ball, move in zip(here, moves)]
        return moved[:self.run.nodes], moved[self.run.nodes:]

    def contains(self, column, logits, bits):
        """Whether the claimed intervals contain others, whose logits are relative to any position."""
        base = logits[self.reference]
        shifted = [Ball.of(0) if i == self.reference else logit - base for i, logit in enumerate(logits)]
        for name, balls in (("column", column), ("logits", shifted)):
            for ends, ball in zip(self.ends[name], balls):
                low, high = (Fraction(int(end, 16), 2 ** bits) for end in ends)
                if not (low <= Fraction(ball.low) and Fraction(ball.high) <= high):
                    return False
        return True


def offsets_left(state, j):
    """The offsets from position j that some walk may be predicted to be at."""
    score, column = state.scores[j - 1], state.column
    slack = (1 - score) * (largest(column) - least(column))
    return [e for e in range(len(column))
            if not any(d != e and slack.below(score * (column[d] - column[e])) for d in range(len(column)))]


def check_facts(run, state, claims):
    def contains(name, ball):
        if name in claims and claims[name] is not None:
            low, high = (Decimal(end) for end in claims[name])
            require(ball is not None and ball.within(low, high), name)

    for name, balls in (("value", state.column), ("scores", state.scores)):
        require(len(claims[name]) == len(balls), name)
        for (low, high), ball in zip(claims[name], balls):
            require(ball.within(Decimal(low), Decimal(high)), name)
    contains("loss", state.loss)
    selected = next((j + 1 for j in range(run.length)
                     if all(state.scores[i].below(state.scores[j]) for i in range(run.length) if i != j)), None)
    require(claims.get("selectedPosition") in (None, selected), "selectedPosition")
    if "lead" in claims:
        require(selected is not None, "lead")
        contains("lead", least(state.scores[selected - 1] - s for i, s in enumerate(state.scores) if i != selected - 1))
    accuracy = None
    left = offsets_left(state, selected) if selected is not None and selected < run.length else []
    if left:
        law = run.laws[run.length - selected]
        if len(left) == 1 or selected == run.length - 1 and len({law[e] for e in left}) == 1:
            accuracy = law[left[0]]
    if "predictedOffset" in claims:
        require(left == [claims["predictedOffset"]], "predictedOffset")
    if "accuracy" in claims:
        require(accuracy is not None and Fraction(claims["accuracy"]) == accuracy, "accuracy")
    best = "undecided" if accuracy is None else "certainly" if accuracy == max(run.p, 1 - run.p) else "certainly not"
    require(claims["bestMove"] in ("undecided", best), "bestMove")
    raised = Ball.of(Fraction(2, 3)).atmost(state.scores[state.reference]) and all(
        rho.below(0) for i, rho in enumerate(state.rho) if i != state.reference)
    require(claims["raisesSelected"] == "undecided" or claims["raisesSelected"] == "certainly" and raised, "raisesSelected")
    for name, power in (("distanceToTransition", False), ("distanceToSquareRoot", True)):
        contains(name, distance(run, state.column, power))


def distance(run, column, root):
    squares = total(c * c for c in column)
    if squares.low <= 0:
        return None
    p, q = Ball.of(run.p), Ball.of(1 - run.p)
    if root:
        p, q = p.root(), q.root()
    cosine = (column[1] * p + column[-1] * q) / (squares * (p * p + q * q)).root()
    return (2 - 2 * cosine).root()


def sum_bound(first, growth, rise, start, turn):
    """Lemma Z."""
    multiple = min(rise * first / turn ** 2, growth / (1 + rise / (4 * turn ** 2)))
    result = (1 / first + 2 / multiple) / turn
    if turn > start:
        result += 1 / (first * start) + 2 * (turn - start) / (first * rise)
    return result


class Lasting:
    """Theorem A for one state and given numbers."""

    def __init__(self, run, state, claims):
        self.run, self.r = run, claims["position"]
        require(1 <= self.r < run.length, "forever: position")
        numbers = claims["numbers"]
        self.leak, self.least, self.hull, self.margin, self.rise, self.growth, self.turn, self.total = (
            Fraction(numbers[name]) for name in ("leak", "least", "hull", "margin", "rise", "growth", "turn", "total"))
        self.law = run.laws[run.length - self.r]
        self.reached = [d for d in range(run.nodes) if self.law[d] > 0]
        rows = [[Fraction(q) for q in row] for row in numbers["quotients"]]
        require(len(rows) == len(self.reached) and all(len(row) == run.nodes for row in rows), "forever: quotients")
        self.q = dict(zip(self.reached, rows))
        # No entry of V is ever below 0.
        self.w = [Ball(max(c.low, Decimal(0)), max(c.high, Decimal(0))) + run.epsilon for c in state.column]
        others = total(s for i, s in enumerate(state.scores) if i != self.r - 1)
        self.o = others / state.scores[self.r - 1]
        self.c = run.eta / run.nodes
        self.pull = run.eta * run.norm ** 2
        self.conditions()

    def conditions(self):
        run, c, law, w = self.run, self.c, self.law, self.w
        numbers = (self.leak, self.least, self.margin, self.rise, self.growth, self.turn, self.total)
        require(all(x > 0 for x in numbers) and self.hull >= 1, "forever: the numbers are positive, and R ≥ 1")
        require(self.o.atmost(self.leak), "forever: o₀")
        require(all(Ball.of(self.least).atmost(w[d]) for d in self.reached), "forever: m₀")
        require(all(Ball.of(c * law[d]).atmost(w[d] * w[d]) for d in self.reached) and self.least ** 2 >= self.rise / 2,
                "forever: (E1)")
        first = 1 / self.leak
        require(self.rise * (1 + self.leak * self.hull) <= 2 * c * min(law[d] for d in self.reached)
                and self.growth * (1 + self.leak) <= self.pull * self.margin and self.turn >= self.least
                and self.total >= sum_bound(first, self.growth, self.rise, self.least, self.turn), "forever: (E2)")
        creep = c * self.total / self.least
        for d in self.reached:
            kept = 1 - creep * self.hull * law[d]
            require(kept > 0, "forever: (E3)")
            for e in range(run.nodes):
                q = self.q[d][e]
                sigma = q * kept - creep if law[e] > 0 else q - creep
                fine = q == 1 if e == d else sigma > 0 and w[e].atmost(sigma * w[d]) and sigma ** 2 * law[d] >= law[e]
                require(q <= self.hull and fine, "forever: (E3)")
        require(self.margin >= self.leak / (1 + self.leak)
                and self.margin + self.leak * self.hull + max([run.epsilon / self.least]
                                                              + [self.ratio(i) for i in range(1, run.length) if i != self.r]) <= 1,
                "forever: (E4)")

    def ratio(self, i):
        """The largest Σ P_i q that the quotients allow."""
        joint = {}
        between = self.run.laws[abs(self.r - i)]
        for d in self.reached:
            for e in range(self.run.nodes):
                if i < self.r:
                    chance = self.law[d] * between[(e - d) % self.run.nodes]
                else:
                    chance = self.run.laws[self.run.length - i][e] * between[(d - e) % self.run.nodes]
                joint[d, e] = chance
        if len(self.reached) != 2:
            return sum(chance * self.q[d][e] for (d, e), chance in joint.items())
        (d, e), results = self.reached, []
        for quotient in (self.q[d][e], 1 / self.q[e][d]):
            now = {(d, e): quotient, (e, d): 1 / quotient}
            results.append(sum(chance * now.get(pair, self.q[pair[0]][pair[1]]) for pair, chance in joint.items()))
        return max(results)

    def check(self, claims):
        run, c = self.run, self.c
        fastest, reciprocal = claims.get("fastestGrowth"), claims.get("reciprocal")
        require((fastest is None) == (reciprocal is None), "forever: reciprocal and fastestGrowth")
        if fastest is not None:
            rate = (2 * self.pull + run.eta * run.norm / run.nodes) * self.leak
            require(self.o.low > 0 and (1 / self.o).atmost(Fraction(reciprocal)), "forever: reciprocal")
            require(((Ball.of(rate).exp() - 1) / self.leak).atmost(Fraction(fastest)), "forever: fastestGrowth")
        inside = claims["offsets"]
        if inside:
            gap = 1 - max([self.q[d][e] for d in inside if d in self.q for e in range(run.nodes) if e not in inside] + [Fraction(0)])
            require(len(inside) < run.nodes and all(d in self.reached for d in inside) and gap > 0 and gap >= self.leak, "forever: offsets")
        if "accuracy" in claims:
            chances = {self.law[d] for d in inside}
            require(len(chances) == 1 and (len(set(inside)) == 1 or self.r == run.length - 1)
                    and chances == {Fraction(claims["accuracy"])}, "forever: accuracy")
        roots = {d: Ball.of(self.law[d]).root() for d in self.reached}
        scaled = [self.w[d] / roots[d] for d in self.reached]
        start = least(u * u for u in scaled)
        require(0 < Fraction(claims["start"]) and Ball.of(Fraction(claims["start"])).atmost(start), "forever: start")
        require(0 < Fraction(claims["slope"]) <= 2 * c / (1 + self.leak * self.hull), "forever: slope")
        spread = largest(scaled) - least(scaled) + c * self.total * (1 / least(roots.values()) + self.hull)
        sizes = []
        limits = []
        for d in range(run.nodes):
            now = self.w[d] - run.epsilon
            if d in self.q:
                sizes.append(largest([Ball.of(run.epsilon), roots[d] * spread - run.epsilon]))
            else:
                later = now + c * self.total
                sizes.append(later)
                limits.append(Ball(now.low, later.high))
        require((2 * total(s * s for s in sizes)).atmost(Fraction(claims["constant"])), "forever: constant")
        require(len(limits) == len(claims["bounded"]), "forever: bounded")
        for ball, (low, high) in zip(limits, claims["bounded"]):
            require(ball.within(Decimal(low), Decimal(high)), "forever: bounded")
        uneven = len(self.reached) - total(roots.values()) * total(roots.values())
        uneven = Ball(max(uneven.low, Decimal(0)), max(uneven.high, Decimal(0)))
        square = uneven * run.epsilon ** 2 + total(ball * ball for ball in limits)
        limit = (square / (2 * c)).root()
        low, high = (Decimal(end) for end in claims["limit"])
        require(limit.within(low, high), "forever: limit")


def check(document):
    global DOWN, UP
    if document.get("command") != "certify":
        raise Unreadable("it is no certificate")
    bits, steps = document["bits"], document["steps"]
    digits = bits // 3 + 20
    DOWN = Context(prec=digits, rounding=ROUND_FLOOR, **EXPONENTS)
    UP = Context(prec=digits, rounding=ROUND_CEILING, **EXPONENTS)
    run = Run(document["settings"])
    states = [State(run, claims, bits) for claims in steps]
    if states:
        zeros = [Ball.of(0)]
        require(states[0].contains(zeros * run.nodes, zeros * run.length, bits), "step 0: the state contains V = 0 and W = 0")
    # What is said of one state is quick to look at; a step is not.
    forever = document.get("forever")
    if forever is not None:
        require(0 <= forever["step"] < len(states), "forever: step")
        Lasting(run, states[forever["step"]], forever).check(forever)
    for number, (state, claims) in enumerate(zip(states, steps)):
        try:
            require(claims["step"] == number, "its number")
            state.expectations()
            check_facts(run, state, claims)
            if number + 1 < len(states):
                require(states[number + 1].contains(*state.next(), bits), "the next state contains what one step makes of this one")
        except Wrong as wrong:
            raise Wrong(f"step {number}: {wrong}") from None
    if document.get("frozen") is not None:
        raise Unreadable("it has a section frozen, which is not checked here")
    return len(states), forever is not None


def main(arguments):
    if len(arguments) != 1:
        raise Unreadable("one file must be named")
    with open(arguments[0], encoding="utf-8") as file:
        return check(json.load(file))


if __name__ == "__main__":
    try:
        number, lasting = main(sys.argv[1:])
        print(f"Every claim of the {number} states follows" + (", and what is said of every later step." if lasting else "."))
    except Wrong as wrong:
        print(f"It does not follow that: {wrong}.")
        sys.exit(1)
    except Unreadable as unreadable:
        print(f"This cannot be checked: {unreadable}.", file=sys.stderr)
        sys.exit(2)
    except (OSError, ValueError, KeyError, TypeError, IndexError, ArithmeticError) as broken:
        print(f"This cannot be checked: {type(broken).__name__} {broken}.", file=sys.stderr)
        sys.exit(2)
