package org.circlewalk.checker.atlas;

import java.util.ArrayList;
import java.util.List;
import org.circlewalk.checker.console.input.TextInput;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** The lines of a file of records, read strictly: the settings, and the records with their places. */
final class RecordsText {
    private final String option;
    private final String file;
    private final List<String> lines;

    private RecordsText(String option, String file, List<String> lines) {
        this.option = option;
        this.file = file;
        this.lines = lines;
    }

    /**
     * A record and where it stands.
     *
     * @param <R> what is found of a box
     */
    record Placed<R extends Finding>(AtlasLines.Place place, R record) {
    }

    /**
     * Cuts a text into its lines.
     *
     * @param option that names the directory
     * @param file   the name of the file
     * @throws RefusedInputException if it is no text or does not end with the end of a line
     */
    static RecordsText of(String option, String file, byte... bytes) {
        String text = TextInput.text(option, file, bytes);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        RecordsText records = new RecordsText(option, file, lines);
        if (start < text.length() || lines.isEmpty()) {
            throw records.place(lines.size()).refused("it has no end");
        }
        return records;
    }

    private AtlasLines.Place place(int line) {
        return new AtlasLines.Place(option, file, line + 1);
    }

    /** What the first line says. */
    Survey<?> settings() {
        return AtlasLines.settings(place(0), lines.get(0));
    }

    /** What the other lines say, of which the first spells the settings. */
    <R extends Finding> List<Placed<R>> records(Survey<R> settings) {
        AtlasLines<R> spelling = new AtlasLines<>(settings);
        List<Placed<R>> records = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            records.add(new Placed<>(place(line), spelling.record(place(line), lines.get(line))));
        }
        return records;
    }

    /**
     * Refuses other settings.
     *
     * @throws RefusedInputException if the first line spells others
     */
    void require(String directory, Survey<?> settings) {
        Survey<?> there = settings();
        if (!there.equals(settings)) {
            throw new RefusedInputException(option + " is \"" + directory + "\", but it must be a new directory, or that of an atlas of the same "
                    + "settings; " + settings.difference(there) + ".");
        }
    }
}
