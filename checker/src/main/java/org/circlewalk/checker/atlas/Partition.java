package org.circlewalk.checker.atlas;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.atlas.Finding.Worth;
import org.circlewalk.spec.box.ChanceBox;

/**
 * The boxes that an interval of p is cut into while it is explored. A box is open until it was tried. One that was tried in vain is
 * cut into halves if it is wider than the grain, or wider than the limit and beside a decided one that is at least as wide: so the place
 * where two regions meet is found to within the limit, from either side what is decided grows by up to a grain, and a region of which
 * nothing can be decided costs no more than its edges. The box that contains p = ½, where the two neighbours of the parent tie, is cut
 * while it is wider than the limit, since beside ½ more can be said; any other that leaves open what is predicted, while it is wider than the
 * grain; and one of which more could be said in a narrower box, since what is said begins late, while it is wider than {@value #GRAINS}
 * grains. Which boxes there are in the end does not depend on the order in which they were tried: whether a box is decided, and well
 * enough, depends on the box alone, such a box stays, and an open one makes nothing be cut.
 *
 * @param <R> what is found of a box
 */
final class Partition<R extends Finding> {
    private static final int GRAINS = 10;

    /** A box and what was found of it; nothing while it is open. */
    record Cell<R extends Finding>(ChanceBox box, Optional<R> found) {
        boolean isOpen() {
            return found.isEmpty();
        }

        boolean isDecided() {
            return !isOpen() && !is(Worth.NOTHING);
        }

        private boolean is(Worth worth) {
            return found.filter(known -> known.worth() == worth).isPresent();
        }
    }

    private final ChanceBox whole;
    private final BigFraction grain;
    private final BigFraction limit;
    private final NavigableMap<BigFraction, Cell<R>> cells = new TreeMap<>();
    private BigFraction settled = BigFraction.ZERO;

    /** Nothing is known. */
    Partition(ChanceBox whole, BigFraction grain, BigFraction limit) {
        this.whole = whole;
        this.grain = grain;
        this.limit = limit;
        put(new Cell<>(whole, Optional.empty()));
    }

    private void put(Cell<R> cell) {
        cells.put(cell.box().low(), cell);
    }

    /** The boxes that are still to be tried, from left to right. */
    List<ChanceBox> open() {
        return cells.values().stream().filter(Cell::isOpen).map(Cell::box).toList();
    }

    /** Whether a box is to be tried. */
    boolean isOpen(ChanceBox box) {
        Cell<R> cell = cells.get(box.low());
        return cell != null && cell.isOpen() && cell.box().equals(box);
    }

    /** The boxes, from left to right. */
    List<Cell<R>> cells() {
        return List.copyOf(cells.values());
    }

    /** How much of the interval needs no more work, from 0 to 1. */
    BigFraction settled() {
        return settled.divide(whole.width());
    }

    /**
     * Takes in what became of an open box.
     *
     * @return the boxes that are to be tried because of it
     * @throws IllegalArgumentException if it is not open
     */
    List<ChanceBox> settle(R found) {
        ChanceBox box = found.box();
        if (!isOpen(box)) {
            throw new IllegalArgumentException("No open box: " + box);
        }
        put(new Cell<>(box, Optional.of(found)));
        settled = settled.add(box.width());
        List<ChanceBox> opened = new ArrayList<>();
        Stream.of(cells.lowerKey(box.low()), box.low(), cells.higherKey(box.low()))
                .filter(place -> place != null && isToBeCut(place)).toList().forEach(place -> opened.addAll(cut(cells.get(place).box())));
        return opened;
    }

    private boolean isToBeCut(BigFraction place) {
        Cell<R> cell = cells.get(place);
        if (cell.isDecided()) {
            return !isKept(cell);
        }
        return !cell.isOpen() && (isWider(cell.box(), grain) || isWider(cell.box(), limit)
                && (isKeptAndAsWide(cells.lowerEntry(place), cell) || isKeptAndAsWide(cells.higherEntry(place), cell)));
    }

    /** Whether what was found of it is good enough; it depends on the box alone. */
    private boolean isKept(Cell<R> cell) {
        return cell.isDecided() && !(cell.is(Worth.HALF) && isWider(cell.box(), limit))
                && !(cell.is(Worth.OPEN) && isWider(cell.box(), grain))
                && !(cell.is(Worth.COARSE) && isWider(cell.box(), grain.multiply(GRAINS)));
    }

    private static boolean isWider(ChanceBox box, BigFraction width) {
        return box.width().compareTo(width) > 0;
    }

    private boolean isKeptAndAsWide(Map.Entry<BigFraction, Cell<R>> entry, Cell<R> cell) {
        return entry != null && isKept(entry.getValue()) && !isWider(cell.box(), entry.getValue().box().width());
    }

    private List<ChanceBox> cut(ChanceBox box) {
        settled = settled.subtract(box.width());
        List<ChanceBox> halves = box.halves();
        halves.forEach(half -> put(new Cell<>(half, Optional.empty())));
        return halves;
    }

    /** Takes in the boxes of a finished partition, from left to right, which must cover the interval without a hole. */
    void finish(List<Cell<R>> boxes) {
        cells.clear();
        boxes.forEach(this::put);
        settled = whole.width();
    }

    /** A box that is none of a finished partition: not made by halving, or one that is still to be tried or cut. */
    Optional<ChanceBox> unfinished() {
        return cells.entrySet().stream().filter(entry -> entry.getValue().isOpen() || isToBeCut(entry.getKey())
                || !isMadeByHalving(entry.getValue().box())).map(entry -> entry.getValue().box()).findFirst();
    }

    private boolean isMadeByHalving(ChanceBox box) {
        BigFraction times = whole.width().divide(box.width());
        BigFraction place = box.low().subtract(whole.low()).divide(box.width());
        return times.getDenominator().equals(BigInteger.ONE) && times.getNumerator().bitCount() == 1
                && place.getDenominator().equals(BigInteger.ONE);
    }
}
