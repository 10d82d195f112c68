package org.circlewalk.checker.reproduce.chart;

import java.util.List;

/**
 * The numbers of a figure as comma-separated values (RFC 4180, but lines end with \n): {@code panel,series,x,y,low,high}. A
 * heat map has one series a row, x is the column. Numbers have as many digits as it takes to read the same double again.
 */
public final class FigureTable {
    /** The first line. */
    public static final String HEADER = "panel,series,x,y,low,high";

    private FigureTable() {
    }

    /** The table as text. */
    public static String of(List<Panel> panels) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Panel panel : panels) {
            if (panel instanceof Curves curves) {
                curves.series().forEach(series -> append(text, curves.title(), series));
            } else if (panel instanceof HeatMap map) {
                append(text, map);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String title, Series series) {
        for (int i = 0; i < series.x().size(); i++) {
            append(text, title, series.name(), series.x().get(i), series.y().get(i));
            text.append(series.low() == null ? "," : series.low().get(i) + "," + series.high().get(i)).append('\n');
        }
    }

    private static void append(StringBuilder text, HeatMap map) {
        for (int row = 0; row < map.entries().size(); row++) {
            for (int col = 0; col < map.entries().get(row).size(); col++) {
                append(text, map.title(), map.rows() + " " + row, col, map.entries().get(row).get(col));
                text.append(",\n");
            }
        }
    }

    private static void append(StringBuilder text, String panel, String series, double x, double y) {
        text.append(quoted(panel)).append(',').append(quoted(series)).append(',').append(x).append(',').append(y).append(',');
    }

    private static String quoted(String text) {
        return text.matches(".*[,\"\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
