package org.circlewalk.checker.reproduce;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.console.input.JsonSpelling;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.reproduce.chart.Panel;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.OpenSetting;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.experiment.Reproduction;

/**
 * A reproduced figure, table or claim.
 *
 * @param settings what was run
 * @param chosen   what was chosen instead of the setting that reproduces, which the expected verdict is for; null if nothing
 * @param name     as on the command line
 * @param title    what it is about
 * @param claimed  what the paper or its review says
 * @param found    what was found
 * @param verdict  decided by the checks; {@link #STOPPED} where a chosen setting could not be trained to its end
 * @param checks   the rules and the numbers that they decided on
 * @param remarks  what a reader should know
 * @param panels   the numbers of the figure; none where there are none
 */
public record Artefact(Map<String, Object> settings, Map<String, String> chosen, String name, String title,
                       String claimed, String found, String verdict, List<Check> checks, List<String> remarks, List<Panel> panels) implements Report {
    /** Said in place of a verdict of what a chosen setting did not let finish. */
    public static final String STOPPED = "NOT TRAINED TO ITS END";
    private static final String LABEL = "%-22s %-8s %s%n";

    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the verdict does not follow from the checks */
    public Artefact {
        if (chosen != null) {
            Choices.requireChosen("chosen", chosen, EnumSet.allOf(OpenSetting.class));
        }
        if (verdict.equals(STOPPED)) {
            require(chosen != null, "verdict", verdict, "another one where nothing was chosen");
            require(panels.isEmpty(), "panels", "a list of " + panels.size(), "empty of what was not trained to its end");
            require(checks.isEmpty(), "checks", "a list of " + checks.size(), "empty of what was not trained to its end");
        } else {
            require(!panels.isEmpty(), "panels", "an empty list", "a list of at least one panel");
            require(checks.stream().anyMatch(check -> check.weight() == Check.Weight.CLAIM), "checks", "a list without a CLAIM",
                    "a list with a check of what is claimed");
            String expected = Reproduction.of(checks).text();
            require(verdict.equals(expected), "verdict", JsonSpelling.quoted(verdict), expected + ", which follows from the checks");
        }
    }

    static Artefact of(Experiment experiment, Choices choices, Outcome outcome) {
        Map<String, String> chosen = experiment.isAtItsDefaults() ? null : choices.chosenOf(experiment.open());
        return new Artefact(outcome.settings(), chosen, experiment.name(), experiment.title(), experiment.claimed(),
                outcome.found(), outcome.verdict().text(), outcome.checks(), outcome.remarks(), outcome.panels());
    }

    /** An experiment whose training ended before its last step in a chosen setting; {@code why} is a sentence. */
    static Artefact stopped(Experiment experiment, Choices choices, String why) {
        return new Artefact(Map.of(), choices.chosenOf(experiment.open()), experiment.name(), experiment.title(),
                experiment.claimed(), why, STOPPED, List.of(), List.of(), List.of());
    }

    @Override
    public void print(PrintWriter out) {
        out.printf("%-22s %-24s %s%n", name, verdict, title);
        if (chosen != null) {
            out.printf(LABEL, "", "chosen", chosen + "; the expected verdict is for the defaults, so this one is not compared");
        }
        out.printf(LABEL, "", "paper", claimed);
        out.printf(LABEL, "", "found", found);
        for (Check check : checks) {
            if (!check.holds()) {
                out.printf(LABEL, "", "not so", check.statement() + ": " + check.measured());
            }
        }
        remarks.forEach(remark -> out.printf(LABEL, "", "remark", remark));
    }
}
