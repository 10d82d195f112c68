package org.circlewalk.checker.certify;

import java.util.ArrayList;
import java.util.List;
import org.circlewalk.checker.certify.LengthBoxesReport.LengthBoxes;
import org.circlewalk.checker.certify.LengthBoxesReport.Settings;
import org.circlewalk.checker.certify.LengthPiece.Shorter;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.spec.parameter.Fractions;

/** What is certain of every p of a segment and every N from one on, in plain sentences, each with what it rests on. */
final class LengthBoxesSummary {
    private LengthBoxesSummary() {
    }

    static List<String> sentences(Settings settings, List<LengthBoxes> classes) {
        List<String> sentences = new ArrayList<>();
        for (LengthBoxes lengths : classes) {
            List<LengthPiece> pieces = lengths.pieces();
            for (int first = 0; first < pieces.size();) {
                int next = first + 1;
                while (next < pieces.size() && isAlike(pieces.get(first), pieces.get(next))) {
                    next++;
                }
                sentences.addAll(sentences(settings, lengths, pieces.subList(first, next)));
                first = next;
            }
        }
        List<LengthPiece> all = classes.stream().flatMap(one -> one.pieces().stream()).toList();
        long parts = all.stream().filter(piece -> piece.box().isDecided()).count();
        long single = all.stream().flatMap(piece -> piece.before().stream()).mapToLong(shorter -> shorter.boxes().size()).sum();
        if (parts > 0) {
            sentences.add("CERTIFIED: " + Count.of(parts, "part") + " of this range for all lengths of a class at once" + (single == 0 ? ""
                    : " and " + Count.of(single, "part") + " for shorter ones one by one") + ", in each of which enclosures hold for every p "
                    + "and decide it. That they do, and what follows of every later step, is ARGUED in proofs-notes/theorem.md and "
                    + "proofs-notes/boxes.md. For p < 1/2 everything is mirrored: what is so at p is so at 1 − p for the walk that runs "
                    + "the other way round.");
        }
        return sentences;
    }

    private static boolean isAlike(LengthPiece a, LengthPiece b) {
        return a.box().isDecided() == b.box().isDecided() && a.isEven() == b.isEven() && (!a.box().isDecided()
                || a.box().back().equals(b.box().back()) && a.box().offsets().equals(b.box().offsets()));
    }

    private static List<String> sentences(Settings settings, LengthBoxes lengths, List<LengthPiece> alike) {
        LengthPiece piece = alike.get(0);
        String where = "For every p from " + Fractions.brief(piece.box().low()) + " to "
                + Fractions.brief(alike.get(alike.size() - 1).box().high());
        int from = alike.stream().mapToInt(LengthPiece::from).max().orElseThrow();
        String kind = settings.K() % 2 == 1 ? "" : lengths.first() % 2 == 0 ? "even " : "odd ";
        if (!piece.box().isDecided()) {
            return List.of(where + " and every " + kind + "N ≥ " + lengths.first() + ": not decided.");
        }
        List<String> sentences = new ArrayList<>();
        boolean isOne = from == lengths.first() || !piece.isEven();
        sentences.add(where + " and every " + kind + "N ≥ " + (isOne ? from : lengths.first()) + ": at step " + latest(alike, isOne)
                + " and at every later one attention is largest on " + position(piece.box().back()) + prediction(settings, piece.box()) + "; for "
                + (isOne ? "" : "N ≥ " + from + " with ") + "every M ≥ max(N, " + settings.dimension() + " − 1)" + (isOne ? "."
                : ", and for every shorter one with M = max(N, ⌈" + settings.dimension() + "⌉), or with every such M too in those parts of the "
                + "range where fewer lengths are looked at one by one."));
        if (!piece.isEven()) {
            alike.forEach(one -> one.before().forEach(shorter -> sentences.addAll(sentences(settings, shorter))));
        }
        return sentences;
    }

    private static int latest(List<LengthPiece> alike, boolean isOne) {
        return alike.stream().mapToInt(piece -> isOne ? piece.box().step() : piece.latestStep()).max().orElseThrow();
    }

    private static List<String> sentences(Settings settings, Shorter shorter) {
        List<BoxClaims> boxes = shorter.boxes();
        return BoxesSummary.regions(new BoxesReport.Settings(settings.K(), shorter.N(), boxes.get(0).low(),
                boxes.get(boxes.size() - 1).high(), shorter.M(), settings.eta(), settings.epsilon(), settings.degree(), settings.bits(),
                settings.steps()), boxes).stream().map(sentence -> "N = " + shorter.N() + ", M = " + shorter.M() + ": " + sentence).toList();
    }

    private static String position(int back) {
        return "s_{N−" + back + "}" + (back == 1 ? ", the parent" : "");
    }

    private static String prediction(Settings settings, BoxClaims box) {
        return BoxesSummary.prediction(settings.K(), box);
    }
}
