package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.FactReasons;
import org.whence.core.metadata.FactReasons.LocalTime;
import org.whence.core.metadata.FactReasons.PlaceFlag;
import org.whence.core.metadata.FactReasons.ReasonedPlace;
import org.whence.core.metadata.FactReasons.ReasonedTime;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Gazetteer;
import org.whence.core.place.Place;
import org.whence.core.place.World;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;
import org.whence.core.trace.Condition;
import org.whence.core.trace.Trace;
import org.whence.core.trace.TraceRule;
import org.whence.support.FxThread;
import org.whence.support.Rendering;
import org.whence.work.show.Explained;

@ExtendWith(FxThread.class)
class StatedCardsTest {

    private static final ReasonedTime TIME = new ReasonedTime(
            new CaptureTime(
                    new Reading(LocalDateTime.parse("2021-04-09T10:22:07"), ChronoUnit.SECONDS, new Zone.Unknown()),
                    CaptureTime.Basis.EXIF,
                    "ExifIFD:DateTimeOriginal",
                    "2021:04:09 10:22:07"),
            "No field states a zone.",
            List.of("Two hours after the time of the GPS."),
            List.of(new LocalTime(ZoneId.of("Europe/Sofia"), "12:22:07 on 9 Apr 2021", null)));

    private static final Place VARNA = new Place.Point(43.2141, 27.9147, 12);

    private static ReasonedPlace place(Place place, List<PlaceFlag> flags) {
        return new ReasonedPlace(
                new StatedPlace(place, "GPS:GPSPosition"),
                List.of("Bulgaria"),
                List.of(new Gazetteer.Near("Varna", "BG", 335_177, 43.2, 27.9, 3_100, 45)),
                List.of("Europe/Sofia"),
                flags);
    }

    private static Explained of(
            List<ReasonedTime> times, List<ReasonedPlace> places, boolean worldIsKnown, List<Trace> traces) {
        return new Explained(
                Facts.NONE, new FactReasons(times, places, List.of(), worldIsKnown), null, traces, List.of());
    }

    private static List<String> words(Explained explained) {
        return Rendering.texts(new Scene(new VBox(StatedCards.of(explained).toArray(Node[]::new))));
    }

    @Test
    void what_is_not_stated_has_no_card() {
        assertThat(StatedCards.of(Explained.NOTHING)).isEmpty();
        assertThat(StatedCards.of(of(List.of(TIME), List.of(), false, List.of())))
                .hasSize(1);
    }

    @Test
    void a_time_is_shown_with_its_field_its_zone_what_it_is_beside_others_and_by_the_clocks_there() {
        assertThat(words(of(List.of(TIME), List.of(), true, List.of())))
                .contains(
                        "No field states a zone.",
                        "Two hours after the time of the GPS.",
                        "There: 12:22:07 on 9 Apr 2021 (Europe/Sofia)")
                .anyMatch(line -> line.endsWith(": ExifIFD:DateTimeOriginal, written 2021:04:09 10:22:07"));
    }

    @Test
    void a_place_is_shown_with_its_field_its_country_what_is_near_and_what_is_odd() {
        var odd = place(VARNA, List.of(new PlaceFlag("rounded", "Both numbers end in zeros.")));
        assertThat(words(of(List.of(), List.of(odd), true, List.of())))
                .contains(
                        "GPS:GPSPosition",
                        "Bulgaria",
                        "3.1 km north-east of Varna, Bulgaria",
                        "rounded",
                        "Both numbers end in zeros.")
                .doesNotContain("This build has no map: no place, country or time zone is named.");
    }

    @Test
    void a_build_without_a_map_says_so_once() {
        var plain = place(VARNA, List.of());
        assertThat(words(of(List.of(), List.of(plain, plain), false, List.of())))
                .containsOnlyOnce("This build has no map: no place, country or time zone is named.");
    }

    @Test
    void the_position_of_nowhere_has_no_map() {
        var nowhere = place(new Place.Point(0, 0, 0), List.of());
        var somewhere = place(VARNA, List.of());
        assertThat(maps(nowhere)).isZero();
        assertThat(maps(somewhere)).isEqualTo(World.isBundled() ? 1 : 0);
    }

    private static long maps(ReasonedPlace place) {
        return words(of(List.of(), List.of(place), true, List.of())).stream()
                .filter(line -> line.equals("+"))
                .count();
    }

    @Test
    void a_trace_says_because_of_what_and_what_speaks_against_it() {
        var rule = new TraceRule(
                "sent-by-whatsapp",
                "sent by WhatsApp",
                List.of(new Condition.Name(Pattern.compile("WA"))),
                "IMG-20210409-WA0001.jpg",
                "seen on files of 2021",
                "anybody can name a file so",
                "platforms.rules");
        assertThat(words(of(List.of(), List.of(), true, List.of(new Trace(rule, List.of("named x", "1600 pixels"))))))
                .contains(
                        "Consistent with: sent by WhatsApp.",
                        "Because: named x; 1600 pixels",
                        "But: anybody can name a file so",
                        "Rule sent-by-whatsapp. Source: seen on files of 2021",
                        "Traces are leads: whoever knows a rule can make a file that fits it.");
    }
}
