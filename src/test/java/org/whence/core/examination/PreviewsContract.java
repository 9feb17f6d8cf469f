package org.whence.core.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.record.MediaId;

/// What every [Previews] must do.
public abstract class PreviewsContract {

    private static final MediaId MEDIA = new MediaId("a".repeat(64));
    private static final MediaId OTHER = new MediaId("b".repeat(64));

    protected abstract Previews emptyPreviews();

    @Test
    void each_preview_comes_back_under_its_name() {
        var previews = emptyPreviews();
        previews.put(MEDIA, List.of(preview(Preview.SMALL, 3), preview(Preview.LARGE, 70_000), preview("frame-0", 0)));
        assertThat(previews.get(MEDIA, Preview.SMALL)).hasValue(bytes(3));
        assertThat(previews.get(MEDIA, Preview.LARGE)).hasValue(bytes(70_000));
        assertThat(previews.get(MEDIA, "frame-0")).hasValue(bytes(0));
    }

    @Test
    void what_is_not_there_is_nothing() {
        var previews = emptyPreviews();
        previews.put(MEDIA, List.of(preview(Preview.SMALL, 3)));
        assertThat(previews.get(MEDIA, Preview.LARGE)).isEmpty();
        assertThat(previews.get(OTHER, Preview.SMALL)).isEmpty();
        assertThat(previews.frames(MEDIA)).isEmpty();
        assertThat(previews.frames(OTHER)).isEmpty();
    }

    @Test
    void frames_are_listed_by_time() {
        var previews = emptyPreviews();
        previews.put(MEDIA, List.of(frame(12_000), preview(Preview.SMALL, 3), frame(500), frame(2_000)));
        assertThat(previews.frames(MEDIA)).containsExactly(500L, 2_000L, 12_000L);
    }

    @Test
    void putting_again_replaces_all_that_was_there() {
        var previews = emptyPreviews();
        previews.put(MEDIA, List.of(preview(Preview.SMALL, 3), preview(Preview.LARGE, 4)));
        previews.put(MEDIA, List.of(preview(Preview.SMALL, 5)));
        assertThat(previews.get(MEDIA, Preview.SMALL)).hasValue(bytes(5));
        assertThat(previews.get(MEDIA, Preview.LARGE)).isEmpty();
    }

    @Test
    void what_was_removed_is_nothing() {
        var previews = emptyPreviews();
        previews.put(MEDIA, List.of(preview(Preview.SMALL, 3)));
        previews.remove(MEDIA);
        previews.remove(OTHER);
        assertThat(previews.get(MEDIA, Preview.SMALL)).isEmpty();
    }

    private static Preview frame(long timeMillis) {
        return preview(Preview.frame(timeMillis), 9);
    }

    protected static Preview preview(String name, int length) {
        return new Preview(name, bytes(length));
    }

    protected static byte[] bytes(int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + length);
        }
        return bytes;
    }
}
