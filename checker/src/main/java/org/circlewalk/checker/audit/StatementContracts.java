package org.circlewalk.checker.audit;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;

/**
 * Which contracts say a statement, or a part of it, for all parameters; what a part leaves out is in its note. The contracts
 * themselves name their statements, in a plain comment right above them: {@code // states E.4.1, whole: what it says}, or
 * {@code part}. Where several contracts say a statement together, one of them has the words. Long words go on in lines that
 * are indented further.
 */
public final class StatementContracts {
    private static final String BEGINNING = " states ";
    private static final String CONTINUATION = "  ";
    private static final Pattern TAG = Pattern.compile(" states ([\\w.]+(?:, [\\w.]+)*), (whole|part)(?:: (\\S.*))?");

    private static final String MATRIX_PRODUCT =
            "org.circlewalk.spec.circulant.CyclicConvolution.isMatrixProduct(BigFraction[],BigFraction[],int,int,int)";
    private static final String LAW_IN_A_ROW = "org.circlewalk.spec.walk.FullPower.firstRowIsLaw(\\real,int,int,int)";

    private static final String ALONG_A_WALK = lemma("PowerSumWalk.sumsFollow"
            + "(int[],BigFraction[],BigFraction[],\\real,int,\\real,int,int,int)");
    private static final String ALONG_ANY_WALK = lemma("SoftmaxWalk.sumsFollow"
            + "(int[],BigFraction[],BigFraction[],BigFraction[],BigFraction[],BigFraction[],int,int,\\real,\\real,\\real,\\real)");
    private static final String ONE_STEP = lemma("ValueDescent.entry"
            + "(BigFraction,BigFraction[],BigFraction[],BigFraction[],BigFraction,BigFraction,int,int)");
    private static final String AT_ITS_END =
            lemma("PowerSumWalk.entry(int[],BigFraction[],BigFraction[],BigFraction,int)");

