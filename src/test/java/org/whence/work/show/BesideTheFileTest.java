package org.whence.work.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whence.support.SampleRecords.acquisition;
import static org.whence.support.SampleRecords.media;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.examination.Examination;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.CaptureTime.Basis;
import org.whence.core.metadata.FactReader;
import org.whence.core.metadata.FactReasons;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.work.WordExaminer;

class BesideTheFileTest {

    private static final Instant CHANGED = Instant.parse("2019-08-03T19:42:10.250Z");

    private static Facts said(Field... fields) {
        return FactReader.read(List.of(fields), "IMG_20190803_194211.xmp").facts();
    }

    private static Examination picture(Facts facts) {
        var picture = WordExaminer.picture(media(1), "word");
        return picture.saying(List.of(), facts, List.of(), null);
    }

    @Test
    void the_time_of_the_file_is_a_fact_in_utc_with_its_source() {
        var arrived = acquisition(1, media(1), "a.jpg").had(null, CHANGED);

        var facts = BesideTheFile.facts(Facts.NONE, List.of(arrived, arrived), List.of());

        assertThat(facts.captured())
                .extracting(CaptureTime::source, CaptureTime::basis, CaptureTime::raw)
                .containsExactly(tuple("System:FileModifyDate", Basis.FILE_SYSTEM, "2019-08-03T19:42:10.250Z"));
        assertThat(facts.captured().getFirst().reading().span().from()).isEqualTo(CHANGED);
        assertThat(FactsPage.of(
                                picture(Facts.NONE),
                                new Explained(
                                        facts, FactReasons.of(facts, List.of(), null), null, List.of(), List.of()))
                        .getFirst()
                        .sentences()
                        .getFirst())
                .startsWith("It states no time itself. The file that came here was last changed 2019-08-03 19:42:10");
    }

    @Test
    void nothing_is_added_where_no_file_system_spoke() {
        assertThat(BesideTheFile.facts(Facts.NONE, List.of(acquisition(1, media(1), "a.jpg")), List.of()))
                .isEqualTo(Facts.NONE);
    }

    @Test
    void what_a_sidecar_states_stands_after_the_bytes_with_the_sidecars_name_and_without_the_time_in_that_name() {
        var own = said(new Field("IFD0", "Software", "a", "a"));
        var sidecar = new BesideTheFile.Sidecar(
                "IMG_1.xmp",
                picture(said(
                        new Field("XMP-xmp", "CreateDate", "", "2019-08-03T19:42:11+03:00"),
                        new Field("XMP-exif", "GPSLatitude", "", "38,25.5N"),
                        new Field("XMP-exif", "GPSLongitude", "", "27,8.5E"),
                        new Field("XMP-xmp", "CreatorTool", "Adobe Lightroom 5.3", "Adobe Lightroom 5.3"))));

        var facts = BesideTheFile.facts(own, List.of(), List.of(sidecar));

        assertThat(facts.captured()).extracting(CaptureTime::source).contains("IMG_1.xmp XMP-xmp:CreateDate");
        assertThat(facts.captured().stream().filter(time -> time.source().startsWith("IMG_1.xmp")))
                .noneMatch(time -> time.basis() == Basis.FILE_NAME);
        assertThat(facts.places())
                .extracting(place -> place.source())
                .containsExactly("IMG_1.xmp XMP-exif:GPSLatitude");
        assertThat(facts.software()).containsExactly("a", "Adobe Lightroom 5.3");
    }
}
