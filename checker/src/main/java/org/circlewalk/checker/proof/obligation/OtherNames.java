package org.circlewalk.checker.proof.obligation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same assertions with other names for all that is declared or defined at the top, which means the same and can lead a solver
 * another way.
 */
final class OtherNames {
    private static final Pattern DECLARED =
            Pattern.compile("(?m)^\\((?:declare-sort|declare-fun|define-fun) (\\|[^|]*\\||[^\\s()|]+)");
    private static final Pattern SYMBOL = Pattern.compile("\\|[^|]*\\||[^\\s()|]+");

    private OtherNames() {
    }

    /** @param seed of the order in which the names are given */
    static String in(String assertions, int seed) {
        List<String> names = new ArrayList<>();
        for (Matcher declared = DECLARED.matcher(assertions); declared.find();) {
            names.add(bare(declared.group(1)));
        }
        List<Integer> numbers = new ArrayList<>();
        names.forEach(name -> numbers.add(numbers.size()));
        Collections.shuffle(numbers, new Random(seed));
        Map<String, String> others = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            others.put(names.get(i), "renamed" + numbers.get(i));
        }
        return SYMBOL.matcher(assertions).replaceAll(symbol -> Matcher.quoteReplacement(
                others.getOrDefault(bare(symbol.group()), symbol.group())));
    }

    private static String bare(String symbol) {
        return symbol.startsWith("|") ? symbol.substring(1, symbol.length() - 1) : symbol;
    }
}
