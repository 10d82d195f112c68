package org.circlewalk.checker.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which contracts say a statement, or a part of it, for all parameters. What a part leaves out is in its note. */
final class StatementContracts {
    private static final String SPEC = "org.circlewalk.spec.";
    private static final Map<String, Claim> CLAIMS = claims();

    private StatementContracts() {
    }

    /**
     * What contracts claim.
     *
     * @param whole  whether this is all of the statement
     * @param covers what they say, in one line
     * @param keys   the methods whose contracts say it
     */
    record Claim(boolean whole, String covers, Set<String> keys) {
    }

    /** What contracts claim of a statement; nothing if there is none. */
    static Optional<Claim> of(Statement statement) {
        return Optional.ofNullable(CLAIMS.get(statement.id()));
    }

    private static Map<String, Claim> claims() {
        Map<String, Claim> claims = new HashMap<>();
        claims.put("B.1", part("one walk of any N, any S, V and ℓ′: the entries of both gradients as a formula, Σ g_i = 0",
                "model.WalkGradient.logits(BigFraction,BigFraction[],BigFraction[])",
                "model.WalkGradient.valueEntry(BigFraction,BigFraction[],int[],int)"));
        claims.put("C.1", part("all K, N, p, η, ε: the closed form is computed as the sum of the laws of the walk",
                "lemma.C1FirstStep.value(int,int,BigFraction,BigFraction,BigFraction)"));
        claims.put("C.2", part("all K, R, p: Π^R, on full matrices, is shift invariant; its rows are laws",
                "walk.FullPower.isCirculantAndNonNegative(int,BigFraction,int,int,int)",
                "walk.FullPower.isStochastic(int,BigFraction,int,int)"));
        claims.put("C.6", part("one walk of any N: every entry of V's gradient is between ℓ′(z) and 0",
                "model.WalkGradient.valueEntryIsBounded(BigFraction,BigFraction[],int[],int)"));
        claims.put("C.7", part("the corrected statement's recurrence w + c/w, all T and n: "
                + "2cT ≤ w_T² − w₀² ≤ 2cT + n·c²/w₀² + cT/(2n), so the squares of two entries grow as their rates", squareRootLaw()));
        claims.put("C.8", part("the same recurrence as for C.7", squareRootLaw()));
        claims.put("C.9", part("the same recurrence as for C.7", squareRootLaw()));
        claims.put("D.1", part("all K, r: V's gradient is one number; at V = 0 the logits rest", constancy(
                "lemma.DeterministicGradient.attentionRests(BigFraction,BigFraction,BigFraction[],int)")));
        claims.put("D.2", part("the induction step of D.3", constancy()));
        claims.put("D.3", part("the induction step, all K, r, v, losses and rates: one number in V, one visible logit",
                constancy()));
        claims.put("E.1", whole("all K: Π₀^K = I, Π₀Π₀ᵀ = I and Σ Π₀^k = 11ᵀ, matrices given by their first columns",
                "lemma.E1ShiftMatrix.power(int,int)", "lemma.E1ShiftMatrix.timesTranspose(int)",
                "lemma.E1ShiftMatrix.sumOfPowers(int)"));
        claims.put("E.4.1", whole("all K, N and p in [0, 1]: no entry of the first row of Γ(N) exceeds the diagonal",
                "lemma.E4VisitCounts.noNodeIsVisitedMoreThanTheStart(int,BigFraction,int,int)"));
        claims.put("3.1.1", part("the certificate of the accuracy, all N and S: the predicted node is a candidate",
                "model.CandidateMargin.predictedNodeIsACandidate(BigFraction[],BigFraction[],BigFraction[],int,\\real,\\real)"));
        claims.put("3.1.2", part("the same recurrence as for C.7", squareRootLaw()));
        claims.put("3.1.3", part("the same recurrence as for C.7", squareRootLaw()));
        claims.put("4.1", part("the induction step of D.3; where all outputs tie, node 0 is predicted",
                constancy("model.Prediction.tiesGoToNodeZero(BigFraction[])")));
        return claims;
    }

    private static String[] squareRootLaw() {
        return new String[] {
            "lemma.C7ParentDecomposition.growsLikeTheSquareRoot(BigFraction,BigFraction,int,\\real,\\real,\\real,int)",
            "lemma.C7ParentDecomposition.squaresGrowAsTheRates"
                + "(BigFraction,BigFraction,BigFraction,int,\\real,\\real,\\real,int)"};
    }

    private static String[] constancy(String... more) {
        return Stream.concat(Stream.of(
                "lemma.DeterministicGradient.entriesMoveAlike"
                    + "(int,boolean,int,BigFraction,BigFraction[],\\real,int,int,int,int)",
                "lemma.DeterministicGradient.logitsMoveAlike"
                    + "(int,boolean,int,BigFraction,BigFraction,BigFraction[],\\real,\\real,int,int,int)"),
                Stream.of(more)).toArray(String[]::new);
    }

    private static Claim whole(String covers, String... names) {
        return claim(true, covers, names);
    }

    private static Claim part(String covers, String... names) {
        return claim(false, covers, names);
    }

    private static Claim claim(boolean whole, String covers, String... names) {
        Set<String> keys = new TreeSet<>();
        for (String name : names) {
            keys.add(SPEC + name);
        }
        return new Claim(whole, covers, keys);
    }
}
