package org.whence.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.media.Dimensions;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;

/// The rules that hold what a file says against what is in it.
class RulesOfContentTest {

    private final SampleSubject subject = new SampleSubject();

    @Test
    void the_position_0_0_is_odd() {
        subject.places.add(new StatedPlace(new Place.Point(0, 0, 0), "GPS:GPSPosition"));
        assertThat(subject.found())
                .containsExactly(new Finding(
                        "position-zero",
                        Severity.ODD,
                        "GPS:GPSPosition says 0, 0: most likely no position at all.",
                        List.of("GPS:GPSPosition")));
    }

    @Test
    void positions_of_one_file_that_lie_far_apart_exclude_each_other() {
        subject.places.add(new StatedPlace(new Place.Point(38.4192, 27.1287, 10), "GPS:GPSLatitude"));
        subject.places.add(new StatedPlace(new Place.Point(38.4193, 27.1288, 50), "XMP-exif:GPSLatitude"));
        assertThat(subject.found()).isEmpty();
        subject.places.add(new StatedPlace(new Place.Point(41.0082, 28.9784, 50), "Keys:GPSCoordinates"));
        assertThat(subject.found())
                .extracting(Finding::severity, Finding::rule)
                .containsOnly(tuple(Severity.CONTRADICTION, "positions-far-apart"))
                .hasSize(2);
    }

    @Test
    void positions_within_the_errors_of_both_do_not_exclude_each_other() {
        subject.places.add(new StatedPlace(new Place.Point(38.4192, 27.1287, 9_000), "GPS:GPSLatitude"));
        subject.places.add(new StatedPlace(new Place.Point(38.5992, 27.1287, 11_000), "XMP-exif:GPSLatitude")); // 20 km
        assertThat(subject.found()).isEmpty();
    }

    @Test
    void a_thumbnail_of_another_picture_is_odd_and_one_of_the_same_is_not() {
        subject.fields.add(new Field("Embedded", "ThumbnailDistance", "12", "12"));
        assertThat(subject.found()).isEmpty();
        subject.fields.set(0, new Field("Embedded", "ThumbnailDistance", "126", "126"));
        assertThat(subject.found()).extracting(Finding::rule).containsExactly("thumbnail-differs");
    }

    @Test
    void dimensions_other_than_the_pictures_are_odd_but_not_when_it_is_turned() {
        subject.size = new Dimensions(3024, 4032);
        subject.fields.add(new Field("ExifIFD", "ExifImageWidth", "4032", "4032"));
        subject.fields.add(new Field("ExifIFD", "ExifImageHeight", "3024", "3024"));
        assertThat(subject.found()).isEmpty();
        subject.size = new Dimensions(1600, 1200);
        assertThat(subject.found())
                .extracting(Finding::says)
                .containsExactly(
                        "The file says 4032 x 3024 pixels, the picture has 1600 x 1200: scaled or cropped since,"
                                + " most likely.");
    }

    @Test
    void changing_parameters_edit_lists_and_several_encoders_are_signs_of_splicing() {
        subject.fields.add(new Field("Track1", "SampleDescriptions", "1", "1"));
        subject.fields.add(new Field("Track1", "HandlerDescription", "", "Core Media Video"));
        subject.fields.add(new Field("Track1", "EditListEntries", "2", "2"));
        subject.fields.add(new Field("Track1", "EditListEntry", "", "20 -1 1"));
        subject.fields.add(new Field("Track1", "EditListEntry", "", "2000 0 1"));
        assertThat(subject.found()).isEmpty();
        subject.fields.add(new Field("Track1", "EditListEntry", "", "2000 4000 1"));
        subject.fields.add(new Field("Track2", "SampleDescriptions", "3", "3"));
        subject.fields.add(new Field("ItemList", "Encoder", "", "Lavf59.27.100"));
        assertThat(subject.found())
                .extracting(Finding::severity)
                .containsExactly(Severity.ODD, Severity.ODD, Severity.NOTE);
    }

    @Test
    void data_behind_the_end_are_found_by_what_they_are() {
        var bytes = new Field.Bytes(1000, 500);
        subject.fields.add(new EmbeddedPart(EmbeddedPart.THUMBNAIL, "image/jpeg", new Field.Bytes(100, 50)).field());
        assertThat(subject.found()).isEmpty();
        subject.fields.add(new EmbeddedPart(EmbeddedPart.MOTION_PHOTO, "video/mp4", bytes).field());
        subject.fields.add(new EmbeddedPart(EmbeddedPart.TRAILING, "application/zip", bytes).field());
        assertThat(subject.found())
                .extracting(Finding::severity, Finding::says)
                .containsExactly(
                        tuple(
                                Severity.ODD,
                                "Behind the end of the file, at byte 1,000: a file of type application/zip, 500 bytes."),
                        tuple(
                                Severity.NOTE,
                                "Behind the end of the file, at byte 1,000: a film (video/mp4), as motion photos have it,"
                                        + " 500 bytes."));
    }
}
