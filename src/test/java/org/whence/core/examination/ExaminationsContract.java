package org.whence.core.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.examined;
import static org.whence.support.SampleRecords.media;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.ActLog;
import org.whence.core.examination.Examinations.HashRow;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.media.MediaKind;
import org.whence.core.record.MediaId;
import org.whence.support.PlainExamination;

/// What every [Examinations] must do.
public abstract class ExaminationsContract {

    protected abstract ActLog log();

    protected abstract Examinations examinations();

    @Test
    void what_was_never_added_is_not_known() {
        assertThat(examinations().hashes(media(1))).isEmpty();
        assertThat(examinations().latest(media(1))).isEmpty();
        assertThat(examinations().pending(10)).isEmpty();
        assertThat(examinations().hashCount()).isEqualTo(new Examinations.HashCount(0, 0));
    }

    @Test
    void what_was_added_has_its_hashes_and_is_pending_until_it_was_examined() {
        log().record(CASE, added(1, media(1), "a.jpg"));
        assertThat(examinations().hashes(media(1)).orElseThrow().media()).isEqualTo(media(1));
        assertThat(examinations().pending(10)).containsExactly(new Examinations.Pending(media(1), CASE, "a.jpg"));
        var examination = Examination.none(media(1), "bubblewrap", Status.FAILED, "It took too long.", "image/jpeg");
        log().record(List.of(examined(CASE, examination)));
        assertThat(examinations().pending(10)).isEmpty();
        assertThat(examinations().latest(media(1))).hasValue(examination);
    }

    @Test
    void what_an_earlier_version_examined_waits_to_be_examined_again() {
        assertThat(examinations().waiting()).isEqualTo(Examinations.Waiting.NONE);
        for (var number = 1; number <= 3; number++) {
            log().record(CASE, added(number, media(number), number + ".jpg"));
        }
        log().record(OTHER_CASE, added(4, media(1), "again.jpg"));
        log().record(List.of(examined(CASE, picture(media(1), "e".repeat(64), 1)), examined(CASE, earlier(media(2)))));
        assertThat(examinations().waiting()).isEqualTo(new Examinations.Waiting(2, 1));
        assertThat(examinations().pending(10)).hasSize(2);
    }

    @Test
    void the_pending_come_in_the_order_in_which_they_were_added_each_once() {
        log().record(OTHER_CASE, added(3, media(1), "late.jpg"));
        log().record(CASE, added(1, media(2), "first.jpg"));
        log().record(CASE, added(2, media(1), "early.jpg"));
        assertThat(examinations().pending(10))
                .containsExactly(
                        new Examinations.Pending(media(2), CASE, "first.jpg"),
                        new Examinations.Pending(media(1), CASE, "early.jpg"));
        assertThat(examinations().pending(1)).hasSize(1);
    }

    @Test
    void an_examination_comes_back_as_it_was() {
        var examination = new SampleExaminations(new SplittableRandom(4)).of(media(1));
        log().record(List.of(examined(CASE, examination)));
        assertThat(examinations().latest(media(1))).hasValue(examination);
    }

    @Test
    void media_are_found_by_their_pixels() {
        for (var number = 1; number <= 3; number++) {
            var pixels = number == 3 ? "f".repeat(64) : "e".repeat(64);
            log().record(List.of(examined(CASE, picture(media(number), pixels, number))));
        }
        assertThat(examinations().samePixels("e".repeat(64))).containsExactly(media(1), media(2));
        assertThat(examinations().samePixels("d".repeat(64))).isEmpty();
    }

    @Test
    void media_are_found_by_the_first_digits_of_their_names_at_most_ten() {
        for (var number = 1; number <= 17; number++) {
            log().record(CASE, added(number, media(number), number + ".jpg"));
        }
        assertThat(examinations().beginningWith("0".repeat(62))).hasSize(10).startsWith(media(1), media(2));
        assertThat(examinations().beginningWith("0".repeat(62) + "1")).containsExactly(media(16), media(17));
        assertThat(examinations().beginningWith("0".repeat(63) + "g")).isEmpty();
        assertThat(examinations().beginningWith("%")).isEmpty();
    }

    @Test
    void a_hash_is_found_by_its_row_as_long_as_it_is_there() {
        log().record(List.of(examined(CASE, picture(media(1), "e".repeat(64), 7))));
        var row = rows(0).getFirst();
        assertThat(examinations().hash(row.row())).hasValue(row);
        assertThat(examinations().hash(row.row() + 1)).isEmpty();
    }

    @Test
    void every_hash_is_handed_over_in_the_order_in_which_it_came_in() {
        log().record(List.of(examined(CASE, picture(media(2), "e".repeat(64), 7)), examined(CASE, clip(media(1)))));
        var rows = rows(0);
        assertThat(rows).extracting(HashRow::media).containsExactly(media(2), media(1), media(1));
        assertThat(rows).extracting(HashRow::timeMillis).containsExactly(-1L, 0L, 1000L);
        assertThat(rows).extracting(HashRow::hash).containsExactly(hash(7), hash(-1), hash(Long.MIN_VALUE));
        assertThat(rows).extracting(HashRow::quality).containsExactly(90, 50, 60);
        assertThat(rows(rows.get(1).row())).containsExactly(rows.getLast());
        assertThat(examinations().hashCount())
                .isEqualTo(new Examinations.HashCount(3, rows.getLast().row()));
    }

    @Test
    void another_result_of_the_same_version_takes_the_place_of_the_one_before_under_new_numbers() {
        log().record(List.of(examined(CASE, picture(media(1), "e".repeat(64), 7))));
        var before = rows(0).getLast().row();
        log().record(List.of(examined(CASE, picture(media(1), "e".repeat(64), 8))));
        assertThat(rows(0)).singleElement().satisfies(row -> {
            assertThat(row.hash()).isEqualTo(hash(8));
            assertThat(row.row()).isGreaterThan(before);
        });
    }

    private List<HashRow> rows(long after) {
        var rows = new ArrayList<HashRow>();
        examinations().hashes(after, rows::add);
        return rows;
    }

    private static Examination earlier(MediaId media) {
        return PlainExamination.of(media)
                .version(Examination.VERSION - 1)
                .status(Status.UNSUPPORTED, "It is no picture.")
                .type("text/plain", MediaKind.OTHER)
                .made();
    }

    private static Examination picture(MediaId media, String pixels, long hash) {
        var fingerprint = new PictureFingerprint(
                Stream.iterate(hash, next -> next + 1)
                        .limit(8)
                        .map(ExaminationsContract::hash)
                        .toList(),
                90);
        return examination(media, MediaKind.IMAGE, pixels, fingerprint, List.of());
    }

    private static Examination clip(MediaId media) {
        return examination(
                media,
                MediaKind.VIDEO,
                null,
                null,
                List.of(new FrameHash(0, hash(-1), 50), new FrameHash(1000, hash(Long.MIN_VALUE), 60)));
    }

    private static Examination examination(
            MediaId media,
            MediaKind kind,
            @Nullable String pixels,
            @Nullable PictureFingerprint picture,
            List<FrameHash> frames) {
        return PlainExamination.of(media)
                .type("image/jpeg", kind)
                .pixels(pixels)
                .picture(picture)
                .frames(frames)
                .made();
    }

    private static PdqHash hash(long word) {
        return new PdqHash(word, ~word, word * 31, 0);
    }
}
