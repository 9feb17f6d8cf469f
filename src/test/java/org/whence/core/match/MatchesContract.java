package org.whence.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.media;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;
import org.whence.core.record.MediaId;

/// What every [Matches] must do.
public abstract class MatchesContract {

    protected abstract Matches matches();

    @Test
    void a_match_is_kept_as_it_was_found_and_seen_from_either_side() {
        var match = new Match(
                media(1),
                media(2),
                Relation.CLIP_OF,
                Match.Strength.CONFIDENT,
                new Part(new TimeRange(0, 19_000), new Region(0, 100, 10_000, 9_000), Part.Of.PICTURE),
                Part.during(new TimeRange(12_000, 31_000)),
                new Evidence(14, 80, 75, Orientation.ROTATED_90, 19),
                List.of(new Segment(0, 19_000, 12_000, 1), new Segment(19_000, 20_000, 40_000, 0.5)));
        matches().replace(media(1), List.of(match));
        assertThat(matches().of(media(1))).containsExactly(match);
        assertThat(matches().of(media(2))).containsExactly(match.reversed());
        assertThat(matches().of(media(3))).isEmpty();
    }

    @Test
    void the_strongest_come_first() {
        var lead = match(media(1), media(2), Relation.NEAR_COPY, Match.Strength.LEAD, 33);
        var far = match(media(1), media(3), Relation.NEAR_COPY, Match.Strength.CONFIDENT, 20);
        var near = match(media(1), media(4), Relation.NEAR_COPY, Match.Strength.CONFIDENT, 2);
        var pixels = match(media(1), media(5), Relation.SAME_PIXELS, Match.Strength.CONFIDENT, 0);
        matches().replace(media(1), List.of(lead, far, near, pixels));
        assertThat(matches().of(media(1))).containsExactly(pixels, near, far, lead);
    }

    @Test
    void replacing_takes_away_what_was_found_from_either_side_and_nothing_else() {
        matches().replace(media(1), List.of(match(media(1), media(2), Relation.NEAR_COPY, Match.Strength.LEAD, 33)));
        var other = match(media(3), media(4), Relation.NEAR_COPY, Match.Strength.LEAD, 33);
        matches().replace(media(3), List.of(other));
        matches().replace(media(2), List.of());
        assertThat(matches().of(media(1))).isEmpty();
        assertThat(matches().of(media(4))).containsExactly(other.reversed());
    }

    @Test
    void a_change_keeps_the_others_and_takes_the_place_of_the_same_pair_from_either_side() {
        var other = match(media(3), media(2), Relation.NEAR_COPY, Match.Strength.CONFIDENT, 3);
        matches()
                .change(
                        media(1),
                        List.of(),
                        List.of(match(media(1), media(2), Relation.CROP, Match.Strength.LEAD, 33)));
        matches().change(media(3), List.of(), List.of(other));
        var again = match(media(2), media(1), Relation.MIRROR, Match.Strength.CONFIDENT, 4);
        matches().change(media(2), List.of(), List.of(again));
        assertThat(matches().of(media(2))).containsExactly(other.reversed(), again);
        assertThat(matches().of(media(1))).containsExactly(again.reversed());
        matches().change(media(2), List.of(), List.of());
        assertThat(matches().of(media(2))).hasSize(2);
    }

    @Test
    void a_change_takes_single_pairs_away_from_either_side() {
        var kept = match(media(1), media(2), Relation.NEAR_COPY, Match.Strength.LEAD, 33);
        var gone = match(media(1), media(3), Relation.NEAR_COPY, Match.Strength.LEAD, 33);
        matches().change(media(1), List.of(), List.of(kept, gone));
        matches().change(media(3), List.of(media(1), media(2)), List.of());
        assertThat(matches().of(media(1))).containsExactly(kept);
        assertThat(matches().of(media(3))).isEmpty();
    }

    @Test
    void those_of_many_media_are_read_at_once_and_those_among_some_each_once() {
        var near = match(media(1), media(2), Relation.NEAR_COPY, Match.Strength.CONFIDENT, 2);
        var far = match(media(3), media(1), Relation.NEAR_COPY, Match.Strength.CONFIDENT, 9);
        matches().replace(media(1), List.of(near));
        matches().replace(media(3), List.of(far));
        assertThat(matches().of(List.of(media(1), media(2), media(4))))
                .isEqualTo(Map.of(
                        media(1), List.of(near, far.reversed()),
                        media(2), List.of(near.reversed()),
                        media(4), List.of()));
        assertThat(matches().among(List.of(media(1), media(2), media(4))))
                .containsExactly(matches().of(media(1)).getFirst());
    }

    @Test
    void a_match_of_another_media_is_refused() {
        var match = match(media(1), media(2), Relation.MIRROR, Match.Strength.LEAD, 33);
        assertThatThrownBy(() -> matches().replace(media(2), List.of(match)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matches().change(media(2), List.of(), List.of(match)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Match match(MediaId media, MediaId other, Relation relation, Match.Strength strength, int distance) {
        var evidence = new Evidence(distance, 80, 80, Orientation.ORIGINAL, 1);
        return new Match(media, other, relation, strength, Part.WHOLE, Part.WHOLE, evidence, List.of());
    }
}
