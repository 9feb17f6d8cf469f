package org.whence.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;

class RulesTest {

    private final SampleSubject subject = new SampleSubject();

    @Test
    void nothing_odd_gives_no_finding() {
        subject.time("ExifIFD:DateTimeOriginal", "2019-08-03 19:42:10");
        subject.time("ExifIFD:CreateDate", "2019-08-03 19:42:10");
        subject.places.add(new StatedPlace(new Place.Point(46.48, 0, 10), "GPS:GPSLatitude"));
        subject.posted("2019-08-04 10:00 UTC");
        subject.claimed(SampleSubject.reading("2019-08-03").span(), null, SampleSubject.POST);
        assertThat(subject.found()).isEmpty();
    }

    @Test
    void every_rule_has_a_name_of_its_own_and_explains_itself() {
        assertThat(Rules.all())
                .extracting(Rule::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
        assertThat(Rules.all())
                .extracting(Rule::explains)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith("."));
    }

    @Test
    void a_stated_hash_of_other_bytes_is_a_contradiction() {
        subject.acquisition = SampleSubject.acquired("a.jpg", null, "f".repeat(64));
        assertThat(subject.found())
                .containsExactly(new Finding(
                        "stated-hash-differs",
                        Severity.CONTRADICTION,
                        "The SHA-256 stated at collection, %s, is not that of this file.".formatted("f".repeat(64)),
                        List.of(SampleSubject.ACQUISITION.toString())));
        subject.acquisition = SampleSubject.acquired("a.jpg", null, SampleSubject.MEDIA.hex());
        assertThat(subject.found()).isEmpty();
    }

    @Test
    void a_collection_after_the_arrival_is_a_contradiction() {
        subject.acquisition = SampleSubject.acquired("a.jpg", "2026-11-15 UTC", null);
        assertThat(subject.found()).extracting(Finding::rule).containsExactly("collected-after-arrival");
        subject.acquisition = SampleSubject.acquired("a.jpg", "2026-11-13 UTC", null);
        assertThat(subject.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg,    image/jpeg,               0",
        "A.JPG,    image/png,                1",
        "a.heic,   image/heif,               0",
        "a.mov,    video/mp4,                1",
        "a.jpg,    application/octet-stream, 0",
        "a.xyz,    image/png,                0",
        "no name,  image/png,                0"
    })
    void an_extension_is_compared_with_the_content(String name, String type, int findings) {
        subject.acquisition = SampleSubject.acquired(name, null, null);
        assertThat(subject.found(type))
                .hasSize(findings)
                .allMatch(finding -> finding.rule().equals("extension-and-content-differ"));
    }

    @Test
    void the_gravest_comes_first() {
        subject.places.add(new StatedPlace(new Place.Point(0, 0, 0), "GPS:GPSPosition"));
        subject.time("ExifIFD:DateTimeOriginal", "2030-01-01");
        assertThat(subject.found()).extracting(Finding::rule).containsExactly("time-in-the-future", "position-zero");
    }

    @Test
    void a_rule_that_is_switched_off_finds_nothing() {
        subject.places.add(new StatedPlace(new Place.Point(0, 0, 0), "GPS:GPSPosition"));
        assertThat(Rules.check(subject.made(), Set.of("position-zero"))).isEmpty();
        assertThat(Rules.check(subject.made(), Set.of("stripped")))
                .extracting(Finding::rule)
                .containsExactly("position-zero");
    }
}
