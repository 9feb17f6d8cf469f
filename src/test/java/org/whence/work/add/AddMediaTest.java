package org.whence.work.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.casefile.FieldClass;
import org.whence.core.casefile.FieldClasses;
import org.whence.core.custody.Act;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Status;
import org.whence.core.match.Match;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Basis;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.support.SampleRecords;
import org.whence.work.RefusedException;
import org.whence.work.TestDesk;
import org.whence.work.custody.VerifyDesk;

class AddMediaTest {

    @TempDir
    private Path folder;

    private TestDesk desk;
    private CaseId in;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        in = desk.openCase.make("Case");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static final class Heard implements AddMedia.Progress {

        private final List<String> refused = Collections.synchronizedList(new ArrayList<>());
        private final List<MediaId> acknowledged = Collections.synchronizedList(new ArrayList<>());
        private final List<MediaId> examined = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void refused(Path path, String says) {
            refused.add(path.getFileName() + ": " + says);
        }

        @Override
        public void acknowledged(Path path, MediaId media) {
            acknowledged.add(media);
        }

        @Override
        public void examined(Path path, MediaId media, Status status) {
            examined.add(media);
        }
    }

    private Heard add(Path... paths) throws InterruptedException {
        var heard = new Heard();
        desk.add.add(in, List.of(paths), AddMedia.Origin.COPIED, null, heard);
        return heard;
    }

    @Test
    void the_time_of_the_file_is_kept_with_its_acquisition_in_an_act_that_only_sources_let_out()
            throws IOException, InterruptedException {
        var file = desk.file("a.jpg", "bridge one");
        var changed = Instant.parse("2019-08-03T19:42:10.250Z");
        Files.setLastModifiedTime(file, FileTime.from(changed));

        var media = add(file).examined.getFirst();

        var acquisition = desk.appearances.acquisitions(media, in).getFirst();
        assertThat(acquisition.modifiedAt()).isEqualTo(changed);
        assertThat(desk.appearances.of(media, in)).extracting(Appearance::basis).containsExactly(Basis.HELD);
        assertThat(FieldClasses.of(new Act.Dated(acquisition.id(), media, changed)))
                .containsExactly(FieldClass.SOURCE);
    }

    @Test
    void a_file_is_preserved_recorded_examined_and_matched() throws InterruptedException {
        var first = add(desk.file("a.jpg", "bridge one")).examined.getFirst();
        var second = add(desk.file("b.jpg", "bridge two")).examined.getFirst();
        assertThat(desk.vault.find(first)).isPresent();
        assertThat(desk.matches.of(second)).extracting(Match::other).containsExactly(first);
        assertThat(desk.matches.of(first)).extracting(Match::other).containsExactly(second);
    }

    @Test
    void the_same_bytes_at_once_are_one_media_examined_once_with_an_appearance_each() throws InterruptedException {
        var paths = new Path[20];
        for (var i = 0; i < paths.length; i++) {
            paths[i] = desk.file(i + ".jpg", "the same bytes");
        }
        var heard = add(paths);
        assertThat(heard.acknowledged).hasSize(20).containsOnly(heard.acknowledged.getFirst());
        assertThat(desk.examiner.asked).hasValue(1);
        assertThat(desk.appearances.of(heard.acknowledged.getFirst()))
                .hasSize(20)
                .allMatch(seen -> seen.basis() == Basis.HELD);
    }

    @Test
    void of_many_near_copies_at_once_no_match_is_missed() throws InterruptedException {
        var paths = new Path[24];
        for (var i = 0; i < paths.length; i++) {
            paths[i] = desk.file(i + ".jpg", "bridge " + i);
        }
        assertThat(add(paths).examined)
                .hasSize(24)
                .allSatisfy(media -> assertThat(desk.matches.of(media)).hasSize(23));
    }

