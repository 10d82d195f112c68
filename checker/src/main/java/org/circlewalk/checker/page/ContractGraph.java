package org.circlewalk.checker.page;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.StatementContracts;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;

/**
 * What the contracts that say a statement rest on, class by class, as the sources have it: a class rests on another if a contract of it,
 * or the body that it is about, names a method of the other. A picture, and a list to which its boxes lead.
 */
final class ContractGraph {
    private static final int WIDTH = 178;

    /** Those needed, by class. */
    private final SortedMap<String, List<ContractedMethod>> contracts;
    private final SortedMap<String, List<String>> restsOn = new TreeMap<>();
    private final SortedMap<String, List<String>> states = new TreeMap<>();
    private final SortedSet<String> underOurs;

    private ContractGraph(ContractedSources sources, AuditReport audit, Ledger ledger) {
        StatementContracts stated = StatementContracts.in(sources);
        List<Statement> statements = audit.rows().stream().flatMap(row -> Statements.find(row.statement()).stream()).toList();
        contracts = needed(sources, statements.stream().flatMap(one -> stated.methods(one).stream())).stream()
                .collect(Collectors.groupingBy(ContractedMethod::className, TreeMap::new, Collectors.toList()));
        underOurs = classes(needed(sources, statements.stream().filter(one -> ledger.words(one.id()).isEmpty())
                .flatMap(one -> stated.methods(one).stream())));
        contracts.forEach((name, methods) -> restsOn.put(name, methods.stream().flatMap(method -> method.calls().stream())
                .map(sources.methods()::get).map(ContractedMethod::className).filter(other -> !other.equals(name))
                .distinct().sorted().toList()));
        for (Statement statement : statements) {
            classes(stated.methods(statement).stream().map(sources.methods()::get).toList())
                    .forEach(name -> states.merge(name, List.of(statement.id()),
                            (some, one) -> Stream.concat(some.stream(), one.stream()).toList()));
        }
    }

    /** The picture and the list; nothing if no contract says a statement of the audit. */
    static String html(ContractedSources sources, AuditReport audit, Ledger ledger) {
        ContractGraph graph = new ContractGraph(sources, audit, ledger);
        return graph.restsOn.isEmpty() ? "" : new Markup().open("details", "class", "inner", "id", "contracts")
                .element("summary", "What the contracts rest on").line()
                .element("p", "Each box is a class of which a statement here needs contracts, and an arrow leads from it to those whose "
                        + "needed contracts, or the bodies that these are about, name a method of it; an arrow that others lead around is "
                        + "left out. Filled boxes hold contracts that say a statement or a part of it. What the corrected statements, which "
                        + "are ours, rest on has a thick frame. The picture is made of the sources when the page is made, and does not say "
                        + "whether a contract is proved.").line()
                .html(graph.picture()).html(graph.list()).close().line().done();
    }

    private static Collection<ContractedMethod> needed(ContractedSources sources, Stream<String> keys) {
        return sources.withAllTheyCall(keys.collect(Collectors.toSet())).methods().values();
    }

    private static SortedSet<String> classes(Collection<ContractedMethod> methods) {
        return methods.stream().map(ContractedMethod::className).collect(Collectors.toCollection(TreeSet::new));
    }

    private String picture() {
        return new LayeredGraph(LayeredGraph.withoutShortCuts(restsOn), WIDTH).picture("What the contracts rest on", "contract-tip",
                name -> new LayeredGraph.Node(simple(name), target(name), words(name),
                        List.of("data-states", states.containsKey(name) ? "yes" : "no", "data-ours", underOurs.contains(name) ? "yes" : "no")),
                (below, name) -> false);
    }

    private String words(String name) {
        return simple(name) + ", " + count(name) + (states.containsKey(name) ? ", says of " + String.join(", ", states.get(name)) : "");
    }

    private String count(String name) {
        return Count.of(contracts.get(name).size(), "needed contract");
    }

    private String list() {
        Markup list = new Markup().open("details", "class", "inner").element("summary", "The same as a list, with every arrow").open("ul");
        for (String name : restsOn.keySet()) {
            list.open("li", "id", target(name)).element("code", simple(name)).text(", " + count(name));
            if (states.containsKey(name)) {
                list.text(", says of ");
                String comma = "";
                for (String id : states.get(name)) {
                    list.text(comma).element("a", id, "href", "#statement-" + id);
                    comma = ", ";
                }
            }
            List<String> below = restsOn.get(name);
            list.text(below.isEmpty() ? "; rests on no other" : "; rests on " + below.stream().map(ContractGraph::simple)
                    .collect(Collectors.joining(", "))).close();
        }
        return list.close().close().line().done();
    }

    private static String target(String name) {
        return "contracts-" + name.replace('.', '-');
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
