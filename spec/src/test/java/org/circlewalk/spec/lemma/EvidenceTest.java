package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an exact check may find. */
class EvidenceTest {
    @Test
    void onlyAFailureIsAFailure() {
        assertThat(Evidence.holds().isFailure()).isFalse();
        assertThat(Evidence.ties("0").isFailure()).isFalse();
        assertThat(Evidence.fails("-1").isFailure()).isTrue();
        assertThat(Evidence.of(true, "unused")).isEqualTo(Evidence.holds());
        assertThat(Evidence.of(false, "-1")).isEqualTo(Evidence.fails("-1"));
    }
}