    /**
     * The contracts that say all of a statement only together: where one of them has gone, the others say a part, whatever their tags
     * say. The tags alone would not tell that it has gone.
     */
    private static final Map<String, Set<String>> TOGETHER = Map.ofEntries(
            entry("B.1", Set.of(lemma("WalkDerivative.ofAttended(BigFraction[],BigFraction[],BigFraction[],BigFraction[],BigFraction[])"),
                    lemma("WalkDerivative.ofLoss"
                            + "(BigFraction,BigFraction[],BigFraction[],BigFraction[],BigFraction[],BigFraction[])"),
                    lemma("WalkDerivative.ofExpectedLoss(BigFraction[],BigFraction[])"),
                    lemma("WalkDerivative.ofQuotient(BigFraction,BigFraction,BigFraction,BigFraction)"),
                    lemma("WalkDerivative.ofScore"
                            + "(BigFraction,BigFraction,BigFraction,BigFraction,BigFraction)"),
                    lemma("WalkDerivative.ofTerm"
                            + "(BigFraction,BigFraction,BigFraction,BigFraction,BigFraction,BigFraction,BigFraction)"),
                    lemma("WalkDerivative.alongAnEntryOfV"
                            + "(BigFraction[],BigFraction[],BigFraction[],BigFraction[],int[],int,\\real,int)"),
                    lemma("WalkDerivative.alongLogits"
                            + "(BigFraction[],BigFraction[],BigFraction[],BigFraction[],BigFraction[],\\real,\\real,int)"),
                    "org.circlewalk.spec.model.WalkGradient.logits(BigFraction,BigFraction[],BigFraction[])",
                    "org.circlewalk.spec.model.WalkGradient.valueEntry(BigFraction,BigFraction[],int[],int)")),
            entry("C.1", Set.of(twoSteps("firstIsThePowerSum", "int,int"), twoSteps("closedFormIsTheStep", "int,int"),
                    twoSteps("firstTokenLogits", ""), twoSteps("firstPositionLogits", ""), ALONG_A_WALK, AT_ITS_END,
                    lemma("PowerSumWalk.logitsFollow"
                            + "(BigFraction[],BigFraction[],BigFraction[],int[],int,\\real,\\real,int)"),
                    lemma("PowerSumWalk.endIsSlope(\\real,\\real,\\real,\\real,\\real)"),
                    lemma("C1FirstStep.value(int,int,BigFraction,BigFraction,BigFraction)"))),
            entry("C.2", Set.of(twoSteps("firstIsCirculant", "int,int"), twoSteps("secondIsCirculant", "int,int"),
                    twoSteps("firstIsThePowerSum", "int,int"), twoSteps("firstTokenLogits", ""), twoSteps("firstPositionLogits", ""),
                    ALONG_A_WALK, AT_ITS_END,
                    "org.circlewalk.spec.walk.FullPower.isCirculantAndNonNegative(int,BigFraction,int,int,int)",
                    "org.circlewalk.spec.walk.FullPower.isStochastic(int,BigFraction,int,int)")),
            entry("C.3", Set.of(ALONG_A_WALK, AT_ITS_END, lemma("FirstPassage.largestEntry"
                    + "(int,int,BigFraction,BigFraction,BigFraction,int,int,int)"))),
            entry("C.4", Set.of(twoSteps("firstIsThePowerSum", "int,int"), twoSteps("firstTokenLogits", ""),
                    twoSteps("firstPositionLogits", ""), ALONG_A_WALK, AT_ITS_END, lemma("SecondStepBounds.secondIsBounded"
                            + "(int,int,BigFraction,BigFraction,BigFraction,int,int,\\real)"),
                    lemma("LongWalkBounds.secondIsAtMost(int,int,BigFraction,BigFraction,BigFraction,int,int)"))),
            entry("C.6.1", Set.of(AT_ITS_END, ALONG_ANY_WALK, ONE_STEP, lemma("LongWalkBounds.isAtLeast"
                    + "(BigFraction,BigFraction[][],BigFraction[][],BigFraction[][],\\real,\\real,int,int,int,int,int)"))),
            entry("C.6", Set.of(AT_ITS_END, ALONG_ANY_WALK, ONE_STEP, lemma("LongWalkBounds.growsLess"
                            + "(\\real,BigFraction[],BigFraction[],BigFraction[],BigFraction[],\\real,\\real,int,int)"),
                    lemma("ValueDescent.isBounded"
                            + "(\\real,BigFraction[][],BigFraction[][],BigFraction[][],\\real,\\real,int,int,int,int)"))),
            entry("D.1", Set.of(descent("after"))),
            entry("D.2", Set.of(descent("after"), descent("scoresAfter"))),
            entry("D.3", Set.of(descent("after"), descent("scoresAfter"))),
            entry("4.1", Set.of(descent("after"), descent("scoresAfter"), descent("accuracyAfter"))),
            entry("E.1", Set.of(MATRIX_PRODUCT,
                    lemma("E1ShiftMatrix.power(int,int)"), lemma("E1ShiftMatrix.sumOfPowers(int)"),
                    lemma("E1ShiftMatrix.timesTranspose(int)"))),
            entry("E.3", Set.of(lemma("E3EvenMixing.isNearItsLimit(int,BigFraction,int,int,int)"),
                    lemma("E3EvenMixing.isZeroElsewhere(int,BigFraction,int,int,int)"))),
            entry("E.4.1", Set.of(lemma("E4VisitCounts.isSumOfLaws(\\real,int,int,int)"),
                    lemma("E4VisitCounts.noNodeIsVisitedMoreThanTheStart(int,BigFraction,int,int)"),
                    lemma("E4VisitCounts.visitsFromStart(int,BigFraction,int)"),
                    LAW_IN_A_ROW)),
            entry("E.4.2", Set.of(MATRIX_PRODUCT, LAW_IN_A_ROW,
                    lemma("E4FirstProduct.firstIsLargest(int,BigFraction,int)"),
                    lemma("E4FirstProduct.forthAndBack(int,BigFraction,int)"))),
            entry("E.4.5", Set.of(MATRIX_PRODUCT, lemma("E4FirstBaseCase.firstPair(int,BigFraction)"))));

    /** The key of a method in the package of the lemmas. */
    private static String lemma(String method) {
        return "org.circlewalk.spec.lemma." + method;
    }

    /** The key of a method of the class that takes two steps, all of which take K, N and three numbers, and then more. */
    private static String twoSteps(String method, String more) {
        return lemma("DescentFromZero." + method + "(int,int,BigFraction,BigFraction,BigFraction" + (more.isEmpty() ? "" : "," + more) + ")");
    }

    /** The key of a method of the class that runs descent, all of which take the same. */
    private static String descent(String method) {
        return lemma("DeterministicDescent." + method
                + "(int,boolean,int,int,int,BigFraction[][],BigFraction[][],BigFraction[][][])");
    }

