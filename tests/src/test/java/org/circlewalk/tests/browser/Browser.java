package org.circlewalk.tests.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium. Only what is installed is used: nothing is fetched. */
final class Browser implements AutoCloseable {
    /** Generous, since the machine may be busy; a test that passes does not wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips a test, with the reason, if no browser was started. */
    static void assumeStarted(Browser browser) {
        assumeTrue(browser != null,
                "Browser tests were skipped: there is no chromium or google-chrome with chromedriver on the PATH.");
    }

    /** Starts one; nothing if Chromium or its driver is not on the PATH. */
    static Optional<Browser> start() {
        Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = program("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            return Optional.empty();
        }
        // It warns that its own bindings to the developer tools are for other versions; they are not used.
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions().setBinary(chromium.get());
        options.addArguments("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1200,900");
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium's sandbox refuses to work for root.
            options.addArguments("--no-sandbox");
        }
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(driver.get()).build();
        return Optional.of(new Browser(new ChromeDriver(service, options)));
    }

    private static Optional<File> program(String... names) {
        return Stream.of(names).flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))).filter(Files::isExecutable).map(Path::toFile).findFirst();
    }

    void open(Path page) {
        open(page.toUri().toString());
    }

    /** Opens the page at an address, anew even if only the part after # differs from that of the page before. */
    void open(String address) {
        driver.get("about:blank");
        driver.get(address);
        waitFor("return document.documentElement.dataset.ready === 'yes'");
    }

    /** Runs a script that returns something. */
    Object get(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    long number(String script) {
        return ((Number) get(script)).longValue();
    }

    String text(String script) {
        return String.valueOf(get(script));
    }

    void waitFor(String condition) {
        new WebDriverWait(driver, PATIENCE).until(unused -> Boolean.TRUE.equals(driver.executeScript(condition)));
    }

    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The visible texts of all elements that fit a selector. */
    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
    }

    /** Types into what has the focus, as a keyboard does. */
    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses Tab until an element has the focus. */
    void tabTo(String selector, int most) {
        String hasFocus = "return document.activeElement.matches(arguments[0])";
        for (int i = 0; i < most && !Boolean.TRUE.equals(get(hasFocus, selector)); i++) {
            type(Keys.TAB);
        }
    }

    boolean shown(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    void hover(WebElement element) {
        new Actions(driver).moveToElement(element).perform();
    }

    /** Taps an element as a finger does. */
    void touch(WebElement element) {
        PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        driver.perform(List.of(new Sequence(finger, 0)
                .addAction(finger.createPointerMove(Duration.ZERO, PointerInput.Origin.fromElement(element), 0, 0))
                .addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
                .addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()))));
    }

    /** Clicks into an element at a place measured from its upper left corner. */
    void clickInside(String selector, double x, double y) {
        WebElement element = element(selector);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        int left = (int) Math.round(x - element.getSize().getWidth() / 2.0);
        int top = (int) Math.round(y - element.getSize().getHeight() / 2.0);
        new Actions(driver).moveToElement(element, left, top).click().perform();
    }

    void size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        waitFor("return window.innerWidth === " + width);
    }

    void colourScheme(String scheme) {
        prefer("prefers-color-scheme", scheme);
    }

    /** Makes the reader prefer something. */
    void prefer(String feature, String value) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", feature, "value", value))));
        waitFor("return matchMedia('(" + feature + ": " + value + ")').matches");
    }

    /** Opens a page after a script that runs before all of the page's. */
    void openAfter(String script, Path page) {
        Object added = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script)).get("identifier");
        open(page);
        driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", added));
    }

    /** The page as it is printed, a PDF. */
    byte[] print() {
        Object data = driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true)).get("data");
        return Base64.getDecoder().decode(data.toString());
    }

    /** What the page wrote to the console since the last call, from warnings on. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage).toList();
    }

    /** The addresses that were asked for since the last call. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String message = entry.getMessage();
            if (message.contains("\"Network.requestWillBeSent\"")) {
                addresses.add(message.replaceFirst("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"));
            }
        }
        return addresses;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
