package org.circlewalk.checker.atlas;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.console.work.WorkLimit;

/**
 * The outcome of checking an atlas: every box by itself, that they cover the interval of every circle without a hole and none twice, and
 * that the summary is what the records say.
 *
 * @param settings what the atlas says it is of
 * @param checked  how many boxes were checked
 * @param digest   the SHA-256 of the file of records
 * @param wrong    what does not hold, a sentence each
 * @param summary  what an atlas in order says; absent if it is not
 * @param runs     what runs in double precision do; absent if none was asked for, or the atlas is not in order
 */
public record AtlasCheck(Survey<?> settings, int checked, String digest, List<String> wrong, AtlasSummary summary, DrawnRuns runs)
        implements Report {
    private static final String OPTION = "check";
    private static final int MOST_SHOWN = 20;

    /** Copies the list. */
    public AtlasCheck {
        wrong = List.copyOf(wrong);
    }

    /**
     * Checks an atlas.
     *
     * @param name    of the directory
     * @param runs    how many runs in double precision are made besides
     * @param threads how many work; changes no byte
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if there is no finished atlas, a line is damaged, or it takes more
     *                                                                      than may be done
     */
    public static AtlasCheck of(String name, int runs, int threads, WorkLimit limit) {
        AtlasDirectory directory = AtlasDirectory.toCheck(OPTION, name);
        byte[] bytes = directory.read(AtlasDirectory.RECORDS);
        RecordsText text = RecordsText.of(OPTION, directory.path().resolve(AtlasDirectory.RECORDS).toString(), bytes);
        return of(text.settings(), text, directory, bytes, runs, threads, limit);
    }

    private static <R extends Finding> AtlasCheck of(Survey<R> settings, RecordsText text, AtlasDirectory directory, byte[] bytes, int runs,
                                                     int threads, WorkLimit limit) {
        List<R> records = text.records(settings).stream().map(RecordsText.Placed::record).toList();
        if (runs > 0 && !(settings instanceof AtlasSettings)) {
            throw new RefusedInputException("runs is " + runs + ", but it must be 0 for an atlas of all lengths, since a run has one length.");
        }
        limit.admit(AtlasWork.ofCheck(settings, records, threads));
        List<String> wrong = new ArrayList<>(Coverage.faults(settings, records));
        try (Progress progress = Progress.of("checking", records.size())) {
            Parallel.map(threads, records, record -> {
                Optional<String> fault = fault(settings, record);
                progress.step();
                return fault;
            }).forEach(fault -> fault.ifPresent(wrong::add));
        }
        AtlasSummary summary = settings.summary(AtlasLines.digest(bytes), records);
        byte[] expected = JsonDocument.of(Atlas.COMMAND, summary).getBytes(StandardCharsets.UTF_8);
        if (!directory.has(AtlasDirectory.SUMMARY) || !Arrays.equals(directory.read(AtlasDirectory.SUMMARY), expected)) {
            wrong.add("The " + AtlasDirectory.SUMMARY + " is not what the records say.");
        }
        boolean isInOrder = wrong.isEmpty();
        return new AtlasCheck(settings, records.size(), summary.digest(), wrong, isInOrder ? summary : null,
                isInOrder && runs > 0 ? DrawnRuns.of((AtlasSettings) settings, text.records((AtlasSettings) settings).stream()
                        .map(RecordsText.Placed::record).toList(), runs, threads) : null);
    }

    /** The files that are read, none of which is looked at here. */
    public static List<FileUse> uses(String directory) {
        return AtlasDirectory.reads(OPTION, directory);
    }

    private static <R extends Finding> Optional<String> fault(Survey<R> settings, R record) {
        return settings.failure(record).map(reason ->
                "For K = " + record.nodes() + ", " + Coverage.shown(record.box()) + " what is claimed does not follow: " + reason);
    }

    @Override
    public boolean asExpected() {
        return wrong.isEmpty() && (runs == null || runs.disagreeing().isEmpty());
    }

    @Override
    public void print(PrintWriter out) {
        Screen screen = Screen.standard();
        screen.print(out, List.of("An atlas of " + settings.named() + "."));
        if (wrong.isEmpty()) {
            screen.print(out, List.of("The atlas is in order: each of its " + checked + " boxes follows, the boxes cover every circle's interval of "
                    + "p without a hole and none twice, and the summary is what they say."));
            summary.printAll(out, screen);
            if (runs != null) {
                screen.print(out, List.of(runs.sentence()));
                screen.print(out, runs.disagreeing());
            }
            return;
        }
        screen.print(out, List.of("The atlas is not in order:"));
        screen.print(out, wrong.stream().limit(MOST_SHOWN).toList());
        if (wrong.size() > MOST_SHOWN) {
            screen.print(out, List.of("And " + (wrong.size() - MOST_SHOWN) + " more."));
        }
    }
}
