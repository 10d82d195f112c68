package org.circlewalk.checker.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which change of the sources makes which proof stale. */
class ProofDigestTest {
    private static final String TRUSTED = "//@ ensures \\result != null;\npublic BigFraction add(BigFraction x);";
    private static final String HOLDER = """
                //@ spec_public
                private final BigFraction held;
                //@ public invariant held != null;

                //@ ensures this.held == held; pure
                Holder(BigFraction held) {
                    this.held = held;
                }

                //@ ensures \\result == held; pure
                BigFraction held() {
                    return held;
                }

                //@ requires 0 <= n; ensures \\result == n;
                static int unrelated(int n) {
                    return n;
                }
            """;
    private static final String USER = """
                /** Adds. */
                //@ requires 0 <= n;
                //@ ensures \\result != null;
                static BigFraction sum(Holder holder, int n) {
                    // Commutative.
                    return holder.held().add(holder.held());
                }

                //@ ensures \\result == 7;
                static int seven() {
                    return 7;
                }

                /*@ ensures seven() == 7;
                  @ static model void lemma() { }
                  @*/
            """;
    private static final String SUM = "sample.User.sum(Holder,int)";
    private static final String SEVEN = "sample.User.seven()";
    private static final String LEMMA = "sample.User.lemma()";
    private static final String HELD = "sample.Holder.held()";
    private static final String MAKE = "sample.Holder.Holder(BigFraction)";
    private static final String UNRELATED = "sample.Holder.unrelated(int)";

    @TempDir
    private Path root;
    private ContractedSources before;

    @BeforeEach
    void readTheSources() {
        before = read(HOLDER, USER, TRUSTED);
        assertThat(before.methods()).containsOnlyKeys(SUM, SEVEN, LEMMA, HELD, MAKE, UNRELATED);
    }

    private ContractedSources read(String holder, String user, String trusted) {
        return new SampleSources(root).with("Holder", holder).with("User", user).trusting(trusted).read();
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    private Set<String> stale(ContractedSources after) {
        Set<String> stale = new TreeSet<>(after.digests().keySet());
        stale.removeIf(key -> after.digests().get(key).equals(before.digests().get(key)));
        return stale;
    }

    @Test
    void aChangedBodyMakesItsOwnProofStale() {
        assertThat(stale(read(HOLDER, changed(USER, "return 7", "return 3 + 4"), TRUSTED))).containsExactly(SEVEN);
        assertThat(stale(read(changed(HOLDER, "this.held = held", "this.held = held.add(held)"), USER, TRUSTED)))
                .containsExactly(MAKE);
    }

    @Test
    void aChangedContractMakesTheProofsOfThoseWhoNameItStale() {
        assertThat(stale(read(HOLDER, changed(USER, "== 7;\n    static int", ">= 7;\n    static int"), TRUSTED)))
                .containsExactlyInAnyOrder(SEVEN, LEMMA);
        assertThat(stale(read(changed(HOLDER, "\\result == held", "\\result != null"), USER, TRUSTED))).contains(HELD, SUM)
                .doesNotContain(SEVEN, LEMMA);
    }

    @Test
    void aChangedInvariantMakesTheProofsOfThoseWhoUseTheClassStale() {
        assertThat(stale(read(changed(HOLDER, "invariant held != null", "invariant held == held"), USER, TRUSTED)))
                .containsExactlyInAnyOrder(MAKE, HELD, UNRELATED, SUM);
        assertThat(stale(read(changed(HOLDER, "private final", "final"), USER, TRUSTED))).contains(SUM, HELD);
    }

    @Test
    void aChangedTrustedFileMakesAllProofsStale() {
        assertThat(stale(read(HOLDER, USER, changed(TRUSTED, "\\result != null", "true")))).hasSize(6);
    }

    @Test
    void anUnrelatedMethodAndPlainCommentsMakeNothingElseStale() {
        assertThat(stale(read(changed(HOLDER, "\\result == n", "\\result >= n"), USER, TRUSTED))).containsExactly(UNRELATED);
        assertThat(stale(read(HOLDER, changed(USER, "Adds.", "Adds two."), TRUSTED))).isEmpty();
        assertThat(stale(read(HOLDER, changed(USER, "// Commutative.", "// Of course\n        // commutative."), TRUSTED))).isEmpty();
        assertThat(stale(read(HOLDER, changed(USER, "    return 7", "        return   7"), TRUSTED))).isEmpty();
    }

    @Test
    void anImportThatGivesANameItsMeaningCounts() throws IOException {
        Path user = root.resolve(Path.of("spec", "src", "main", "java", "sample", "User.java"));
        String text = Files.readString(user);
        Files.writeString(user, text.replace("import org", "import java.util.List;\nimport org"));
        assertThat(stale(ContractedSources.read(root))).isEmpty();
        Files.writeString(user, text.replace("import org", "import java.util.*;\nimport org"));
        assertThat(stale(ContractedSources.read(root))).contains(SEVEN);
    }

    @Test
    void aContractSwitchedOffIsAChange() {
        ContractedSources after = read(HOLDER, changed(USER, "//@ ensures \\result == 7", "// @ ensures \\result == 7"), TRUSTED);
        assertThat(after.methods()).doesNotContainKey(SEVEN);
        assertThat(after.clauses()).isEqualTo(before.clauses() - 1);
        assertThat(stale(after)).containsExactly(LEMMA);
    }
}
