package org.circlewalk.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.page.PageDocuments;
import org.circlewalk.checker.train.Course;
import org.circlewalk.checker.train.TrainReport;
import org.circlewalk.checker.train.phase.PhaseCell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page that {@code circlewalk report} writes, opened from disk in Chromium. Skipped where none is installed. */
class ReportPageTest {
    @TempDir
    private static Path directory;
    private static PageDocuments documents;
    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        Optional<Browser> started = Browser.start();
        if (started.isPresent()) {
            browser = started.get();
            documents = SmallPage.documents();
            page = SmallPage.write(documents, directory);
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
        browser.colourScheme("light");
        browser.size(1200, 900);
        browser.requests();
        browser.open(page);
    }

    /** The chart in an element whose id is the script's first argument. */
    private static final String CHART = "circlewalk.charts.get(document.getElementById(arguments[0])).chart";

    private static long shown(String selector) {
        return browser.number(
                "return [...document.querySelectorAll('" + selector + "')].filter(e => !e.hidden).length");
    }

    private static long rows(String verdict) {
        return documents.audit().rows().stream().filter(row -> row.verdict().equals(verdict)).count();
    }

    @Test
    void itAsksForNothingButItselfAndComplainsOfNothing() {
        browser.get("circlewalk.drawAll(); document.getElementById('live').scrollIntoView()");
        browser.waitFor("return [...document.querySelectorAll('.chart')].every(e => e.querySelector('svg, canvas'))");
        // The font of formulas is inside the file.
        assertThat(browser.requests().stream().filter(address -> !address.startsWith("data:font/otf;base64,"))).isNotEmpty()
                .allSatisfy(address -> assertThat(address).startsWith("file:"));
        assertThat(browser.complaints()).isEmpty();
        String drawn = browser.text(
                "return [...document.querySelectorAll('.chart svg')].map(svg => svg.outerHTML).join()");
        assertThat(Stream.of("NaN", "Infinity", "undefined").filter(drawn::contains)).isEmpty();
    }

    @Test
    void formulasAreMathMlInTheirOwnFont() {
        browser.waitFor("return [...document.fonts].length === 1 && [...document.fonts].every(font => font.status === 'loaded')");
        assertThat(browser.text("return [...new Set([...document.querySelectorAll('math, math *')].map(e => e.namespaceURI))].join()"))
                .isEqualTo("http://www.w3.org/1998/Math/MathML");
        assertThat(browser.text("return getComputedStyle(document.querySelector('.theorem math')).fontFamily")).startsWith("\"circlewalk math\"");
    }

    /** Before anything is clicked: attention on s_{N−3} where it leaves the parent, and on the parent where it stays. */
    @Test
    void theFirstScreenShowsWhereAttentionEnds() {
        assertThat(browser.texts(".moving figcaption")).containsExactly(
                "K = 20, N = 101, p = 4/5: attention leaves the parent for sN−3; accuracy exactly 64/125, where 4/5 is possible",
                "K = 6, N = 97, p = 7/10: attention stays on the parent, sN−1; accuracy exactly 7/10, the best possible");
        for (int picture : new int[] {0, 1}) {
            TrainReport run = documents.runs().get(picture == 0 ? 2 : 0);
            int back = picture == 0 ? 3 : 1;
            double height = ((Number) browser.get("return document.querySelectorAll('.moving .telling')[" + picture
                    + "].transform.baseVal.consolidate().matrix.d")).doubleValue();
            assertThat(height).isEqualTo(run.course().S().get(10).get(back));
        }
        assertThat(browser.element("#true").getText()).contains("entrywise square root", "checker/circlewalk audit");
    }

    /** A new movement begins at the first step, as a click on the button asks. */
    @Test
    void thePicturesPlayAgain() {
        String running = "document.querySelector('.moving svg').getAnimations({subtree: true})"
                + ".filter(animation => animation.playState === 'running')";
        browser.get("document.querySelectorAll('.moving svg').forEach(svg => svg.getAnimations({subtree: true})"
                + ".forEach(animation => animation.finish()))");
        assertThat(browser.number("return " + running + ".length")).isZero();
        browser.element("#again").click();
        assertThat(browser.number("return " + running + ".length")).isPositive();
    }

