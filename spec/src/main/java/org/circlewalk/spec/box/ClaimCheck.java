package org.circlewalk.spec.box;

import java.util.List;
import java.util.Optional;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.LastingCheck;
import org.circlewalk.spec.certified.LastingClaims;
import org.circlewalk.spec.certified.LastingNumbers;

/** Whether what is claimed for ever follows by Theorem A from a state and numbers. */
final class ClaimCheck {
    private ClaimCheck() {
    }

    /** Why it does not, one sentence. */
    static Optional<String> failure(AttendedState state, Outcome.ForEver claim, Optional<LastingNumbers> given) {
        if (given.isEmpty()) {
            return Optional.of("The numbers of Theorem A are missing.");
        }
        LastingNumbers numbers = given.get();
        int nodes = state.laws().nodes();
        if (numbers.quotients().size() != state.laws().reached().size()
                || numbers.quotients().stream().anyMatch(row -> row.size() != nodes)) {
            return Optional.of("The quotients do not fit K = " + nodes + " and s_{N−" + claim.back() + "}.");
        }
        return LastingCheck.failure(state, numbers).map(words -> "It is not certain that " + words + ".")
                .or(() -> offsets(claim, new LastingClaims(state, numbers)));
    }

    private static Optional<String> offsets(Outcome.ForEver claim, LastingClaims claims) {
        List<Integer> offsets = claim.offsets();
        return offsets.isEmpty() || claims.predicts(offsets) ? Optional.empty()
                : Optional.of("It is not certain that the predicted node is in s_{N−" + claim.back() + "} + " + offsets + ".");
    }

    /** What is said where the claimed position is not the one that is enclosed. */
    static String notEnclosed(Outcome.ForEver claim) {
        return "Attention is not enclosed on s_{N−" + claim.back() + "} at step " + claim.fromStep() + ".";
    }
}
