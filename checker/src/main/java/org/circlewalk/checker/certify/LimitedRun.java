package org.circlewalk.checker.certify;

import java.util.List;
import java.util.function.Consumer;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.SeriesSize;

/** An enclosed run for whoever wants its intervals, with no more work than may be done. */
public final class LimitedRun {
    private LimitedRun() {
    }

    /**
     * Trains in interval arithmetic.
     *
     * @param limit what may be done
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if the run is usually beyond it; one that turns out to be ends
     *         at the step where it does
     */
    public static EnclosedRun of(DescentSettings settings, int steps, int digits, WorkLimit limit) {
        Work work = CertificateWork.ofRun(settings, steps, digits);
        limit.require(work);
        Digits.requireRoom(settings);
        limit.announce(work);
        Consumer<List<SeriesSize>> meter = CertificateWork.meter(limit, work);
        return EnclosedRun.of(settings, steps, digits, new EnclosedRun.Listener() {
            @Override
            public void before(List<SeriesSize> series) {
                meter.accept(series);
            }
        });
    }
}
