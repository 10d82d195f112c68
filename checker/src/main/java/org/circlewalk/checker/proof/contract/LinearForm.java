package org.circlewalk.checker.proof.contract;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A sum of integer multiples of unknown integers and a constant, e.g. 2·n − a.length + 1; exact, since measures could be made to fall where
 * a number wraps.
 *
 * @param factors  by the name of the unknown; none is 0
 * @param constant the rest
 */
record LinearForm(SortedMap<String, BigInteger> factors, BigInteger constant) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private static LinearForm of(BigInteger constant) {
        return new LinearForm(new TreeMap<>(), constant);
    }

    boolean isConstant() {
        return factors.isEmpty();
    }

    /** This plus a multiple of another. */
    LinearForm plus(long times, LinearForm other) {
        return plus(BigInteger.valueOf(times), other);
    }

    private LinearForm plus(BigInteger times, LinearForm other) {
        SortedMap<String, BigInteger> sum = new TreeMap<>(factors);
        other.factors.forEach((name, factor) -> sum.merge(name, times.multiply(factor), BigInteger::add));
        sum.values().removeIf(factor -> factor.signum() == 0);
        return new LinearForm(sum, constant.add(times.multiply(other.constant)));
    }

    LinearForm plus(long addend) {
        return new LinearForm(factors, constant.add(BigInteger.valueOf(addend)));
    }

    /** This with forms in the place of unknowns; nothing if one of them has none. */
    Optional<LinearForm> with(Function<String, Optional<LinearForm>> forms) {
        LinearForm result = of(constant);
        for (Map.Entry<String, BigInteger> factor : factors.entrySet()) {
            Optional<LinearForm> form = forms.apply(factor.getKey());
            if (form.isEmpty()) {
                return Optional.empty();
            }
            result = result.plus(factor.getValue(), form.get());
        }
        return Optional.of(result);
    }

    /** Reads words such as {@code 2 * n - a.length + 1}; nothing if they are no such form. */
    static Optional<LinearForm> parse(List<String> words) {
        Parser parser = new Parser(words);
        Optional<LinearForm> form = parser.sum();
        return parser.next == words.size() ? form : Optional.empty();
    }

    /** Sums of products of numbers, names, and sums in parentheses. */
    private static final class Parser {
        private final List<String> words;
        private int next;

        Parser(List<String> words) {
            this.words = new ArrayList<>(words);
        }

        private boolean take(String word) {
            boolean found = next < words.size() && words.get(next).equals(word);
            next += found ? 1 : 0;
            return found;
        }

        Optional<LinearForm> sum() {
            Optional<LinearForm> sum = take("-") ? product().map(form -> of(BigInteger.ZERO).plus(-1, form)) : product();
            while (sum.isPresent() && next < words.size() && (words.get(next).equals("+") || words.get(next).equals("-"))) {
                long sign = words.get(next++).equals("+") ? 1 : -1;
                LinearForm left = sum.get();
                sum = product().map(form -> left.plus(sign, form));
            }
            return sum;
        }

        private Optional<LinearForm> product() {
            Optional<LinearForm> product = factor();
            while (product.isPresent() && take("*")) {
                LinearForm left = product.get();
                product = factor().flatMap(right -> left.isConstant() ? Optional.of(of(BigInteger.ZERO).plus(left.constant, right))
                        : right.isConstant() ? Optional.of(of(BigInteger.ZERO).plus(right.constant, left)) : Optional.empty());
            }
            return product;
        }

        private Optional<LinearForm> factor() {
            if (take("(")) {
                Optional<LinearForm> sum = sum();
                return take(")") ? sum : Optional.empty();
            }
            if (next == words.size()) {
                return Optional.empty();
            }
            String word = words.get(next++);
            if (NUMBER.matcher(word).matches()) {
                return Optional.of(of(new BigInteger(word)));
            }
            if (!Character.isJavaIdentifierStart(word.charAt(0))) {
                return Optional.empty();
            }
            String name = take(".") && next < words.size() ? word + "." + words.get(next++) : word;
            return Optional.of(of(BigInteger.ZERO).plus(1, new LinearForm(new TreeMap<>(Map.of(name, BigInteger.ONE)), BigInteger.ZERO)));
        }
    }
}
