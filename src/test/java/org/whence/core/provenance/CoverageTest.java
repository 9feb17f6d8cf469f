package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.media.Part.Of;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;

class CoverageTest {

    private static final Scope WHOLE = new Scope.Whole();
    private static final Region LEFT = new Region(0, 0, 5_000, 10_000);
    private static final Region RIGHT = new Region(5_000, 0, 10_000, 10_000);

    private static Part pictures(@Nullable TimeRange time, @Nullable Region region) {
        return new Part(time, region, Of.PICTURE);
    }

    private static Scope whole(Extent extent, Part... pieces) {
        return Coverage.of(List.of(pieces), Part.WHOLE, extent);
    }

    private static Scope parts(Part... parts) {
        return new Scope.Parts(List.of(parts));
    }

    private static TimeRange seconds(long from, long to) {
        return new TimeRange(from * 1_000, to * 1_000);
    }

    @Test
    void the_pictures_of_a_clip_are_the_whole_of_what_was_filmed() {
        assertThat(whole(Extent.clip(60_000), pictures(null, null))).isEqualTo(WHOLE);
        assertThat(whole(Extent.clip(60_000), pictures(seconds(0, 60), null))).isEqualTo(WHOLE);
    }

    @Test
    void the_sound_of_a_clip_is_not() {
        var sound = new Part(null, null, Of.SOUND);
        assertThat(whole(Extent.clip(60_000), sound)).isEqualTo(parts(new Part(seconds(0, 60), null, Of.SOUND)));
        assertThat(whole(new Extent(MediaKind.AUDIO, 60_000L, Region.ALL, List.of()), sound))
                .isEqualTo(WHOLE);
        assertThat(Coverage.of(List.of(sound), sound, Extent.clip(60_000))).isEqualTo(WHOLE);
    }

    @Test
    void sound_is_named_only_where_nothing_else_is() {
        var inside = new Part(seconds(14, 30), null, Of.SOUND);
        var beyond = new Part(seconds(40, 50), null, Of.SOUND);
        assertThat(whole(Extent.clip(60_000), pictures(seconds(12, 31), null), inside))
                .isEqualTo(parts(Part.during(seconds(12, 31))));
        assertThat(whole(Extent.clip(60_000), pictures(seconds(12, 31), null), inside, beyond))
                .isEqualTo(parts(Part.during(seconds(12, 31)), beyond));
    }

    @Test
    void stretches_that_meet_are_joined_and_others_are_not() {
        assertThat(whole(
                        Extent.clip(60_000),
                        pictures(seconds(20, 31), null),
                        pictures(seconds(12, 20), null),
                        pictures(seconds(40, 44), null)))
                .isEqualTo(parts(Part.during(seconds(12, 31)), Part.during(seconds(40, 44))));
    }

    @Test
    void a_second_that_is_not_covered_is_missing_from_the_whole() {
        assertThat(whole(Extent.clip(60_000), pictures(seconds(0, 59), null)))
                .isEqualTo(parts(Part.during(seconds(0, 59))));
        assertThat(whole(Extent.clip(60_000), pictures(new TimeRange(0, 59_700), null)))
                .isEqualTo(WHOLE);
    }

    @Test
    void a_short_claimed_stretch_is_not_covered_by_a_touch() {
        var claimed = Part.during(new TimeRange(10_000, 10_400));
        var touch = pictures(new TimeRange(10_000, 10_010), null);
        assertThat(Coverage.of(List.of(touch), claimed, Extent.clip(60_000)))
                .isEqualTo(parts(Part.during(new TimeRange(10_000, 10_010))));
    }

    @Test
    void regions_together_cover_the_picture() {
        assertThat(whole(Extent.STILL, pictures(null, LEFT), pictures(null, RIGHT)))
                .isEqualTo(WHOLE);
        assertThat(whole(Extent.STILL, pictures(null, LEFT))).isEqualTo(parts(new Part(null, LEFT, Of.ALL)));
    }

    @Test
    void two_halves_at_different_times_cover_nothing_whole() {
        assertThat(whole(Extent.clip(60_000), pictures(seconds(0, 30), LEFT), pictures(seconds(30, 60), RIGHT)))
                .isEqualTo(parts(new Part(seconds(0, 30), LEFT, Of.ALL), new Part(seconds(30, 60), RIGHT, Of.ALL)));
    }

    @Test
    void borders_and_captions_need_not_be_covered() {
        var content = new Region(0, 1_000, 10_000, 9_000);
        var letterboxed = new Extent(MediaKind.IMAGE, null, content, List.of());
        assertThat(whole(letterboxed, pictures(null, content))).isEqualTo(WHOLE);
    }

    @Test
    void common_stock_need_not_be_covered() {
        var intro = new Extent(MediaKind.VIDEO, 60_000L, Region.ALL, List.of(seconds(0, 5)));
        assertThat(whole(intro, pictures(seconds(5, 60), null))).isEqualTo(WHOLE);
    }

    @Test
    void a_clip_of_unknown_length_is_never_covered_by_stretches() {
        var unknown = new Extent(MediaKind.VIDEO, null, Region.ALL, List.of());
        assertThat(whole(unknown, pictures(seconds(0, 60), null))).isEqualTo(parts(Part.during(seconds(0, 60))));
    }

    @Test
    void the_whole_of_a_claimed_stretch_is_all_that_has_to_be_covered() {
        var claimed = Part.during(seconds(12, 31));
        assertThat(Coverage.of(List.of(pictures(seconds(12, 31), null)), claimed, Extent.clip(60_000)))
                .isEqualTo(WHOLE);
    }
}
