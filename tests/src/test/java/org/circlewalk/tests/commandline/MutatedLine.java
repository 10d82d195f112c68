package org.circlewalk.tests.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Command lines that are cheap if they are good, and what can be wrong with one: values at the ends of their range and
 * beyond, numbers too long for any type, other scripts, missing and repeated values, options of other commands.
 */
final class MutatedLine {
    private static final String THE_DIGITS = "0." + "0".repeat(307) + "1";

    /** In braces the kind of a value; in brackets what may be left out. */
    private static final List<String> FORMS = List.of(
            "exact power --K {nodes} --p {p} --exponent {count} [--json {file}]",
            "exact gamma --K {nodes} --N {length} --p {p} [--json -]",
            "exact gap --K {nodes} --N {length} --p {p} --k {count}",
            "exact gap --K {nodes} --N infinity --p {p} --k {count} [--json {file}]",
            "exact first-step --K {nodes} --N {length} --p {p} [--eta {positive}] [--epsilon {positive}] [--json {file}]",
            "train --K {nodes} --N {length} --p {p} --M {dimension} --steps {steps} [--engine {engine}] [--eta {positive}]"
                    + " [--epsilon {positive}] [--init {init}] [--sigma {positive}] [--unit-norm] --sequences {work}"
                    + " --test-sequences {work} [--seed {seed}] [--every {count}] [--course] [--threads 1] [--json {file}]"
                    + " [--save {file}]",
            "train --K {nodes} --N {length} --p {p} --M {dimension} --steps {steps} --sequences {work} --test-sequences {work}"
                    + " --eta {positive} --epsilon {positive}",
            "compare --K {nodes} --N {length} --p {p} [--M {dimension}] --steps {steps} --sequences {work} [--seed {seed}]"
                    + " [--eta {positive}] [--epsilon {positive}] [--json {file}]",
            "phase --K {nodes} --p-grid {grid} --N {length} --steps {steps} [--courses] [--threads 1] [--json {file}]",
            "certify --K {nodes} --N {length} --p {p} --steps {steps} --digits {count} [--M {dimension}] [--eta {positive}]"
                    + " [--epsilon {positive}] [--forever] [--threads 1] [--json {file}]",
            "audit {statement} [{statement}] --no-proofs [--threads {count}] [--ledger {absent}] [--json {file}]",
            "reproduce {artefact} --seeds 1 --out {directory} [--threads 1] [--rate {positive}] [--sigma {positive}]"
                    + " [--loss {loss}] [--batch {count}] [--normalisation {norm}] [--expected {absent}]",
            "report --out {file} [--audit {absent}] [--phase {absent}] --figures {absent} [--sources {absent}] [--threads 1]",
            "verify --mode replay --sources {absent} [--limit {count}] [--feasibility-limit {positive}]"
                    + " [--second-opinion {positive}] [--threads {count}]",
            "train --resume {absent} [--steps {steps}]",
            "certify --check {absent} [--threads 1]",
            "check gradient {absent} [--json {file}]",
            "check run {absent} [--json {file}]",
            "atlas --K {nodes} --N {length} --p {interval} --M {dimension} --out {directory} --steps 2 --grain 1 --limit {width} [--threads 1]"
                    + " [--degree {count}] [--precision {count}] [--eta {positive}] [--epsilon {positive}]",
            "atlas --check {directory} [--threads 1] [--json {file}]",
            "exact gradient --input {absent} [--remainder {positive}]");

    /** Those that take no time. */
    private static final List<String> STATEMENTS = List.of("C.1", "E.1", "D.3");
    private static final List<String> ARTEFACTS = List.of("fig2", "fig2", "fig2", "fig2", "fig2", "fig2", "fig7", "fig6");
    private static final Map<String, List<String>> GOOD = Map.ofEntries(
            Map.entry("nodes", List.of("3", "4", "5")), Map.entry("length", List.of("2", "3", "5", "7")),
            Map.entry("p", List.of("1/2", "7/10", "0", "1", "0.9")), Map.entry("count", List.of("1", "2", "3")),
            Map.entry("dimension", List.of("7", "30")), Map.entry("steps", List.of("1", "2", "3")),
            Map.entry("work", List.of("2", "8")), Map.entry("positive", List.of("1", "1/10", "2.5", "1e-3")),
            Map.entry("seed", List.of("1", "-7")), Map.entry("engine", List.of("population", "empirical")),
            Map.entry("init", List.of("zero", "gaussian")), Map.entry("interval", List.of("1/2..3/4", "7/10..0.71")),
            Map.entry("width", List.of("1", "1/10")), Map.entry("grid", List.of("1/2", "1/2,4/5", "0.5..0.7:0.1")),
            Map.entry("statement", STATEMENTS), Map.entry("artefact", ARTEFACTS),
            Map.entry("loss", List.of("log", "cross-entropy")), Map.entry("norm", List.of("none", "keys", "query", "both")));

