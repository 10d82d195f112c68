package org.circlewalk.spec.lemma;

import java.util.Locale;

/**
 * The numbered statements of the paper, steps of proofs and items of theorems on their own: the one home of their ids.
 * "E.4.3" is the third step of the proof of Lemma E.4, "3.1.2" is item 2 of Theorem 3.1.
 */
public enum Statement {
    B_1("B.1", "The expected gradients of V and W are as stated"),
    C_1("C.1", "After one step V is (η/(εNK)) Σ (Πᵀ)^k and W is zero"),
    C_2("C.2", "Π^R, the first and the second value matrix are circulant"),
    C_3("C.3", "The largest entry of V⁽¹⁾ is that of Πᵀ"),
    C_4("C.4", "The entries of V⁽²⁾ are at most of order η/(εK)"),
    C_5("C.5", "After two steps attention moves to the parent token"),
    C_6("C.6", "The entries of V never shrink and grow at most by order η/(εK) a step"),
    C_7("C.7", "V stays within a bounded distance of β·Πᵀ while β grows like √t"),
    C_8("C.8", "The direction of V converges to that of Πᵀ at rate T^(−1/2)"),
    C_9("C.9", "The direction of f(X) converges to that of Πᵀx_{N−1} at rate T^(−1/2)"),
    D_1("D.1", "Deterministic walk, N = rK+1: V⁽¹⁾ is a multiple of 11ᵀ and W⁽¹⁾ is zero"),
    D_2("D.2", "Deterministic walk: the second step keeps V constant and the visible scores equal"),
    D_3("D.3", "Deterministic walk: every further step does, for any loss and any step size"),
    E_1("E.1", "Π₀^K = I, Π₀Π₀ᵀ = I and Σ Π₀^k = 11ᵀ"),
    E_2("E.2", "K odd: Π^R converges to the uniform matrix geometrically"),
    E_3("E.3", "K even: Π^R converges to 2/K on its parity class and is 0 off it"),
    E_4_1("E.4.1", "Γ(N) = Σ Π^l has its largest entries on the diagonal"),
    E_4_2("E.4.2", "Γ₂(k) = Π(Πᵀ)^k has its largest entries on the diagonal, for each k"),
    E_4_3("E.4.3", "Γ₂(2m−1) + Γ₂(2m) has its largest entries on the diagonal"),
    E_4_4("E.4.4", "The diagonal of Γ₂(2m−1) + Γ₂(2m) does not grow with m"),
    E_4_5("E.4.5", "Base case: the diagonal of Γ₂(1) + Γ₂(2) is p² + (1−p)²"),
    E_4_6("E.4.6", "Base case: the diagonal of Γ₂(3) + Γ₂(4) is 3p³(1−p) + 3p(1−p)³"),
    E_4_7("E.4.7", "Conclusion, at every N: gap_k(N) > 0 for 2 ≤ k ≤ N−1"),
    E_4_8("E.4.8", "Conclusion, for N large: lim gap_k(N) > 0 for every k ≥ 2"),
    E_5("E.5", "The positional embeddings are orthogonal and of equal norm"),
    T_3_1_1("3.1.1", "Training reaches the optimal accuracy max(p, 1−p)"),
    T_3_1_2("3.1.2", "f(X)/‖f(X)‖ converges to the optimal predictor Πᵀx_{N−1}/‖Πᵀx_{N−1}‖ at rate T^(−1/2)"),
    T_3_1_3("3.1.3", "V/‖V‖ converges to Πᵀ/‖Πᵀ‖ at rate T^(−1/2)"),
    T_3_1_4("3.1.4", "Attention selects the parent token"),
    T_4_1("4.1", "Deterministic walk, N = rK+1: accuracy stays 1/K");

    private final String id;
    private final String title;

    Statement(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The id as users write it. */
    public String id() {
        return id;
    }

    /** The claim in one line, in this project's notation. */
    public String title() {
        return title;
    }

    /** The id of the lemma or theorem this belongs to: "E.4" for "E.4.3", "3.1" for "3.1.2", else the id itself. */
    public String parent() {
        String[] parts = id.split("\\.");
        return parts[0] + "." + parts[1];
    }

    /** Whether a user's selection, e.g. "E.4", "e.4.3" or "3.1", names this statement. */
    public boolean isNamedBy(String selection) {
        String wanted = selection.strip().toUpperCase(Locale.ROOT);
        return wanted.equals(id) || wanted.equals(parent());
    }

    /** Whether this is an item of one of the paper's theorems. */
    public boolean isTheorem() {
        return Character.isDigit(id.charAt(0));
    }
}
