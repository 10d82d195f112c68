package org.circlewalk.checker.console.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as their widest cell, two blanks apart, numbers to the right. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    private Table(List<String> headings) {
        columns = headings.size();
        rows.add(headings);
    }

    /** A table with the given headings. */
    public static Table of(Object... headings) {
        return new Table(texts(headings));
    }

    /**
     * Adds a row; cells are shown by {@code toString}.
     *
     * @throws IllegalArgumentException if their number is not that of the headings
     */
    public Table row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("A row of " + cells.length + " cells does not fit " + columns + " columns.");
        }
        rows.add(texts(cells));
        return this;
    }

    private static List<String> texts(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(String.valueOf(cell));
        }
        return List.copyOf(texts);
    }

    /** Prints the table; no line has blanks at its end. */
    public void print(PrintWriter out) {
        int[] widths = new int[columns];
        boolean[] numeric = new boolean[columns];
        for (int col = 0; col < columns; col++) {
            numeric[col] = rows.size() > 1;
            for (int row = 0; row < rows.size(); row++) {
                String cell = rows.get(row).get(col);
                widths[col] = Math.max(widths[col], width(cell));
                numeric[col] &= row == 0 || looksNumeric(cell);
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int col = 0; col < columns; col++) {
                String blanks = " ".repeat(widths[col] - width(row.get(col)));
                line.append(col == 0 ? "" : "  ").append(numeric[col] ? blanks + row.get(col) : row.get(col) + blanks);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static boolean looksNumeric(String cell) {
        return cell.isEmpty() || "+-−.0123456789∞–".indexOf(cell.charAt(0)) >= 0;
    }
}
