package org.circlewalk.checker.proof.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The signature of a method that exists in contracts only, which Java's compiler does not see. */
final class ModelMethod {
    private static final Set<String> MODIFIERS = Set.of("final", "non_null", "nullable");

    private ModelMethod() {
    }

    static Declaration of(String className, JmlElement element, SourceText source, int start, int end) {
        List<Token> tokens = element.tokens();
        int at = 0;
        while (!tokens.get(at).is("model") && !tokens.get(at).is("ghost")) {
            at++;
        }
        while (!tokens.get(at).is("(")) {
            at++;
        }
        return new Declaration(Declaration.Kind.MODEL_METHOD, className, tokens.get(at - 1).text(),
                parameters(tokens, at + 1), source, start, end, tokens);
    }

    /** Whether the method has no body, so that its contract is taken on trust. */
    static boolean isBodyless(Declaration method) {
        List<Token> tokens = method.surface();
        return tokens.get(tokens.size() - 1).is(";");
    }

    private static List<String> parameters(List<Token> tokens, int from) {
        List<String> types = new ArrayList<>();
        List<Token> parameter = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens.subList(from, tokens.size())) {
            boolean close = depth == 0 && token.is(")");
            if (close || depth == 0 && token.is(",")) {
                if (!parameter.isEmpty()) {
                    types.add(type(parameter));
                    parameter.clear();
                }
                if (close) {
                    break;
                }
            } else {
                depth += token.is("<") || token.is("(") ? 1 : token.is(">") || token.is(")") ? -1 : token.is(">>") ? -2 : 0;
                parameter.add(token);
            }
        }
        return List.copyOf(types);
    }

    /** The simple name of the type of "final java.util.List&lt;X&gt;[] name". */
    private static String type(List<Token> parameter) {
        StringBuilder type = new StringBuilder();
        int name = parameter.size() - 1;
        while (!parameter.get(name).isWord()) {
            name--;
        }
        for (int i = 0; i < parameter.size(); i++) {
            if (i != name && !MODIFIERS.contains(parameter.get(i).text())) {
                type.append(parameter.get(i).text());
            }
        }
        String key = MethodKey.normalized("(" + type + ")");
        return key.substring(1, key.length() - 1);
    }
}
