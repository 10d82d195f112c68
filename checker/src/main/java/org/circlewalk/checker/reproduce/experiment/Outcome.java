package org.circlewalk.checker.reproduce.experiment;

import java.util.List;
import java.util.Map;
import org.circlewalk.checker.reproduce.chart.Panel;

/**
 * What an experiment found.
 *
 * @param settings what was run, by name in the order of printing
 * @param panels   the figure, at least one panel
 * @param checks   what decides the verdict
 * @param found    one sentence with the main numbers
 * @param remarks  what a reader should know, e.g. how an open setting was chosen
 */
public record Outcome(Map<String, Object> settings, List<Panel> panels, List<Check> checks, String found,
                      List<String> remarks) {
    /** See {@link Reproduction#of}. */
    public Reproduction verdict() {
        return Reproduction.of(checks);
    }
}
