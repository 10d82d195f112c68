package org.circlewalk.checker.reproduce.figures;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.Panel;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.checker.reproduce.chart.Series.Style;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.training.ModelTrace;
import org.circlewalk.impl.run.ModelMeasurement;
import org.circlewalk.impl.task.QuestionTask;

/** Panels and numbers that Figures 7 and 10 have in common. */
final class QuestionFigures {
    /** For a task with two answers: three standard deviations of a share of 1000 questions, √(¼/1000), rounded up. */
    static final double SAMPLING_ERROR = 0.05;

    private QuestionFigures() {
    }

    /** Both tasks in one setting. */
    record Pair(List<ModelTrace> frequency, List<ModelTrace> preference) {
        static Pair sampled(QuestionSetting setting, Effort effort) {
            return new Pair(setting.sampled(QuestionTask.FREQUENCY, effort), setting.sampled(QuestionTask.PREFERENCE, effort));
        }

        static Pair population(QuestionSetting setting, Effort effort) {
            return new Pair(setting.population(QuestionTask.FREQUENCY, effort),
                    setting.population(QuestionTask.PREFERENCE, effort));
        }

        /** The epochs from which on every question of Task 1 is answered. */
        double[] arrivals() {
            return ModelTrace.values(frequency, course -> course.staysFrom(1));
        }

        double[] frequencyAccuracies() {
            return ModelTrace.values(frequency, course -> course.last().accuracy());
        }

        double[] preferenceAccuracies() {
            return ModelTrace.values(preference, course -> course.last().accuracy());
        }

        double[] frequencyKl() {
            return ModelTrace.values(frequency, course -> course.last().kl());
        }

        double[] preferenceKl() {
            return ModelTrace.values(preference, course -> course.last().kl());
        }
    }

    /** Accuracy and KL divergence of both tasks. */
    static List<Panel> panels(String note, Pair sampled, Pair population) {
        return List.of(
                panel("Accuracy, Task 1" + note, "share of right answers", sampled.frequency(), population.frequency(),
                        ModelMeasurement::accuracy),
                panel("KL divergence, Task 1" + note, "KL(law of the answer ‖ output)", sampled.frequency(),
                        population.frequency(), ModelMeasurement::kl),
                panel("Accuracy, Task 2" + note, "share of right answers", sampled.preference(), population.preference(),
                        ModelMeasurement::accuracy),
                panel("KL divergence, Task 2" + note, "KL(law of the answer ‖ output)", sampled.preference(),
                        population.preference(), ModelMeasurement::kl));
    }

    private static Curves panel(String title, String label, List<ModelTrace> sampled, List<ModelTrace> population,
                                ToDoubleFunction<ModelMeasurement> quantity) {
        double[] epochs = IntStream.rangeClosed(0, QuestionSetting.EPOCHS).asDoubleStream().toArray();
        Series mean = ModelTrace.band("all questions, mean", epochs, population, quantity);
        return new Curves(title, Axis.linear("epoch"), Axis.linear(label), List.of(
                ModelTrace.band("sampled, mean and range", epochs, sampled, quantity),
                new Series(mean.name(), Style.DASHES, mean.x(), mean.y(), null, null)));
    }
}
