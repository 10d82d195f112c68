package org.circlewalk.checker.reproduce.chart;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One part of a figure, e.g. 4(a). */
public sealed interface Panel permits Curves, HeatMap {
    /** What it shows, as its heading. */
    String title();

    /** "curves" or "heat map". */
    @JsonProperty
    String kind();
}
