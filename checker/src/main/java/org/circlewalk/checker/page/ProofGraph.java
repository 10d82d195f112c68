package org.circlewalk.checker.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Verdict;

/**
 * The statements of the paper with an arrow from each to those whose proofs rest on it, as the paper cites them: a picture, whose nodes
 * are links, and the same as a list.
 */
final class ProofGraph {
    private static final int WIDTH = 70;

    private final Map<String, String> verdicts;
    private final Map<String, List<String>> restsOn = new LinkedHashMap<>();
    private final Map<String, Set<String>> failing = new LinkedHashMap<>();

    private ProofGraph(AuditReport audit, Ledger ledger) {
        verdicts = audit.rows().stream().filter(row -> ledger.words(row.statement()).isPresent())
                .collect(Collectors.toMap(AuditReport.Row::statement, AuditReport.Row::verdict, (one, same) -> one, LinkedHashMap::new));
        verdicts.keySet().forEach(id -> restsOn.put(id, ledger.restsOn(id).stream().filter(verdicts::containsKey).toList()));
        verdicts.keySet().forEach(this::failing);
    }

    /** The picture and the list; nothing if no statement of the audit rests on another. */
    static String html(AuditReport audit, Ledger ledger) {
        ProofGraph graph = new ProofGraph(audit, ledger);
        return graph.restsOn.values().stream().allMatch(List::isEmpty) ? "" : graph.picture() + graph.list();
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

    private String picture() {
        return new LayeredGraph(restsOn, WIDTH).picture("What rests on what", "tip", id -> new LayeredGraph.Node(id, "statement-" + id,
                words(id), List.of("data-verdict", verdicts.get(id), "data-fault", failing.get(id).isEmpty() ? "no" : "yes")),
                (below, id) -> bearsFault(below));
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
}
