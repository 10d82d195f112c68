package org.circlewalk.checker.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JmlElementsTest {
    private static List<String> elements(String contract) {
        return JmlElements.of(Token.of("/*@ " + contract + " @*/")).stream().map(element -> element.kind() + ": "
                + element.tokens().stream().map(Token::text).collect(Collectors.joining(" "))).toList();
    }

    @Test
    void anInvariantBeforeAContractBelongsToTheClass() {
        assertThat(elements("public invariant 1 <= n; private normal_behavior requires a; pure")).containsExactly(
                "CLASS_CLAUSE: public invariant 1 <= n ;", "SPECIFICATION: private normal_behavior requires a ; pure");
    }

    @Test
    void aModelMethodTakesItsContractWithIt() {
        assertThat(elements("public normal_behavior requires a; pure public static model int f(int n) { return n; } "
                + "also requires b;")).containsExactly("MODEL_METHOD: public normal_behavior requires a ; pure public static "
                + "model int f ( int n ) { return n ; }", "SPECIFICATION: also requires b ;");
        assertThat(elements("model int f(int n); requires b;"))
                .containsExactly("MODEL_METHOD: model int f ( int n ) ;", "SPECIFICATION: requires b ;");
    }

    @Test
    void aModelFieldBelongsToTheClass() {
        assertThat(elements("public model instance \\real value; requires a;"))
                .containsExactly("CLASS_CLAUSE: public model instance \\real value ;", "SPECIFICATION: requires a ;");
        assertThat(elements("ensures a; static_initializer pure"))
                .containsExactly("CLASS_CLAUSE: ensures a ; static_initializer", "SPECIFICATION: pure");
    }

    @Test
    void aSemicolonInBracketsEndsNoClause() {
        assertThat(elements("invariant (\\forall int d; 0 <= d; a[d] != null); requires a;"))
                .containsExactly("CLASS_CLAUSE: invariant ( \\forall int d ; 0 <= d ; a [ d ] != null ) ;",
                        "SPECIFICATION: requires a ;");
    }
}
