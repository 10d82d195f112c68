package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.circlewalk.checker.proof.contract.Token;

/**
 * What contracts may say of an object that is being made, and of a parameter that a measure is of. Of an object that a contract hands to a
 * method OpenJML takes the invariant for true, also where the constructor has yet to establish it.
 */
final class UnfinishedObjects {
    private static final JmlExpression THIS = new JmlExpression.Name("this");

    private UnfinishedObjects() {
    }

    /** Adds what is not admitted to the findings of a source. */
    static void check(SourceClass source) {
        Set<String> own = methodsOfObjects(source);
        source.contracts().forEach((method, contract) -> {
            if (method.getReturnType() == null) {
                Stream.concat(contract.claims(), source.claims().getOrDefault(method, List.of()).stream())
                        .forEach(claim -> check(source, claim, claim.expression(), own));
            }
            measured(source, method, contract);
        });
    }

    private static void check(SourceClass source, JmlClaim claim, JmlExpression expression, Set<String> own) {
        if (expression.equals(THIS)) {
            source.refuse(claim.position(), "the contract of a constructor, or one in its body, hands on the unfinished object",
                    "this may stand there before a point and a field only");
        }
        if (expression instanceof JmlExpression.Call call && own.contains(call.name()) && (call.target() == null || call.target().equals(THIS))) {
            source.refuse(claim.position(), "the contract of a constructor, or one in its body, calls the method " + call.name()
                    + " of the unfinished object", "it may call static methods only");
        }
        boolean field = expression instanceof JmlExpression.Member member && member.target().equals(THIS);
        if (!field) {
            expression.parts().forEach(part -> check(source, claim, part, own));
        }
    }

    /** The names of methods that are not static. */
    private static Set<String> methodsOfObjects(SourceClass source) {
        Set<String> own = source.writtenMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast)
                .filter(method -> !method.getModifiers().getFlags().contains(Modifier.STATIC)).map(method -> method.getName().toString())
                .collect(Collectors.toCollection(HashSet::new));
        List<Token> tokens = source.source().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).jml() && tokens.get(i).is("model") && i + 1 < tokens.size() && !tokens.get(i + 1).is("import")) {
                int name = i + 1;
                while (name + 1 < tokens.size() && !tokens.get(name + 1).is("(")) {
                    name++;
                }
                if (tokens.subList(head(tokens, i), name).stream().noneMatch(token -> token.is("static"))) {
                    own.add(tokens.get(name).text());
                }
            }
        }
        return own;
    }

    /** Where the modifiers of a model method begin. */
    private static int head(List<Token> tokens, int model) {
        int begin = model;
        while (begin > 0 && Set.of("public", "private", "static", "pure").contains(tokens.get(begin - 1).text())) {
            begin--;
        }
        return begin;
    }

    /** The measure must be of what the method is called with. */
    private static void measured(SourceClass source, MethodTree method, JmlContract contract) {
        if (source.source().contracts(contract.position(), source.unit().start(method)).stream().noneMatch(token -> token.is("measured_by"))) {
            return;
        }
        Set<String> parameters = method.getParameters().stream().map(VariableTree::getName).map(Object::toString).collect(Collectors.toSet());
        new Writings() {
            @Override
            void written(ExpressionTree target) {
                if (parameters.contains(target.toString().replaceAll("[()\\s]", ""))) {
                    source.refuse(target, "a method with a measure assigns to its parameter " + target, "it must assign to none");
                }
            }
        }.scan(method.getBody(), null);
    }
}