    /** Numbers that are far out, and texts that are almost numbers. */
    private static final List<String> NUMBERS = List.of("-1", "0", "-0", "2147483647", "2147483648", "-2147483648",
            "99999999999", "9223372036854775807", "9223372036854775808", "1e9", "1e153", "1e154", "1e160", "1e163", "1e308",
            "1e309", "1e400", "1e-300", "1e-308", "5e-324", "1e-400", "1e-9999", "1E2147483648", "1e-99999999", "1e2147483647",
            THE_DIGITS, "1" + "0".repeat(400), "1/1" + "0".repeat(400), "9".repeat(5000), "1/" + "9".repeat(5000), "1.5", "1/0",
            "0/1", "-1/2", "3/2", "999999/1000000", "1/3", "+1", "01", "1_000", "1,000", "0x10", "1f", "1d", ".5", "5.", ".",
            "1e", "NaN", "Infinity", "-Infinity", "infinity", "1..2", "5..3", "1e400..1:1e-400", "0..1:1e-400", "--1", "- 1");
    /** Numbers of the right sign that leave the range of double, alone or when they are multiplied or squared. */
    private static final List<String> MAGNITUDES = List.of("1e153", "1e154", "1e160", "1e163", "1e307", "1e308", "1e309", "1e400",
            "1e-153", "1e-163", "1e-300", "1e-308", "5e-324", "1e-400", "1e-9999", THE_DIGITS, "1" + "0".repeat(400),
            "1/1" + "0".repeat(400), "999999/1000000", "1e15", "123456789/1000");
    /** Integers that are allowed and large. */
    private static final List<String> COUNTS =
            List.of("0", "127", "128", "256", "257", "2147483646", "2147483647");
    /** The same for K, whose square is the size of V: the least that leaves the range of int, and others. */
    private static final List<String> CIRCLES = List.of("2", "127", "128", "46340", "46341", "65536", "1000000", "2147483647");
    /** Numbers, less what is allowed and would rightly take for ever. */
    private static final List<String> REFUSED_NUMBERS =
            List.of("-1", "-0", "2147483648", "99999999999", "1e9", "1E2147483648", "9".repeat(5000), "1.5", "1/2", "x", "٣", "");
    private static final List<String> GRIDS = List.of("1e-400", "1e-9999", THE_DIGITS + ",1/10", "0..1:1/999", "0..1:1/1000", "0,1", "1/2,1/2",
            "1/2,", ",", "0.5..0.5:1", "0..1:1e-400", "1e-400..1e-399:1e-400", "0..1:1e9999");
    private static final List<String> TEXTS = List.of("", " ", "x", "-", "--", "٣", "１", "½", "∞", "η", "\u202e7/10", "😀", "e\u0301",
            "7\u200b/10", "a\nb", "a\r\nb", "a\tb", "\u2028", "\u0085", "%s%n%d", "${sys:user.home}", "${K}", "@pom.xml", "\"1/2\"", "'1'",
            "null", "true", "[]", "{}", "-K", "--K", "--help", "1 2", "x".repeat(10_000), "../pom.xml", ".", "/");
    private static final List<String> OPTIONS = List.of("--K", "--N", "--p", "--M", "--eta", "--epsilon", "--steps", "--json",
            "--every", "--seed", "--sigma", "--threads", "--digits", "--k", "--exponent", "--remainder", "--grid", "--limit",
            "--unknown", "--", "-", "---", "-h", "-V", "--help", "--version", "--stacktrace", "--Κ", "--K=", "--p=7/10", "--eta=1e309");

    private static final Pattern OPTIONAL = Pattern.compile(" \\[([^\\]]*)\\]");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
    /** What a mistake must not turn into a name outside the scratch directory. */
    private static final List<String> WRITERS = List.of("--json", "--save", "--picture", "--out");

    private final Choices choices;
    private final Path scratch;

    private MutatedLine(Choices choices, Path scratch) {
        this.choices = choices;
        this.scratch = scratch;
    }

    /** A line that names files in the scratch directory only; half of them have one to three mistakes besides their values. */
    static List<String> of(Choices choices, Path scratch) {
        MutatedLine line = new MutatedLine(choices, scratch);
        List<String> mutated;
        do {
            mutated = line.mutated();
        } while (!line.staysInScratch(mutated));
        return mutated;
    }

    private List<String> mutated() {
        List<String> line = filled(choices.of(FORMS));
        int mistakes = Math.max(0, choices.below(6) - 2);
        for (int i = 0; i < mistakes && !line.isEmpty(); i++) {
            mistake(line);
        }
        return line;
    }

    private List<String> filled(String form) {
        String wanted = OPTIONAL.matcher(form).replaceAll(part -> choices.once(2) ? Matcher.quoteReplacement(" " + part.group(1)) : "");
        List<String> line = new ArrayList<>();
        for (String token : wanted.split(" ")) {
            Matcher place = PLACE.matcher(token);
            line.add(place.matches() ? value(place.group(1)) : token);
        }
        return line;
    }

