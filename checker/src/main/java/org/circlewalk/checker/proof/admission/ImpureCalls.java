package org.circlewalk.checker.proof.admission;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.circlewalk.checker.proof.contract.Token;

/** Contracts may call only what is pure. They are not resolved by the compiler, so a name is refused that may be of something else. */
final class ImpureCalls {
    private ImpureCalls() {
    }

    static void check(List<SourceClass> classes) {
        Set<String> everywhere = new HashSet<>();
        classes.forEach(source -> everywhere.addAll(impure(source, false)));
        for (SourceClass source : classes) {
            Set<String> impure = impure(source, true);
            impure.addAll(everywhere);
            List<Token> tokens = source.source().tokens();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (token.jml() && impure.contains(token.text()) && tokens.get(i + 1).is("(")) {
                    source.refuse(token.start(), "a contract calls " + token.text() + ", and a method of that name is not pure",
                            "contracts may call pure methods only");
                }
            }
        }
    }

    /** Names of methods with contracts that are not pure; those that are private can be called in their class only. */
    private static Set<String> impure(SourceClass source, boolean ofPrivate) {
        Set<String> names = new HashSet<>();
        source.contracts().forEach((method, contract) -> {
            if (!contract.pure() && method.getModifiers().getFlags().contains(Modifier.PRIVATE) == ofPrivate) {
                names.add(method.getName().toString());
            }
        });
        return names;
    }
}
