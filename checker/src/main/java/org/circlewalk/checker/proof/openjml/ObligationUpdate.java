package org.circlewalk.checker.proof.openjml;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.circlewalk.checker.proof.process.TemporaryDirectory;

/**
 * Makes obligations with OpenJML.
 *
 * @param update   what was written and removed
 * @param unproved methods that OpenJML did not prove, whose obligations are therefore as they were
 */
public record ObligationUpdate(Obligations.Update update, List<MethodResult> unproved) {
    /**
     * Proves methods and, if that succeeds, replaces their obligations.
     *
     * @param root     the directory that holds the modules
     * @param keys     those of the methods to prove: all, or those whose obligations are missing, stale or damaged
     * @param finished is called after each method, by several threads
     * @throws RefusedInputException if other obligations, made by another tool or solver, would stay beside the new ones
     */
    public static ObligationUpdate run(Path root, ContractedSources sources, OpenJmlProver prover, Set<String> keys, int threads,
            Runnable finished) {
        Obligations old = Obligations.read(root);
        Collection<ContractedMethod> methods = keys.stream().map(sources.methods()::get).toList();
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            Map<String, LoggedProof> proofs =
                    prover.prove(sources, methods, Optional.of(directory.path()), threads, finished);
            Map<String, Obligations.Made> made = new TreeMap<>();
            OpenJmlProver.obligations(directory.path()).forEach((key, text) -> {
                if (proofs.containsKey(key) && proofs.get(key).isProved()) {
                    made.put(key, new Obligations.Made(text, proofs.get(key).feasible()));
                }
            });
            Obligations.Origin origin = methods.isEmpty() ? old.origin() : prover.origin();
            requireOneOrigin(old, origin, made.keySet(), sources);
            List<MethodResult> unproved = methods.stream().filter(method -> !proofs.get(method.key()).isProved())
                    .map(method -> proofs.get(method.key()).result(method)).toList();
            return new ObligationUpdate(Obligations.update(root, origin, sources, made), unproved);
        }
    }

    /** The index names one origin, so that obligations of two must not stand beside each other. */
    private static void requireOneOrigin(Obligations old, Obligations.Origin origin, Set<String> replaced,
            ContractedSources sources) {
        boolean others = old.entries().keySet().stream()
                .anyMatch(key -> sources.methods().containsKey(key) && !replaced.contains(key));
        if (others && !replaced.isEmpty() && !old.origin().equals(origin)) {
            throw new RefusedInputException("The obligations are by " + old.origin().tool() + " with " + old.origin().solver()
                    + ", but this is " + origin.tool() + " with " + origin.solver()
                    + "; verify --update --all makes them all anew, provided that all are proved.");
        }
    }
}
