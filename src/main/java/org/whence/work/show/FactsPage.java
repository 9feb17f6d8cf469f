package org.whence.work.show;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.CaptureTime.Basis;
import org.whence.core.metadata.FactReasons.LocalTime;
import org.whence.core.metadata.FactReasons.ReasonedPlace;
import org.whence.core.metadata.FactReasons.ReasonedTime;
import org.whence.core.metadata.Track;
import org.whence.core.place.Gazetteer;
import org.whence.core.place.Globe;
import org.whence.core.place.Place;
import org.whence.core.time.TimeText;
import org.whence.core.time.Zone;

/// What a media says of itself, in sentences that can be read aloud: when, where, with what, how it was changed. Each
/// names its field. Nothing in it decides a verdict.
public final class FactsPage {

    /// @param heading one of `When`, `Where`, `With what`, `Changed`
    public record Section(String heading, List<String> sentences) {

        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    private static final int MOST_SENTENCES = 4;

    private FactsPage() {}

    /// The page; a heading without anything to say is left out.
    public static List<Section> of(Examination examination, Explained explained) {
        return Stream.of(
                        new Section("When", when(examination, explained)),
                        new Section("Where", where(explained)),
                        new Section("With what", what(examination)),
                        new Section("Changed", changed(explained)))
                .filter(section -> !section.sentences().isEmpty())
                .toList();
    }

    private static List<String> when(Examination examination, Explained explained) {
        var times = explained.reasons().times();
        if (times.isEmpty()) {
            return examination.metadata().isEmpty()
                    ? List.of()
                    : List.of("It states no time. Platforms strip it; that does not make it false.");
        }
        var says = new ArrayList<String>();
        says.add(first(times.getFirst()));
        var disagreeing = times.stream()
                .filter(time -> time.compared().stream()
                        .anyMatch(compared -> compared.contains(" later") || compared.contains(" earlier")))
                .toList();
        int agreeing = times.size() - 1 - disagreeing.size();
        if (agreeing > 0) {
            says.add("%d more %s with it or can be brought to it by a zone."
                    .formatted(agreeing, agreeing == 1 ? "time agrees" : "times agree"));
        }
        var said = new HashSet<String>();
        for (var time : disagreeing) {
            boolean isNew = said.add(TimeText.local(time.time().reading()) + time.compared());
            if (!isNew || says.size() > MOST_SENTENCES) {
                continue;
            }
            says.add(time.time().source() + " says "
                    + TimeText.local(time.time().reading()).replace('T', ' ') + ": "
                    + String.join("; ", time.compared()) + ".");
        }
        return says;
    }

    private static String first(ReasonedTime reasoned) {
        var time = reasoned.time();
        var local = TimeText.local(time.reading()).replace('T', ' ');
        var zone = time.reading().zone();
        var sentence = new StringBuilder(
                time.basis() == Basis.FILE_SYSTEM
                        ? "It states no time itself. The file that came here was last changed " + local
                        : "It says that it was " + verb(time) + " " + local);
        switch (zone) {
            case Zone.Utc _ -> sentence.append(" UTC");
            case Zone.Offset(var offset) ->
                sentence.append(" at UTC")
                        .append(offset.getTotalSeconds() == 0 ? "" : offset.getId())
                        .append(", which is ")
                        .append(TimeText.words(
                                Objects.requireNonNull(time.reading().span().from())));
            case Zone.At(var place) -> sentence.append(" by the clocks of ").append(place.getId());
            case Zone.Unknown _ -> sentence.append(", in a zone that it does not say");
        }
        sentence.append(" (").append(time.source()).append(").");
        for (LocalTime there : reasoned.local()) {
            sentence.append(" At the position that is ")
                    .append(there.words())
                    .append(" (")
                    .append(there.zone().getId())
                    .append(").");
        }
        return sentence.toString();
    }

    private static String verb(CaptureTime time) {
        if (time.basis() == Basis.FILE_NAME) {
            return "named";
        }
        return time.source().contains("Modify") || time.source().endsWith("MetadataDate") ? "changed" : "made";
    }

    private static List<String> where(Explained explained) {
        var says = new ArrayList<String>();
        for (var place : explained.reasons().places()) {
            says.add(where(place));
        }
        var track = explained.track();
        if (track != null) {
            says.add(track(track));
        }
        if (!says.isEmpty() && !explained.reasons().worldIsKnown()) {
            says.add("This build has no map: no place, country or time zone is named.");
        }
        return says;
    }

