package org.circlewalk.checker.proof.openjml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.MethodKey;
import org.circlewalk.checker.proof.process.Tool;

/**
 * Reads what OpenJML prints with {@code --esc --progress}, line by line. A method counts as proved only if its own
 * section of the log ends with "no warnings", after assertions that are "validated", with checks of feasibility none of
 * which failed; and only in a run that ended by itself with one of the two exit codes of complete runs, whose summary
 * counts as many valid methods as there are such sections. The one exception is a method whose assertions were validated before
 * its solver was ended in a check of feasibility, by us: OpenJML then calls that an internal error and breaks off, and what
 * the check was about is undecided. Methods are named by their keys.
 */
final class ProofLog {
    /** The exit code of a run in which each proof succeeded or was skipped. */
    static final int SUCCESS = 0;
    /** The exit code that is asked for if a proof fails; OpenJML's own default. */
    static final int VERIFICATION_FAILURE = 6;

    private static final Pattern START = Pattern.compile("Starting proof of (.+) with prover (\\S+)");
    private static final Pattern END = Pattern.compile(
            "Completed proof of (.+) with prover \\S+ - (.+?)(?: \\[([0-9]+[.,][0-9]+) secs])?");
    private static final Pattern ABORT = Pattern.compile("Proof (?:ABORTED|CANCELLED) of (.+) with prover .*");
    private static final Pattern SKIP = Pattern.compile("Skipping proof of (.+) \\((.*)\\)");
    private static final Pattern MESSAGE = Pattern.compile("(\\S.*?\\.(?:java|jml):\\d+): (verify|warning|error): (.*)");
    private static final Pattern ERROR = Pattern.compile("(?:.*: )?error: .*|\\S*(?:Exception|Error)\\b.*");
    /** So OpenJML reports that its solver has died. */
    private static final String INTERNAL = "error: An internal JML error occurred";
    private static final Pattern REACH = Pattern.compile(".*Feasibility check.* : (\\S+).*");
    /** So OpenJML reports a check of feasibility for which the time did not suffice. */
    private static final Pattern REACH_UNKNOWN = Pattern.compile(".*unknown reason: .*");
    private static final String VALIDATED = "Method assertions are validated";
    private static final Pattern SPLIT = Pattern.compile("Proof attempt for split .*");
    private static final Pattern VALID = Pattern.compile(" *(?:Valid:|Model methods:) +(\\d+).*");
    /** Warnings of what no proof takes account of: what OpenJML has not learnt, and calls of which it sees no contract. */
    private static final String NOT_TRANSLATED = "(?i)(?:not implemented|no visible specifications).*";

    private final Map<String, LoggedProof> proofs = new LinkedHashMap<>();
    private final Map<String, String> skipped = new LinkedHashMap<>();
    private final Set<String> brokenOff = new HashSet<>();
    private Section section;
    private String error = "";
    private String untranslated = "";
    private String prover = "";
    private boolean split;
    private int clean;
    private int valid;
    private int counts;

    /** The lines between the start and the end of a proof. */
    private static final class Section {
        private final String method;
        private String finding = "";
        private String place = "";
        private String untranslated = "";
        private boolean validated;
        private boolean searchEnded;
        private boolean infeasible;
        private int feasible;
        private int undecided;

        Section(String method) {
            this.method = method;
        }

        LoggedProof end(String result, double seconds) {
            String said = untranslated.isEmpty() ? finding : untranslated;
            return new LoggedProof(verdict(result), said, place, seconds, feasible, undecided);
        }

        private LoggedProof.Verdict verdict(String result) {
            if (infeasible || "INFEASIBLE".equals(result)) {
                return LoggedProof.Verdict.INFEASIBLE;
            }
            switch (result) {
                case "no warnings":
                    return validated && finding.isEmpty() && untranslated.isEmpty()
                            ? LoggedProof.Verdict.PROVED : LoggedProof.Verdict.UNKNOWN;
                case "with warnings":
                    return validated ? LoggedProof.Verdict.UNKNOWN : LoggedProof.Verdict.REFUTED;
                case "UNKNOWN", "TIMEOUT":
                    // A check of feasibility that runs out of time ends a proof that had succeeded.
                    return openReach();
                case "ERROR":
                    return searchEnded && finding.isEmpty() ? openReach() : LoggedProof.Verdict.FAILED;
                case "SKIPPED":
                    return LoggedProof.Verdict.SKIPPED;
                default:
                    return LoggedProof.Verdict.FAILED;
            }
        }

        private LoggedProof.Verdict openReach() {
            return validated && undecided > 0 && untranslated.isEmpty() ? LoggedProof.Verdict.PROVED : LoggedProof.Verdict.UNKNOWN;
        }
    }

    /** Whether a line would mean something in a log that is not an error in any case. */
    static boolean reads(String line) {
        return line.strip().startsWith(VALIDATED) || Stream.of(START, END, ABORT, SKIP, MESSAGE, REACH, REACH_UNKNOWN, SPLIT, VALID)
                .anyMatch(pattern -> pattern.matcher(line.strip()).matches());
    }

