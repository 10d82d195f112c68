package org.circlewalk.checker.atlas;

import java.io.PrintWriter;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;

/** What an atlas says of every circle. */
interface AtlasSummary extends Report {
    /** What it is of. */
    Survey<?> settings();

    /** How many boxes there are. */
    int boxes();

    /** The SHA-256 of the file of records. */
    String digest();

    /** The undecided share of the length. */
    BigFraction share();

    /** By K. */
    List<CircleSummary> circles();

    /** What is said of all of it, by which warrant, and its digest. */
    List<String> sentences();

    /** The picture, made by so many threads. */
    AtlasDrawing drawing(int threads);

    /** For whoever draws it. */
    default AtlasContent content() {
        return new AtlasContent(settings().named(), settings().firstK(), settings().interval(), circles(), AtlasTable.percent(share()), sentences());
    }

    /** The circles in characters, and the sentences. */
    default void printAll(PrintWriter out, Screen screen) {
        AtlasTable.print(out, screen, circles(), settings().interval());
        screen.print(out, sentences());
    }
}
