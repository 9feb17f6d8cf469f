package org.whence.ui.kit.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.place.Place;
import org.whence.support.Samples;

class MapProjectionTest {

    private static final MapProjection TOWN = new MapProjection(43.2, 27.9, 0.5, 800, 400);

    static Stream<MapProjection> maps() {
        return Samples.of(200, MapProjectionTest::map);
    }

    private static MapProjection map(RandomGenerator random) {
        return new MapProjection(
                random.nextDouble(-60, 60),
                random.nextDouble(-150, 150),
                Math.pow(10, random.nextDouble(-2, 1)),
                random.nextDouble(100, 1500),
                random.nextDouble(100, 900));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void what_is_read_off_the_map_is_what_was_put_there(MapProjection map) {
        assertThat(map.longitudeAt(map.x(map.longitude() + 0.1))).isCloseTo(map.longitude() + 0.1, within(1e-9));
        assertThat(map.latitudeAt(map.y(map.latitude() - 0.1))).isCloseTo(map.latitude() - 0.1, within(1e-9));
        assertThat(map.x(map.longitude())).isCloseTo(map.width() / 2, within(1e-9));
    }

    @Test
    void north_is_up_and_east_at_the_right() {
        assertThat(TOWN.y(43.3)).isLessThan(TOWN.y(43.1));
        assertThat(TOWN.x(28.0)).isGreaterThan(TOWN.x(27.8));
    }

    @Test
    void a_length_is_as_long_as_it_is_on_the_ground_whichever_way_it_lies() {
        var north = Math.abs(TOWN.y(43.25) - TOWN.y(43.2));
        var east = TOWN.x(27.9 + 0.05 / Math.cos(Math.toRadians(43.2))) - TOWN.x(27.9);
        assertThat(east).isCloseTo(north, within(0.01));
        assertThat(TOWN.pixels(0.05 * 111_195)).isCloseTo(north, within(0.01));
    }

    @Test
    void all_positions_are_on_the_map_that_fits_them() {
        var points = List.of(point(43.2, 27.9), point(-33, 151), point(60, -120));
        var map = MapProjection.fitting(points, 900, 500);
        assertThat(points).allMatch(map::shows);
        assertThat(MapProjection.fitting(List.of(point(43.2, 27.9)), 900, 500).degreesHigh())
                .isEqualTo(0.2);
        assertThat(MapProjection.fitting(List.of(), 900, 500).degreesHigh()).isEqualTo(MapProjection.MOST);
    }

    @Test
    void what_lies_under_the_pointer_stays_there_when_it_is_zoomed() {
        var longitude = TOWN.longitudeAt(100);
        var near = TOWN.nearer(4, 100, 60);
        assertThat(near.x(longitude)).isCloseTo(100, within(0.5));
        assertThat(near.degreesHigh()).isEqualTo(TOWN.degreesHigh() / 4);
        assertThat(TOWN.nearer(1e9, 1, 1).degreesHigh()).isEqualTo(MapProjection.LEAST);
    }

    @Test
    void a_map_that_is_moved_to_the_right_shows_what_lay_in_the_west() {
        var moved = TOWN.moved(50, 20);
        assertThat(moved.x(27.9)).isCloseTo(450, within(0.2));
        assertThat(moved.y(43.2)).isCloseTo(220, within(0.2));
    }

    private static Place.Point point(double latitude, double longitude) {
        return new Place.Point(latitude, longitude, 10);
    }
}