    /**
     * Takes in one more line.
     *
     * @return whether it ends the proof of a method
     */
    boolean read(String line) {
        Matcher start = START.matcher(line);
        Matcher end = END.matcher(line);
        Matcher abort = ABORT.matcher(line);
        Matcher skip = SKIP.matcher(line);
        if (start.matches()) {
            section = new Section(MethodKey.normalized(start.group(1)));
            prover = start.group(2);
        } else if (end.matches()) {
            double seconds = end.group(3) == null ? 0 : Double.parseDouble(end.group(3).replace(',', '.'));
            return end(MethodKey.normalized(end.group(1)), end.group(2), seconds);
        } else if (abort.matches()) {
            return end(MethodKey.normalized(abort.group(1)), "ABORTED", 0);
        } else if (skip.matches()) {
            skipped.put(MethodKey.normalized(skip.group(1)), skip.group(2));
        } else {
            other(line);
        }
        return false;
    }

    private boolean end(String method, String result, double seconds) {
        boolean own = section != null && section.method.equals(method);
        clean += "no warnings".equals(result) ? 1 : 0;
        if (own && section.searchEnded && "ERROR".equals(result)) {
            brokenOff.add(method);
        }
        proofs.put(method, own ? section.end(result, seconds) : LoggedProof.failed("its proof ends without a beginning"));
        section = null;
        return true;
    }

    private void other(String line) {
        Matcher message = MESSAGE.matcher(line);
        Matcher reach = REACH.matcher(line);
        Matcher count = VALID.matcher(line);
        if (message.matches()) {
            message(message.group(1), message.group(2), message.group(3));
        } else if (section != null && REACH_UNKNOWN.matcher(line).matches()) {
            section.undecided++;
        } else if (section != null && line.startsWith(VALIDATED)) {
            section.validated = true;
        } else if (section != null && reach.matches()) {
            section.infeasible |= "infeasible".equals(reach.group(1));
            section.feasible += "OK".equals(reach.group(1)) ? 1 : 0;
        } else if (count.matches()) {
            valid += Integer.parseInt(count.group(1));
            counts++;
        } else if (SPLIT.matcher(line).matches()) {
            split = true;
        } else if (section != null && section.searchEnded && line.startsWith(INTERNAL)) {
            section.undecided++;
        } else if (error.isEmpty() && ERROR.matcher(line).matches()) {
            error = line.strip();
        }
    }

    /** Takes in that the solver of the proof that is under way was ended while it looked for a state; nothing before that. */
    void endSearch() {
        if (isValidated()) {
            section.searchEnded = true;
        }
    }

    private void message(String place, String kind, String text) {
        if ("error".equals(kind) && error.isEmpty()) {
            error = place + ": " + text;
        }
        boolean lost = text.matches(NOT_TRANSLATED);
        if (section == null) {
            untranslated = lost && untranslated.isEmpty() ? place + ": " + text : untranslated;
            return;
        }
        section.untranslated = lost && section.untranslated.isEmpty() ? text : section.untranslated;
        if (!"verify".equals(kind) && !"error".equals(kind) && !text.contains("contradictory")) {
            return;
        }
        boolean reachUnknown = section.validated && text.contains("is unknown");
        section.undecided += reachUnknown ? 1 : 0;
        section.infeasible |= text.contains("contradictory") || text.contains("no feasible path");
        if (section.finding.isEmpty() && !reachUnknown) {
            section.finding = text;
            section.place = place;
        }
    }

    /** Whether the proof that is under way has succeeded, so that all that is still asked is whether anything satisfies the contract. */
    boolean isValidated() {
        return section != null && section.validated;
    }

    /** The name that OpenJML gives to the kind of its solver; empty if no proof began. */
    String prover() {
        return prover;
    }

    /** Whether OpenJML split a proof into several, of which only the last leaves its obligation in a file. */
    boolean isSplit() {
        return split;
    }

    /**
     * The verdict about a method, once the run has ended.
     *
     * @param method its key
     */
    LoggedProof proof(String method, Tool.End end) {
        LoggedProof proof = proofs.get(method);
        if (!end.killed() && !isComplete(end) && !(brokenOff.contains(method) && error.isEmpty())) {
            return LoggedProof.failed(failure(end));
        }
        if (proof == null && end.killed()) {
            boolean begun = section != null && section.method.equals(method);
            return LoggedProof.failed("").as(begun && !end.late() ? LoggedProof.Verdict.UNKNOWN : LoggedProof.Verdict.NOT_REACHED,
                    "OpenJML was stopped " + (end.late() ? "by the clock, since the machine was too busy" : "at the limit of its work"));
        }
        if (proof == null) {
            return Optional.ofNullable(skipped.get(method))
                    .map(why -> LoggedProof.failed("").as(LoggedProof.Verdict.SKIPPED, why))
                    .orElse(LoggedProof.failed("OpenJML does not mention the method"));
        }
        return proof.verdict() == LoggedProof.Verdict.PROVED && !untranslated.isEmpty()
                ? proof.as(LoggedProof.Verdict.UNKNOWN, untranslated) : proof;
    }

    private boolean isComplete(Tool.End end) {
        return (end.code() == SUCCESS || end.code() == VERIFICATION_FAILURE) && counts == 2 && valid == clean
                && error.isEmpty();
    }

    private String failure(Tool.End end) {
        return error.isEmpty() ? "OpenJML ended with exit code " + end.code() + " and an incomplete log"
                : error;
    }
}
