package org.circlewalk.checker.reproduce;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.reproduce.beyond.CertifiedBands;
import org.circlewalk.checker.reproduce.beyond.DeterministicLengths;
import org.circlewalk.checker.reproduce.beyond.PhaseDiagram;
import org.circlewalk.checker.reproduce.beyond.SampleScatter;
import org.circlewalk.checker.reproduce.beyond.SquareRootLaw;
import org.circlewalk.checker.reproduce.claims.AnotherToken;
import org.circlewalk.checker.reproduce.claims.AutoregressiveBaseline;
import org.circlewalk.checker.reproduce.claims.EarlierParent;
import org.circlewalk.checker.reproduce.claims.GeneralChains;
import org.circlewalk.checker.reproduce.claims.KeysAndQueries;
import org.circlewalk.checker.reproduce.claims.NoPositions;
import org.circlewalk.checker.reproduce.claims.OrthogonalPositions;
import org.circlewalk.checker.reproduce.claims.ResidualConnection;
import org.circlewalk.checker.reproduce.claims.SoftmaxScale;
import org.circlewalk.checker.reproduce.claims.TwoLayers;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.figures.QuestionAnswering;
import org.circlewalk.checker.reproduce.figures.RandomStart;
import org.circlewalk.checker.reproduce.figures.RandomStartAverages;
import org.circlewalk.checker.reproduce.figures.RandomStartCurves;
import org.circlewalk.checker.reproduce.figures.RandomStartModel;
import org.circlewalk.checker.reproduce.figures.RandomStartValues;
import org.circlewalk.checker.reproduce.figures.ReluQuestionAnswering;
import org.circlewalk.checker.reproduce.figures.TrainedPrediction;
import org.circlewalk.checker.reproduce.figures.TransitionMatrices;
import org.circlewalk.checker.reproduce.figures.ZeroStartFailure;
import org.circlewalk.checker.reproduce.figures.ZeroStartSuccess;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Everything that can be reproduced. An experiment is registered here and nowhere else. */
public final class Catalogue {
    /** The name of everything. */
    public static final String ALL = "all";
    private static final RandomWalk FAIR = walk(PaperSettings.NODES, PaperSettings.LENGTH, BigFraction.ONE_HALF);
    private static final RandomWalk DETERMINISTIC = walk(PaperSettings.NODES, PaperSettings.LENGTH, BigFraction.ONE);
    private static final RandomWalk LARGE_FAIR =
            walk(PaperSettings.LARGE_NODES, PaperSettings.LARGE_LENGTH, BigFraction.ONE_HALF);
    private static final RandomWalk LARGE_DETERMINISTIC =
            walk(PaperSettings.LARGE_NODES, PaperSettings.LARGE_LENGTH, BigFraction.ONE);

    private static final List<Group> GROUPS = groups(Choices.NONE);

    private Catalogue() {
    }

    /** Experiments with a common name. */
    private record Group(String name, List<Experiment> experiments) {
    }

    private static List<Group> groups(Choices choices) {
        RandomStart randomStart = new RandomStart(choices);
        return List.of(
                new Group("figures", List.of(
                        new TransitionMatrices(),
                        new TrainedPrediction(),
                        new ZeroStartSuccess("fig4", FAIR),
                        new ZeroStartFailure("fig5", DETERMINISTIC),
                        new RandomStartCurves(randomStart),
                        new QuestionAnswering(choices),
                        new ZeroStartSuccess("fig8", LARGE_FAIR),
                        new ZeroStartFailure("fig9", LARGE_DETERMINISTIC),
                        new ReluQuestionAnswering(choices),
                        new RandomStartModel(randomStart),
                        new RandomStartValues(randomStart),
                        RandomStartAverages.figure(randomStart),
                        RandomStartAverages.table(randomStart))),
                new Group("claims", List.of(
                        new OrthogonalPositions(),
                        new NoPositions(),
                        new ResidualConnection(),
                        new KeysAndQueries(),
                        new SoftmaxScale(),
                        new EarlierParent(),
                        new TwoLayers(),
                        new AutoregressiveBaseline(),
                        new GeneralChains(),
                        new AnotherToken())),
                new Group("beyond", List.of(
                        new PhaseDiagram(),
                        new SquareRootLaw(),
                        new CertifiedBands(),
                        new SampleScatter(),
                        new DeterministicLengths())));
    }

    private static RandomWalk walk(int nodes, int length, BigFraction p) {
        return new RandomWalk(nodes, length, p);
    }

    /** All experiments, in the order of the paper. */
    public static List<Experiment> experiments() {
        return experiments(GROUPS);
    }

    private static List<Experiment> experiments(List<Group> groups) {
        return groups.stream().flatMap(group -> group.experiments().stream()).toList();
    }

    /**
     * The experiments that names stand for: of an experiment, of a group, or "all".
     *
     * @param names none means all
     * @return each once, in the order of the paper
     * @throws RefusedInputException if a name is not known
     */
    public static List<Experiment> named(List<String> names) {
        return named(GROUPS, names);
    }

    /**
     * The same with settings chosen where a description leaves them open.
     *
     * @throws RefusedInputException if a name is not known, or a setting is chosen that none of the experiments leaves open
     */
    public static List<Experiment> named(List<String> names, Choices choices) {
        List<Experiment> experiments = named(groups(choices), names);
        choices.chosen().forEach((setting, value) -> {
            if (experiments.stream().noneMatch(experiment -> experiment.open().contains(setting))) {
                throw new RefusedInputException("Option " + setting.option() + " is given, but it is for "
                        + String.join(", ", experiments().stream().filter(experiment -> experiment.open().contains(setting))
                        .map(Experiment::name).toList()) + " only.");
            }
        });
        return experiments;
    }

    private static List<Experiment> named(List<Group> groups, List<String> names) {
        Set<Experiment> chosen = new LinkedHashSet<>();
        for (String name : names.isEmpty() ? List.of(ALL) : names) {
            List<Experiment> meant = meant(groups, name).toList();
            if (meant.isEmpty()) {
                throw new RefusedInputException("ARTEFACT is \"" + name + "\", but it must be " + allowed() + ".");
            }
            chosen.addAll(meant);
        }
        return experiments(groups).stream().filter(chosen::contains).toList();
    }

    /** Whether a text names an experiment or a group. */
    public static boolean isName(String text) {
        return meant(GROUPS, text).findAny().isPresent();
    }

    /** The names, as the end of a sentence that begins "it must be". */
    public static String allowed() {
        return "one of " + String.join(", ", experiments().stream().map(Experiment::name).toList()) + ", or one of the groups "
                + String.join(", ", GROUPS.stream().map(Group::name).toList()) + " and " + ALL;
    }

    private static Stream<Experiment> meant(List<Group> groups, String name) {
        return groups.stream().flatMap(group -> group.experiments().stream().filter(experiment ->
                name.equals(ALL) || name.equals(group.name()) || name.equals(experiment.name())));
    }
}
