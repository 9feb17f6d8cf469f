package org.whence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.media;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.record.MediaId;

class FindMediaTest {

    private static final MediaId ALONE = new MediaId("ab12cd" + "0".repeat(58));

    @TempDir
    private Path folder;

    private TestDesk desk;
    private FindMedia find;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        find = new FindMedia(desk.examinations, desk.listing);
        desk.log.record(CASE, added(1, ALONE, "alone.jpg"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void six_digits_of_its_hash_name_a_media_in_either_case() {
        assertThat(find.named("ab12cd")).isEqualTo(ALONE);
        assertThat(find.named("AB12CD00")).isEqualTo(ALONE);
        assertThat(find.named(ALONE.hex())).isEqualTo(ALONE);
    }

    @Test
    void fewer_digits_or_what_is_no_hash_name_nothing() {
        for (var wrong : new String[] {"ab12c", "", "alone.jpg", "ab12cg", ALONE.hex() + "0"}) {
            assertThatThrownBy(() -> find.named(wrong))
                    .as(wrong)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("is no file");
        }
        assertThatThrownBy(() -> find.named("ab12ce"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("No media");
    }

    @Test
    void several_that_begin_alike_are_listed_and_none_is_taken() {
        desk.log.record(CASE, added(2, media(2), "two"));
        desk.log.record(CASE, added(3, media(3), "three"));
        assertThatThrownBy(() -> find.named("000000"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(media(2).hex())
                .hasMessageContaining(media(3).hex());
    }

    @Test
    void a_name_is_the_same_however_its_accents_are_written() {
        desk.log.record(CASE, added(2, media(2), "caf\u00e9.jpg"));
        assertThat(find.called(CASE, "cafe\u0301.jpg")).contains(media(2));
        assertThat(find.called(OTHER_CASE, "caf\u00e9.jpg")).isEmpty();
    }

    @Test
    void a_name_that_several_media_of_the_case_have_is_refused_with_their_hashes() {
        desk.log.record(CASE, added(2, media(2), "IMG_1.jpg"));
        desk.log.record(CASE, added(3, media(3), "IMG_1.jpg"));
        assertThatThrownBy(() -> find.called(CASE, "IMG_1.jpg"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(media(2).hex())
                .hasMessageContaining(media(3).hex());
    }

    @Test
    void a_file_is_known_by_its_bytes_only_once_it_was_added() throws Exception {
        var file = desk.file("a.jpg", "words");
        assertThatThrownBy(() -> find.ofFile(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(find.hash(file).media().hex());
        desk.log.record(CASE, added(2, find.hash(file).media(), "another name"));
        assertThat(find.ofFile(file)).isEqualTo(find.hash(file).media());
    }
}
