package org.circlewalk.checker.atlas;

import java.util.ArrayList;
import java.util.List;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.LengthFamily;
import org.circlewalk.spec.box.Outcome;

/**
 * The search for the least length of a class from which on a box is decided. Longer and longer walks are tried, twice as far beyond the
 * least one each time until the largest one, and between the last that was not decided and the first that was the place is halved. So the
 * length before the one that is found was tried in vain, if there is one; that no shorter one would do does not follow, and is not claimed.
 */
final class LeastLength {
    /** Boxes that are wider than so many grains are tried from the least length on only, since narrower ones are decided from shorter on. */
    static final int GRAINS = 10;

    private final LengthSettings settings;
    private final BoxTask task;
    private final Decider decider;

    private LeastLength(LengthSettings settings, BoxTask task, Decider decider) {
        this.settings = settings;
        this.task = task;
        this.decider = decider;
    }

    /** Decides boxes: {@link org.circlewalk.spec.box.LengthDecision#of}, or a test's own. Equal arguments give equal decisions. */
    @FunctionalInterface
    interface Decider {
        /** What is certain of a box for the class of lengths that begins with one. */
        BoxDecision decide(LengthFamily family, int first, ChanceBox box, Effort effort);
    }

    /** What is found of a box: a claim for each class of lengths, all of them about one token, or a reason why there is none. */
    static LengthRecord record(LengthSettings settings, BoxTask task, Decider decider) {
        return new LeastLength(settings, task, decider).record();
    }

    private LengthRecord record() {
        List<LengthRecord.Claim> claims = new ArrayList<>();
        for (int first : settings.family(task.nodes()).classes()) {
            LengthRecord.Claim claim = claim(first);
            if (!isDecided(claim.decision())) {
                return undecided("N ≥ " + claim.from() + ": " + ((Outcome.Undecided) claim.decision().outcome()).reason());
            }
            claims.add(claim);
        }
        LengthRecord record = new LengthRecord(task.nodes(), task.box(), settings.effort(), claims, null);
        return record.agrees() ? record : undecided("Attention of walks of even and of odd length is on different tokens.");
    }

    private LengthRecord undecided(String reason) {
        return new LengthRecord(task.nodes(), task.box(), settings.effort(), List.of(), reason);
    }

    private static boolean isDecided(BoxDecision decision) {
        return decision.outcome() instanceof Outcome.ForEver;
    }

    private LengthRecord.Claim from(int length) {
        return new LengthRecord.Claim(length, decider.decide(settings.family(task.nodes()).from(length), length, task.box(),
                settings.effort()));
    }

    /** The claim of a class, or the last one that was tried in vain. */
    private LengthRecord.Claim claim(int first) {
        int stride = settings.family(task.nodes()).stride();
        boolean isWide = task.box().width().compareTo(settings.grain().multiply(GRAINS)) > 0;
        LengthRecord.Claim found = from(first);
        int vain = 0;
        int place = 0;
        int last = (settings.mostN() - first) / stride;
        for (int next = 1; !isDecided(found.decision()) && !isWide && place < last; next *= 2) {
            vain = place;
            place = Math.min(next, last);
            found = from(first + place * stride);
        }
        while (isDecided(found.decision()) && place - vain > 1) {
            int middle = (vain + place) / 2;
            LengthRecord.Claim tried = from(first + middle * stride);
            if (isDecided(tried.decision())) {
                found = tried;
                place = middle;
            } else {
                vain = middle;
            }
        }
        return found;
    }
}