    /** One in seven values is far out or no value at all. */
    private String value(String kind) {
        boolean isPlace = !GOOD.containsKey(kind);
        if (isPlace) {
            return path(kind);
        }
        if (!choices.once(7)) {
            return choices.of(GOOD.get(kind));
        }
        return switch (choices.below(5)) {
            case 0 -> choices.of(TEXTS);
            case 1 -> choices.of(kind.equals("steps") || kind.equals("work") ? REFUSED_NUMBERS : NUMBERS);
            default -> choices.of(switch (kind) {
                case "p", "positive" -> MAGNITUDES;
                case "grid" -> GRIDS;
                case "nodes" -> CIRCLES;
                case "length", "count", "dimension", "seed" -> COUNTS;
                case "steps", "work" -> REFUSED_NUMBERS;
                default -> TEXTS;
            });
        };
    }

    private String path(String kind) {
        String name = switch (kind) {
            case "absent" -> choices.of("absent.json", "garbage.json", "", "a b", "é.json", "x".repeat(300), "directory");
            case "directory" -> choices.of("directory", "made", "made/deep", "old.json");
            default -> choices.of("out.json", "old.json", "directory", "missing/x.json", "é\u202e😀.json", "x".repeat(250), "x".repeat(300),
                    "a b.json", "-");
        };
        return name.equals("-") ? name : scratch.resolve(name).toString();
    }

    private void mistake(List<String> line) {
        int place = choices.below(line.size());
        String token = line.get(place);
        switch (choices.below(9)) {
            case 0 -> line.remove(place);
            case 1 -> line.add(place, token);
            case 2 -> line.set(place, choices.of(TEXTS));
            case 3 -> line.add(place, choices.of(OPTIONS));
            case 4 -> line.addAll(List.of(choices.of(OPTIONS), choices.of(choices.once(2) ? NUMBERS : TEXTS)));
            case 5 -> line.set(place, misspelt(token));
            case 6 -> line.add(line.set(choices.below(line.size()), token));
            case 7 -> join(line, place);
            default -> line.subList(place, line.size()).clear();
        }
    }

    private String misspelt(String token) {
        if (token.isEmpty()) {
            return "-";
        }
        int at = choices.below(token.length());
        return switch (choices.below(4)) {
            case 0 -> token.substring(0, at) + token.substring(at + 1);
            case 1 -> token.toUpperCase(Locale.ROOT);
            case 2 -> token.substring(0, at) + choices.of("-", "=", " ", "٣", "\u0301", "0") + token.substring(at);
            default -> token + token;
        };
    }

    /** "--K" and "3" become "--K=3". */
    private static void join(List<String> line, int place) {
        if (place + 1 < line.size()) {
            line.set(place, line.get(place) + "=" + line.remove(place + 1));
        }
    }

    private boolean staysInScratch(List<String> line) {
        boolean writes = line.stream().anyMatch(token -> WRITERS.stream().anyMatch(token::startsWith));
        for (int i = 0; writes && i < line.size(); i++) {
            String token = line.get(i);
            String name = token.contains("=") ? token.substring(token.indexOf('=') + 1)
                    : i + 1 < line.size() ? line.get(i + 1) : "-";
            boolean isStandardOutput = name.equals("-") && token.startsWith("--json");
            if (WRITERS.stream().anyMatch(token::startsWith) && !isStandardOutput && !name.startsWith(scratch + "/")) {
                return false;
            }
        }
        boolean names = line.contains("report") || line.contains("reproduce");
        return (!names || line.stream().anyMatch(token -> token.startsWith("--out"))) && isCheap(line);
    }

    /** Without these, the work that is done is the paper's, or all there is; and nothing is fetched. */
    private static boolean isCheap(List<String> line) {
        Map<String, List<String>> needed = Map.of("train", List.of("--steps", "--test-sequences"),
                "compare", List.of("--steps", "--sequences"), "phase", List.of("--steps", "--N"), "certify", List.of("--steps"),
                "atlas", List.of("--steps", "--grain", "--limit"), "reproduce", List.of("--seeds"), "audit", List.of("--no-proofs"),
                "report", List.of("--figures"));
        String command = line.isEmpty() ? "" : line.get(0);
        boolean complete = needed.getOrDefault(command, List.of()).stream().allMatch(line::contains);
        boolean other = List.of("certify", "atlas").contains(command) && line.contains("--check")
                || command.equals("train") && line.contains("--resume");
        boolean all = command.equals("audit") && STATEMENTS.stream().noneMatch(line::contains)
                || command.equals("reproduce") && ARTEFACTS.stream().noneMatch(line::contains);
        return (complete || other) && !all;
    }
}
