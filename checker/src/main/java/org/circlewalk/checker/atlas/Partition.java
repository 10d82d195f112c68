package org.circlewalk.checker.atlas;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The pieces that an interval of p is cut into while it is explored. A piece is open until it has been tried. One that was tried in vain
 * is cut into halves if it is wider than the grain, or wider than the limit and beside a decided one: so what is decided grows
 * over all that smaller pieces can decide, the place where two regions meet is found to within the limit, and a region of which nothing
 * can be decided costs no more than its edges. Which pieces there are in the end depends on what pieces were decided alone, not on
 * the order in which they were tried, since a decided piece stays and an open one decides nothing.
 */
final class Partition {
    /** What is known of a piece. */
    enum State { OPEN, DECIDED, UNDECIDED }

    /** A piece and what is known of it. */
    record Cell(Piece piece, State state) {
    }

    private final Piece whole;
    private final BigFraction grain;
    private final BigFraction limit;
    private final NavigableMap<BigFraction, Cell> cells = new TreeMap<>();

    /** Nothing is known. */
    Partition(Piece whole, BigFraction grain, BigFraction limit) {
        this.whole = whole;
        this.grain = grain;
        this.limit = limit;
        put(whole, State.OPEN);
    }

    private void put(Piece piece, State state) {
        cells.put(piece.from(), new Cell(piece, state));
    }

    /** The pieces that are still to be tried, from left to right. */
    List<Piece> open() {
        return cells.values().stream().filter(cell -> cell.state() == State.OPEN).map(Cell::piece).toList();
    }

    /** Whether a piece is to be tried. */
    boolean isOpen(Piece piece) {
        Cell cell = cells.get(piece.from());
        return cell != null && cell.state() == State.OPEN && cell.piece().equals(piece);
    }

    /** The pieces, from left to right. */
    Collection<Cell> cells() {
        return List.copyOf(cells.values());
    }

    /** How much of the interval needs no more work, from 0 to 1. */
    BigFraction settled() {
        return cells.values().stream().filter(cell -> cell.state() != State.OPEN).map(cell -> cell.piece().width())
                .reduce(BigFraction.ZERO, BigFraction::add).divide(whole.width());
    }

    /**
     * Takes in what became of an open piece.
     *
     * @return the pieces that are to be tried because of it
     * @throws IllegalArgumentException if it is not open
     */
    List<Piece> settle(Piece piece, boolean decided) {
        if (!isOpen(piece)) {
            throw new IllegalArgumentException("No open piece: " + piece);
        }
        put(piece, decided ? State.DECIDED : State.UNDECIDED);
        List<Piece> opened = new ArrayList<>();
        List<BigFraction> touched = new ArrayList<>();
        Map.Entry<BigFraction, Cell> before = cells.lowerEntry(piece.from());
        Map.Entry<BigFraction, Cell> after = cells.higherEntry(piece.from());
        if (before != null) {
            touched.add(before.getKey());
        }
        touched.add(piece.from());
        if (after != null) {
            touched.add(after.getKey());
        }
        touched.stream().filter(this::isToBeCut).forEach(place -> opened.addAll(cut(cells.get(place).piece())));
        return opened;
    }

    private boolean isToBeCut(BigFraction place) {
        Cell cell = cells.get(place);
        return cell.state() == State.UNDECIDED && (cell.piece().isWiderThan(grain) || cell.piece().isWiderThan(limit)
                && (isDecided(cells.lowerEntry(place)) || isDecided(cells.higherEntry(place))));
    }

    private static boolean isDecided(Map.Entry<BigFraction, Cell> entry) {
        return entry != null && entry.getValue().state() == State.DECIDED;
    }

    private List<Piece> cut(Piece piece) {
        List<Piece> halves = piece.halves();
        halves.forEach(half -> put(half, State.OPEN));
        return halves;
    }

    /**
     * Takes in pieces of a finished partition, from left to right, which must cover the interval without a hole.
     *
     * @return whether they are those of one: each is made by halving, and nothing is left to be cut
     */
    boolean finish(List<Cell> pieces) {
        cells.clear();
        pieces.forEach(cell -> put(cell.piece(), cell.state()));
        return pieces.stream().allMatch(cell -> isMadeByHalving(cell.piece())) && cells.keySet().stream().noneMatch(this::isToBeCut);
    }

    private boolean isMadeByHalving(Piece piece) {
        BigFraction times = whole.width().divide(piece.width());
        BigFraction place = piece.from().subtract(whole.from()).divide(piece.width());
        return times.getDenominator().equals(BigInteger.ONE) && times.getNumerator().bitCount() == 1
                && place.getDenominator().equals(BigInteger.ONE);
    }
}
