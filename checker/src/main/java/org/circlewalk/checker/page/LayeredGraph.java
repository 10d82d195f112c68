package org.circlewalk.checker.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Names with an arrow from each to those that rest on it, drawn in columns: a name stands right of all that it rests on. Where names
 * rest on each other in a circle, not every arrow of it can lead to the right.
 */
final class LayeredGraph {
    private static final int ROW = 40;
    private static final int HEIGHT = 26;
    private static final int GAP = 48;
    private static final int MARGIN = 6;
    /** Rounds in which each column is put in the order of its neighbours' heights. */
    private static final int ROUNDS = 8;

    /**
     * What a name looks like.
     *
     * @param text       in its box
     * @param target     where it links to, on the same page
     * @param title      all that is to be said of it
     * @param attributes further attributes of the link, names and values in turn
     */
    record Node(String text, String target, String title, List<String> attributes) {
    }

    private final Map<String, List<String>> restsOn;
    private final int width;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Double> heights = new LinkedHashMap<>();

    /**
     * Gives each name its place.
     *
     * @param restsOn what each name rests on; every name is a key
     * @param width   of a box, in pixels
     */
    LayeredGraph(Map<String, List<String>> restsOn, int width) {
        this.restsOn = new LinkedHashMap<>(restsOn);
        this.width = width;
        this.restsOn.keySet().forEach(this::column);
        place();
    }

    /** The length of the longest way that leads to a name. */
    private int column(String name) {
        Integer known = columns.get(name);
        if (known == null) {
            columns.put(name, 0);
            known = restsOn.get(name).stream().mapToInt(below -> column(below) + 1).max().orElse(0);
            columns.put(name, known);
        }
        return known;
    }

    /** Puts each name at the mean height of those that it is joined to, as far as the order in its column lets it. */
    private void place() {
        Map<Integer, List<String>> byColumn = new TreeMap<>();
        restsOn.keySet().forEach(name -> byColumn.computeIfAbsent(columns.get(name), unused -> new ArrayList<>()).add(name));
        int most = byColumn.values().stream().mapToInt(List::size).max().orElse(1);
        Map<String, List<String>> joined = new LinkedHashMap<>();
        restsOn.forEach((name, all) -> all.forEach(below -> {
            joined.computeIfAbsent(name, unused -> new ArrayList<>()).add(below);
            joined.computeIfAbsent(below, unused -> new ArrayList<>()).add(name);
        }));
        for (int round = 0; round < ROUNDS; round++) {
            for (List<String> column : byColumn.values()) {
                if (round > 0) {
                    column.sort(Comparator.comparingDouble(name -> meanHeight(joined.getOrDefault(name, List.of(name)))));
                }
                double space = (double) most / column.size();
                for (int i = 0; i < column.size(); i++) {
                    heights.put(column.get(i), (i + 0.5) * space);
                }
            }
        }
    }

    private double meanHeight(List<String> names) {
        double sum = 0;
        for (String name : names) {
            sum += heights.get(name);
        }
        return sum / names.size();
    }

    /** What each name rests on, without each arrow that other arrows lead around. */
    static Map<String, List<String>> withoutShortCuts(Map<String, List<String>> restsOn) {
        Map<String, List<String>> direct = new LinkedHashMap<>();
        restsOn.forEach((name, all) -> {
            Map<String, Set<String>> below = new LinkedHashMap<>();
            all.forEach(one -> below.put(one, below(restsOn, one, name)));
            direct.put(name, all.stream().filter(one -> all.stream().noneMatch(other -> !other.equals(one)
                    && below.get(other).contains(one) && !below.get(one).contains(other))).toList());
        });
        return direct;
    }

    /** All that a name rests on, by whatever way that leaves another name aside. */
    private static Set<String> below(Map<String, List<String>> restsOn, String name, String aside) {
        Set<String> found = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(restsOn.get(name));
        while (!next.isEmpty()) {
            String one = next.remove(next.size() - 1);
            if (!one.equals(aside) && found.add(one)) {
                next.addAll(restsOn.get(one));
            }
        }
        return found;
    }

    /**
     * The picture, as SVG whose boxes are links.
     *
     * @param label what it shows
     * @param tip   the id of its arrow head, one of its own on the page
     * @param fault whether the arrow from the first name to the second is drawn as one that carries a fault along
     */
    String picture(String label, String tip, Function<String, Node> node, BiPredicate<String, String> fault) {
        int wide = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) * (width + GAP) + width + 2 * MARGIN;
        int high = (int) Math.ceil(heights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) * ROW) + HEIGHT;
        Markup svg = new Markup().open("div", "class", "wide").open("svg", "class", "proofs", "viewBox", "0 0 " + wide + " " + high,
                "width", String.valueOf(wide), "height", String.valueOf(high), "role", "group", "aria-label", label);
        svg.open("defs").open("marker", "id", tip, "viewBox", "0 0 8 8", "refX", "7", "refY", "4", "markerWidth", "7", "markerHeight", "7",
                "orient", "auto").open("path", "d", "M0 0L8 4L0 8z").close().close().close();
        restsOn.forEach((name, all) -> all.forEach(below -> svg.open("path", "class", fault.test(below, name) ? "arrow fault" : "arrow",
                "d", curve(below, name), "marker-end", "url(#" + tip + ")").close()));
        for (String name : restsOn.keySet()) {
            draw(svg, name, node.apply(name));
        }
        return svg.close().close().done();
    }

    private void draw(Markup svg, String name, Node node) {
        List<String> attributes = new ArrayList<>(List.of("href", "#" + node.target(), "class", "node"));
        attributes.addAll(node.attributes());
        svg.open("a", attributes.toArray(new String[0])).element("title", node.title())
                .open("rect", "x", number(x(name)), "y", number(y(name) - HEIGHT / 2.0), "width", String.valueOf(width), "height",
                        String.valueOf(HEIGHT), "rx", "5").close()
                .element("text", node.text(), "x", number(x(name) + width / 2.0), "y", number(y(name) + 4.5), "text-anchor", "middle")
                .close();
    }

    private double x(String name) {
        return MARGIN + columns.get(name) * (double) (width + GAP);
    }

    private double y(String name) {
        return heights.get(name) * ROW;
    }

    private String curve(String from, String to) {
        double start = x(from) + width;
        double end = x(to) - 1;
        double bend = (end > start ? Math.min(GAP, end - start) : GAP) * 0.6;
        return "M" + number(start) + " " + number(y(from)) + "C" + number(start + bend) + " " + number(y(from)) + " " + number(end - bend) + " "
                + number(y(to)) + " " + number(end) + " " + number(y(to));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
