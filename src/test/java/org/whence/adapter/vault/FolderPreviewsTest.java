package org.whence.adapter.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.Preview;
import org.whence.core.examination.Previews;
import org.whence.core.examination.PreviewsContract;
import org.whence.core.record.MediaId;

final class FolderPreviewsTest extends PreviewsContract {

    private static final MediaId MEDIA = new MediaId("c".repeat(64));

    @TempDir
    private Path folder;

    @Override
    protected Previews emptyPreviews() {
        return new FolderPreviews(folder.resolve("previews"));
    }

    @Test
    void a_media_has_one_file_however_many_its_previews() throws IOException {
        emptyPreviews().put(MEDIA, List.of(preview(Preview.SMALL, 3), preview("frame-1", 4), preview("frame-2", 5)));
        try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_pack_cut_short_anywhere_gives_whole_previews_or_none() throws IOException {
        var previews = emptyPreviews();
        previews.put(MEDIA, List.of(preview(Preview.SMALL, 40), preview("frame-7", 50)));
        var pack = pack();
        var whole = Files.readAllBytes(pack);
        for (var length = 0; length < whole.length; length++) {
            Files.write(pack, java.util.Arrays.copyOf(whole, length));
            assertThat(previews.get(MEDIA, "frame-7")).isEmpty();
            assertThat(previews.get(MEDIA, Preview.SMALL))
                    .satisfiesAnyOf(
                            found -> assertThat(found).isEmpty(),
                            found -> assertThat(found).hasValue(bytes(40)));
        }
    }

    @Test
    void a_pack_with_any_bit_turned_gives_whole_previews_or_none() throws IOException {
        var previews = emptyPreviews();
        previews.put(MEDIA, List.of(preview(Preview.SMALL, 40)));
        var pack = pack();
        var whole = Files.readAllBytes(pack);
        for (var bit = 0; bit < whole.length * 8; bit++) {
            var turned = whole.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(pack, turned);
            assertThat(previews.get(MEDIA, Preview.SMALL))
                    .satisfiesAnyOf(
                            found -> assertThat(found).isEmpty(),
                            found -> assertThat(found).hasValue(bytes(40)));
        }
    }

    private Path pack() {
        return folder.resolve("previews/cc/" + MEDIA + ".previews");
    }
}
