package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.core.provenance.Records.CASE;
import static org.whence.core.provenance.Records.CLAIMED;
import static org.whence.core.provenance.Records.COLLEAGUE;
import static org.whence.core.provenance.Records.OTHER_CASE;
import static org.whence.core.provenance.Records.OWN;
import static org.whence.core.provenance.Records.bound;
import static org.whence.core.provenance.Records.claim;
import static org.whence.core.provenance.Records.day;
import static org.whence.core.provenance.Records.decided;
import static org.whence.core.provenance.Records.held;
import static org.whence.core.provenance.Records.id;
import static org.whence.core.provenance.Records.match;
import static org.whence.core.provenance.Records.media;
import static org.whence.core.provenance.Records.on;
import static org.whence.core.provenance.Records.posted;
import static org.whence.core.provenance.Records.recorded;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.core.match.Decision;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;
import org.whence.core.provenance.Witness.Standing;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;
import org.whence.support.PlainExamination;

class WitnessesTest {

    private static final Claim MARCH = recorded(on("2025-03-07"));
    private static final Extent MINUTE = Extent.clip(60_000);

    private static List<Standing> standings(Catalogue catalogue, Claim claim) {
        return catalogue.witnesses().before(claim, Extent.STILL).stream()
                .map(Witness::standing)
                .toList();
    }

    private static Appearance of(int other) {
        return posted(other, media(other), on("2019-08-03"), Part.WHOLE);
    }

    private static List<Part> covers(Catalogue catalogue, Claim claim, Extent extent) {
        return catalogue.witnesses().before(claim, extent).getFirst().covers();
    }

    private static Part stretch(long from, long to) {
        return Part.during(new TimeRange(from, to));
    }

    private static Part pictures(@Nullable TimeRange time) {
        return new Part(time, null, Part.Of.PICTURE);
    }

    @Test
    void equal_pixels_carry_without_a_decision() {
        assertThat(standings(new Catalogue().with(of(2)).with(match(2, Relation.SAME_PIXELS)), MARCH))
                .containsExactly(Standing.COUNTS);
    }

    @Test
    void any_other_match_carries_only_where_people_decided_that_it_is_the_same_recording() {
        var open = new Catalogue().with(of(2)).with(match(2, Relation.NEAR_COPY));
        assertThat(standings(open, MARCH)).containsExactly(Standing.MATCH_OPEN);
        assertThat(standings(open.with(decided(2, Decision.SAME_RECORDING)), MARCH))
                .containsExactly(Standing.COUNTS);
    }

    @Test
    void another_recording_of_the_same_scene_does_not_carry() {
        var catalogue = new Catalogue().with(of(2)).with(match(2, Relation.NEAR_COPY));
        assertThat(standings(catalogue.with(decided(2, Decision.SAME_SCENE)), MARCH))
                .containsExactly(Standing.DECIDED_OTHERWISE);
    }

    @Test
    void two_decisions_that_differ_leave_a_match_open() {
        var catalogue = new Catalogue()
                .with(of(2))
                .with(match(2, Relation.NEAR_COPY))
                .with(decided(2, Decision.SAME_RECORDING))
                .with(decided(2, Decision.NOT_THE_SAME));
        assertThat(standings(catalogue, MARCH)).containsExactly(Standing.MATCH_OPEN);
    }

    @Test
    void a_decision_made_in_another_case_or_by_another_desk_is_no_decision_here() {
        var catalogue = new Catalogue()
                .with(of(2))
                .with(match(2, Relation.NEAR_COPY))
                .with(decided(2, Decision.SAME_RECORDING, OTHER_CASE, OWN))
                .with(decided(2, Decision.SAME_RECORDING, CASE, COLLEAGUE));
        assertThat(standings(catalogue, MARCH)).containsExactly(Standing.MATCH_OPEN);
    }

    @Test
    void a_chain_of_matches_carries_nothing() {
        var onward = new Match(
                media(2),
                media(3),
                Relation.SAME_PIXELS,
                Match.Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                match(2, Relation.SAME_PIXELS).evidence(),
                List.of());
        assertThat(standings(
                        new Catalogue()
                                .with(of(3))
                                .with(match(2, Relation.SAME_PIXELS))
                                .with(onward),
                        MARCH))
                .isEmpty();
    }

