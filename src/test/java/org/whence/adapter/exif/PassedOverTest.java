package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whence.support.MediaBytes.box;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.latin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.metadata.EmbeddedPart;

/// What stands in a clip where players look for nothing.
class PassedOverTest {

    private static final byte[] ZIP = latin("PK\u0003\u0004 an archive that nobody opens");

    @TempDir
    private Path folder;

    private List<EmbeddedPart> parts(byte[] file) throws IOException {
        var said = new MetadataReader().read(Files.write(folder.resolve("clip.mp4"), file), "video/mp4");
        return EmbeddedPart.in(said.fields());
    }

    /// The part has this kind and type, and its bytes are exactly `content`.
    private void holds(byte[] file, String kind, String type, byte[] content) throws IOException {
        var parts = parts(file);
        assertThat(parts).extracting(EmbeddedPart::kind, EmbeddedPart::type).containsExactly(tuple(kind, type));
        var at = parts.getFirst().at();
        assertThat(Arrays.copyOfRange(file, (int) at.offset(), (int) (at.offset() + at.length())))
                .isEqualTo(content);
        assertThat(parts.getFirst().isPassedOver()).isTrue();
    }

    @Test
    void nothing_is_passed_over_in_a_clip_as_recorders_write_it() throws IOException {
        assertThat(parts(SampleFiles.clip())).isEmpty();
        assertThat(parts(concat(SampleFiles.clip(), box("free", latin("IsoMedia File Produced with GPAC")))))
                .isEmpty();
        assertThat(parts(concat(SampleFiles.clip(), box("skip", new byte[400]), new byte[64])))
                .isEmpty();
        assertThat(parts(concat(SampleFiles.clip(), box("uuid", new byte[16], latin("a maker's own notes")))))
                .isEmpty();
    }

    @Test
    void what_follows_the_last_box_is_a_part() throws IOException {
        byte[] picture = SampleFiles.photograph();
        holds(concat(SampleFiles.clip(), picture), "Picture", "image/jpeg", picture);
        holds(concat(SampleFiles.clip(), ZIP), "Trailing", "application/zip", ZIP);
        byte[] words = latin("meet me at the harbour at nine");
        holds(concat(SampleFiles.clip(), words), "Trailing", "application/octet-stream", words);
        byte[] few = latin("abc");
        holds(concat(SampleFiles.clip(), few), "Trailing", "application/octet-stream", few);
    }

    @Test
    void a_second_film_behind_a_film_is_no_motion_photo() throws IOException {
        byte[] film = SampleFiles.clip();
        holds(concat(SampleFiles.clip(), film), "Trailing", "video/mp4", film);
    }

    @Test
    void a_file_in_free_space_or_in_a_box_of_its_own_is_a_part() throws IOException {
        holds(concat(SampleFiles.clip(), box("free", ZIP)), "Hidden", "application/zip", ZIP);
        byte[] paper = latin("%PDF-1.7 and so on");
        holds(concat(SampleFiles.clip(), box("uuid", new byte[16], paper)), "Hidden", "application/pdf", paper);
        byte[] own = latin("whatever this is");
        holds(concat(SampleFiles.clip(), box("hide", own)), "Hidden", "application/octet-stream", own);
    }

    @Test
    void the_film_of_a_heic_motion_photo_is_one() throws IOException {
        byte[] film = SampleFiles.clip();
        byte[] file = concat(SampleFiles.heic(), box("mpvd", film));
        var said = new MetadataReader().read(Files.write(folder.resolve("a.heic"), file), "image/heic");
        assertThat(EmbeddedPart.in(said.fields()))
                .extracting(
                        EmbeddedPart::kind,
                        EmbeddedPart::type,
                        part -> part.at().length())
                .containsExactly(tuple("MotionPhoto", "video/mp4", (long) film.length));
    }

    @Test
    void a_clip_that_was_cut_off_has_nothing_behind_it() throws IOException {
        byte[] whole = SampleFiles.clip();
        for (int length = 0; length < whole.length - 8; length++) {
            assertThat(parts(Arrays.copyOf(whole, length)).stream()
                            .filter(part -> part.at().length() > 7))
                    .as("cut at %d", length)
                    .isEmpty();
        }
    }
}
