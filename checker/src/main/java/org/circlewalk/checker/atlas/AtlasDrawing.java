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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.circlewalk.checker.train.phase.GapRegion;
import org.circlewalk.spec.parameter.Fractions;

/**
 * An atlas drawn: a row for each circle, the largest at the top, p to the right. What a colour says its {@link Colours} know; hatched is
 * where attention is on a token for a number of steps and its score does not tend to 1, black where nothing is said. On top are what was
 * trained and the boundaries of the regions of negative gaps, if there are any. The left half is the mirror image.
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
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);

    private final AtlasSummary report;
    private final Colours colours;
    private final Overlays overlays;
    private final double left;
    private final double right;
    private final int row;

    AtlasDrawing(AtlasSummary report, Colours colours) {
        this.report = report;
        this.colours = colours;
        this.overlays = colours.overlays();
        this.right = Fractions.toDouble(report.settings().interval().high());
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
        graphics.drawString(colours.title(), LEFT, TOP - 32);
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
        return bottom() - row * (nodes - report.settings().circles().get(0) + 1.0);
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
        graphics.setColor(region.kind() == Region.Kind.UNDECIDED ? Color.BLACK : colours.of(region));
        graphics.fill(area);
        if (region.kind() == Region.Kind.METASTABLE) {
            hatch(graphics, area);
        }
    }

    /** White lines that rise to the right, in step over all areas. */
    static void hatch(Graphics2D graphics, Rectangle2D.Double area) {
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
            dot(graphics, x(p), y(nodes) + row / 2.0, colours.of(dot));
        }
    }

    static void dot(Graphics2D graphics, double x, double y, Color colour) {
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
        for (int place = 0; place < report.circles().size(); place += every) {
            int nodes = report.circles().get(place).K();
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
    record Entry(String words, Mark mark) {
        /** An area of a colour. */
        static Entry of(Color colour, String words) {
            return new Entry(words, (graphics, box) -> area(graphics, box, colour));
        }
    }

    /** Draws an example into a box of the legend. */
    interface Mark {
        void draw(Graphics2D graphics, Rectangle2D.Double box);
    }

    /** What the colours of a picture say. */
    interface Colours {
        /** What the picture shows. */
        String title();

        /** What is shown on top. */
        Overlays overlays();

        /** Of a region of which something is said. */
        Color of(Region region);

        /** Of a run. */
        Color of(Overlays.Dot dot);

        /** What they say. */
        List<Entry> legend();
    }

    private List<Entry> legend() {
        List<Entry> entries = new ArrayList<>(colours.legend());
        entries.add(Entry.of(Color.BLACK, "undecided: " + AtlasTable.percent(report.share()) + " of the length; drawn at least " + SLIVER
                + " points wide"));
        if (overlays.rows().stream().anyMatch(one -> one.atLength().isPresent())) {
            entries.add(new Entry("between the lines some gap_k(N) of Lemma E.4 is negative at this N: the second step favours an older token",
                    (graphics, box) -> line(graphics, box, new BasicStroke(BOUNDARY))));
        }
        if (overlays.rows().stream().anyMatch(one -> one.atLimit().isPresent())) {
            entries.add(new Entry("between the lines some gap_k is negative in the limit of long walks",
                    (graphics, box) -> line(graphics, box, dashes())));
        }
        if (!overlays.rows().isEmpty()) {
            entries.add(new Entry("a run in double precision: the colour says where attention is after " + Overlays.STEPS + " steps",
                    (graphics, box) -> dot(graphics, box.getCenterX(), box.getCenterY(), colours.of(new Overlays.Dot(0.5, 1)))));
        }
        return entries;
    }

    static void area(Graphics2D graphics, Rectangle2D.Double box, Color colour) {
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
