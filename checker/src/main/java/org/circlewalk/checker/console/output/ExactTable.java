package org.circlewalk.checker.console.output;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.parameter.Fractions;

/** Prints exact matrices and vectors: as a grid if the fractions are short, else one entry a line with its rounded value. */
public final class ExactTable {
    private static final int WIDEST_CELL = 24;
    private static final MathContext ROUNDED = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final MathContext ROUNDED_UP = new MathContext(3, RoundingMode.CEILING);

    private ExactTable() {
    }

    /**
     * Prints a K × K matrix.
     *
     * @param row what indexes the rows, e.g. "y"
     * @param col what indexes the columns, e.g. "s"
     */
    public static void print(PrintWriter out, SquareMatrix matrix, String row, String col) {
        int size = matrix.size();
        String[] cells = cells(matrix.toRowMajor());
        if (!isShort(cells)) {
            Table table = Table.of(row, col, "rounded", "fraction");
            for (int e = 0; e < cells.length; e++) {
                table.row(e / size, e % size, rounded(matrix.entry(e / size, e % size)), cells[e]);
            }
            table.print(out);
            return;
        }
        Object[] headings = new Object[size + 1];
        Arrays.setAll(headings, e -> e == 0 ? row + "\\" + col : String.valueOf(e - 1));
        Table table = Table.of(headings);
        for (int y = 0; y < size; y++) {
            int first = y * size;
            Object[] line = new Object[size + 1];
            Arrays.setAll(line, e -> e == 0 ? String.valueOf(first / size) : cells[first + e - 1]);
            table.row(line);
        }
        table.print(out);
    }

    /**
     * Prints a vector, one entry a line.
     *
     * @param name  what the entries are, the heading of their column
     * @param index what indexes them
     * @param first the index of the first entry
     */
    public static void print(PrintWriter out, BigFraction[] vector, String name, String index, int first) {
        Table table = Table.of(index, "rounded", name);
        for (int i = 0; i < vector.length; i++) {
            table.row(first + i, rounded(vector[i]), Fractions.format(vector[i]));
        }
        table.print(out);
    }

    /** A decimal with 12 significant digits, correctly rounded, for people. */
    public static String rounded(BigFraction value) {
        return decimal(value, ROUNDED);
    }

    /** A decimal with 3 significant digits that is not less than the value: for error bounds. */
    public static String roundedUp(BigFraction value) {
        return decimal(value, ROUNDED_UP);
    }

    private static String decimal(BigFraction value, MathContext precision) {
        BigDecimal numerator = new BigDecimal(value.getNumerator());
        BigDecimal quotient = numerator.divide(new BigDecimal(value.getDenominator()), precision);
        return quotient.signum() == 0 ? "0" : quotient.stripTrailingZeros().toString();
    }

    private static String[] cells(BigFraction[] values) {
        return Arrays.stream(values).map(Fractions::format).toArray(String[]::new);
    }

    private static boolean isShort(String[] cells) {
        return Arrays.stream(cells).max(Comparator.comparingInt(String::length)).orElse("").length() <= WIDEST_CELL;
    }
}