    /// `Its track has 151 positions over 2:30, from A to B, 1.2 km long, at 12 to 87 m (GPSTrack).`
    private static String track(Track track) {
        var from = track.first();
        var to = track.last();
        var sentence = new StringBuilder("Its track has %d position%s"
                .formatted(track.points().size(), track.points().size() == 1 ? "" : "s"));
        if (from.millis() != null && to.millis() != null) {
            long seconds = (to.millis() - from.millis()) / 1000;
            sentence.append(" over %d:%02d".formatted(seconds / 60, seconds % 60));
        }
        sentence.append(", from ").append(position(from)).append(" to ").append(position(to));
        sentence.append(", ").append(metres(track.metres())).append(" long");
        var heights = track.points().stream()
                .flatMap(point -> Stream.ofNullable(point.altitudeMetres()))
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        if (heights.getCount() > 0) {
            sentence.append(", at %.0f to %.0f m".formatted(heights.getMin(), heights.getMax()));
        }
        if (from.time() != null && to.time() != null) {
            sentence.append("; its times run from ")
                    .append(from.time())
                    .append(" to ")
                    .append(to.time());
        }
        return sentence.append(" (").append(Track.GROUP).append(").").toString();
    }

    private static String position(Track.Point point) {
        return position(new Place.Point(point.latitude(), point.longitude(), 0));
    }

    private static String where(ReasonedPlace reasoned) {
        var stated = reasoned.stated();
        if (stated.place() instanceof Place.Named(var name)) {
            return "It names the place %s (%s).".formatted(name, stated.source());
        }
        var point = (Place.Point) stated.place();
        var sentence = new StringBuilder("It says that it was at " + position(point) + ", give or take "
                + metres(point.radiusMetres()) + (stated.details().statesError() ? "" : ", by our reckoning"));
        @Nullable Double altitude = stated.details().altitudeMetres();
        if (altitude != null) {
            sentence.append(", %.0f m %s the sea".formatted(Math.abs(altitude), altitude < 0 ? "below" : "above"));
        }
        @Nullable Double direction = stated.details().direction();
        if (direction != null) {
            sentence.append(", looking %s (%.0f degrees%s)"
                    .formatted(
                            Globe.wind(direction),
                            direction,
                            north(stated.details().magnetic())));
        }
        sentence.append(" (").append(stated.source()).append(").");
        if (!reasoned.near().isEmpty()) {
            sentence.append(" That is ")
                    .append(near(reasoned.near().getFirst()))
                    .append('.');
        }
        if (!reasoned.countries().isEmpty()) {
            sentence.append(reasoned.countries().size() == 1 ? " Country: " : " On a border; countries: ")
                    .append(String.join(", ", reasoned.countries()))
                    .append('.');
        }
        reasoned.flags()
                .forEach(flag -> sentence.append(' ').append(flag.says()).append('.'));
        return sentence.toString();
    }

    private static String north(@Nullable Boolean magnetic) {
        return magnetic == null
                ? ", from which north is not said"
                : magnetic ? " from magnetic north" : " from true north";
    }

    /// `38.41920 N 27.12870 E`.
    public static String position(Place.Point point) {
        return String.format(
                Locale.ROOT,
                "%.5f %s %.5f %s",
                Math.abs(point.latitude()),
                point.latitude() < 0 ? "S" : "N",
                Math.abs(point.longitude()),
                point.longitude() < 0 ? "W" : "E");
    }

    /// `3.1 km north-west of Izmir (2.9 million inhabitants), Türkiye`.
    public static String near(Gazetteer.Near near) {
        var country = Locale.of("", near.country()).getDisplayCountry(Locale.ENGLISH);
        return near.metres() < 1000
                ? "in or beside %s, %s".formatted(near.name(), country)
                : "%s %s of %s, %s".formatted(metres(near.metres()), Globe.wind(near.bearing()), near.name(), country);
    }

    /// `8 m`, `3.1 km`, `120 km`.
    public static String metres(double metres) {
        return metres < 1000
                ? Math.round(metres) + " m"
                : String.format(Locale.ROOT, metres < 10_000 ? "%.1f km" : "%.0f km", metres / 1000);
    }

    private static List<String> what(Examination examination) {
        var facts = examination.facts();
        var device = facts.device();
        var says = new ArrayList<String>();
        var camera = device.camera();
        if (!camera.isEmpty()) {
            says.add("It names the camera %s%s%s."
                    .formatted(
                            camera,
                            device.lens() == null ? "" : ", the lens " + device.lens(),
                            device.serial() == null ? "" : ", the serial number " + device.serial()));
        }
        if (!facts.software().isEmpty()) {
            says.add("It names the software " + String.join(", ", facts.software()) + ".");
        }
        return says;
    }

    private static List<String> changed(Explained explained) {
        return explained.reasons().edits().stream()
                .map(edit -> Stream.of(edit.what(), edit.when(), edit.software())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" "))
                        + " (" + edit.source() + ").")
                .limit(12)
                .toList();
    }
}
