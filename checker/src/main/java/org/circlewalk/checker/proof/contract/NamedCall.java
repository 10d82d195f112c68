package org.circlewalk.checker.proof.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call as it is written: a name before parentheses.
 *
 * @param receiver  the word before the dot before the name, with {@code []} behind it if that is an element of an array;
 *                  empty if there is no dot; "?" if what is before the dot is no simple name
 * @param chained   whether that word itself stands behind a dot, so that it is a member of something
 * @param made      whether {@code new} is before the name
 * @param arguments the words of each argument
 * @param start     where the name stands
 * @param jml       whether it stands in a contract, not in code
 */
record NamedCall(String receiver, boolean chained, String name, boolean made, List<List<String>> arguments, int start,
                 boolean jml) {
    static List<NamedCall> in(List<Token> tokens) {
        List<NamedCall> calls = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord() && tokens.get(i).text().charAt(0) != '\\' && tokens.get(i + 1).is("(")) {
                calls.add(at(tokens, i));
            }
        }
        return calls;
    }

    private static NamedCall at(List<Token> tokens, int name) {
        String receiver = "";
        boolean chained = false;
        if (name > 1 && tokens.get(name - 1).is(".")) {
            boolean element = tokens.get(name - 2).is("]");
            int word = element ? beforeBrackets(tokens, name - 2) : name - 2;
            receiver = word < 0 || !tokens.get(word).isWord() ? "?" : tokens.get(word).text() + (element ? "[]" : "");
            chained = word > 0 && tokens.get(word - 1).is(".");
        }
        return new NamedCall(receiver, chained, tokens.get(name).text(), name > 0 && tokens.get(name - 1).is("new"), arguments(tokens, name + 2),
                tokens.get(name).start(), tokens.get(name).jml());
    }

    Optional<List<String>> argument(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }

    /** The index before the bracket that one at an index closes. */
    private static int beforeBrackets(List<Token> tokens, int closing) {
        int at = closing;
        int depth = 0;
        do {
            depth += tokens.get(at).is("]") ? 1 : tokens.get(at).is("[") ? -1 : 0;
            at--;
        } while (depth > 0 && at >= 0);
        return at;
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
