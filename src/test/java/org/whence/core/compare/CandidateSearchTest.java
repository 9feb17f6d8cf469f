package org.whence.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.core.compare.CandidateSearch.Candidate;
import org.whence.core.compare.CandidateSearch.Place;
import org.whence.core.compare.Film.Piece;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.index.HammingIndex;
import org.whence.core.match.Nearness;
import org.whence.core.record.MediaId;

class CandidateSearchTest {

    private static final MediaId ASKED = media('a');

    private final SplittableRandom random = new SplittableRandom(1);
    private final HammingIndex index = new HammingIndex();
    private final Map<Long, Place> places = new HashMap<>();
    private final CandidateSearch search =
            new CandidateSearch(index, row -> Optional.ofNullable(places.get(row)), Nearness.CONFIDENT_BITS);

    private static MediaId media(char digit) {
        return new MediaId(String.valueOf(digit).repeat(64));
    }

    private void hold(MediaId media, long timeMillis, PdqHash hash) {
        var row = (long) places.size();
        places.put(row, new Place(media, timeMillis));
        index.add(row, hash);
    }

    private void hold(MediaId media, Clip clip) {
        clip.frames().forEach(frame -> hold(media, frame.timeMillis(), frame.hash()));
    }

    private static Content still(PdqHash hash, int quality) {
        var dihedral = Stream.of(Orientation.values()).map(hash::turned).toList();
        return new Content(ASKED, "p", new PictureFingerprint(dihedral, quality), List.of(), null);
    }

    private static Content clip(Clip clip) {
        return new Content(ASKED, null, null, clip.frames(), clip.durationMillis());
    }

    @ParameterizedTest
    @EnumSource
    void a_still_finds_its_copies_however_turned_and_mirrored(Orientation orientation) {
        var hash = Hashes.any(random);
        hold(media('b'), 0, Hashes.near(hash.turned(orientation), 20, random));
        hold(media('c'), 0, Hashes.any(random));
        assertThat(search.of(still(hash, 100))).singleElement().satisfies(candidate -> {
            assertThat(candidate.media()).isEqualTo(media('b'));
            assertThat(candidate.nearest()).isEqualTo(20);
            assertThat(candidate.hits().getFirst().orientation()).isEqualTo(orientation);
        });
    }

    @Test
    void a_clip_finds_clips_mirrored_ones_and_stills_most_frames_first() {
        var film = new Film(3, 60);
        hold(media('b'), Film.cut(1, 5, new Piece(film, 20_000, 24_000)));
        hold(media('c'), Film.cut(2, 5, new Piece(film, 0, 50_000, 1, Orientation.MIRRORED)));
        hold(media('d'), Film.cut(3, 5, new Piece(new Film(4, 60), 0, 60_000)));
        hold(media('e'), 0, film.at(40_000));
        var found = search.of(clip(Film.cut(4, 5, new Piece(film, 0, 60_000))));
        assertThat(found).extracting(Candidate::media).containsExactly(media('c'), media('b'), media('e'));
    }

    @Test
    void itself_and_rows_no_longer_known_are_not_candidates() {
        var hash = Hashes.any(random);
        hold(ASKED, 0, hash);
        index.add(99, hash);
        assertThat(search.of(still(hash, 100))).isEmpty();
    }

    @Test
    void a_hash_of_little_quality_does_not_ask() {
        var hash = Hashes.any(random);
        hold(media('b'), 0, hash);
        assertThat(search.of(still(hash, 9))).isEmpty();
    }

    @Test
    void candidates_are_bounded_and_the_nearest_stay() {
        var hash = Hashes.any(random);
        for (var n = 0; n < CandidateSearch.MOST_FOR_STILL + 50; n++) {
            hold(new MediaId("%064x".formatted(n)), 0, Hashes.near(hash, n < 50 ? 30 : 3, random));
        }
        assertThat(search.of(still(hash, 100)))
                .hasSize(CandidateSearch.MOST_FOR_STILL)
                .allSatisfy(candidate -> assertThat(candidate.nearest()).isEqualTo(3));
    }

    @Test
    void a_candidate_is_confident_up_to_31_bits_by_its_nearest_hash() {
        assertThat(candidate(40, 31).isConfident()).isTrue();
        assertThat(candidate(40, 32).isConfident()).isFalse();
        assertThat(candidate(40, 32).nearest()).isEqualTo(32);
    }

    private static Candidate candidate(int... distances) {
        return new Candidate(
                media('b'),
                IntStream.of(distances)
                        .mapToObj(distance ->
                                new CandidateSearch.Hit(0, Orientation.ORIGINAL, new Place(media('b'), 0), distance))
                        .toList());
    }
}
