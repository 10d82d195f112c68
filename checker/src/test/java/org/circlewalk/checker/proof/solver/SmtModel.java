package org.circlewalk.checker.proof.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Values of symbols, by which formulas are decided in exact arithmetic. A function has the same value everywhere. A quantified
 * formula of one variable, in which no polynomial of that variable has a higher degree than 2, is decided at the roots of the
 * differences that it compares, between them and beyond them, where its truth cannot change otherwise.
 */
record SmtModel(Map<String, BigFraction> numbers, Map<String, Boolean> truths) {
    /** Reads "u = 0, s = true". */
    static SmtModel of(String text) {
        SmtModel model = new SmtModel(new HashMap<>(), new HashMap<>());
        for (String equation : text.split(", ")) {
            String[] sides = equation.split(" = ");
            if (sides[1].matches("true|false")) {
                model.truths.put(sides[0], Boolean.valueOf(sides[1]));
            } else {
                model.numbers.put(sides[0], new BigFraction(Integer.parseInt(sides[1])));
            }
        }
        return model;
    }

    private SmtModel with(String variable, BigFraction value) {
        Map<String, BigFraction> more = new HashMap<>(numbers);
        more.put(variable, value);
        return new SmtModel(more, truths);
    }

    boolean truth(SmtTerm term) {
        if (term.parts().isEmpty()) {
            return term.word().equals("true") || !term.word().equals("false") && truths.get(term.word());
        }
        List<SmtTerm> arguments = term.arguments();
        return switch (term.parts().get(0).word()) {
            case "not" -> !truth(arguments.get(0));
            case "and" -> arguments.stream().allMatch(this::truth);
            case "or" -> arguments.stream().anyMatch(this::truth);
            case "=>" -> !truth(arguments.get(0)) || truth(arguments.get(1));
            case "forall" -> samples(arguments).allMatch(model -> model.truth(arguments.get(1)));
            case "exists" -> samples(arguments).anyMatch(model -> model.truth(arguments.get(1)));
            default -> compare(term.parts().get(0).word(), number(arguments.get(0)).compareTo(number(arguments.get(1))));
        };
    }

    private static boolean compare(String operator, int sign) {
        return switch (operator) {
            case "<" -> sign < 0;
            case "<=" -> sign <= 0;
            case ">" -> sign > 0;
            case ">=" -> sign >= 0;
            case "=" -> sign == 0;
            case "distinct" -> sign != 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    BigFraction number(SmtTerm term) {
        if (term.parts().isEmpty()) {
            return term.word().matches("[0-9.]+") ? new BigFraction(Integer.parseInt(term.word().replaceAll("\\.0$", "")))
                    : numbers.get(term.word());
        }
        List<SmtTerm> arguments = term.arguments();
        BigFraction first = term.is("ite") ? BigFraction.ZERO : number(arguments.get(0));
        return switch (term.parts().get(0).word()) {
            case "+" -> arguments.stream().map(this::number).reduce(BigFraction.ZERO, BigFraction::add);
            case "-" -> arguments.size() == 1 ? first.negate() : first.subtract(number(arguments.get(1)));
            case "*" -> arguments.stream().map(this::number).reduce(BigFraction.ONE, BigFraction::multiply);
            case "/" -> first.divide(number(arguments.get(1)));
            case "ite" -> number(arguments.get(truth(arguments.get(0)) ? 1 : 2));
            case "to_real" -> first;
            case "to_int" -> floor(first);
            case "mod" -> first.subtract(quotient(first, number(arguments.get(1))).multiply(number(arguments.get(1))));
            case "div" -> quotient(first, number(arguments.get(1)));
            default -> numbers.get(term.parts().get(0).word());
        };
    }

    private static BigFraction floor(BigFraction value) {
        BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return new BigFraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    /** That of SMT-LIB, with a remainder that is not negative; here the divisor is positive. */
    private static BigFraction quotient(BigFraction dividend, BigFraction divisor) {
        if (divisor.compareTo(BigFraction.ZERO) <= 0) {
            throw new IllegalArgumentException("divisor " + divisor);
        }
        return floor(dividend.divide(divisor));
    }

    private Stream<SmtModel> samples(List<SmtTerm> quantified) {
        String variable = quantified.get(0).parts().get(0).parts().get(0).word();
        TreeSet<BigFraction> roots = new TreeSet<>();
        roots(quantified.get(1), variable, roots);
        List<BigFraction> samples = new ArrayList<>(roots);
        samples.add(BigFraction.ZERO);
        BigFraction before = null;
        for (BigFraction root : roots) {
            samples.add(before == null ? root.subtract(1) : before.add(root).divide(2));
            before = root;
        }
        if (before != null) {
            samples.add(before.add(1));
        }
        return samples.stream().map(value -> with(variable, value));
    }

    private void roots(SmtTerm term, String variable, TreeSet<BigFraction> roots) {
        if (term.is("not") || term.is("and") || term.is("or") || term.is("=>")) {
            term.arguments().forEach(part -> roots(part, variable, roots));
        } else if (!term.parts().isEmpty()) {
            BigFraction[] at = new BigFraction[5];
            for (int i = 0; i < at.length; i++) {
                SmtModel model = with(variable, new BigFraction(i));
                at[i] = model.number(term.arguments().get(0)).subtract(model.number(term.arguments().get(1)));
            }
            quadraticRoots(at, roots);
        }
    }

    /** From the values at 0, 1, 2, 3, 4, of which the last two show that the degree is not higher. */
    private static void quadraticRoots(BigFraction[] at, TreeSet<BigFraction> roots) {
        BigFraction a = at[2].subtract(at[1].multiply(2)).add(at[0]).divide(2);
        BigFraction b = at[1].subtract(at[0]).subtract(a);
        for (int i = 3; i < at.length; i++) {
            if (!a.multiply(i * i).add(b.multiply(i)).add(at[0]).equals(at[i])) {
                throw new IllegalArgumentException("degree");
            }
        }
        if (a.equals(BigFraction.ZERO)) {
            if (!b.equals(BigFraction.ZERO)) {
                roots.add(at[0].negate().divide(b));
            }
            return;
        }
        BigFraction square = b.multiply(b).subtract(a.multiply(at[0]).multiply(4));
        if (square.compareTo(BigFraction.ZERO) >= 0) {
            BigFraction root = new BigFraction(square.getNumerator().sqrt(), square.getDenominator().sqrt());
            if (!root.multiply(root).equals(square)) {
                throw new IllegalArgumentException("irrational");
            }
            roots.add(b.negate().add(root).divide(a.multiply(2)));
            roots.add(b.negate().subtract(root).divide(a.multiply(2)));
        }
    }
}
