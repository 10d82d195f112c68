package org.circlewalk.checker.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.atlas.AtlasReport;
import org.circlewalk.checker.atlas.AtlasSettings;
import org.circlewalk.checker.atlas.CircleSummary;
import org.circlewalk.checker.atlas.Region;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The atlas drawn: a row for each circle, the largest at the top, p to the right, and the same as a list. What is certain of a region is
 * its title. Every region opens a run at the p under the pointer.
 */
final class AtlasMap {
    private static final int LEFT = 40;
    private static final int PLOT = 880;
    private static final int ROW = 22;
    private static final int TOP = 6;
    private static final int AXIS = 36;
    private static final int TICKS = 10;
    /** Undecided pieces are drawn so wide at least, or nobody would see them. */
    private static final double SLIVER = 1.2;
    private static final String HATCH = "atlas-hatch";
    private static final String HATCHED = "url(#" + HATCH + ")";

    private final AtlasReport atlas;
    private final AtlasSettings settings;
    private final double low;
    private final double high;

    private AtlasMap(AtlasReport atlas) {
        this.atlas = atlas;
        this.settings = atlas.settings();
        this.low = Fractions.toDouble(settings.low());
        this.high = Fractions.toDouble(settings.high());
    }

    /** The figure, its legend and the list. */
    static String html(AtlasReport atlas) {
        return new AtlasMap(atlas).html();
    }

    private String html() {
        int height = TOP + ROW * atlas.circles().size();
        Markup map = new Markup().open("div", "class", "atlas").open("svg", "viewBox", "0 0 " + (LEFT + PLOT + 20) + " " + (height + AXIS),
                "role", "group", "aria-label", "Atlas: regions of p, for each K");
        map.open("defs").open("pattern", "id", HATCH, "width", "6", "height", "6", "patternUnits", "userSpaceOnUse", "patternTransform",
                "rotate(45)").open("rect", "class", "gap", "width", "2.5", "height", "6").close().close().close();
        for (CircleSummary circle : atlas.circles()) {
            double y = height - ROW * (circle.K() - settings.firstK() + 1.0);
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
        map.open("p", "class", "aside").text("K = " + settings.firstK() + " … " + settings.lastK() + ", N = " + settings.N() + ", M = "
                + settings.M() + ", η = " + Fractions.brief(settings.eta()) + ", ε = " + Fractions.brief(settings.epsilon()) + ". "
                + String.join(" ", atlas.sentences())).close();
        return map.close().done();
    }

    private double x(double p) {
        return LEFT + PLOT * (p - low) / (high - low);
    }

    private static String decimal(double x) {
        return String.format(Locale.ROOT, "%.2f", x);
    }

    private static String look(Region region) {
        return region.kind() == Region.Kind.UNDECIDED ? "area open" : "area back" + region.back();
    }

    private void area(Markup map, int nodes, Region region, double y) {
        double from = x(Fractions.toDouble(region.low()));
        double width = x(Fractions.toDouble(region.high())) - from;
        double drawn = region.kind() == Region.Kind.UNDECIDED ? Math.max(SLIVER, width) : width;
        map.open("g", "class", "door", "role", "button", "tabindex", "0", "data-k", String.valueOf(nodes), "data-n",
                        String.valueOf(settings.N()), "data-m", String.valueOf(settings.M()), "data-p-from", decimals(region.low()),
                        "data-p-to", decimals(region.high()))
                .element("title", "K = " + nodes + ", p = " + region.place() + ": " + region.words(nodes))
                .open("g", "transform", "translate(" + decimal(from + (width - drawn) / 2) + " " + decimal(y + 1) + ")");
        map.open("rect", "class", look(region), "width", decimal(drawn), "height", String.valueOf(ROW - 2)).close();
        if (region.kind() == Region.Kind.METASTABLE) {
            map.open("rect", "fill", HATCHED, "width", decimal(drawn), "height", String.valueOf(ROW - 2)).close();
        }
        map.close().close();
    }

    private static String decimals(BigFraction p) {
        return String.format(Locale.ROOT, "%.8f", Fractions.toDouble(p));
    }

    private void legend(Markup map) {
        map.open("ul", "class", "legend");
        backs(Region.Kind.FOR_EVER).forEach(back -> swatch(map, "area back" + back, false, attention(back) + " for ever"));
        backs(Region.Kind.METASTABLE).forEach(back -> swatch(map, "area back" + back, true, attention(back)
                + " for a number of steps, and its score does not tend to 1"));
        swatch(map, "area open", false, "undecided, " + atlas.undecidedPercent() + " of the length; drawn wider than it is");
        map.close();
    }

    /** Which tokens are attended where so much is said. */
    private TreeSet<Integer> backs(Region.Kind kind) {
        return atlas.circles().stream().flatMap(circle -> circle.regions().stream()).filter(region -> region.kind() == kind)
                .map(Region::back).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String attention(int back) {
        return "attention on " + (back == 1 ? "the parent, s_{N−1}," : "s_{N−" + back + "}");
    }

    private static void swatch(Markup map, String look, boolean isHatched, String words) {
        map.open("li").open("svg", "viewBox", "0 0 24 12", "aria-hidden", "true");
        map.open("rect", "class", look, "width", "24", "height", "12").close();
        if (isHatched) {
            map.open("rect", "fill", HATCHED, "width", "24", "height", "12").close();
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
