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
    void a_program_is_not_to_be_opened_and_an_archive_is_opened_elsewhere() {
        assertThat(TroublePorts.of(item(Status.UNSUPPORTED, "No media.", "application/x-dosexec"))
                        .todo())
                .startsWith("Do not open it.");
        assertThat(TroublePorts.of(item(Status.UNSUPPORTED, "No media.", "application/zip"))
                        .todo())
                .startsWith("Open it elsewhere");
    }

    @Test
    void what_was_examined_is_no_trouble() {
        assertThatThrownBy(() -> TroublePorts.of(item(Status.EXAMINED, null, "image/jpeg")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Listing.Item item(Status status, @Nullable String reason, String type) {
        return new Listing.Item(
                new CaseId(new UUID(0, 1)),
                new MediaId("a".repeat(64)),
                "file",
                Instant.EPOCH,
                8_400_000,
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
