package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.core.examination.Status;
import org.whence.core.media.MediaKind;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.trouble.Trouble;

class TroublePortsTest {

    @Test
    void a_damaged_file_says_its_reason_and_where_to_look() {
        var trouble = TroublePorts.of(item(Status.DAMAGED, "Ends after 1.2 of 8.4 MB.", "video/quicktime"));
        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.DAMAGED);
        assertThat(trouble.happened()).isEqualTo("Ends after 1.2 of 8.4 MB.");
        assertThat(trouble.todo()).startsWith("Look for a fuller copy");
    }

    @Test
    void what_to_do_fits_what_the_file_is() {
        assertThat(todo("application/x-dosexec")).startsWith("Do not open it.");
        assertThat(todo("application/x-sharedlib")).startsWith("Do not open it.");
        assertThat(todo("application/zip")).startsWith("Unpack it elsewhere");
        assertThat(todo("application/pdf")).startsWith("Open it elsewhere");
        assertThat(TroublePorts.of(item(Status.UNSUPPORTED, "Empty.", "application/octet-stream", 0))
                        .todo())
                .startsWith("Ask for it again");
    }

    @Test
    void what_happened_is_a_whole_sentence() {
        assertThat(TroublePorts.of(item(Status.DAMAGED, "It ends too early", "image/png"))
                        .happened())
                .isEqualTo("It ends too early.");
    }

    private static String todo(String type) {
        return TroublePorts.of(item(Status.UNSUPPORTED, "No media.", type)).todo();
    }

    @Test
    void what_was_examined_is_no_trouble() {
        assertThatThrownBy(() -> TroublePorts.of(item(Status.EXAMINED, null, "image/jpeg")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Listing.Item item(Status status, @Nullable String reason, String type) {
        return item(status, reason, type, 8_400_000);
    }

    private static Listing.Item item(Status status, @Nullable String reason, String type, long bytes) {
        return new Listing.Item(
                new CaseId(new UUID(0, 1)),
                new MediaId("a".repeat(64)),
                "file",
                Instant.EPOCH,
                bytes,
                status,
                reason,
                type,
                MediaKind.OTHER,
                null,
                null,
                null,
                0,
                Map.of());
    }
}
