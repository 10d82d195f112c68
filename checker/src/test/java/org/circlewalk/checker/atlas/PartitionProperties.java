package org.circlewalk.checker.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.parameter.PaperSettings;

/** What an interval is cut into while it is explored. */
class PartitionProperties {
    private static final AtlasSettings SETTINGS = new AtlasSettings(5, 5, 7, 7, PaperSettings.ETA, PaperSettings.EPSILON,
            BigFraction.ONE_HALF, new BigFraction(9, 10), 5, 96, 12, new BigFraction(1, 20), new BigFraction(1, 5000));

    @Provide
    Arbitrary<DrawnRegions> drawings() {
        Arbitrary<BigFraction> ends = Arbitraries.integers().between(480, 900).map(end -> new BigFraction(end, 997));
        Arbitrary<BigFraction> widths = Arbitraries.of(new BigFraction(1, 10), new BigFraction(1, 30), new BigFraction(1, 300));
        return ends.list().ofMinSize(0).ofMaxSize(3).flatMap(list -> widths.map(widest ->
                DrawnRegions.of(widest, list.stream().distinct().sorted().toArray(BigFraction[]::new))));
    }

    @Provide
    Arbitrary<BigFraction> ends() {
        return Arbitraries.integers().between(500, 890).map(end -> new BigFraction(end, 997));
    }

    private static BoxRecord tried(DrawnRegions drawing, ChanceBox box) {
        return new BoxTask(5, box).record(SETTINGS, drawing);
    }

    private static Partition<BoxRecord> explored(DrawnRegions drawing, Random order) {
        Partition<BoxRecord> partition = SETTINGS.partition();
        List<ChanceBox> open = new ArrayList<>(partition.open());
        while (!open.isEmpty()) {
            ChanceBox next = open.remove(order.nextInt(open.size()));
            assertThat(partition.isOpen(next)).isTrue();
            open.addAll(partition.settle(tried(drawing, next)));
        }
        return partition;
    }

    @Property(tries = 200)
    void theOrderOfTrialsChangesNothing(@ForAll("drawings") DrawnRegions drawing, @ForAll Random one, @ForAll Random other) {
        assertThat(explored(drawing, one).cells()).isEqualTo(explored(drawing, other).cells());
    }

    @Property(tries = 200)
    void theBoxesCoverTheIntervalAndWhatIsUndecidedBesideADecidedOneIsNarrow(@ForAll("drawings") DrawnRegions drawing, @ForAll Random order) {
        Partition<BoxRecord> partition = explored(drawing, order);
        List<Partition.Cell<BoxRecord>> cells = partition.cells();
        BigFraction reached = SETTINGS.low();
        for (int i = 0; i < cells.size(); i++) {
            ChanceBox box = cells.get(i).box();
            assertThat(box.low()).isEqualTo(reached);
            reached = box.high();
            boolean besideDecided = i > 0 && isDecidedAndAsWide(cells.get(i - 1), box)
                    || i + 1 < cells.size() && isDecidedAndAsWide(cells.get(i + 1), box);
            assertThat(cells.get(i).isDecided() || box.width().compareTo(besideDecided ? SETTINGS.limit() : SETTINGS.grain()) <= 0).isTrue();
        }
        assertThat(reached).isEqualTo(SETTINGS.high());
        assertThat(partition.settled()).isEqualTo(BigFraction.ONE);
        assertThat(partition.unfinished()).isEmpty();
    }

    private static boolean isDecidedAndAsWide(Partition.Cell<?> cell, ChanceBox box) {
        return cell.isDecided() && cell.box().width().compareTo(box.width()) >= 0;
    }

    /** If boxes of a grain are decided within a region. */
    @Property(tries = 200)
    void whereTwoRegionsMeetTwoBoxesOfTheLimitAreLeft(@ForAll("ends") BigFraction end, @ForAll Random order) {
        DrawnRegions drawing = DrawnRegions.of(SETTINGS.grain(), end, new BigFraction(19, 20));
        BigFraction open = explored(drawing, order).cells().stream().filter(cell -> !cell.isDecided()).map(cell -> cell.box().width())
                .reduce(BigFraction.ZERO, BigFraction::add);
        assertThat(open).isLessThanOrEqualTo(SETTINGS.limit().multiply(2));
    }

    @Property(tries = 200)
    void aFinishedPartitionIsKnownFromOneWithABoxTooManyOrTooWide(@ForAll("drawings") DrawnRegions drawing, @ForAll Random order) {
        List<Partition.Cell<BoxRecord>> cells = explored(drawing, order).cells();
        Partition<BoxRecord> again = SETTINGS.partition();
        again.finish(cells);
        assertThat(again.unfinished()).isEmpty();
        Partition.Cell<BoxRecord> one = cells.get(order.nextInt(cells.size()));
        List<Partition.Cell<BoxRecord>> cut = new ArrayList<>(cells);
        BigFraction third = one.box().low().add(one.box().width().divide(3));
        int place = cut.indexOf(one);
        cut.set(place, new Partition.Cell<>(new ChanceBox(third, one.box().high()), one.found()));
        cut.add(place, new Partition.Cell<>(new ChanceBox(one.box().low(), third), one.found()));
        again.finish(cut);
        assertThat(again.unfinished()).isPresent();
        again.finish(List.of(new Partition.Cell<>(SETTINGS.interval(),
                Optional.of(tried(drawing, SETTINGS.interval())))));
        assertThat(again.unfinished()).isPresent();
    }
}