    private final Map<String, Claim> claims = new TreeMap<>();

    private StatementContracts() {
    }

    /**
     * What contracts claim.
     *
     * @param whole  whether this is all of the statement
     * @param covers what they say, in one line
     * @param keys   the methods whose contracts say it
     */
    record Claim(boolean whole, String covers, Set<String> keys) {
        StatementProof proof(int methods, List<String> problems) {
            return new StatementProof(whole, covers, List.copyOf(keys), methods, problems);
        }

        private static Claim of(String id, List<Tag> tags) {
            List<String> words = tags.stream().map(Tag::words).filter(said -> !said.isEmpty()).toList();
            if (words.size() != 1 || tags.stream().map(Tag::whole).distinct().count() != 1) {
                throw new RefusedInputException("The contracts that state " + id + " are tagged " + tags.stream().map(Tag::text).toList()
                        + ", but they must all say whole or all say part, and one of them must say what.");
            }
            Set<String> keys = new TreeSet<>(tags.stream().map(Tag::key).toList());
            return new Claim(tags.get(0).whole() && isTogether(id, keys), words.get(0), keys);
        }
    }

    /** Whether none of the contracts that say all of a statement together has gone while others of them are there. */
    private static boolean isTogether(String id, Set<String> keys) {
        Set<String> together = TOGETHER.getOrDefault(id, Set.of());
        return keys.containsAll(together) || together.stream().noneMatch(keys::contains);
    }

    /** What a remark says of a statement. */
    private record Tag(String key, String text, boolean whole, String words) {
    }

    /**
     * Reads the tags of the contracts.
     *
     * @throws RefusedInputException if a remark begins like a tag and is none, or if tags do not go together
     */
    public static StatementContracts in(ContractedSources sources) {
        Map<String, List<Tag>> tags = new HashMap<>();
        for (ContractedMethod method : sources.methods().values()) {
            for (String text : texts(method.remarks())) {
                Matcher tag = TAG.matcher(text);
                if (!tag.matches()) {
                    throw new RefusedInputException("The comment above " + method.key() + " is \"//" + text
                            + "\", but it must be such as \"// states E.4.1, whole: what it says\" or \"// states C.1, C.2, part\".");
                }
                String words = Optional.ofNullable(tag.group(3)).orElse("");
                for (String id : tag.group(1).split(", ")) {
                    tags.computeIfAbsent(id, unused -> new ArrayList<>())
                            .add(new Tag(method.key(), text.strip(), tag.group(2).equals("whole"), words));
                }
            }
        }
        StatementContracts contracts = new StatementContracts();
        tags.forEach((id, all) -> contracts.claims.put(id, Claim.of(id, all)));
        return contracts;
    }

    /** The tags, each in one line. */
    private static List<String> texts(List<String> remarks) {
        List<String> texts = new ArrayList<>();
        boolean inTag = false;
        for (String remark : remarks) {
            if (remark.startsWith(BEGINNING)) {
                texts.add(remark.stripTrailing());
                inTag = true;
            } else if (inTag && remark.startsWith(CONTINUATION)) {
                texts.add(texts.remove(texts.size() - 1) + " " + remark.strip());
            } else {
                inTag = false;
            }
        }
        return texts;
    }

    /** The methods whose contracts say a statement or a part of it, in alphabetical order of their keys. */
    public SortedSet<String> methods(Statement statement) {
        return of(statement).map(claim -> new TreeSet<>(claim.keys())).orElseGet(TreeSet::new);
    }

    /** What contracts say of a statement, in one line that begins with how much of it that is; nothing if there is none. */
    public Optional<String> said(Statement statement) {
        return of(statement).map(claim -> (claim.whole() ? "whole: " : "part: ") + claim.covers());
    }

    /**
     * The proof of a statement as it is if all of it succeeds; nothing if no contract says the statement.
     *
     * @param sources the sources that these contracts were read from
     */
    public Optional<StatementProof> stated(Statement statement, ContractedSources sources) {
        return of(statement).map(claim -> claim.proof(sources.withAllTheyCall(claim.keys()).methods().size(), List.of()));
    }

    /** The ids that are named. */
    Set<String> ids() {
        return claims.keySet();
    }

    /** What contracts claim of a statement; nothing if there is none. */
    Optional<Claim> of(Statement statement) {
        return Optional.ofNullable(claims.get(statement.id()));
    }
}
