package org.circlewalk.checker.page;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.StatementContracts;
import org.circlewalk.checker.audit.StatementProof;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonSpelling;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.ProofStatus;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** The proofs that sources can have of the statements: what their contracts say, whether it is proved or not. */
public final class StatedProofs {
    private final ContractedSources sources;
    private final StatementContracts contracts;

    /**
     * Reads what the contracts state.
     *
     * @throws RefusedInputException if they do not say in good order what they state
     */
    public StatedProofs(ContractedSources sources) {
        this.sources = sources;
        this.contracts = StatementContracts.in(sources);
    }

    /**
     * Requires that the proofs of a report are those of these contracts, with whatever result.
     *
     * @param source what the report was read from, as {@link JsonInput#read} has it, for the sentence of a refusal
     * @throws RefusedInputException if one is of other contracts
     */
    public void requireIn(String source, AuditReport audit) {
        for (int i = 0; audit.settings().proofs() && i < audit.rows().size(); i++) {
            try {
                requireStated("rows[" + i + "].proof", audit.rows().get(i));
            } catch (InvalidParameterException other) {
                throw new RefusedInputException("In " + JsonInput.name(source) + ", " + other.getMessage());
            }
        }
    }

    private void requireStated(String place, AuditReport.Row row) {
        Optional<StatementProof> stated = Statements.find(row.statement()).flatMap(statement -> contracts.stated(statement, sources));
        AuditReport.Proof proof = row.proof();
        require(stated.isPresent() == (proof != null), place, proof == null ? "missing" : "there",
                proof == null ? "there, since contracts of the sources state " + row.statement()
                        : "missing, since no contract of the sources states " + row.statement());
        if (proof == null) {
            return;
        }
        StatementProof expected = stated.orElseThrow();
        for (int i = 0; i < proof.contracts().size(); i++) {
            String key = proof.contracts().get(i);
            require(sources.methods().containsKey(key), place + ".contracts[" + i + "]", quoted(key), "a method of the sources with a contract");
        }
        require(proof.contracts().equals(expected.contracts()), place + ".contracts", "a list of other methods",
                "those whose contracts state " + row.statement() + ", " + String.join(", ", expected.contracts()));
        require(proof.covers().equals(expected.covers()), place + ".covers", quoted(proof.covers()), "what they state, " + quoted(expected.covers()));
        require(proof.methods() == expected.methods(), place + ".methods", proof.methods(),
                expected.methods() + ", those methods and all that they call");
        require(!proof.problems().isEmpty() || proof.proved().equals(expected.extent()), place + ".proved", quoted(proof.proved()),
                quoted(expected.extent()) + ", as the contracts say");
        requireProblems(place, proof.problems(), sources.withAllTheyCall(Set.copyOf(expected.contracts())).methods().keySet());
    }

    private static void requireProblems(String place, List<String> problems, Set<String> methods) {
        Set<String> possible = methods.stream().flatMap(key -> Stream.of(ProofStatus.values()).filter(status -> status != ProofStatus.PROVED)
                .map(status -> StatementProof.problem(key, status))).collect(Collectors.toSet());
        for (int i = 0; i < problems.size(); i++) {
            require(possible.contains(problems.get(i)), place + ".problems[" + i + "]", quoted(problems.get(i)),
                    "one of its methods with what became of it");
        }
    }

    private static String quoted(String text) {
        return JsonSpelling.quoted(text);
    }
}
