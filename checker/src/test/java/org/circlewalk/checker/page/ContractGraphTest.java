package org.circlewalk.checker.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.SampleSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of what contracts rest on shows the classes under those that say a statement, and the calls between them. */
class ContractGraphTest {
    private static final Pattern BOX = Pattern.compile("<a href=\"#(contracts-[^\"]+)\" class=\"node\" data-states=\"(yes|no)\" data-ours=\"(yes|no)\">");

    @TempDir
    private Path root;

    /** An audit of statements, with whatever result. */
    private static AuditReport audit(String... ids) {
        return new AuditReport(new AuditReport.Settings("quick", List.of(ids), false), Stream.of(ids).map(id -> new AuditReport.Row(id,
                Statements.find(id).orElseThrow().claim(), "reading", "exact", "all", 3, "HOLDS", null, List.of(), null, null, null, null, null))
                .toList(), List.of());
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(MatchResult::group).toList();
    }

    @Test
    void everyClassThatAStatementRestsOnIsABoxThatLeadsToItsLine() {
        String html = ContractGraph.html(new SampleSources(root).with("Top", """
                // states E.1, whole: that one is one
                //@ ensures \\result == 1;
                static int one() { return Middle.two() - Low.unit(); }
                """).with("Middle", """
                //@ ensures \\result == 2;
                static int two() { return Low.unit() + Low.unit(); }
                """).with("Low", """
                // states 3.1.C3, part: the unit
                //@ ensures \\result == 1;
                static int unit() { return 1; }
                """).with("Aside", """
                //@ ensures \\result == 7;
                static int seven() { return 7; }
                """).read(), audit("E.1", "3.1.C3"), Ledger.builtIn());
        assertThat(found(BOX, html)).containsExactly(
                "<a href=\"#contracts-sample-Low\" class=\"node\" data-states=\"yes\" data-ours=\"yes\">",
                "<a href=\"#contracts-sample-Middle\" class=\"node\" data-states=\"no\" data-ours=\"no\">",
                "<a href=\"#contracts-sample-Top\" class=\"node\" data-states=\"yes\" data-ours=\"no\">");
        assertThat(found(Pattern.compile("class=\"arrow\""), html)).as("the arrow from Low to Top is left out").hasSize(2);
        assertThat(html).contains("<li id=\"contracts-sample-Top\"><code>Top</code>, 1 needed contract, says of "
                + "<a href=\"#statement-E.1\">E.1</a>; rests on Low, Middle</li>", "<li id=\"contracts-sample-Low\">", "<li id=\"contracts-sample-Middle\">")
                .doesNotContain("Aside");
    }

    @Test
    void onlyWhatTheStatementsOfTheAuditNeedIsShownAndCounted() {
        ContractedSources sources = new SampleSources(root).with("Low", """
                // states E.1, whole: the unit
                //@ ensures \\result == 1;
                static int unit() { return 1; }
                // states E.2, whole: two
                //@ ensures \\result == 2;
                static int two() { return 2; }
                """).read();
        assertThat(ContractGraph.html(sources, audit("E.1"), Ledger.builtIn())).contains("<code>Low</code>, 1 needed contract, says of "
                + "<a href=\"#statement-E.1\">E.1</a>; rests on no other</li>").doesNotContain("E.2");
        assertThat(ContractGraph.html(sources, audit("E.3"), Ledger.builtIn())).isEmpty();
    }

    @Test
    void anArrowIsLeftOutIfOthersLeadAroundItButNotByTheNameItself() {
        assertThat(LayeredGraph.withoutShortCuts(Map.of("a", List.of("b", "c"), "b", List.of("c"), "c", List.of())))
                .isEqualTo(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of()));
        Map<String, List<String>> backAndForth = Map.of("a", List.of("b", "c"), "b", List.of("a"), "c", List.of());
        assertThat(LayeredGraph.withoutShortCuts(backAndForth)).isEqualTo(backAndForth);
        Map<String, List<String>> circle = Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"), "d", List.of("a", "c"));
        assertThat(LayeredGraph.withoutShortCuts(circle)).isEqualTo(circle);
    }

    @Test
    void namesThatRestOnEachOtherAreDrawnAsWell() {
        Map<String, List<String>> circle = new TreeMap<>(Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"), "d", List.of("a", "c")));
        String picture = new LayeredGraph(circle, 50).picture("", "tip", name -> new LayeredGraph.Node(name, name, name, List.of()),
                (below, name) -> false);
        assertThat(found(Pattern.compile("class=\"node\""), picture)).hasSize(circle.size());
        assertThat(found(Pattern.compile("class=\"arrow\""), picture)).hasSize(5);
    }

    @Test
    void everyNameStandsRightOfAllThatItRestsOnAndNoTwoAtOnePlace() {
        Map<String, List<String>> restsOn = new TreeMap<>(Map.of("a", List.of(), "b", List.of("a"), "c", List.of("a"), "d", List.of("a", "b", "c")));
        String picture = new LayeredGraph(restsOn, 50).picture("", "tip", name -> new LayeredGraph.Node(name, name, name, List.of()),
                (below, name) -> false);
        List<String> places = new ArrayList<>(found(Pattern.compile("<rect x=\"[0-9.]+\" y=\"[0-9.]+\""), picture));
        assertThat(places).doesNotHaveDuplicates().hasSize(restsOn.size());
        List<Double> x = places.stream().map(place -> Double.parseDouble(place.split("\"")[1])).toList();
        assertThat(x.get(0)).isLessThan(x.get(1)).isLessThan(x.get(2));
        assertThat(x.get(1)).isEqualTo(x.get(2)).isLessThan(x.get(3));
    }
}
