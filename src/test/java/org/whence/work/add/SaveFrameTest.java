package org.whence.work.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.whence.support.SampleRecords.media;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.FrameSaver;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.work.FindMedia;
import org.whence.work.RefusedException;
import org.whence.work.TestDesk;

class SaveFrameTest {

    private static final long MILLIS = 3_723_004; // 1:02:03.004

    @TempDir
    private Path folder;

    private TestDesk desk;
    private CaseId in;
    private MediaId clip;

    @BeforeEach
    void open() throws Exception {
        desk = new TestDesk(folder);
        in = desk.openCase.make("Harbour");
        var file = desk.file("VID 1.final.mp4", "a clip");
        desk.add.add(in, List.of(file), AddMedia.Origin.COPIED, null, new AddMedia.Progress() {});
        clip = new FindMedia(desk.examinations, desk.listing).ofFile(file);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_frame_is_a_media_that_says_of_what_clip_and_moment_it_is() throws Exception {
        var saved = save((file, millis) -> "frame at %d".formatted(millis).getBytes(StandardCharsets.UTF_8))
                .of(in, clip, MILLIS);
        assertThat(saved.name()).isEqualTo("VID 1.final 01-02-03.004.png");
        assertThat(desk.appearances.acquisitions(saved.media())).singleElement().satisfies(came -> {
            assertThat(came.how()).isEqualTo("derived from " + clip.hex() + " at 01:02:03.004");
            assertThat(came.name()).isEqualTo(saved.name());
        });
        assertThat(desk.vault.find(saved.media()).orElseThrow()).hasContent("frame at 3723004");
        assertThat(work()).isEmptyDirectory();
    }

    @Test
    void where_there_is_no_such_frame_nothing_is_added() {
        var none = save((_, _) -> {
            throw new ExaminerException("There is no such frame");
        });
        assertThatThrownBy(() -> none.of(in, clip, MILLIS)).isInstanceOf(ExaminerException.class);
        assertThatThrownBy(() -> none.of(in, media(7), MILLIS))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not in the vault");
        assertThat(new FindMedia(desk.examinations, desk.listing).in(in)).containsExactly(clip);
    }

    private SaveFrame save(FrameSaver saver) {
        return new SaveFrame(desk.vault, saver, desk.appearances, desk.add, work());
    }

    private Path work() {
        return folder.resolve("work");
    }
}
