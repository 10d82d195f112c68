package org.circlewalk.checker.atlas;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.certify.WrittenNumbers;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.Outcome;
import org.circlewalk.spec.certified.LastingNumbers;

/**
 * What was found of one box, as a line of a file.
 *
 * @param nodes    K
 * @param box      of p
 * @param decision what was found, with what a check needs
 */
record BoxRecord(int nodes, ChanceBox box, BoxDecision decision) implements Finding {
    private static final String FOR_EVER = "for ever";
    private static final String METASTABLE = "metastable";
    private static final String UNDECIDED = "undecided";
    private static final List<String> ALWAYS = List.of("K", "low", "high", "outcome", "degree", "bits", "steps");
    private static final List<String> AT_TIMES = List.of("back", "fromStep", "offsets", "toStep", "rival", "reason", "numbers");

    /** The fields of a line in their order; null where there is nothing to say. */
    private record Line(int K, BigFraction low, BigFraction high, String outcome, Integer back, Integer fromStep, List<Integer> offsets,
                        Long toStep, Integer rival, String reason, int degree, int bits, int steps, LastingNumbers numbers) {
    }

    @Override
    public Worth worth() {
        if (decision.outcome() instanceof Outcome.Undecided) {
            return Worth.NOTHING;
        }
        boolean isHalf = box.containsHalf() && decision.outcome() instanceof Outcome.ForEver known && known.back() == 1
                && known.offsets().size() != 1;
        return isHalf ? Worth.HALF : decision.isLate() ? Worth.COARSE : Worth.ALL;
    }

    @Override
    public Region region() {
        if (decision.outcome() instanceof Outcome.ForEver known) {
            return Region.forEver(box, known.back(), known.fromStep(), known.offsets());
        }
        return decision.outcome() instanceof Outcome.Metastable known ? Region.metastable(box, known.back(), known.fromStep(), known.toStep())
                : Region.undecided(box);
    }

    /** The line, without its end; numbers stand beside what they are needed for only. */
    @Override
    public String line() {
        Effort effort = decision.effort();
        Outcome outcome = decision.outcome();
        Line line;
        if (outcome instanceof Outcome.ForEver known) {
            line = new Line(nodes, box.low(), box.high(), FOR_EVER, known.back(), known.fromStep(), known.offsets(), null, null, null,
                    effort.degree(), effort.bits(), effort.steps(), decision.numbers().orElse(null));
        } else if (outcome instanceof Outcome.Metastable known) {
            line = new Line(nodes, box.low(), box.high(), METASTABLE, known.back(), known.fromStep(), null, known.toStep(), known.rival(),
                    null, effort.degree(), effort.bits(), effort.steps(), null);
        } else {
            line = new Line(nodes, box.low(), box.high(), UNDECIDED, null, null, null, null, null,
                    ((Outcome.Undecided) outcome).reason(), effort.degree(), effort.bits(), effort.steps(), null);
        }
        return JsonDocument.line(line);
    }

    /**
     * Reads a line.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException naming the first field that does not fit
     */
    static BoxRecord read(JsonValue line, AtlasSettings settings) {
        return line.made(() -> {
            JsonObject fields = line.object(ALWAYS, AT_TIMES);
            int nodes = fields.get("K").integer(settings.firstK(), settings.lastK());
            ChanceBox box = new ChanceBox(fields.get("low").quotedFraction(), fields.get("high").quotedFraction());
            Effort effort = new Effort(fields.get("degree").integer(), fields.get("bits").integer(), fields.get("steps").integer());
            require(effort.equals(settings.effort()), "the effort", shown(effort), "that of the first line, " + shown(settings.effort()));
            Optional<LastingNumbers> numbers = fields.find("numbers").map(value -> WrittenNumbers.read(value, nodes));
            return new BoxRecord(nodes, box, new BoxDecision(effort, outcome(fields, settings, nodes), numbers));
        });
    }

    static String shown(Effort effort) {
        return "degree " + effort.degree() + ", " + effort.bits() + " bits and " + effort.steps() + " steps";
    }

    private static Outcome outcome(JsonObject fields, AtlasSettings settings, int nodes) {
        JsonValue kind = fields.get("outcome");
        if (kind.spells(FOR_EVER)) {
            return new Outcome.ForEver(back(fields, settings), step(fields, settings), needed(fields, "offsets")
                    .distinct(offset -> offset.integer(0, nodes - 1), String::valueOf));
        }
        if (kind.spells(METASTABLE)) {
            int fromStep = step(fields, settings);
            long toStep = needed(fields, "toStep").longInteger();
            if (toStep < fromStep) {
                throw needed(fields, "toStep").refused("an integer from fromStep, " + fromStep + ", on");
            }
            return new Outcome.Metastable(back(fields, settings), fromStep, toStep, needed(fields, "rival").integer(1, settings.N() - 1));
        }
        if (kind.spells(UNDECIDED)) {
            return new Outcome.Undecided(needed(fields, "reason").text());
        }
        throw kind.refused("one of " + FOR_EVER + ", " + METASTABLE + " and " + UNDECIDED);
    }

    private static int back(JsonObject fields, AtlasSettings settings) {
        return needed(fields, "back").integer(1, settings.N() - 1);
    }

    private static int step(JsonObject fields, AtlasSettings settings) {
        return needed(fields, "fromStep").integer(0, settings.steps());
    }

    static JsonValue needed(JsonObject fields, String name) {
        return fields.find(name).orElseThrow(() -> fields.value().refused("an object with the field " + name));
    }
}
