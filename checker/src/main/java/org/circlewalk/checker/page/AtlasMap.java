package org.circlewalk.checker.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.atlas.AtlasContent;
import org.circlewalk.checker.atlas.AtlasReport;
import org.circlewalk.checker.atlas.CircleSummary;
import org.circlewalk.checker.atlas.LengthReport;
import org.circlewalk.checker.atlas.Region;
import org.circlewalk.spec.parameter.Fractions;

/**
 * An atlas drawn: a row for each circle, the largest at the top, p to the right, and the same as a list. What is certain of a region is
 * its title. Every region opens a run at the p under the pointer.
 */
final class AtlasMap {
    /** What the regions of an atlas look like, and which runs they open. */
    interface Look {
        /** The number of nodes of the walks that a region opens. */
        int length(Region region);

        /** The dimension of their positional embeddings. */
        int dimension(Region region);

        /** The class of a region about which something is said. */
        String shade(Region region);

        /** What each colour says; the undecided one is not among them. */
        List<Entry> legend();
    }

    /**
     * A line of the legend.
     *
     * @param shade     the class of the colour
     * @param isHatched whether it is hatched
     * @param words     what it says
     */
    record Entry(String shade, boolean isHatched, String words) {
    }

    private static final int LEFT = 40;
    private static final int PLOT = 880;
    private static final int ROW = 22;
    private static final int TOP = 6;
    private static final int AXIS = 36;
    private static final int TICKS = 10;
    /** Undecided pieces are drawn so wide at least, or nobody would see them. */
    private static final double SLIVER = 1.2;

    private final AtlasContent atlas;
    private final Look look;
    private final String hatch;
    private final double low;
    private final double high;

    private AtlasMap(AtlasContent atlas, Look look, String name) {
        this.atlas = atlas;
        this.look = look;
        this.hatch = name + "-hatch";
        this.low = Fractions.toDouble(atlas.interval().low());
        this.high = Fractions.toDouble(atlas.interval().high());
    }

    /** The figure of an atlas of one length, its legend and the list. */
    static String html(AtlasReport atlas) {
        return new AtlasMap(atlas.content(), new TokenLook(atlas), "atlas").html();
    }

    /** The same of one of all lengths. */
    static String html(LengthReport atlas) {
        return new AtlasMap(atlas.content(), new LengthLook(atlas), "atlas-lengths").html();
    }

    private String html() {
        int height = TOP + ROW * atlas.circles().size();
        Markup map = new Markup().open("div", "class", "atlas").open("svg", "viewBox", "0 0 " + (LEFT + PLOT + 20) + " " + (height + AXIS),
                "role", "group", "aria-label", "Atlas: regions of p, for each K");
        map.open("defs").open("pattern", "id", hatch, "width", "6", "height", "6", "patternUnits", "userSpaceOnUse", "patternTransform",
                "rotate(45)").open("rect", "class", "gap", "width", "2.5", "height", "6").close().close().close();
        for (CircleSummary circle : atlas.circles()) {
            double y = height - ROW * (circle.K() - atlas.firstK() + 1.0);
            map.element("text", String.valueOf(circle.K()), "class", "name", "x", String.valueOf(LEFT - 6), "y", decimal(y + ROW * 0.7),
                    "text-anchor", "end");
            // Undecided pieces come last, and so on top: they are drawn wider than they are.
            circle.regions().stream().sorted(Comparator.comparing(Region::kind)).forEach(region -> area(map, circle.K(), region, y));
        }
        for (int tick = 0; tick <= TICKS; tick++) {
            double p = low + (high - low) * tick / TICKS;
            map.element("text", String.format(Locale.ROOT, "%.3f", p).replaceFirst("0+$", ""), "class", "name", "x", decimal(x(p)), "y",
                    String.valueOf(height + 16), "text-anchor", "middle");
        }
        map.element("text", "probability p of a clockwise step", "class", "name", "x", decimal(LEFT + PLOT / 2.0), "y",
                String.valueOf(height + 32), "text-anchor", "middle");
        map.close();
        legend(map);
        list(map);
        map.open("p", "class", "aside").text(atlas.named() + ". " + String.join(" ", atlas.sentences())).close();
        return map.close().done();
    }

    private double x(double p) {
        return LEFT + PLOT * (p - low) / (high - low);
    }

    private static String decimal(double x) {
        return String.format(Locale.ROOT, "%.2f", x);
    }

    private String hatched() {
        return "url(#" + hatch + ")";
    }

    private String shade(Region region) {
        return "area " + (region.kind() == Region.Kind.UNDECIDED ? "open" : look.shade(region));
    }

    private void area(Markup map, int nodes, Region region, double y) {
        double from = x(Fractions.toDouble(region.low()));
        double width = x(Fractions.toDouble(region.high())) - from;
        double drawn = region.kind() == Region.Kind.UNDECIDED ? Math.max(SLIVER, width) : width;
        map.open("g", "class", "door", "role", "button", "tabindex", "0", "data-k", String.valueOf(nodes), "data-n",
                        String.valueOf(look.length(region)), "data-m", String.valueOf(look.dimension(region)), "data-p-from", decimals(region.low()),
                        "data-p-to", decimals(region.high()))
                .element("title", "K = " + nodes + ", p = " + region.place() + ": " + region.words(nodes))
                .open("g", "transform", "translate(" + decimal(from + (width - drawn) / 2) + " " + decimal(y + 1) + ")");
        map.open("rect", "class", shade(region), "width", decimal(drawn), "height", String.valueOf(ROW - 2)).close();
        if (region.kind() == Region.Kind.METASTABLE) {
            map.open("rect", "fill", hatched(), "width", decimal(drawn), "height", String.valueOf(ROW - 2)).close();
        }
        map.close().close();
    }

    private static String decimals(BigFraction p) {
        return String.format(Locale.ROOT, "%.8f", Fractions.toDouble(p));
    }

    private void legend(Markup map) {
        map.open("ul", "class", "legend");
        look.legend().forEach(entry -> swatch(map, "area " + entry.shade(), entry.isHatched(), entry.words()));
        swatch(map, "area open", false, "undecided, " + atlas.undecidedPercent() + " of the length; drawn wider than it is");
        map.close();
    }

    private void swatch(Markup map, String look, boolean isHatched, String words) {
        map.open("li").open("svg", "viewBox", "0 0 24 12", "aria-hidden", "true");
        map.open("rect", "class", look, "width", "24", "height", "12").close();
        if (isHatched) {
            map.open("rect", "fill", hatched(), "width", "24", "height", "12").close();
        }
        map.close().text(words).close();
    }

    private void list(Markup map) {
        map.open("details", "class", "inner").element("summary", "The regions as a list").open("ul");
        for (CircleSummary circle : atlas.circles()) {
            List<Region> regions = circle.regions();
            map.open("li").text("K = " + circle.K() + ": ").open("ul");
            regions.forEach(region -> map.element("li", "p = " + region.place() + ": " + region.words(circle.K())));
            map.close().close();
        }
        map.close().close();
    }
}
