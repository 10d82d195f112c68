package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.util.Types;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.JavaTrees;
import org.circlewalk.checker.proof.contract.ParsedSources;
import org.circlewalk.checker.proof.contract.StackDepth;

/**
 * Whether sources are of the subset of Java and JML that is admitted. OpenJML is sound for much, not for all that Java and JML allow;
 * so what a contract, and the code that it is about, may be made of is listed, and everything else is refused.
 *
 * @param findings what is not admitted, in the order of the files and their lines
 * @param files    how many sources hold contracts
 * @param methods  how many contracts of methods were read, model methods included
 */
public record Admission(List<Finding> findings, int files, int methods) {
    /** Holds sources against what is admitted. */
    public static Admission of(Path root, ParsedSources parsed, ContractedSources contracts) {
        return StackDepth.enough(() -> read(root, parsed, contracts));
    }

    private static Admission read(Path root, ParsedSources parsed, ContractedSources contracts) {
        List<Finding> findings = new ArrayList<>(SourceFiles.findings(root, parsed, contracts));
        JavaTrees trees = parsed.contractedTrees();
        trees.resolve();
        NumberNames.Members members = new NumberNames.Members(
                Stream.concat(trees.units().stream(), parsed.trustedTrees().units().stream()).toList());
        List<SourceClass> classes = trees.units().stream().map(unit -> new SourceClass(unit, members, false)).toList();
        List<SourceClass> trusted = parsed.trustedTrees().units().stream()
                .map(unit -> new SourceClass(unit, members, true)).toList();
        Trees positions = Trees.instance(trees.task());
        Types types = trees.task().getTypes();
        AdmittedNames names = names(classes, positions, contracts, types);
        Cases cases = new Cases(classes, positions);
        SpokenFields spoken = new SpokenFields(classes, positions);
        for (SourceClass source : classes) {
            ClassShape.check(source, positions, spoken);
            ArrayElements.check(source, positions, spoken);
            source.contracts().forEach((method, contract) -> ContractedCode.check(source, positions, types, names, new TreePath(source.path(), method)));
            cases.check(source);
        }
        NamesInContracts.check(parsed, classes, findings);
        DeclaredNames.check(classes);
        ArgumentsInContracts.check(classes, trusted);
        CallsInContracts.check(classes);
        classes.forEach(BitOperations::check);
        classes.forEach(ConversionsInContracts::check);
        Stream.concat(classes.stream(), trusted.stream()).forEach(Cases::areSeen);
        classes.forEach(UnfinishedObjects::check);
        ExistingObjects.check(classes);
        classes.forEach(MeasuredParameters::check);
        contracts.methods().values().forEach(method -> endless(method, findings));
        classes.forEach(source -> findings.addAll(source.findings()));
        trusted.forEach(source -> findings.addAll(source.findings()));
        int methods = classes.stream().mapToInt(source -> source.facts().models.size() + source.contracts().size()).sum();
        return new Admission(findings.stream().distinct().sorted(Finding.IN_ORDER).toList(), classes.size(), methods);
    }

    /** What the compiler does not see: calls in contracts, and whether loops and recursions end. */
    private static void endless(ContractedMethod method, List<Finding> findings) {
        String place = method.source().toString().replace('\\', '/') + ":" + method.line();
        method.unknownCalls().forEach(call -> findings.add(new Finding(place, "of " + method.key() + " it is seen that " + call,
                "code and contracts may use only what has a contract")));
        method.endlessness().forEach(reason -> findings.add(new Finding(place, "of " + method.key() + " it is seen that " + reason,
                "every loop and every recursion must have a measure that falls")));
    }

    /**
     * What sources say about contracts, if all of them is admitted.
     *
     * @param root the directory that holds the modules
     * @throws RefusedInputException if something is not
     */
    public static ContractedSources admitted(Path root) {
        ParsedSources parsed = ParsedSources.read(root);
        ContractedSources contracts = ContractedSources.of(parsed);
        List<Finding> findings = of(root, parsed, contracts).findings();
        if (!findings.isEmpty()) {
            throw new RefusedInputException("The sources hold " + findings.size() + (findings.size() == 1 ? " thing" : " things")
                    + " that verify --admit does not admit, first of all " + findings.get(0).sentence());
        }
        return contracts;
    }

    private static AdmittedNames names(List<SourceClass> classes, Trees trees, ContractedSources contracts, Types types) {
        Set<Element> pure = new HashSet<>();
        Set<Element> impure = new HashSet<>();
        Set<Element> fresh = new HashSet<>();
        Set<String> own = new HashSet<>();
        for (SourceClass source : classes) {
            for (Map.Entry<MethodTree, JmlContract> method : source.contracts().entrySet()) {
                Element element = trees.getElement(new TreePath(source.path(), method.getKey()));
                (method.getValue().pure() ? pure : impure).add(element);
                if (method.getValue().fresh()) {
                    fresh.add(element);
                }
            }
            source.type().ifPresent(type -> own.add(trees.getElement(source.path()).toString()));
        }
        return new AdmittedNames(pure, impure, fresh, own, contracts.trustedFiles(), types);
    }

    /** How many kinds of things are on the lists. */
    public static int kinds() {
        return AdmittedJava.kinds().size() + AdmittedJava.library().size() + AdmittedJml.words().size();
    }

    /** Whether nothing is refused. */
    public boolean isComplete() {
        return findings.isEmpty();
    }
}
