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
import java.util.stream.Collectors;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Verdict;

/**
 * The statements of the paper with an arrow from each to those whose proofs rest on it, as the paper cites them: a picture, whose nodes
 * are links, and the same as a list. A statement stands right of all that it rests on.
 */
final class ProofGraph {
    private static final int COLUMN = 118;
    private static final int ROW = 40;
    private static final int WIDTH = 70;
    private static final int HEIGHT = 26;
    private static final int MARGIN = 6;
    /** Rounds in which each column is put in the order of its neighbours' heights. */
    private static final int ROUNDS = 8;

    private final Map<String, String> verdicts;
    private final Map<String, List<String>> restsOn = new LinkedHashMap<>();
    private final Map<String, Set<String>> failing = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Double> heights = new LinkedHashMap<>();

    private ProofGraph(AuditReport audit, Ledger ledger) {
        verdicts = audit.rows().stream().filter(row -> ledger.words(row.statement()).isPresent())
                .collect(Collectors.toMap(AuditReport.Row::statement, AuditReport.Row::verdict, (one, same) -> one, LinkedHashMap::new));
        verdicts.keySet().forEach(id -> restsOn.put(id, ledger.restsOn(id).stream().filter(verdicts::containsKey).toList()));
        verdicts.keySet().forEach(this::column);
        verdicts.keySet().forEach(this::failing);
        place();
    }

    /** The picture and the list; nothing if no statement of the audit rests on another. */
    static String html(AuditReport audit, Ledger ledger) {
        ProofGraph graph = new ProofGraph(audit, ledger);
        return graph.restsOn.values().stream().allMatch(List::isEmpty) ? "" : graph.picture() + graph.list();
    }

    /** The length of the longest way that leads to a statement. */
    private int column(String id) {
        Integer known = columns.get(id);
        if (known == null) {
            known = restsOn.get(id).stream().mapToInt(below -> column(below) + 1).max().orElse(0);
            columns.put(id, known);
        }
        return known;
    }

    /** The refuted statements that a proof rests on, by whatever way, the statement itself left out. */
    private Set<String> failing(String id) {
        Set<String> known = failing.get(id);
        if (known == null) {
            known = new LinkedHashSet<>();
            for (String below : restsOn.get(id)) {
                if (verdicts.get(below).equals(Verdict.REFUTED.text())) {
                    known.add(below);
                }
                known.addAll(failing(below));
            }
            failing.put(id, known);
        }
        return known;
    }

    /** Puts each statement at the mean height of those that it is joined to, as far as the order in its column lets it. */
    private void place() {
        Map<Integer, List<String>> byColumn = new TreeMap<>();
        columns.forEach((id, column) -> byColumn.computeIfAbsent(column, unused -> new ArrayList<>()).add(id));
        int most = byColumn.values().stream().mapToInt(List::size).max().orElse(1);
        Map<String, List<String>> joined = new LinkedHashMap<>();
        restsOn.forEach((id, all) -> all.forEach(below -> {
            joined.computeIfAbsent(id, unused -> new ArrayList<>()).add(below);
            joined.computeIfAbsent(below, unused -> new ArrayList<>()).add(id);
        }));
        for (int round = 0; round < ROUNDS; round++) {
            for (List<String> column : byColumn.values()) {
                if (round > 0) {
                    column.sort(Comparator.comparingDouble(id -> meanHeight(joined.getOrDefault(id, List.of(id)))));
                }
                double space = (double) most / column.size();
                for (int i = 0; i < column.size(); i++) {
                    heights.put(column.get(i), (i + 0.5) * space);
                }
            }
        }
    }

    private double meanHeight(List<String> ids) {
        double sum = 0;
        for (String id : ids) {
            sum += heights.get(id);
        }
        return sum / ids.size();
    }

    private String picture() {
        int width = (columns.values().stream().mapToInt(Integer::intValue).max().orElse(0)) * COLUMN + WIDTH + 2 * MARGIN;
        int height = (int) Math.ceil(heights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) * ROW) + HEIGHT;
        Markup svg = new Markup().open("div", "class", "wide").open("svg", "class", "proofs", "viewBox", "0 0 " + width + " " + height,
                "width", String.valueOf(width), "height", String.valueOf(height), "role", "group", "aria-label", "What rests on what");
        svg.open("defs").open("marker", "id", "tip", "viewBox", "0 0 8 8", "refX", "7", "refY", "4", "markerWidth", "7", "markerHeight", "7",
                "orient", "auto").open("path", "d", "M0 0L8 4L0 8z").close().close().close();
        restsOn.forEach((id, all) -> all.forEach(below -> svg.open("path", "class", bearsFault(below) ? "arrow fault" : "arrow", "d",
                curve(below, id), "marker-end", "url(#tip)").close()));
        for (String id : verdicts.keySet()) {
            svg.open("a", "href", "#statement-" + id, "class", "node", "data-verdict", verdicts.get(id), "data-fault",
                    failing.get(id).isEmpty() ? "no" : "yes").element("title", words(id))
                    .open("rect", "x", number(x(id)), "y", number(y(id) - HEIGHT / 2.0), "width", String.valueOf(WIDTH), "height",
                            String.valueOf(HEIGHT), "rx", "5").close()
                    .element("text", id, "x", number(x(id) + WIDTH / 2.0), "y", number(y(id) + 4.5), "text-anchor", "middle").close();
        }
        return svg.close().close().done();
    }

    /** Whether a refutation comes along with a statement. */
    private boolean bearsFault(String id) {
        return verdicts.get(id).equals(Verdict.REFUTED.text()) || !failing.get(id).isEmpty();
    }

    private String words(String id) {
        return id + ", " + verdicts.get(id) + (failing.get(id).isEmpty() ? ""
                : "; the paper's proof rests on " + String.join(", ", failing.get(id)) + ", which " + (failing.get(id).size() == 1 ? "is" : "are")
                + " refuted");
    }

    private String list() {
        Markup list = new Markup().open("details", "class", "inner").element("summary", "The same as a list").open("ul");
        for (String id : verdicts.keySet()) {
            list.open("li").element("a", id, "href", "#statement-" + id).text(" ").badge(verdicts.get(id))
                    .text(restsOn.get(id).isEmpty() ? " rests on no other" : " rests on " + String.join(", ", restsOn.get(id)))
                    .text(failing.get(id).isEmpty() ? "" : "; of what it rests on, refuted: " + String.join(", ", failing.get(id))).close();
        }
        return list.close().close().line().done();
    }

    private double x(String id) {
        return MARGIN + columns.get(id) * (double) COLUMN;
    }

    private double y(String id) {
        return heights.get(id) * ROW;
    }

    private String curve(String from, String to) {
        double start = x(from) + WIDTH;
        double end = x(to) - 1;
        double bend = Math.min(COLUMN - WIDTH, end - start) * 0.6;
        return "M" + number(start) + " " + number(y(from)) + "C" + number(start + bend) + " " + number(y(from)) + " " + number(end - bend) + " "
                + number(y(to)) + " " + number(end) + " " + number(y(to));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