    @Test
    void everyVerdictIsCountedWithItsMeaning() {
        List<String> lines = browser.texts("#statement-tally tr");
        assertThat(lines).hasSize((int) documents.audit().rows().stream().map(AuditReport.Row::verdict).distinct().count());
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(String.valueOf(rows("REFUTED")), "REFUTED",
                "fails as worded, on the instance shown"));
    }

    @Test
    void theContentsFollowTheReader() {
        browser.get("document.getElementById('phase').scrollIntoView()");
        browser.waitFor("return document.querySelector('.contents [aria-current]').hash === '#phase'");
        browser.get("document.getElementById('true').scrollIntoView()");
        browser.waitFor("return document.querySelector('.contents [aria-current]').hash === '#true'");
    }

    @Test
    void everyStatementShowsTheVerdictOfItsDocument() {
        for (AuditReport.Row row : documents.audit().rows()) {
            String badge = "[id='statement-" + row.statement() + "'] > summary .badge";
            assertThat(browser.element(badge).getText()).isEqualTo(row.verdict());
        }
    }

    @Test
    void aVerdictCanBeFilteredOut() {
        long all = documents.audit().rows().size();
        browser.element("#statements .filter button:has([data-verdict='REFUTED'])").click();
        assertThat(shown("details.statement")).isEqualTo(all - rows("REFUTED")).isLessThan(all);
        assertThat(browser.element("#statement-count").getText())
                .isEqualTo(all - rows("REFUTED") + " of " + all + " statements");
        browser.element("#statements .filter button:has([data-verdict='REFUTED'])").click();
        assertThat(shown("details.statement")).isEqualTo(all);
    }

    @Test
    void theSearchLooksIntoClosedStatements() {
        browser.element("#statement-search").sendKeys("-40152029499272/64066443515979579");
        assertThat(shown("details.statement")).isOne();
        assertThat(browser.element("[id='statement-E.4.8']").isDisplayed()).isTrue();
    }

    @Test
    void aStatementOpensByKeyboardToItsCounterexampleAndNote() {
        assertThat(browser.element("[id='statement-E.4.8'] .counterexample").isDisplayed()).isFalse();
        browser.element("#statement-search").sendKeys("E.4.8");
        browser.tabTo("[id='statement-E.4.8'] > summary", 20);
        browser.type(Keys.ENTER);
        browser.waitFor("return document.getElementById('statement-E.4.8').open");
        assertThat(browser.element("[id='statement-E.4.8'] .counterexample").getText())
                .isEqualTo("K = 17, p = 7/9: gap_3(∞) = -40152029499272/64066443515979579");
        assertThat(browser.element("[id='statement-E.4.8'] .note").getText()).contains("A closed form.");
    }

    private static final String SHOWN = "[role='tooltip']:not([hidden])";
    private static final String NOT_ON_IT = "const tip = document.querySelector(\"" + SHOWN + "\").getBoundingClientRect(),"
            + " it = arguments[0].getBoundingClientRect(); return tip.left >= 0 && tip.right <= innerWidth && tip.top >= 0"
            + " && tip.bottom <= innerHeight && (tip.bottom <= it.top || tip.top >= it.bottom)";

    /** The first symbol of a text whose row in the section on notation has a name. */
    private static WebElement symbol(String text, String name) {
        return (WebElement) browser.get("return [...document.querySelectorAll(arguments[0] + ' [data-t]')].find(symbol =>"
                + " document.getElementById('term-' + symbol.getAttribute('data-t')).cells[0].textContent.replace(/\\s/g, '') === arguments[1])",
                text, name);
    }

    private static void assertHoverShows(String text, String name, String meaning) {
        WebElement symbol = symbol(text, name);
        browser.get("arguments[0].closest('details').open = true; arguments[0].scrollIntoView({block: 'center'})", symbol);
        browser.hover(symbol);
        browser.waitFor("return document.querySelector(\"" + SHOWN + "\") !== null");
        assertThat(browser.element(SHOWN).getText()).contains(meaning);
        assertThat(browser.get(NOT_ON_IT, symbol)).isEqualTo(true);
        browser.type(Keys.ESCAPE);
        assertThat(browser.shown(SHOWN)).isFalse();
    }

    @Test
    void pointingAtASymbolShowsWhatItMeans() {
        browser.element("#statement-toggle").click();
        browser.get("document.querySelectorAll('details.finding').forEach(finding => { finding.open = true; })");
        String counted = "[id='statement-E.4.8'] .note";
        assertHoverShows(counted, "limitgap,gapk(∞)", "the limit of");
        assertHoverShows(counted, "Sk", "displacement of a walk");
        assertHoverShows("[id='statement-E.4.2'] .note", "Π", "transition matrix");
        assertHoverShows("#finding-1", "score,S,Si", "one score for each position");
        assertHoverShows("#finding-4", "offset", "for the entry");
    }

    /** One stop of the Tab key at the end of a note, and the arrow keys from there. */
    @Test
    void theLineOfSymbolsWorksByKeyboard() {
        browser.get("location.hash = '#statement-E.4.8'");
        browser.waitFor("return document.querySelector(\"[id='statement-E.4.8'] .symbols\") !== null");
        assertThat(browser.number("return document.querySelectorAll(\"[id='statement-E.4.8'] .symbols a[tabindex='0']\").length")).isOne();
        browser.get("document.querySelector(\"[id='statement-E.4.8'] .symbols a\").focus()");
        String all = "";
        for (long i = browser.number("return document.querySelectorAll(\"[id='statement-E.4.8'] .symbols a\").length"); i > 0; i--) {
            all += browser.element(SHOWN).getText() + "\n";
            assertThat(browser.get("return document.activeElement.getAttribute('aria-describedby') === document.querySelector(\"" + SHOWN + "\").id"))
                    .isEqualTo(true);
            assertThat(browser.get(NOT_ON_IT, browser.get("return document.activeElement"))).isEqualTo(true);
            browser.type(Keys.ARROW_RIGHT);
        }
        assertThat(all).contains("the limit of", "displacement of a walk", "number of nodes of the circle");
        browser.type(Keys.ESCAPE);
        assertThat(browser.shown(SHOWN)).isFalse();
        assertThat(browser.get("return document.activeElement.hasAttribute('aria-describedby')")).isEqualTo(false);
    }

    /** A word is a link to its row, with or without scripts; focus shows what it says. */
    @Test
    void aWordIsExplainedWhereItHasTheFocus() {
        browser.get("document.querySelector('#finding-4').open = true; document.querySelector('#finding-4 a.term').focus()");
        browser.waitFor("return document.querySelector(\"" + SHOWN + "\") !== null");
        String number = browser.text("return document.activeElement.dataset.t");
        assertThat(browser.get("return document.querySelector(\"" + SHOWN + "\").textContent === [...document.getElementById('term-" + number
                + "').cells].map(cell => cell.textContent).join(' ')")).isEqualTo(true);
        browser.type(Keys.ENTER);
        browser.waitFor("return location.hash === '#term-" + number + "'");
    }

    /** On a phone a touch shows what a formula is made of, and a second one of a word goes to its row. */
    @Test
    void aTouchShowsWhatAFormulaMeans() {
        browser.size(360, 780);
        browser.get("document.querySelector('#finding-4').open = true");
        WebElement word = symbol("#finding-4", "offset");
        browser.get("arguments[0].scrollIntoView({block: 'center'})", word);
        browser.touch(word);
        browser.waitFor("return document.querySelector(\"" + SHOWN + "\") !== null");
        assertThat(browser.get(NOT_ON_IT, word)).isEqualTo(true);
        assertThat(browser.text("return location.hash")).isEmpty();
        assertThat(browser.number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        browser.touch(browser.element("#finding-4 > summary .id"));
        assertThat(browser.shown(SHOWN)).isFalse();
    }

    @Test
    void theSectionOnNotationHasAllThatIsExplained() {
        assertThat(browser.texts("#notation tr")).anySatisfy(row -> assertThat(row).startsWith("leak").contains("attention is on"))
                .anySatisfy(row -> assertThat(row).startsWith("offset"));
        assertThat(browser.get("return [...document.querySelectorAll('[data-t]')].every(symbol =>"
                + " document.querySelector('#notation #term-' + symbol.getAttribute('data-t')))")).isEqualTo(true);
    }

    /** What a view of the run shows, as its chart has it. */
    private static double charted(String view, String values) {
        String script = "const option = " + CHART + ".getOption(); return Number(" + values + ")";
        return ((Number) browser.get(script, view)).doubleValue();
    }

    private static double largest(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static void assertAllViewsShow(Course course, int index) {
        for (String view : new String[] {"run-value", "run-attention", "run-accuracy", "run-distance"}) {
            assertThat(browser.text("return document.getElementById('" + view + "').dataset.step"))
                    .isEqualTo(course.steps().get(index).toString());
        }
        assertThat(charted("run-value", "Math.max(...option.series[0].data.map(cell => cell.value[2]))"))
                .isEqualTo(largest(course.V().get(index)));
        assertThat(charted("run-attention", "Math.max(...option.series[0].data.map(bar => bar.value))"))
                .isEqualTo(largest(course.S().get(index)));
        String marked = "option.series[0].markPoint.data[0].coord[1]";
        assertThat(charted("run-accuracy", marked)).isEqualTo(course.accuracy().get(index));
        assertThat(charted("run-distance", marked))
                .isEqualTo(course.distanceToTransition().get(index));
        assertThat(charted("run-distance", marked.replace("series[0]", "series[1]")))
                .isEqualTo(course.distanceToSquareRoot().get(index));
    }

    @Test
    void theSliderMovesAllViewsTogether() {
        Course course = documents.runs().get(0).course();
        browser.element("#run-step").sendKeys(Keys.ARROW_RIGHT);
        assertAllViewsShow(course, 1);
        browser.element("#run-step").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertAllViewsShow(course, 3);
        browser.element("#run-step").sendKeys(Keys.END);
        assertAllViewsShow(course, 10);
        assertThat(browser.element("#run-readout").getText())
                .startsWith("K = 6, N = 97, p = 7/10, step 10: accuracy 7/10 = 0.7 (best possible 0.7).");
    }

    @Test
    void anotherRunIsChosenByItsNodes() {
        browser.get("const select = document.getElementById('run-nodes'); select.value = '20';"
                + "select.dispatchEvent(new Event('change'))");
        assertThat(browser.text("return document.getElementById('training').dataset.run"))
                .isEqualTo("K=20,N=101,p=4/5");
    }

    private static PhaseCell cell(int nodes, BigFraction p) {
        return documents.phase().cells().stream().filter(cell -> cell.K() == nodes && cell.p().equals(p))
                .findFirst().orElseThrow();
    }

    @Test
    void aClickIntoThePhaseDiagramTrainsTheRunAndOpensItsRecord() {
        Object place = browser.get(
                "return " + CHART + ".convertToPixel({seriesIndex: 0}, [0.8, '20'])", "phase-chart");
        double[] pixel = ((List<?>) place).stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
        browser.clickInside("#phase-chart", pixel[0], pixel[1]);
        browser.waitFor("return document.getElementById('training').dataset.run === 'K=20,N=101,p=4/5'");
        Course course = cell(20, new BigFraction(4, 5)).course();
        assertAllViewsShow(course, course.steps().size() - 1);
        assertThat(browser.element("#run-readout").getText()).contains("on s_{N−3}");
        browser.waitFor("return document.getElementById('live').dataset.state === 'trained'");
        assertThat(browser.element("#live-readout").getText()).startsWith("K = 20, N = 101, p = 4/5, step 12:").contains("on s_{N−3}");
    }

    @Test
    void thePhaseDiagramWorksByKeyboard() {
        browser.element("#phase-chart").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        assertThat(browser.element("#phase-cell").getText()).startsWith("K = 19, p = 1/2: attention ");
        browser.element("#phase-chart").sendKeys(Keys.ENTER);
        browser.waitFor("return document.getElementById('training').dataset.run === 'K=19,N=101,p=1/2'");
        browser.waitFor("return document.activeElement.id === 'live-step'");
        assertThat(browser.text("return document.getElementById('live').dataset.run")).isEqualTo("K=19,N=101,p=1/2");
    }

    @Test
    void theChartsFollowTheColourScheme() {
        String colour = "return getComputedStyle(document.body).backgroundColor";
        String text = CHART.replace("arguments[0]", "'run-accuracy'") + ".getOption().textStyle.color";
        String lightPage = browser.text(colour);
        String lightChart = browser.text("return " + text);
        browser.colourScheme("dark");
        browser.waitFor("return " + text + " !== '" + lightChart + "'");
        assertThat(browser.text(colour)).isNotEqualTo(lightPage);
    }

    @Test
    void aPhoneNeedsNoScrollingToTheSide() {
        browser.size(360, 780);
        browser.element("#statement-toggle").click();
        browser.get("circlewalk.drawAll()");
        assertThat(browser.number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
    }

    @Test
    void whatIsPrintedIsWhatIsOpenOnFewSheets() {
        browser.element("details.statement > summary").click();
        long closed = browser.number("return document.querySelectorAll('details:not([open])').length");
        browser.get("addEventListener('beforeprint', () => { window.closedInPrint ="
                + " document.querySelectorAll('details:not([open])').length; })");
        String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF");
        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count()).isBetween(4L, 24L);
        assertThat(browser.number("return window.closedInPrint")).isEqualTo(closed);
        browser.waitFor("return !('printing' in document.documentElement.dataset)");
    }
}
