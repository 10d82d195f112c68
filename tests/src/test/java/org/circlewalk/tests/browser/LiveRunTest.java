package org.circlewalk.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What the page trains in the browser, beside what the JVM trains. Skipped where no Chromium is installed. */
class LiveRunTest {
    private static final List<String> FIELDS = List.of("K", "N", "p", "M", "eta", "epsilon", "steps");

    /** The bits of doubles, which a script gives as text: so nothing is lost between the browser and here. */
    private static final String BITS = "const bits = numbers => [...numbers].map(number => {"
            + " const view = new DataView(new ArrayBuffer(8)); view.setFloat64(0, number);"
            + " return view.getBigUint64(0).toString(16); }).join(' ');";

    @TempDir
    private static Path directory;
    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        Optional<Browser> started = Browser.start();
        if (started.isPresent()) {
            browser = started.get();
            page = SmallPage.write(SmallPage.runs(), directory);
        }
    }

    @AfterAll
    static void stopTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Here and not before all tests, so that each of them is counted as skipped. */
    @BeforeEach
    void openThePage() {
        Browser.assumeStarted(browser);
        browser.prefer("prefers-reduced-motion", "no-preference");
        browser.size(1200, 900);
        browser.complaints();
        browser.open(page);
    }

    private static String bits(DoubleStream numbers) {
        return numbers.mapToObj(number -> Long.toHexString(Double.doubleToLongBits(number))).collect(Collectors.joining(" "));
    }

    private static String state() {
        return browser.text("return document.getElementById('live').dataset.state");
    }

    private static void waitForTheEnd() {
        browser.waitFor("return ['trained', 'stopped', 'refused', 'unable'].includes(document.getElementById('live').dataset.state)");
    }

    /** Trains from the page's form, as a script fills it in. */
    private static void train(List<String> parameters) {
        browser.get("arguments[0].forEach((text, i) => { document.getElementById('live-' + circlewalk.liveFields[i]).value = text; });"
                + "document.getElementById('live').dataset.state = 'asked';"
                + "document.querySelector('#live-tools button').click();", parameters);
        waitForTheEnd();
    }

    private static TrainingRun inTheJvm(List<String> parameters) {
        RandomWalk walk = new RandomWalk(Integer.parseInt(parameters.get(0)), Integer.parseInt(parameters.get(1)),
                Fractions.parse("p", parameters.get(2)));
        TrainingSettings settings = TrainingSettings.of(walk, EngineKind.POPULATION, Integer.parseInt(parameters.get(3)))
                .withStepSize(Fractions.parse("eta", parameters.get(4))).withEpsilon(Fractions.parse("epsilon", parameters.get(5)));
        return TrainingRun.start(settings, 1);
    }

    /** Loss, V, logits and scores of a step, in one line of bits. */
    private static String step(TrainingRun run) {
        ModelState state = run.state();
        double[] scores = run.meanScores();
        return bits(DoubleStream.of(run.gradient().loss())) + "; " + bits(Arrays.stream(state.value())) + "; "
                + bits(Arrays.stream(state.positionLogits())) + "; " + bits(Arrays.stream(state.tokenLogits()).limit(1)) + "; "
                + bits(IntStream.range(0, scores.length).mapToDouble(i -> scores[scores.length - 1 - i]));
    }

    @SuppressWarnings("unchecked")
    private static List<String> stepsInTheBrowser() {
        return (List<String>) browser.get(BITS + "const { run } = circlewalk.liveState; const { course } = run;"
                + "return course.steps.map((_, i) => [[course.loss[i]], circlewalk.valueMatrix(run, i).flat(), course.logits[i],"
                + " [course.token[i]], course.S[i]].map(bits).join('; '))");
    }

    @ParameterizedTest
    @CsvSource({
        "6, 97, 7/10, 1000, 1, 1/10, 50", "20, 101, 4/5, 1000, 1, 1/10, 50", "6, 97, 1/2, 1000, 1, 1/10, 20",
        "3, 2, 0, 2, 1, 1/10, 20", "6, 97, 1, 1000, 1, 1/10, 20", "4, 97, 1/2, 97, 1, 1/10, 20", "5, 30, 1/1000, 40, 3/2, 1e-6, 30",
        "24, 101, 49/50, 1000, 1, 1/10, 12", "7, 12, 2/7, 10000, 1/100, 3, 200", "41, 300, 3/4, 5197, 1, 1/10, 6"})
    void everyBitOfEveryStepIsTheJvms(String nodes, String length, String p, String dimension, String eta, String epsilon, String steps) {
        List<String> parameters = List.of(nodes, length, p, dimension, eta, epsilon, steps);
        train(parameters);
        assertThat(state()).isEqualTo("trained");
        List<String> found = stepsInTheBrowser();
        assertThat(found).hasSize(1 + Integer.parseInt(steps));
        try (TrainingRun run = inTheJvm(parameters)) {
            for (int step = 0; step < found.size(); step++) {
                if (step > 0) {
                    run.advance();
                }
                assertThat(found.get(step)).as("step " + step).isEqualTo(step(run));
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /** What the JVM says and has of a run, step by step, to its end or to where it stops; the last line is why it stopped. */
    private static List<String> linesOfTheJvm(List<String> parameters) {
        try (TrainingRun run = inTheJvm(parameters)) {
            List<String> lines = new ArrayList<>(List.of(step(run)));
            for (int step = 0; step < Integer.parseInt(parameters.get(6)); step++) {
                Optional<String> stop = run.tryToAdvance();
                lines.add(stop.orElseGet(() -> step(run)));
                if (stop.isPresent()) {
                    break;
                }
            }
            return lines;
        }
    }

    private static List<String> drawn(SplittableRandom random) {
        int length = random.nextInt(2, 40);
        return List.of(String.valueOf(random.nextInt(3, 13)), String.valueOf(length), random.nextInt(0, 41) + "/40",
                String.valueOf(length + random.nextInt(500)), random.nextInt(1, 100) + "e" + random.nextInt(-3, 5),
                random.nextInt(1, 100) + "e" + random.nextInt(-10, 2), "6");
    }

    /** Drawn settings too, those of which many stop among them: the step that cannot be taken has the JVM's sentence. */
    @Test
    void drawnRunsAreTheJvmsToTheLastBitOrStopWithItsWords() {
        SplittableRandom random = new SplittableRandom(3);
        List<List<String>> runs = new ArrayList<>(IntStream.range(0, 60).mapToObj(i -> drawn(random)).toList());
        runs.add(List.of("6", "15", "7/10", "1000", "1e60", "1e-60", "9"));
        runs.add(List.of("6", "15", "7/10", "1000", "1e-60", "1e60", "9"));
        Object found = browser.get(BITS + "return circlewalk.engine().then(engine => arguments[0].map(parameters => {"
                + " const bad = parameters.findIndex((text, i) => !engine.read(i, text));"
                + " if (bad >= 0 || !engine.exports.start()) return [engine.answer()];"
                + " const [K, N] = parameters.map(Number); const run = circlewalk.liveRun({ K, N, p: '1/2' }); const lines = [];"
                + " for (let step = 0; step <= Number(parameters[6]); step++) {"
                + "  if (step > 0 && !engine.exports.advance()) { lines.push(engine.answer()); break; }"
                + "  circlewalk.liveRecord(engine, run.course, K, N);"
                + "  lines.push([[run.course.loss[step]], circlewalk.valueMatrix(run, step).flat(), run.course.logits[step],"
                + "   [run.course.token[step]], run.course.S[step]].map(bits).join('; ')); }"
                + " return lines; }))", runs);
        List<?> lines = (List<?>) found;
        for (int i = 0; i < runs.size(); i++) {
            assertThat(lines.get(i)).as(runs.get(i).toString()).isEqualTo(linesOfTheJvm(runs.get(i)));
        }
    }

    @Test
    void theSliderEndsWhereARunStops() {
        List<String> parameters = List.of("6", "15", "7/10", "1000", "1", "1/10", "9");
        browser.get("return circlewalk.engine().then(engine => { const { advance } = engine.exports; let steps = 0;"
                + " engine.exports = { ...engine.exports, advance: () => ++steps < 4 && advance() }; })");
        train(parameters);
        assertThat(state()).isEqualTo("stopped");
        assertThat(stepsInTheBrowser()).isEqualTo(linesOfTheJvm(parameters).subList(0, 4));
        assertThat(browser.text("return document.getElementById('live-step').max")).isEqualTo("3");
    }

    private static void assertSameFunction(String name, DoubleUnaryOperator function, List<Double> arguments) {
        assertThat(browser.get(BITS + "return bits(arguments[0].map(text => circlewalk.functions." + name + "(Number(text))))",
                arguments.stream().map(String::valueOf).toList()))
                .isEqualTo(bits(arguments.stream().mapToDouble(Double::doubleValue).map(function)));
    }

    @Test
    void itsFunctionsHaveTheBitsOfStrictMath() {
        List<Double> numbers = new ArrayList<>(List.of(0.0, -0.0, 1.0, -1.0, 709.782712893384, 709.7827128933841, -745.1332191019411,
                -745.1332191019412, -708.5, 0x1p-28, 0x1.fp-29, 0.34657359027997264, 0.3465735902799727, 1.0397207708399179, Double.MIN_VALUE,
                Double.MIN_NORMAL, Double.MAX_VALUE, 1 + 0x1p-52, 1 - 0x1p-53, 2.0, 0.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
                Double.NaN));
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < 1500; i++) {
            numbers.addAll(List.of(random.nextDouble(-760, 720), random.nextDouble(-2, 2), StrictMath.exp(random.nextDouble(-700, 700)),
                    1 + StrictMath.scalb(random.nextDouble(-1, 1), -random.nextInt(53)), Double.MIN_VALUE * random.nextInt(1 << 20)));
        }
        assertSameFunction("exp", StrictMath::exp, numbers);
        assertSameFunction("log", StrictMath::log, numbers);
    }

    @Test
    void theJvmsRecordStandsBesideWithNoUlpBetween() {
        train(List.of("20", "101", "4/5", "1000", "1", "1/10", "10"));
        assertThat(browser.text("return document.getElementById('live').dataset.ulps")).isEqualTo("0");
        List<String> last = browser.texts("#live-record td:last-child");
        assertThat(last).hasSize(6).containsOnly("0");
        assertThat(browser.texts("#live-record td:first-child")).contains("loss", "V, largest of 400 entries", "logits, largest of 101");
        assertThat(browser.element("#live-beside-words").getText()).endsWith(": 0 ulps apart at this step.");
        train(List.of("19", "101", "0.8", "1000", "1.0", "0.1", "12"));
        assertThat(browser.element("#live-beside-words").getText()).contains("a cell of the phase diagram, is rounded to five decimals");
        assertThat(((Number) browser.get("return circlewalk.roundedDifference(circlewalk.liveState.run, circlewalk.liveState.record.cell.course)"))
                .doubleValue()).isLessThanOrEqualTo(5.0001e-6);
        train(List.of("19", "101", "4/5", "1001", "1", "1/10", "3"));
        assertThat(browser.element("#live-beside-words").getText())
                .isEqualTo("This page has no record by the JVM of a run with these settings.");
    }

    /** The comparison itself: a record with another last bit is seen. */
    @Test
    void anUlpBetweenIsCounted() {
        assertThat(browser.get("return [[1, 1], [1, 1 + 2 ** -52], [-0, 0], [5e-324, -5e-324], [1, NaN]]"
                + ".map(pair => circlewalk.ulps(...pair)).map(String)")).isEqualTo(List.of("0", "1", "0", "2", "Infinity"));
        train(List.of("4", "7", "1/2", "1000", "1", "1/10", "10"));
        assertThat(browser.get("const { run, record } = circlewalk.liveState; const other = structuredClone(record.full);"
                + "other.final.V[1][2] *= 1 + 2 ** -52; other.steps[3].loss *= 1 - 2 ** -52;"
                + "return [10, 3, 4].map(step => Math.max(...circlewalk.comparison(run, step, other).map(row => row[3])) > 0)"))
                .isEqualTo(List.of(true, true, false));
    }

    @Test
    void badInputIsRefusedWithASentenceForEachField() {
        train(List.of("2", "1002", "3/2", "0", "", "-1/10", "many"));
        assertThat(state()).isEqualTo("refused");
        assertThat(browser.texts("#live-refusals li")).containsExactly(
                "K is \"2\", but it must be an integer from 3 to 100.",
                "N is \"1002\", but it must be an integer from 2 to 1001.",
                "p is 3/2, but it must be a probability from 0 to 1.",
                "M is \"0\", but it must be an integer from 2 to 1000000000.",
                "eta is \"\", but it must be a fraction such as 7/10 or a decimal such as 0.7.",
                "epsilon is -1/10, but it must be from 1e-60 to 1e60.",
                "steps is \"many\", but it must be an integer from 1 to 1000.");
        assertThat(FIELDS).allSatisfy(field -> assertThat(browser.text("const field = document.getElementById('live-" + field + "');"
                + "return document.getElementById(field.getAttribute('aria-describedby')).textContent")).startsWith(field + " is "));
        browser.waitFor("return document.activeElement.id === 'live-K'");
        train(List.of("6", "97", "7/10", "50", "1", "1/10", "5"));
        assertThat(browser.texts("#live-refusals li"))
                .containsExactly("M is 50, but it must be at least N = 97, so that the positions are orthogonal.");
        assertThat(browser.texts("#live-tools [aria-invalid='true']")).hasSize(1);
        train(List.of("6", "97", "7/10", "97", "1", "1/10", "5"));
        assertThat(state()).isEqualTo("trained");
        assertThat(browser.texts("#live-refusals li")).isEmpty();
    }

    @Test
    void aLinkOpensTheRunAndTheStep() {
        train(List.of("7", "40", "0.25", "50", "1/2", "0.2", "8"));
        browser.get("const step = document.getElementById('live-step'); step.value = '3';"
                + "step.dispatchEvent(new Event('input')); step.dispatchEvent(new Event('change'));");
        String link = "#live?K=7&N=40&p=1/4&M=50&eta=1/2&epsilon=1/5&steps=8&step=3";
        assertThat(browser.text("return document.getElementById('live-link').hash")).isEqualTo(link);
        assertThat(browser.text("return location.hash")).isEqualTo(link);
        String shown = browser.element("#live-readout").getText();
        browser.open(page.toUri() + link);
        browser.waitFor("return document.getElementById('live').dataset.state === 'trained'");
        assertThat(browser.element("#live-readout").getText()).isEqualTo(shown).startsWith("K = 7, N = 40, p = 1/4, step 3: ");
        browser.get("location.hash = '#live?K=5&N=20&p=x&step=2'");
        browser.waitFor("return document.getElementById('live').dataset.state === 'refused'");
        assertThat(browser.texts("#live-refusals li"))
                .containsExactly("p is \"x\", but it must be a fraction such as 7/10 or a decimal such as 0.7.");
    }

    @Test
    void itWorksByKeyboard() {
        browser.element("#live-K").sendKeys(Keys.chord(Keys.CONTROL, "a"), "5", Keys.ENTER);
        browser.waitFor("return document.getElementById('live').dataset.run === 'K=5,N=101,p=4/5'"
                + " && document.getElementById('live').dataset.state === 'trained'");
        browser.element("#live-step").sendKeys(Keys.HOME);
        assertThat(browser.text("return document.getElementById('live').dataset.step")).isEqualTo("0");
        browser.tabTo("#live-next", 5);
        browser.get("document.getElementById('live-next').focus()");
        browser.type(Keys.ENTER);
        browser.type(Keys.SPACE);
        assertThat(browser.text("return document.getElementById('live').dataset.step")).isEqualTo("2");
        assertThat(browser.text("return document.getElementById('live-step').getAttribute('aria-valuetext')")).isEqualTo("step 2");
    }

    /** So many steps that they do not end on a busy machine before the pause. */
    @Test
    void itPlaysToTheEndAndPauses() {
        train(List.of("5", "20", "7/10", "1000", "1", "1/10", "1000"));
        browser.element("#live-play").click();
        assertThat(browser.element("#live-play").getText()).isEqualTo("Pause");
        browser.waitFor("return Number(document.getElementById('live').dataset.step) > 0");
        browser.element("#live-play").click();
        String step = browser.text("return document.getElementById('live').dataset.step");
        assertThat(browser.element("#live-play").getText()).isEqualTo("Play");
        browser.get("return new Promise(resolve => setTimeout(resolve, 500))");
        assertThat(browser.text("return document.getElementById('live').dataset.step")).isEqualTo(step).isNotEqualTo("1000");
        browser.get("const step = document.getElementById('live-step'); step.value = '997'; step.dispatchEvent(new Event('input'))");
        browser.element("#live-play").click();
        browser.waitFor("return document.getElementById('live').dataset.step === '1000'"
                + " && document.getElementById('live-play').textContent === 'Play'");
    }

    @Test
    void nothingPlaysForThoseWhoWantNoMotion() {
        browser.prefer("prefers-reduced-motion", "reduce");
        browser.open(page);
        assertThat(browser.element("#live-play").isDisplayed()).isFalse();
        train(List.of("5", "20", "7/10", "1000", "1", "1/10", "3"));
        assertThat(browser.text("return document.getElementById('live').dataset.step")).isEqualTo("3");
    }

    @Test
    void aBrowserThatCannotRunTheEngineSaysSo() {
        browser.openAfter("WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('no such type'))", page);
        browser.get("document.getElementById('live').scrollIntoView()");
        waitForTheEnd();
        assertThat(state()).isEqualTo("unable");
        assertThat(browser.element("#live-unable").getText()).isEqualTo("This browser cannot run the engine: that takes WebAssembly with "
                + "garbage collection, which newer browsers have. The recorded runs below need nothing of the kind.");
        assertThat(browser.element("#live-tools").isDisplayed() || browser.element("#live-run").isDisplayed()).isFalse();
        browser.element("#phase-chart").sendKeys(Keys.ENTER);
        browser.waitFor("return document.activeElement.id === 'run-step'");
    }

    /** The hook for pictures over K and p. */
    @Test
    void whatNamesAKAndAPIsADoorToItsRun() {
        browser.get("document.getElementById('live').insertAdjacentHTML('beforebegin', '<svg id=\"picture\" width=\"400\" height=\"20\">"
                + "<rect data-k=\"7\" data-n=\"21\" data-steps=\"2\" data-p-from=\"1/2\" data-p-to=\"9/10\" width=\"400\" height=\"10\"/>"
                + "<rect id=\"point\" tabindex=\"0\" data-k=\"5\" data-n=\"21\" data-steps=\"2\" data-p=\"3/4\" y=\"10\" width=\"400\" height=\"10\"/></svg>')");
        browser.clickInside("#picture", 100, 5);
        browser.waitFor("return document.getElementById('live').dataset.state === 'trained'");
        BigFraction p = Fractions.parse("p", browser.text("return circlewalk.liveState.run.p"));
        assertThat(browser.text("return circlewalk.liveState.run.label")).startsWith("K = 7, N = 21, p = ");
        assertThat(Fractions.toDouble(p)).isBetween(0.598, 0.602);
        browser.get("document.getElementById('point').focus()");
        browser.type(Keys.ENTER);
        browser.waitFor("return document.getElementById('live').dataset.run === 'K=5,N=21,p=3/4'");
    }

    @Test
    void noColourScaleEndsAtANumberThatIsNotThere() {
        train(List.of("9", "20", "7/10", "1000", "1", "1/10", "2"));
        browser.element("#live-step").sendKeys(Keys.HOME);
        Map<?, ?> scale = (Map<?, ?>) browser.get("const option = circlewalk.charts.get(document.getElementById('live-value')).option();"
                + "return { show: option.visualMap.show, title: option.title.text }");
        assertThat(scale.get("show")).isEqualTo(false);
        assertThat(scale.get("title")).isEqualTo("next node y; all entries are 0");
        browser.element("#live-step").sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.get("const { visualMap } = circlewalk.charts.get(document.getElementById('live-value')).option();"
                + "return [visualMap.show, visualMap.max === Math.max(...circlewalk.liveState.run.course.V[1])]")).isEqualTo(List.of(true, true));
    }

    @Test
    void aPhoneNeedsNoScrollingToTheSide() {
        browser.size(360, 780);
        train(List.of("2", "97", "7/10", "1000", "1", "1/10", "5"));
        train(List.of("20", "101", "4/5", "1000", "1", "1/10", "10"));
        assertThat(browser.number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
    }
}
