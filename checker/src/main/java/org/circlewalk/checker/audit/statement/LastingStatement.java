package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.circlewalk.checker.audit.AuditRow;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.Examination;
import org.circlewalk.checker.audit.Method;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.checker.certify.LastingCertificate;
import org.circlewalk.spec.certified.LastingCheck;
import org.circlewalk.spec.certified.LastingClaims;
import org.circlewalk.spec.certified.LengthClass;
import org.circlewalk.spec.enclosure.Certainty;

/**
 * A statement about every later step: a written argument has it for all long walks, with an N that is not explicit, and certificates,
 * made in the audit and then checked, have it for the parameters that they name.
 */
abstract class LastingStatement extends Statement {
    private final String reading;
    private final String part;
    private final LastingClaim says;

    /**
     * Names a statement.
     *
     * @param part the beginning of the heading of its argument: "31c1" for "3.1.C1"
     * @param says what a certificate has to say of it
     */
    LastingStatement(String id, String claim, String reading, String part, LastingClaim says) {
        super(id, claim, LastingCheck.class, LastingClaims.class, LengthClass.class);
        this.reading = reading;
        this.part = part;
        this.says = says;
    }

    /** The certificates that are made for it. */
    abstract List<LastingCertificate> certificates(AuditSetting setting);

    @Override
    public final Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("theorem-3.1-success", part));
    }

    @Override
    protected final Set<SharedRuns> shares() {
        return Set.of(SharedRuns.LASTING);
    }

    @Override
    public final AuditRow row(AuditSetting setting) {
        List<EnclosedInstance> certified = certificates(setting).stream().map(says::of).toList();
        boolean holds = certified.stream().allMatch(instance -> instance.holds() == Certainty.CERTAINLY);
        Examination examination = new Examination(Method.CERTIFIED, domain(certified), certified.size(),
                holds ? Verdict.CERTIFIED : Verdict.UNDECIDED);
        return AuditRow.of(this, reading, examination, Optional.empty()).withEnclosed(certified);
    }

    /** What the certificates are about; several are named where the row says what each of them certifies. */
    static String domain(List<EnclosedInstance> certified) {
        return "every later step, certificates made here and checked, at " + PaperWalks.RATES + ": "
                + (certified.size() == 1 ? certified.get(0).instance() : "for the K, p, N and M that are named with what is certified");
    }
}
