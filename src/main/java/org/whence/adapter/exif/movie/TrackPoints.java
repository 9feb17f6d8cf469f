package org.whence.adapter.exif.movie;

import java.util.ArrayList;
import java.util.List;
import org.whence.adapter.exif.block.Collected;
import org.whence.core.metadata.Track;

/// The positions of a track as they come in, thinned out to as many as are kept.
public final class TrackPoints {

    private static final int MOST_READ = 200_000;

    private final List<Track.Point> points = new ArrayList<>();

    /// Whether no more are read.
    public boolean isFull() {
        return points.size() >= MOST_READ;
    }

    public void add(Track.Point point) {
        if (!isFull()) {
            points.add(point);
        }
    }

    /// Puts them among the fields: how many there were, then every so many of them, and the last.
    ///
    /// @param source where they stood: `SubRip`, `GPX`, `Track3 camm`
    public void end(Collected collected, String source) {
        if (points.isEmpty()) {
            return;
        }
        collected.add(Track.GROUP, "Source", source);
        if (Track.in(collected.fields()).isPresent()) {
            return; // a second stream of the same way
        }
        int step = (points.size() + Track.MOST - 2) / (Track.MOST - 1);
        String kept = step <= 1 ? "" : ", of which every " + step + "th is kept";
        collected.add(Track.GROUP, "Points", points.size() + " positions" + kept, Integer.toString(points.size()));
        for (int i = 0; i < points.size(); i += Math.max(1, step)) {
            collected.add(points.get(i).field());
        }
        if (step > 1 && (points.size() - 1) % step != 0) {
            collected.add(points.getLast().field());
        }
    }
}
