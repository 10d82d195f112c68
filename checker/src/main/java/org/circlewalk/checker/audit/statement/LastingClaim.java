package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.certify.LastingCertificate;
import org.circlewalk.checker.certify.LastingCertificate.Part;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.parameter.Fractions;

/**
 * Something that a certificate may say of every later step.
 *
 * @param holds whether it is certainly so, certainly not so, or open, of one part of a certificate
 * @param words what the part says of it
 */
record LastingClaim(Function<Part, Certainty> holds, Function<Part, String> words) {
    /** Attention is on a position. */
    static LastingClaim attentionOn(int lag) {
        return new LastingClaim(part -> certainty(part.lag() == lag),
                part -> "attention on s_{N−" + part.lag() + "} from step " + part.step() + " on; n steps later 1 − S is " + part.leak());
    }

    /** The accuracy is optimal. */
    static LastingClaim optimalAccuracy() {
        return new LastingClaim(part -> part.accuracy().map(accuracy -> certainty(accuracy.equals(part.walk().optimalAccuracy())))
                .orElse(Certainty.UNDECIDED), LastingClaim::accuracy);
    }

    private static String accuracy(Part part) {
        return part.accuracy().map(accuracy -> "accuracy exactly " + Fractions.format(accuracy) + " from step " + part.step()
                + " on; optimal is " + Fractions.format(part.walk().optimalAccuracy())).orElse("no accuracy follows");
    }

    /** Attention is on the parent and p ≠ ½, so that a direction tends to that of the square root, and not to Πᵀ's, by a certain distance. */
    static LastingClaim offTransition(Certainty holds, String distance, String against) {
        return new LastingClaim(part -> part.lag() == 1 && !part.walk().p().equals(BigFraction.ONE_HALF) ? holds : Certainty.UNDECIDED,
                part -> "attention on s_{N−" + part.lag() + "} from step " + part.step() + " on; the distance of " + distance
                        + " tends to " + DirectionStatement.limit(part.walk()) + ", against " + against);
    }

    private static Certainty certainty(boolean holds) {
        return holds ? Certainty.CERTAINLY : Certainty.CERTAINLY_NOT;
    }

    /** Of all parts of a certificate at once. */
    EnclosedInstance of(LastingCertificate certificate) {
        List<Certainty> parts = certificate.parts().stream().map(holds).distinct().toList();
        return new EnclosedInstance(certificate.instance(), parts.size() == 1 ? parts.get(0) : Certainty.UNDECIDED,
                certificate.failure().orElseGet(() -> words(certificate)), Verdict.CERTIFIED);
    }

    private String words(LastingCertificate certificate) {
        List<String> said = certificate.parts().stream().map(words).distinct().toList();
        return said.size() == 1 ? said.get(0) : certificate.parts().stream().map(part -> part.lengths() + ": " + words.apply(part))
                .collect(Collectors.joining("; "));
    }
}