    @Test
    void records_of_other_cases_and_other_desks_wait_for_a_person() {
        var own = posted(1, on("2019-08-03"));
        var elsewhere = new Appearance(
                id(2), OTHER_CASE, OWN, OWN, CLAIMED, Part.WHOLE, own.when(), Basis.PUBLISHED, id(2), null, "@a");
        var theirs = new Appearance(
                id(3), CASE, COLLEAGUE, COLLEAGUE, CLAIMED, Part.WHOLE, own.when(), Basis.HELD, null, null, "b.jpg");
        assertThat(standings(new Catalogue().with(own, elsewhere, theirs), MARCH))
                .containsExactlyInAnyOrder(Standing.COUNTS, Standing.OTHER_CASE, Standing.SENDER_NOT_RELIED_UPON);
    }

    @Test
    void the_claims_own_post_and_its_later_states_never_count() {
        var catalogue = new Catalogue()
                .with(
                        postedAt(1, on("2019-08-03"), "https://t.me/harbour/7"),
                        postedAt(2, on("2019-08-04"), "http://www.t.me/harbour/7/#edited"),
                        postedAt(3, on("2019-08-05"), "https://t.me/harbour/8"));
        catalogue.posts.add(post(1, "https://t.me/harbour/7"));
        assertThat(standings(catalogue, claim(Claim.Of.RECORDED, on("2025-03-07"), Part.WHOLE, id(1))))
                .containsExactly(Standing.OWN_POST, Standing.OWN_POST, Standing.COUNTS);
    }

    private static Appearance postedAt(int id, Span when, String address) {
        return new Appearance(
                id(id), CASE, OWN, OWN, CLAIMED, Part.WHOLE, when, Basis.PUBLISHED, id(id), address, "@harbour");
    }

    private static Post post(int id, String address) {
        return new Post(id(id), address, "@harbour", null, null, null, null, null, Basis.PUBLISHED);
    }

    @Test
    void what_was_held_does_not_say_that_it_was_published() {
        var catalogue = new Catalogue().with(held(1, CLAIMED, day("2019-08-03")));
        assertThat(standings(catalogue, claim(Claim.Of.PUBLISHED, on("2025-03-07"), Part.WHOLE, null)))
                .containsExactly(Standing.NOT_A_PUBLICATION);
        assertThat(standings(catalogue, MARCH)).containsExactly(Standing.COUNTS);
    }

    @Test
    void an_appearance_of_another_part_is_no_witness_of_the_claimed_one() {
        var catalogue = new Catalogue().with(posted(1, CLAIMED, on("2019-08-03"), stretch(0, 5_000)));
        assertThat(standings(catalogue, claim(Claim.Of.RECORDED, on("2025-03-07"), stretch(9_000, 12_000), null)))
                .containsExactly(Standing.NOT_THE_CLAIMED_PART);
    }

    @Test
    void a_match_of_clips_covers_the_stretches_that_it_maps() {
        var catalogue = new Catalogue()
                .with(of(2))
                .with(match(2, Relation.CLIP_OF, Part.WHOLE, Part.WHOLE, new Segment(12_000, 31_000, 4_000, 1)));
        assertThat(covers(catalogue, MARCH, MINUTE)).containsExactly(pictures(new TimeRange(12_000, 31_000)));
    }

    @Test
    void only_what_shows_the_stretch_that_was_seen_is_covered() {
        var seen = posted(2, media(2), on("2019-08-03"), stretch(10_000, 14_000));
        var catalogue = new Catalogue()
                .with(seen)
                .with(match(2, Relation.CLIP_OF, Part.WHOLE, Part.WHOLE, new Segment(12_000, 31_000, 4_000, 2)));
        assertThat(covers(catalogue, MARCH, MINUTE)).containsExactly(pictures(new TimeRange(15_000, 17_000)));
    }

    @Test
    void a_stretch_that_was_seen_and_is_not_shown_here_covers_nothing() {
        var seen = posted(2, media(2), on("2019-08-03"), stretch(50_000, 54_000));
        var catalogue = new Catalogue()
                .with(seen)
                .with(match(2, Relation.CLIP_OF, Part.WHOLE, Part.WHOLE, new Segment(12_000, 31_000, 4_000, 1)));
        assertThat(standings(catalogue, MARCH)).containsExactly(Standing.NOT_THE_CLAIMED_PART);
    }

