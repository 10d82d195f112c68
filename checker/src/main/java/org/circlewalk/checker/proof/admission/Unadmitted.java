package org.circlewalk.checker.proof.admission;

/** Ends the reading of a contract at something that is not admitted. */
final class Unadmitted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    Unadmitted(Finding finding) {
        super(finding.sentence(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
