package org.circlewalk.checker.proof.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call as it is written: a name before parentheses.
 *
 * @param receiver  the word before the dot before the name, with {@code []} behind it if that is an element of an array;
 *                  empty if there is no dot; "?" if what is before the dot is no simple name
 * @param made      whether {@code new} is before the name
 * @param arguments the words of each argument
 * @param start     where the name stands
 */
record NamedCall(String receiver, String name, boolean made, List<List<String>> arguments, int start) {
    static List<NamedCall> in(List<Token> tokens) {
        List<NamedCall> calls = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord() && tokens.get(i).text().charAt(0) != '\\' && tokens.get(i + 1).is("(")) {
                calls.add(new NamedCall(receiver(tokens, i), tokens.get(i).text(), i > 0 && tokens.get(i - 1).is("new"),
                        arguments(tokens, i + 2), tokens.get(i).start()));
            }
        }
        return calls;
    }

    Optional<List<String>> argument(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }

    private static String receiver(List<Token> tokens, int name) {
        if (name < 2 || !tokens.get(name - 1).is(".")) {
            return "";
        }
        int at = name - 2;
        boolean element = tokens.get(at).is("]");
        if (element) {
            int depth = 0;
            do {
                depth += tokens.get(at).is("]") ? 1 : tokens.get(at).is("[") ? -1 : 0;
                at--;
            } while (depth > 0 && at >= 0);
        }
        if (at < 0 || !tokens.get(at).isWord()) {
            return "?";
        }
        return tokens.get(at).text() + (element ? "[]" : "");
    }

    private static List<List<String>> arguments(List<Token> tokens, int from) {
        List<List<String>> arguments = new ArrayList<>();
        List<String> argument = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens.subList(from, tokens.size())) {
            if (depth == 0 && (token.is(",") || token.is(")"))) {
                if (token.is(",") || !argument.isEmpty()) {
                    arguments.add(List.copyOf(argument));
                }
                if (token.is(")")) {
                    break;
                }
                argument.clear();
                continue;
            }
            switch (token.text()) {
                case "(", "[", "{" -> depth++;
                case ")", "]", "}" -> depth--;
                default -> {
                }
            }
            argument.add(token.text());
        }
        return List.copyOf(arguments);
    }
}
