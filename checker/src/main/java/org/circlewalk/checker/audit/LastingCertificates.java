package org.circlewalk.checker.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.circlewalk.checker.certify.LastingCertificate;
import org.circlewalk.spec.certified.AllLengths;
import org.circlewalk.spec.certified.DescentSettings;

/** Certificates about every later step that the rows of the audit share; each is made and checked once. */
public final class LastingCertificates {
    private final Map<DescentSettings, LastingCertificate> runs = new ConcurrentHashMap<>();
    private final Map<AllLengths, LastingCertificate> lengths = new ConcurrentHashMap<>();

    /** That of one run. */
    public LastingCertificate of(DescentSettings settings) {
        return runs.computeIfAbsent(settings, LastingCertificate::of);
    }

    /** That of every N from one on. */
    public LastingCertificate of(AllLengths about) {
        return lengths.computeIfAbsent(about, LastingCertificate::of);
    }
}
