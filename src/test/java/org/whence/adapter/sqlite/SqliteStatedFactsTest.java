package org.whence.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.examined;
import static org.whence.support.SampleRecords.media;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.whence.core.examination.Examination;
import org.whence.core.examination.StatedFacts;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.record.CaseId;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;
import org.whence.support.PlainExamination;

class SqliteStatedFactsTest {

    private static final Field METHOD = new Field("GPS", StatedFacts.METHOD, "MANUAL", "MANUAL");

    @RegisterExtension
    private final TemporaryCatalogue catalogue = new TemporaryCatalogue();

    @Test
    void those_of_a_case_come_in_the_order_in_which_its_media_were_added() {
        catalogue.log().record(CASE, added(7, media(2), "earlier"));
        catalogue.log().record(CASE, added(8, media(1), "later"));
        add(OTHER_CASE, 3);
        examine(CASE, PlainExamination.of(media(1)).facts(at("A")));
        examine(CASE, PlainExamination.of(media(2)).facts(at("B")));
        examine(OTHER_CASE, PlainExamination.of(media(3)).facts(at("C")));
        assertThat(stated().in(CASE)).extracting(StatedFacts.Stated::media).containsExactly(media(2), media(1));
        assertThat(stated().in(CASE).getFirst().facts()).isEqualTo(at("B"));
    }

    @Test
    void what_the_latest_version_read_is_what_a_file_says() {
        add(CASE, 1);
        examine(CASE, PlainExamination.of(media(1)).facts(at("now")));
        examine(
                CASE,
                PlainExamination.of(media(1)).version(Examination.VERSION - 1).facts(at("then")));
        assertThat(stated().in(CASE)).extracting(StatedFacts.Stated::facts).containsExactly(at("now"));
    }

    @Test
    void how_a_position_came_about_goes_with_it_and_nothing_else_of_the_metadata() {
        add(CASE, 1);
        var other = new Field("IFD0", "Make", "X", "X");
        examine(CASE, PlainExamination.of(media(1)).says(List.of(other, METHOD)).facts(at("GPS:GPSLatitude")));
        assertThat(stated().in(CASE).getFirst().methods()).containsExactly(METHOD);
    }

    @Test
    void without_a_position_no_method_is_read() {
        add(CASE, 1);
        examine(CASE, PlainExamination.of(media(1)).says(List.of(METHOD)).facts(taken()));
        assertThat(stated().in(CASE).getFirst().methods()).isEmpty();
        assertThat(stated().in(CASE).getFirst().facts()).isEqualTo(taken());
    }

    @Test
    void a_file_that_states_neither_a_time_nor_a_place_is_left_out() {
        add(CASE, 1);
        examine(CASE, PlainExamination.of(media(1)).says(List.of(METHOD)));
        assertThat(stated().in(CASE)).isEmpty();
    }

    @Test
    void what_another_result_of_the_same_version_takes_the_place_of_is_not_stated_any_more() {
        add(CASE, 1);
        examine(CASE, PlainExamination.of(media(1)).facts(at("A")));
        examine(CASE, PlainExamination.of(media(1)).facts(at("B")));
        assertThat(stated().in(CASE)).extracting(StatedFacts.Stated::facts).containsExactly(at("B"));
        examine(CASE, PlainExamination.of(media(1)));
        assertThat(stated().in(CASE)).isEmpty();
    }

    private StatedFacts stated() {
        return new SqliteStatedFacts(catalogue.catalogue());
    }

    private void add(CaseId in, int media) {
        catalogue.log().record(in, added(media, media(media), "name"));
    }

    private void examine(CaseId in, PlainExamination examination) {
        catalogue.log().record(List.of(examined(in, examination.made())));
    }

    private static Facts taken() {
        var taken = new Reading(LocalDateTime.of(2025, 3, 7, 12, 0), ChronoUnit.SECONDS, new Zone.Utc());
        return new Facts(
                List.of(new CaptureTime(taken, CaptureTime.Basis.EXIF, "ExifIFD:DateTimeOriginal", "2025")),
                List.of(),
                Device.UNKNOWN,
                List.of());
    }

    private static Facts at(String source) {
        return new Facts(
                List.of(),
                List.of(new StatedPlace(new Place.Point(38.5, 27.25, 10), source)),
                Device.UNKNOWN,
                List.of());
    }
}
