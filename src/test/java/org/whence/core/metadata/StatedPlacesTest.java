package org.whence.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.whence.core.metadata.FactReaderTest.field;
import static org.whence.core.metadata.FactReaderTest.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.core.place.Place;

/// [StatedPlaces], by way of [FactReader].
class StatedPlacesTest {

    @Test
    void a_position_has_the_radius_that_is_stated() {
        var reading = read(
                field("GPS:GPSLatitudeRef", "S"),
                field("GPS:GPSLatitude", "53/1 22/1 5825/100"),
                field("GPS:GPSLongitudeRef", "W"),
                field("GPS:GPSLongitude", "1/1 27/1 2404/100"),
                field("GPS:GPSHPositioningError", "165/1"));
        var point = point(reading);
        assertThat(point.latitude()).isEqualTo(-53.382847, within(1e-6));
        assertThat(point.longitude()).isEqualTo(-1.456678, within(1e-6));
        assertThat(point.radiusMetres()).isEqualTo(165);
        assertThat(reading.facts().places().getFirst().source()).isEqualTo("GPS:GPSLatitude");
    }

    @Test
    void a_rounded_position_has_the_radius_of_its_last_digit() {
        assertThat(point(read(field("Keys:GPSCoordinates", "+32.1+034.9/"))).radiusMetres())
                .isEqualTo(11_119.5, within(0.1));
        assertThat(point(read(field("Keys:GPSCoordinates", "+32.0929+034.8620+028.516/")))
                        .radiusMetres())
                .isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"+3205.5-03451.0/,32.0916667,-34.85", "+320530-0345100/,32.0916667,-34.85", "-32.5+034.25/,-32.5,34.25"
    })
    void positions_of_iso_6709_may_have_minutes_and_seconds(String raw, double latitude, double longitude) {
        var point = point(read(field("UserData:GPSCoordinates", raw)));
        assertThat(point.latitude()).isEqualTo(latitude, within(1e-6));
        assertThat(point.longitude()).isEqualTo(longitude, within(1e-6));
    }

    @Test
    void positions_of_xmp_and_3gpp_are_read() {
        var places = read(
                        field("XMP-exif:GPSLatitude", "54,59.380000N"),
                        field("XMP-exif:GPSLongitude", "1,54.850000W"),
                        field("UserData:LocationInformation", "Home Role=0 Lat=51 Lon=-0.5 Alt=0 Body=earth Notes="))
                .facts()
                .places();
        assertThat(places)
                .extracting(StatedPlace::source)
                .containsExactly("XMP-exif:GPSLatitude", "UserData:LocationInformation");
        var first = (Place.Point) places.getFirst().place();
        assertThat(first.latitude()).isEqualTo(54.989667, within(1e-6));
        assertThat(first.longitude()).isEqualTo(-1.914167, within(1e-6));
    }

    @Test
    void a_position_without_its_hemisphere_or_off_the_globe_is_a_defect() {
        assertThat(read(field("GPS:GPSLatitude", "53/1"), field("GPS:GPSLongitude", "1/1"))
                        .defects())
                .hasSize(1);
        assertThat(read(field("Keys:GPSCoordinates", "+95.0+034.0/")).defects()).hasSize(1);
        assertThat(read(
                                field("GPS:GPSLatitudeRef", "N"),
                                field("GPS:GPSLatitude", "0/0 0/0 0/0"),
                                field("GPS:GPSLongitudeRef", "E"),
                                field("GPS:GPSLongitude", "1/1"))
                        .defects())
                .hasSize(1);
    }

    @Test
    void names_of_places_go_from_near_to_far() {
        var places = read(
                        field("IPTC:City", "Kingston"),
                        field("IPTC:Country-PrimaryLocationName", "Canada"),
                        field("IPTC:Province-State", "Ont"))
                .facts()
                .places();
        assertThat(places).containsExactly(new StatedPlace(new Place.Named("Kingston, Ont, Canada"), "IPTC:City"));
    }

    private static Place.Point point(FactReading reading) {
        assertThat(reading.facts().places()).hasSize(1);
        return (Place.Point) reading.facts().places().getFirst().place();
    }
}
