package org.whence.work.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.whence.core.match.Match;
import org.whence.core.record.MediaId;
import org.whence.core.sample.Change;
import org.whence.core.sample.Image;
import org.whence.core.sample.LookAlikes;
import org.whence.core.sample.Originals;

/// Takes parts of the drawn scenes through what circulation does to pictures, and asks what comes out among the parts
/// themselves and pages that look alike, as the program asks.
public final class MeasureCirculation {

    private final MeasureLookAlikes known = new MeasureLookAlikes();
    private final List<Asked> originals = new ArrayList<>();

    private record Asked(MediaId media, Image image) {}

    /// How many of the copies are found, and how often what is found is something else.
    ///
    /// @param pages that look alike, to search among
    public static void run(int pages, Consumer<MeasureSpeed.Figure> each) {
        var measure = new MeasureCirculation();
        for (var part : Originals.drawn()) {
            measure.originals.add(new Asked(measure.known.add(part), part));
        }
        for (var page = 0; page < pages; page++) {
            measure.known.add(LookAlikes.page(page));
        }
        measure.copies(pages, each);
    }

    private void copies(int pages, Consumer<MeasureSpeed.Figure> each) {
        var right = 0;
        var wrong = 0;
        var missed = new ArrayList<String>();
        for (var change : Change.values()) {
            for (var original : originals) {
                var found = confident(change.of(original.image()));
                wrong += (int) found.stream()
                        .filter(media -> !media.equals(original.media()))
                        .count();
                if (found.contains(original.media())) {
                    right++;
                } else {
                    missed.add(change.name().toLowerCase(Locale.ROOT).replace('_', ' '));
                }
            }
        }
        var copies = Change.values().length * originals.size();
        each.accept(new MeasureSpeed.Figure(
                "Circulated copies found",
                "%d of %d".formatted(right, copies),
                "%d changes of %d drawn pictures among %d pages%s"
                        .formatted(Change.values().length, originals.size(), pages, says(missed))));
        each.accept(new MeasureSpeed.Figure(
                "False matches of circulated copies", Integer.toString(wrong), "the same copies"));
    }

    private List<MediaId> confident(Image copy) {
        return known.ask(copy).stream()
                .filter(match -> match.strength() == Match.Strength.CONFIDENT)
                .map(Match::other)
                .toList();
    }

    private static String says(List<String> missed) {
        return missed.isEmpty() ? "" : missed.stream().distinct().collect(Collectors.joining(", ", "; missed: ", ""));
    }
}
