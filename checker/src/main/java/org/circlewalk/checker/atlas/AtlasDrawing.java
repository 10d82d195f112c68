package org.circlewalk.checker.atlas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.circlewalk.checker.train.phase.GapRegion;
import org.circlewalk.spec.parameter.Fractions;

/**
 * An atlas drawn: a row for each circle, the largest at the top, p to the right. The colour says on which token attention is for ever;
 * hatched is where it is for a number of steps and its score does not tend to 1, black where nothing is said. On top are what was trained
 * and the boundaries of the regions of negative gaps. The left half is the mirror image.
 */
final class AtlasDrawing {
    private static final int LEFT = 60;
    private static final int PLOT = 960;
    private static final int RIGHT = 24;
    private static final int TOP = 56;
    private static final int AXIS = 48;
    private static final int LEGEND_LINE = 20;
    private static final int ALL_ROWS = 560;
    private static final int LOWEST_ROW = 12;
    private static final int HIGHEST_ROW = 48;
    private static final int TICKS = 10;
    private static final int TICK = 5;
    private static final int MOST_LABELS = 25;
    private static final double HATCH = 6;
    /** Slivers are drawn so wide at least, or nobody would see them. */
    private static final double SLIVER = 0.8;
    private static final double DOT = 5;
    private static final float BOUNDARY = 1.8f;
    private static final Color INK = new Color(0x222222);
    private static final Color UNSEEN = new Color(0xEEEEEE);
    private static final Color OTHER = new Color(0xB8B8B8);
    /** By how far back the token is, from the parent on. */
    private static final List<Color> COLOURS = List.of(new Color(0x4C78A8), new Color(0x72B7B2), new Color(0xE45756), new Color(0xF2CF5B),
            new Color(0x54A24B), new Color(0x9D755D), new Color(0xB279A2));
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);

    private final AtlasReport report;
    private final Overlays overlays;
    private final double left;
    private final double right;
    private final int row;

    AtlasDrawing(AtlasReport report, Overlays overlays) {
        this.report = report;
        this.overlays = overlays;
        this.right = Fractions.toDouble(report.settings().high());
        this.left = 1 - right;
        this.row = Math.min(HIGHEST_ROW, Math.max(LOWEST_ROW, ALL_ROWS / report.circles().size()));
    }

    int width() {
        return LEFT + PLOT + RIGHT;
    }

    private int bottom() {
        return TOP + row * report.circles().size();
    }

    int height() {
        return bottom() + AXIS + LEGEND_LINE * (legend().size() + 1);
    }

    void draw(Graphics2D graphics) {
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, width(), height()));
        graphics.setFont(TITLE);
        graphics.setColor(INK);
        graphics.drawString("Where attention goes, for every real p: N = " + report.settings().N() + ", M = " + report.settings().M(), LEFT,
                TOP - 32);
        graphics.setFont(PLAIN);
        graphics.drawString("certified box by box; left of p = 1/2 is the mirror image, for the walk that runs the other way round", LEFT,
                TOP - 14);
        graphics.setColor(UNSEEN);
        graphics.fill(new Rectangle2D.Double(LEFT, TOP, PLOT, bottom() - TOP));
        for (CircleSummary circle : report.circles()) {
            circle.regions().forEach(region -> region(graphics, circle.K(), region));
        }
        overlays.rows().forEach(one -> one.dots().forEach(dot -> dot(graphics, one.nodes(), dot)));
        boundary(graphics, Overlays.Row::atLength, new BasicStroke(BOUNDARY));
        boundary(graphics, Overlays.Row::atLimit, dashes());
        axes(graphics);
        legend(graphics);
    }

    private static BasicStroke dashes() {
        return new BasicStroke(BOUNDARY, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, new float[] {5, 4}, 0);
    }

    private double x(double p) {
        return LEFT + PLOT * (p - left) / (right - left);
    }

    /** The top of a circle's row. */
    private double y(int nodes) {
        return bottom() - row * (nodes - report.settings().firstK() + 1.0);
    }

    private static Color colour(int back) {
        return back >= 1 && back <= COLOURS.size() ? COLOURS.get(back - 1) : OTHER;
    }

    private static Color colour(Region region) {
        return region.kind() == Region.Kind.UNDECIDED ? Color.BLACK : colour(region.back());
    }

    private void region(Graphics2D graphics, int nodes, Region region) {
        double low = Fractions.toDouble(region.low());
        double high = Fractions.toDouble(region.high());
        fill(graphics, nodes, region, low, high);
        fill(graphics, nodes, region, 1 - high, 1 - low);
    }

    private void fill(Graphics2D graphics, int nodes, Region region, double low, double high) {
        double wide = x(high) - x(low);
        double middle = (x(low) + x(high)) / 2;
        double half = region.kind() == Region.Kind.UNDECIDED ? Math.max(SLIVER, wide) / 2 : wide / 2;
        Rectangle2D.Double area = new Rectangle2D.Double(middle - half, y(nodes), 2 * half, row);
        graphics.setColor(colour(region));
        graphics.fill(area);
        if (region.kind() == Region.Kind.METASTABLE) {
            hatch(graphics, area);
        }
    }

    /** White lines that rise to the right, in step over all areas. */
    private static void hatch(Graphics2D graphics, Rectangle2D.Double area) {
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(1.5f));
        double first = Math.floor((area.x + area.y) / HATCH) + 1;
        for (double sum = first * HATCH; sum < area.x + area.y + area.width + area.height; sum += HATCH) {
            double start = Math.max(area.x, sum - area.y - area.height);
            double end = Math.min(area.x + area.width, sum - area.y);
            if (start < end) {
                graphics.draw(new Line2D.Double(start, sum - start, end, sum - end));
            }
        }
    }

    private void dot(Graphics2D graphics, int nodes, Overlays.Dot dot) {
        for (double p : dot.p() == 0.5 ? new double[] {dot.p()} : new double[] {dot.p(), 1 - dot.p()}) {
            dot(graphics, x(p), y(nodes) + row / 2.0, colour(dot.back()));
        }
    }

    private static void dot(Graphics2D graphics, double x, double y, Color colour) {
        Ellipse2D.Double shape = new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT);
        graphics.setColor(colour);
        graphics.fill(shape);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(shape);
    }

    /** The edge of a region over the circles that have it, once on each side and mirrored. */
    private void boundary(Graphics2D graphics, Function<Overlays.Row, Optional<GapRegion>> region, BasicStroke stroke) {
        graphics.setColor(INK);
        graphics.setStroke(stroke);
        List<ToDoubleFunction<GapRegion>> edges = List.of(GapRegion::least, GapRegion::largest, gaps -> 1 - gaps.least(),
                gaps -> 1 - gaps.largest());
        for (ToDoubleFunction<GapRegion> edge : edges) {
            Path2D.Double path = new Path2D.Double();
            boolean isDrawing = false;
            for (Overlays.Row one : overlays.rows()) {
                Optional<Double> place = region.apply(one).map(edge::applyAsDouble).filter(p -> p >= left && p <= right);
                if (place.isPresent()) {
                    double x = x(place.get());
                    if (isDrawing) {
                        path.lineTo(x, y(one.nodes()) + row);
                    } else {
                        path.moveTo(x, y(one.nodes()) + row);
                    }
                    path.lineTo(x, y(one.nodes()));
                }
                isDrawing = place.isPresent();
            }
            graphics.draw(path);
        }
    }

    private void axes(Graphics2D graphics) {
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Rectangle2D.Double(LEFT, TOP, PLOT, bottom() - TOP));
        int every = (report.circles().size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int nodes = report.settings().firstK(); nodes <= report.settings().lastK(); nodes += every) {
            graphics.drawString(String.valueOf(nodes), LEFT - 24, (float) (y(nodes) + row / 2.0 + 4));
        }
        graphics.drawString("K", LEFT - 46, TOP + 12);
        for (int tick = 0; tick <= TICKS; tick++) {
            double p = (double) tick / TICKS;
            if (p >= left && p <= right) {
                graphics.draw(new Line2D.Double(x(p), bottom(), x(p), bottom() + TICK));
                graphics.drawString(String.valueOf(p), (float) x(p) - 9, bottom() + 18);
            }
        }
        graphics.drawString("probability p of a clockwise step", LEFT + PLOT / 2 - 90, bottom() + 34);
    }

    /** A line of the legend: what is drawn before its words. */
    private record Entry(String words, Mark mark) {
    }

    /** Draws an example into a box of the legend. */
    private interface Mark {
        void draw(Graphics2D graphics, Rectangle2D.Double box);
    }

    private List<Entry> legend() {
        List<Entry> entries = new ArrayList<>();
        latest(Region.Kind.FOR_EVER).forEach((back, step) -> entries.add(new Entry("attention is on " + token(back)
                + " for ever, from step " + step + " on at the latest", (graphics, box) -> area(graphics, box, colour(back)))));
        latest(Region.Kind.METASTABLE).forEach((back, step) -> entries.add(new Entry("attention is on " + token(back)
                + " for many steps, and its score does not tend to 1", (graphics, box) -> {
                    area(graphics, box, colour(back));
                    hatch(graphics, box);
                })));
        entries.add(new Entry("undecided: " + AtlasTable.percent(report.share()) + " of the length; drawn at least " + SLIVER
                + " points wide", (graphics, box) -> area(graphics, box, Color.BLACK)));
        if (overlays.rows().stream().anyMatch(one -> one.atLength().isPresent())) {
            entries.add(new Entry("between the lines some gap_k(N) of Lemma E.4 is negative at this N: the second step favours an older token",
                    (graphics, box) -> line(graphics, box, new BasicStroke(BOUNDARY))));
        }
        if (overlays.rows().stream().anyMatch(one -> one.atLimit().isPresent())) {
            entries.add(new Entry("between the lines some gap_k is negative in the limit of long walks",
                    (graphics, box) -> line(graphics, box, dashes())));
        }
        entries.add(new Entry("a run in double precision: the colour says where attention is after " + Overlays.STEPS + " steps",
                (graphics, box) -> dot(graphics, box.getCenterX(), box.getCenterY(), COLOURS.get(0))));
        return entries;
    }

    /** The tokens of such regions, and the latest step from which something is said of one. */
    private Map<Integer, Integer> latest(Region.Kind kind) {
        return report.circles().stream().flatMap(circle -> circle.regions().stream()).filter(region -> region.kind() == kind)
                .collect(Collectors.toMap(Region::back, Region::fromStep, Math::max, TreeMap::new));
    }

    private static String token(int back) {
        return back == 1 ? "the parent, s_{N−1}," : "s_{N−" + back + "}";
    }

    private static void area(Graphics2D graphics, Rectangle2D.Double box, Color colour) {
        graphics.setColor(colour);
        graphics.fill(box);
    }

    private static void line(Graphics2D graphics, Rectangle2D.Double box, BasicStroke stroke) {
        graphics.setColor(INK);
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(box.x, box.getCenterY(), box.getMaxX(), box.getCenterY()));
    }

    private void legend(Graphics2D graphics) {
        int y = bottom() + AXIS;
        for (Entry entry : legend()) {
            entry.mark().draw(graphics, new Rectangle2D.Double(LEFT, y, 28, 13));
            graphics.setColor(INK);
            graphics.drawString(entry.words(), LEFT + 38, y + 11);
            y += LEGEND_LINE;
        }
    }
}
