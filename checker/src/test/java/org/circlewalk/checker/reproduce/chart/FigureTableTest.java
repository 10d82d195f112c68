package org.circlewalk.checker.reproduce.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.circlewalk.checker.reproduce.chart.Series.Style;
import org.junit.jupiter.api.Test;

/** Nothing is lost between a figure and its table, and pictures of equal figures are equal. */
class FigureTableTest {
    private static final double[] X = {1, 2, 3};
    private static final Series BAND = Series.band("mean, \"range\"", X, List.of(new double[] {0.1, 0.2, 1 / 3.0},
            new double[] {1e-300, Math.nextUp(0.2), Double.MAX_VALUE}));
    private static final Series LINE = Series.of("line", Style.SQUARES, X, new double[] {-1, Double.NaN, 5e-324});
    private static final HeatMap MAP = HeatMap.of("map", "row", "column", new double[][] {{1 / 7.0, 2}, {3, 4}});
    private static final List<Panel> PANELS =
            List.of(new Curves("panel", Axis.linear("x"), Axis.linear("y"), List.of(BAND, LINE)), MAP);

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)").matcher(line);
        while (fields.size() < 6 && field.find()) {
            fields.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
        }
        return fields;
    }

    private static List<List<String>> rows(String panel, String series) {
        return FigureTable.of(PANELS).lines().skip(1).map(FigureTableTest::fields)
                .filter(row -> row.get(0).equals(panel) && row.get(1).equals(series)).toList();
    }

    private static List<Double> column(List<List<String>> rows, int column) {
        return rows.stream().map(row -> Double.valueOf(row.get(column))).toList();
    }

    @Test
    void theSameNumbersAreReadAgain() {
        List<List<String>> band = rows("panel", BAND.name());
        assertThat(column(band, 2)).isEqualTo(BAND.x());
        assertThat(column(band, 3)).isEqualTo(BAND.y());
        assertThat(column(band, 4)).isEqualTo(BAND.low());
        assertThat(column(band, 5)).isEqualTo(BAND.high());
        assertThat(column(rows("map", "row 0"), 3)).isEqualTo(MAP.entries().get(0));
        assertThat(column(rows("map", "row 1"), 3)).isEqualTo(MAP.entries().get(1));
    }

    @Test
    void pointsThatAreNotDefinedAreLeftOut() {
        assertThat(LINE.x()).containsExactly(1.0, 3.0);
        assertThat(column(rows("panel", "line"), 3)).containsExactly(-1.0, 5e-324);
        assertThat(rows("panel", "line")).allSatisfy(row -> assertThat(row.subList(4, 6)).containsExactly("", ""));
    }

    @Test
    void everyLineHasTheFieldsOfTheFirst() {
        assertThat(FigureTable.of(PANELS).lines()).hasSize(1 + 3 + 2 + 4).first().isEqualTo(FigureTable.HEADER);
    }

    @Test
    void aBandIsTheMeanBetweenTheExtremes() {
        Series band = Series.band("b", new double[] {0, 1}, List.of(new double[] {1, 5}, new double[] {3, Double.NaN}));
        assertThat(band.x()).containsExactly(0.0);
        assertThat(band.y()).containsExactly(2.0);
        assertThat(band.low()).containsExactly(1.0);
        assertThat(band.high()).containsExactly(3.0);
    }

    @Test
    void equalFiguresGiveEqualPictures() {
        List<Panel> drawable = List.of(new Curves("c", Axis.linear("x"), Axis.logarithmic("y"),
                List.of(Series.of("s", Style.LINE, X, X), Series.level("l", X, 2))), MAP);
        assertThat(FigurePicture.png(drawable)).isEqualTo(FigurePicture.png(drawable))
                .startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        assertThat(new String(FigurePicture.svg(drawable), StandardCharsets.UTF_8))
                .isEqualTo(new String(FigurePicture.svg(drawable), StandardCharsets.UTF_8)).startsWith("<?xml");
    }
}
