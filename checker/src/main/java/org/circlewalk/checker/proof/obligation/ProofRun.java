package org.circlewalk.checker.proof.obligation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;

/**
 * What one run of a prover found.
 *
 * @param tool          what made the obligations, with its version
 * @param solver        what proved them, with its version
 * @param secondOpinion the other solver that was asked, or why none was
 * @param results       one for each contracted method and each obligation, by key
 */
public record ProofRun(String tool, String solver, String secondOpinion, List<MethodResult> results) {
    /**
     * The same results, judged by what the methods rest on: no proof counts if the method calls something that is not
     * proved, or need not end.
     */
    public ProofRun judged(ContractedSources sources) {
        Map<String, MethodResult> judged = new HashMap<>();
        results.forEach(result -> judged.put(result.key(), alone(result, sources.methods().get(result.key()))));
        boolean changed;
        do {
            changed = false;
            for (ContractedMethod method : sources.methods().values()) {
                MethodResult result = judged.get(method.key());
                if (result != null && result.status() == ProofStatus.PROVED) {
                    for (String callee : method.calls().stream().sorted().toList()) {
                        MethodResult called = judged.get(callee);
                        if (called == null || called.status() != ProofStatus.PROVED) {
                            judged.put(method.key(), result.with(ProofStatus.CALLS_UNPROVED, "it calls " + callee
                                    + ", which is " + (called == null ? "not there" : called.status().text())));
                            changed = true;
                            break;
                        }
                    }
                }
            }
        } while (changed);
        return new ProofRun(tool, solver, secondOpinion,
                judged.values().stream().sorted(Comparator.comparing(MethodResult::key)).toList());
    }

    private static MethodResult alone(MethodResult result, ContractedMethod method) {
        if (method == null || result.status() != ProofStatus.PROVED) {
            return result;
        }
        if (!method.endlessness().isEmpty()) {
            return result.with(ProofStatus.ENDLESS, String.join("; ", method.endlessness()));
        }
        return method.unknownCalls().isEmpty() ? result
                : result.with(ProofStatus.CALLS_UNPROVED, String.join("; ", method.unknownCalls()));
    }
}
