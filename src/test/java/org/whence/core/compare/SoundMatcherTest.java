package org.whence.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Match.Strength;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.Part;
import org.whence.core.media.Part.Of;
import org.whence.core.record.MediaId;
import org.whence.core.sample.SyntheticSound;

class SoundMatcherTest {

    private static final MediaId ONE = new MediaId("1".repeat(64));
    private static final MediaId TWO = new MediaId("2".repeat(64));
    private static final float[] TRACK = SyntheticSound.speech(1, 30);

    @Test
    void the_same_sound_maps_all_of_the_sound_and_nothing_else() {
        var match = SoundMatcher.match(heard(ONE, TRACK), heard(TWO, SyntheticSound.noisy(TRACK, 15, 1)))
                .orElseThrow();
        assertThat(match.relation()).isEqualTo(Relation.SAME_SOUND);
        assertThat(match.strength()).isEqualTo(Strength.CONFIDENT);
        assertThat(match.here()).isEqualTo(new Part(null, null, Of.SOUND));
        assertThat(match.there()).isEqualTo(new Part(null, null, Of.SOUND));
        assertThat(match.evidence().heard()).isNotNull();
        assertThat(match.reversed().evidence().words())
                .isEqualTo(match.evidence().words());
    }

    @Test
    void an_excerpt_maps_the_stretch_it_was_cut_from() {
        var match = SoundMatcher.match(heard(ONE, Tracks.cut(TRACK, 8, 10)), heard(TWO, TRACK))
                .orElseThrow();
        assertThat(match.here().of()).isEqualTo(Of.SOUND);
        assertThat(match.there().of()).isEqualTo(Of.SOUND);
        assertThat(match.there().time()).isNotNull();
        assertThat(match.there().time().fromMillis()).isCloseTo(8_000, within(500L));
        assertThat(match.there().time().toMillis()).isCloseTo(18_000, within(2_000L));
    }

    @Test
    void the_same_sound_under_other_pictures_is_said_to_be_that() {
        var matches = SoundMatcher.together(Optional.empty(), true, heard(ONE, TRACK), heard(TWO, TRACK));
        assertThat(matches).extracting(Match::words).containsExactly("same sound, other pictures");
    }

    @Test
    void the_same_pictures_under_another_sound_are_said_to_be_that() {
        var matches = SoundMatcher.together(
                Optional.of(pictures(0, 30_000, 0)), true, heard(ONE, TRACK), heard(TWO, SyntheticSound.music(2, 30)));
        assertThat(matches).extracting(Match::words).containsExactly("near copy, other sound");
    }

    @Test
    void where_both_are_the_same_both_are_said() {
        var matches =
                SoundMatcher.together(Optional.of(pictures(0, 30_000, 0)), true, heard(ONE, TRACK), heard(TWO, TRACK));
        assertThat(matches)
                .extracting(Match::words)
                .containsExactly("near copy, same sound", "same sound, same pictures");
    }

    @Test
    void a_sound_that_lies_elsewhere_than_the_pictures_is_said_to_be_shifted_not_another() {
        var shifted = Tracks.joined(Tracks.cut(TRACK, 15, 15), Tracks.cut(TRACK, 0, 15));
        var matches = SoundMatcher.together(
                Optional.of(pictures(0, 30_000, 0)), true, heard(ONE, TRACK), heard(TWO, shifted));
        assertThat(matches)
                .extracting(Match::words)
                .containsExactly("near copy, same sound elsewhere", "same sound, same pictures elsewhere");
    }

    @Test
    void a_sound_that_is_the_same_under_little_of_the_pictures_is_another_beside_them() {
        var mostlyOther = Tracks.joined(Tracks.cut(TRACK, 0, 8), SyntheticSound.music(2, 22));
        var matches = SoundMatcher.together(
                Optional.of(pictures(6_000, 30_000, 6_000)), true, heard(ONE, TRACK), heard(TWO, mostlyOther));
        assertThat(matches)
                .extracting(Match::words)
                .containsExactly("near copy, other sound", "same sound, other pictures");
    }

    @Test
    void nothing_is_said_of_a_sound_that_is_not_there_or_silent() {
        var silent = heard(TWO, new float[30 * SyntheticSound.RATE]);
        var match = pictures(0, 30_000, 0);
        for (var other : Arrays.asList(null, silent)) {
            assertThat(SoundMatcher.together(Optional.of(match), true, other, heard(ONE, TRACK)))
                    .extracting(Match::words)
                    .containsExactly("near copy");
        }
        assertThat(SoundMatcher.together(Optional.empty(), false, heard(ONE, TRACK), heard(TWO, TRACK)))
                .extracting(Match::words)
                .containsExactly("same sound");
    }

    @Test
    void a_media_does_not_match_itself() {
        assertThat(SoundMatcher.match(heard(ONE, TRACK), heard(ONE, TRACK))).isEmpty();
    }

    private static SoundMatcher.Heard heard(MediaId media, float[] sound) {
        return new SoundMatcher.Heard(media, Tracks.of(sound), sound.length * 1_000L / SyntheticSound.RATE);
    }

    private static Match pictures(long from, long to, long otherFrom) {
        return new Match(
                ONE,
                TWO,
                Relation.NEAR_COPY,
                Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                Evidence.EXACT,
                List.of(new Segment(from, to, otherFrom, 1)));
    }
}