    @Test
    void a_post_is_attached_to_every_file_of_a_folder() throws Exception {
        desk.file("a.jpg", "one");
        desk.file("b.jpg", "two");
        var post = SampleRecords.post(7, Instant.parse("2025-03-07T20:00:00Z"), "words");
        desk.add.add(in, List.of(folder.resolve("files")), AddMedia.Origin.COPIED, post, new Heard());
        for (var item : desk.listing.items(org.whence.core.provenance.Listing.Query.of(in), 0, 10)) {
            assertThat(desk.appearances.posts(item.media())).containsExactly(post);
        }
        assertThat(desk.cases.byId(in).orElseThrow().media()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_is_refused_and_the_rest_goes_on() throws Exception {
        desk.file("a.jpg", "one");
        Files.createSymbolicLink(folder.resolve("files/link.jpg"), Path.of("/etc/hostname"));
        var heard = add(folder.resolve("files"), folder.resolve("gone"), Path.of("/dev/null"));
        assertThat(heard.examined).hasSize(1);
        assertThat(heard.refused)
                .containsExactlyInAnyOrder(
                        "link.jpg: This is a link. Links inside a folder are not followed.",
                        "gone: There is no such file, or it cannot be read.",
                        "null: This is a device, a pipe or a socket, and no file.");
    }

    @Test
    void a_stated_hash_of_several_files_is_refused_before_anything_is_added() {
        var origin = new AddMedia.Origin("received", "a neighbour", null, "0".repeat(64));
        var files = List.of(desk.file("a.jpg", "one"), desk.file("b.jpg", "two"));
        assertThatThrownBy(() -> desk.add.add(in, files, origin, null, new Heard()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("one file");
        assertThat(desk.cases.byId(in).orElseThrow().media()).isZero();
    }

    @Test
    void what_is_left_unexamined_is_taken_up_by_the_next_call() throws InterruptedException {
        desk.examiner.away = true;
        var first = desk.file("a.jpg", "one");
        assertThatThrownBy(() -> add(first)).isInstanceOf(ExaminerException.class);
        assertThat(desk.examine.pending()).hasSize(1);
        desk.examiner.away = false;
        assertThat(add(desk.file("b.jpg", "two")).examined).hasSize(2);
        assertThat(desk.examine.pending()).isEmpty();
    }

    @Test
    void an_original_that_is_gone_is_said_and_stops_nothing() throws Exception {
        desk.examiner.away = true;
        var first = desk.file("a.jpg", "one");
        assertThatThrownBy(() -> add(first)).isInstanceOf(ExaminerException.class);
        desk.vault.remove(desk.examine.pending().getFirst().media());
        desk.examiner.away = false;
        var heard = add(desk.file("b.jpg", "two"));
        assertThat(heard.examined).hasSize(1);
        assertThat(heard.refused).containsExactly("a.jpg: The original is missing from the vault");
    }

    @Test
    void whoever_is_cancelled_keeps_what_was_acknowledged() throws Exception {
        desk.file("a.jpg", "one");
        desk.file("b.jpg", "two");
        var acknowledged = new CountDownLatch(1);
        var heard = new Heard();
        var adding = new Thread(() -> {
            try {
                desk.add.add(
                        in, List.of(folder.resolve("files")), AddMedia.Origin.COPIED, null, new AddMedia.Progress() {
                            @Override
                            public void acknowledged(Path path, MediaId media) {
                                heard.acknowledged.add(media);
                                acknowledged.countDown();
                            }
                        });
            } catch (InterruptedException e) {
                heard.refused.add("cancelled");
            }
        });
        adding.start();
        acknowledged.await();
        adding.interrupt();
        adding.join();
        assertThat(heard.acknowledged)
                .isNotEmpty()
                .allMatch(media -> desk.vault.find(media).isPresent());
        assertThat(desk.verified()).allMatch(VerifyDesk.Checked::ok);
        desk.examine.pending(_ -> {});
        assertThat(heard.acknowledged)
                .allMatch(media -> desk.examinations.latest(media).isPresent());
    }

    @Test
    void a_name_that_is_not_text_keeps_its_bytes() throws IOException, InterruptedException {
        var strange = FileName.of(Path.of("caf\uFFFD.jpg"));
        assertThat(strange).isEqualTo(new FileName("caf\uFFFD.jpg", null));
        var media = add(desk.file("café.jpg", "one")).examined.getFirst();
        assertThat(desk.appearances.acquisitions(media).getFirst().nameBytes()).isNull();
    }
}
