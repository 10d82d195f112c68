package org.circlewalk.impl.model;

/** Which embeddings x̃_i are divided by their norms inside the softmax. */
public enum Normalisation {
    /** None: the logits are x̃_iᵀ W x̃_N. */
    NONE,
    /** The keys: x̃_iᵀ W x̃_N / ‖x̃_i‖. */
    KEYS,
    /** The query: x̃_iᵀ W x̃_N / ‖x̃_N‖. */
    QUERY,
    /** Both. */
    BOTH;

    boolean dividesKeys() {
        return this == KEYS || this == BOTH;
    }

    boolean dividesQuery() {
        return this == QUERY || this == BOTH;
    }
}
