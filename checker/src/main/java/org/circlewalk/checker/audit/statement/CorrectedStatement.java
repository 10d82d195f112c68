package org.circlewalk.checker.audit.statement;

import java.util.List;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.certify.LastingCertificate;

/** An item of Theorem 3.1 as corrected, for walks on which the parent wins the second step by a margin. */
abstract class CorrectedStatement extends LastingStatement {
    CorrectedStatement(String id, String claim, String part, LastingClaim says) {
        super(id, claim, "as proofs-notes/theorem.md corrects Theorem 3.1: where the parent has the largest Φ by a margin (B1), for every "
                + "N ≥ N_0, M ≥ max(N, νN^(3/2) − 1) and every T ≥ t_0. That is argued, with N_0 and t_0 not explicit; certified is what is "
                + "listed, with N and the first step explicit", part, says);
    }

    @Override
    final List<LastingCertificate> certificates(AuditSetting setting) {
        return LastingInstances.onTheParent(setting);
    }
}
