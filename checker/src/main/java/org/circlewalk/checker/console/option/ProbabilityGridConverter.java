package org.circlewalk.checker.console.option;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** Probabilities such as {@code 1/2,2/3,0.8}, or {@code 0.5..0.95:0.05} with a step; exact. */
public final class ProbabilityGridConverter extends StrictConverter<List<BigFraction>> {
    /** Each is a training run; more are a step mistyped. */
    private static final int MOST = 1000;

    /** Made by picocli. */
    public ProbabilityGridConverter() {
        super("at most " + MOST + " probabilities such as 1/2,2/3,0.8 or an ascending range with its step such as "
                + "0.5..0.95:0.05");
    }

    @Override
    protected List<BigFraction> parse(String text) {
        List<BigFraction> grid = new ArrayList<>();
        try {
            for (String part : text.split(",", -1)) {
                grid.addAll(part.contains("..") ? range(part) : List.of(Fractions.parse("p-grid", part)));
                if (grid.size() > MOST) {
                    return null;
                }
            }
        } catch (InvalidParameterException noNumber) {
            return null;
        }
        boolean valid = grid.stream().allMatch(p -> p.compareTo(BigFraction.ZERO) >= 0 && p.compareTo(BigFraction.ONE) <= 0);
        return valid && !grid.isEmpty() && grid.size() <= MOST ? grid.stream().distinct().sorted().toList() : null;
    }

    private static List<BigFraction> range(String text) {
        String[] parts = text.split("\\.\\.|:", -1);
        List<BigFraction> range = new ArrayList<>();
        if (parts.length != 3) {
            return range;
        }
        BigFraction last = Fractions.parse("p-grid", parts[1]);
        BigFraction step = Fractions.parse("p-grid", parts[2]);
        BigFraction p = Fractions.parse("p-grid", parts[0]);
        while (step.compareTo(BigFraction.ZERO) > 0 && p.compareTo(last) <= 0 && range.size() <= MOST) {
            range.add(p);
            p = p.add(step);
        }
        return range;
    }
}