    @Test
    void a_match_of_sound_covers_sound_only() {
        var catalogue = new Catalogue().with(of(2)).with(match(2, Relation.SAME_SOUND));
        assertThat(covers(catalogue, MARCH, MINUTE)).containsExactly(new Part(null, null, Part.Of.SOUND));
        var ofPictures = claim(Claim.Of.RECORDED, on("2025-03-07"), pictures(null), null);
        assertThat(standings(catalogue, ofPictures)).containsExactly(Standing.NOT_THE_CLAIMED_PART);
    }

    @Test
    void a_region_that_was_seen_carries_only_a_match_inside_it() {
        var left = new Part(null, new Region(0, 0, 5_000, 10_000), Part.Of.ALL);
        var inside = new Part(null, new Region(1_000, 1_000, 4_000, 9_000), Part.Of.ALL);
        var seen = posted(2, media(2), on("2019-08-03"), left);
        assertThat(covers(new Catalogue().with(seen).with(match(2, Relation.CROP, Part.WHOLE, inside)), MARCH, MINUTE))
                .containsExactly(pictures(null));
        assertThat(standings(new Catalogue().with(seen).with(match(2, Relation.NEAR_COPY)), MARCH))
                .containsExactly(Standing.NOT_THE_CLAIMED_PART);
    }

    @Test
    void stretches_of_common_stock_carry_nothing() {
        var intro = new Extent(MediaKind.VIDEO, 60_000L, Region.ALL, List.of(new TimeRange(0, 5_000)));
        var catalogue = new Catalogue()
                .with(of(2))
                .with(match(2, Relation.CLIP_OF, Part.WHOLE, Part.WHOLE, new Segment(0, 5_000, 0, 1)));
        assertThat(catalogue.witnesses().before(MARCH, intro))
                .extracting(Witness::standing)
                .containsExactly(Standing.NOT_THE_CLAIMED_PART);
    }

    @Test
    void a_still_that_is_a_frame_of_a_clip_is_covered_as_a_whole() {
        var catalogue = new Catalogue()
                .with(of(2))
                .with(match(2, Relation.FRAME_OF, Part.WHOLE, Part.WHOLE, new Segment(0, 0, 9_000, 1)));
        assertThat(covers(catalogue, MARCH, Extent.STILL)).containsExactly(pictures(null));
    }

    @Test
    void bounds_count_on_the_claimed_media_in_its_case_unless_their_author_was_set_aside() {
        var counts = bound(1, day("2026-01-01"));
        var elsewhere = new NotBefore(id(2), OTHER_CASE, OWN, CLAIMED, Part.WHOLE, day("2026-01-01"), "", "");
        var theirs = new NotBefore(id(3), CASE, COLLEAGUE, CLAIMED, Part.WHOLE, day("2026-01-01"), "", "");
        var another = new NotBefore(id(4), CASE, OWN, media(2), Part.WHOLE, day("2026-01-01"), "", "");
        var catalogue = new Catalogue();
        catalogue.setAside.add(COLLEAGUE);
        assertThat(catalogue.witnesses().counting(List.of(another, theirs, elsewhere, counts), MARCH))
                .containsExactly(counts);
    }

    @Test
    void a_time_that_the_file_states_decides_nothing() {
        var clock = new CaptureTime(
                new Reading(LocalDateTime.parse("2010-01-01T00:00"), ChronoUnit.SECONDS, new Zone.Utc()),
                CaptureTime.Basis.EXIF,
                "ExifIFD:DateTimeOriginal",
                "2010:01:01 00:00:00");
        var examination = PlainExamination.of(CLAIMED)
                .version(1)
                .facts(new Facts(List.of(clock), List.of(), Device.UNKNOWN, List.of()))
                .made();
        var extent = Extent.of(examination);
        var witnesses = new Catalogue()
                .with(held(1, CLAIMED, day("2026-01-01")))
                .witnesses()
                .before(MARCH, extent);
        assertThat(VerdictRule.on(MARCH, extent, witnesses, List.of()))
                .isEqualTo(new Verdict.NotContradicted(MARCH, 1));
    }
}
