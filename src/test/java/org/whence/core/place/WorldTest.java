package org.whence.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The map is there where the build could fetch it. A build without network has none; then all that can be tested is
/// that it says so.
class WorldTest {

    @Test
    void a_build_has_a_map_or_says_that_it_has_none() {
        assertThat(World.bundled().isPresent()).isEqualTo(World.isBundled());
    }

    @ParameterizedTest
    @CsvSource({
        "50.4501, 30.5234, Europe/Kyiv, Ukraine, Kyiv",
        "38.4192, 27.1287, Europe/Istanbul, Turkey, İzmir",
        "36.2021, 37.1343, Asia/Damascus, Syria, Aleppo",
        "27.7172, 85.3240, Asia/Kathmandu, Nepal, Kathmandu",
        "-22.9068, -43.1729, America/Sao_Paulo, Brazil, Rio de Janeiro",
        "-33.8688, 151.2093, Australia/Sydney, Australia, Sydney",
        "64.1466, -21.9426, Africa/Abidjan, Iceland, Reykjavík",
        "-17.7134, 178.0650, Pacific/Fiji, Fiji, Suva"
    })
    void a_position_has_a_zone_a_country_and_a_place_near_it(
            double latitude, double longitude, String zone, String country, String place) {
        World.bundled().ifPresent(world -> {
            var point = new Place.Point(latitude, longitude, 10);
            assertThat(world.zones().at(point).zones()).contains(ZoneId.of(zone));
            assertThat(world.countries().at(point)).first().isEqualTo(country);
            assertThat(world.places().nearest(latitude, longitude, 50_000, 3))
                    .extracting(Gazetteer.Near::name)
                    .anyMatch(name -> name.equals(place));
        });
    }

    @Test
    void near_a_border_all_its_zones_are_named() {
        World.bundled().ifPresent(world -> {
            var narva = new Place.Point(59.3765, 28.2050, 10);
            assertThat(world.zones().at(narva).zones())
                    .contains(ZoneId.of("Europe/Tallinn"), ZoneId.of("Europe/Moscow"));
            var inland = new Place.Point(58.3776, 26.7290, 50);
            assertThat(world.zones().at(inland).zones()).containsExactly(ZoneId.of("Europe/Tallinn"));
        });
    }

    @Test
    void a_wide_radius_takes_in_what_lies_within_it() {
        World.bundled().ifPresent(world -> {
            var wide =
                    world.zones().at(new Place.Point(58.3776, 26.7290, 100_000)).zones();
            assertThat(wide).contains(ZoneId.of("Europe/Tallinn"), ZoneId.of("Europe/Moscow"));
        });
    }

    @Test
    void the_open_sea_has_no_zone_and_no_country() {
        World.bundled().ifPresent(world -> {
            var sea = new Place.Point(-40, -120, 10);
            assertThat(world.zones().at(sea)).isEqualTo(new ZoneMap.Zones(java.util.List.of(), true));
            assertThat(world.countries().at(sea)).isEmpty();
        });
    }

    @Test
    void every_zone_of_the_map_has_rules_in_java() {
        World.bundled()
                .ifPresent(world -> assertThat(world.zones().names())
                        .hasSizeGreaterThan(250)
                        .allSatisfy(ZoneId::of));
    }

    @Test
    void the_gazetteer_finds_the_nearest_and_no_other_first() {
        World.bundled().ifPresent(world -> {
            var near = world.places().nearest(48.2, 16.37, 0, 5);
            assertThat(near).hasSize(5).isSortedAccordingTo(java.util.Comparator.comparing(Gazetteer.Near::metres));
            assertThat(world.places().size()).isGreaterThan(130_000);
        });
    }

    @Test
    void distances_and_directions_are_those_of_the_sphere() {
        assertThat(Globe.distance(51.5074, -0.1278, 48.8566, 2.3522)).isCloseTo(343_500, within(1_000.0));
        assertThat(Globe.bearing(0, 0, 0, 10)).isCloseTo(90, within(1e-9));
        assertThat(Globe.bearing(10, 0, 0, 0)).isCloseTo(180, within(1e-9));
        assertThat(Globe.wind(214)).isEqualTo("south-west");
        assertThat(Globe.wind(359)).isEqualTo("north");
    }
}
