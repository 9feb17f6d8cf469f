package org.whence.work.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.Examination;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.core.record.CaseId;
import org.whence.core.record.Ids;
import org.whence.core.record.MediaId;
import org.whence.core.vault.VaultException;
import org.whence.support.Desks;
import org.whence.support.PlainExamination;
import org.whence.work.TestDesk;

class ExtractMediaTest {

    @TempDir
    private Path folder;

    private TestDesk desk;
    private CaseId in;
    private ExtractMedia extract;
    private MediaId parent;

    @BeforeEach
    void add() throws InterruptedException {
        desk = new TestDesk(folder);
        in = desk.openCase.make("Harbour");
        var file = desk.file("IMG_1.jpg", "harbour picture|thumbnail|the film behind the end");
        desk.add.add(in, List.of(file), AddMedia.Origin.COPIED, null, new AddMedia.Progress() {});
        parent = desk.listing
                .items(org.whence.core.provenance.Listing.Query.of(in), 0, 1)
                .getFirst()
                .media();
        extract = new ExtractMedia(
                desk.vault,
                desk.log,
                new Ids(Desks.clock(), () -> 77),
                Desks.clock(),
                desk.examine,
                folder.resolve("work"),
                "whence 1");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Examination holding(EmbeddedPart... parts) {
        return PlainExamination.of(parent)
                .says(List.of(parts).stream().map(EmbeddedPart::field).toList())
                .made();
    }

    private static final EmbeddedPart THUMBNAIL =
            new EmbeddedPart(EmbeddedPart.THUMBNAIL, "image/jpeg", new Field.Bytes(16, 9));
    private static final EmbeddedPart FILM =
            new EmbeddedPart(EmbeddedPart.MOTION_PHOTO, "video/mp4", new Field.Bytes(26, 23));

    @Test
    void what_stands_behind_the_end_becomes_a_media_that_names_its_parent() throws Exception {
        var extracted = extract.from(in, holding(THUMBNAIL, FILM), "IMG_1.jpg", false);
        assertThat(extracted).extracting(ExtractMedia.Extracted::part).containsExactly(FILM);
        var media = extracted.getFirst().media();
        assertThat(Files.readString(desk.vault.find(media).orElseThrow())).isEqualTo("the film behind the end");
        assertThat(desk.appearances.acquisitions(media)).singleElement().satisfies(acquisition -> {
            assertThat(acquisition.name()).isEqualTo("IMG_1-motionphoto-1.mp4");
            assertThat(acquisition.how()).isEqualTo("extracted from " + parent.hex() + " at byte 26, 23 bytes");
        });
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void thumbnails_are_taken_out_when_asked_for() throws Exception {
        assertThat(extract.from(in, holding(THUMBNAIL, FILM), "IMG_1.jpg", true))
                .hasSize(2);
    }

    @Test
    void parent_and_part_are_shown_together() throws Exception {
        var film =
                extract.from(in, holding(FILM), "IMG_1.jpg", false).getFirst().media();
        var companions = new Companions(desk.listing, desk.appearances);
        assertThat(companions.of(parent, in, desk.appearances.acquisitions(parent), List.of()))
                .containsExactly(new Companion(film, "IMG_1-motionphoto-1.mp4", "extracted from this", false));
        assertThat(companions.of(film, in, desk.appearances.acquisitions(film), List.of()))
                .contains(new Companion(parent, "IMG_1.jpg", "this was extracted from it", false));
    }

    @Test
    void sidecars_of_one_name_belong_together_and_others_do_not() throws Exception {
        var sidecar = desk.file("IMG_1.xmp", "sidecar words");
        var other = desk.file("IMG_10.jpg", "another picture");
        desk.add.add(in, List.of(sidecar, other), AddMedia.Origin.COPIED, null, new AddMedia.Progress() {});
        var companions = new Companions(desk.listing, desk.appearances);
        assertThat(companions.of(parent, in, desk.appearances.acquisitions(parent), List.of()))
                .extracting(Companion::name)
                .containsExactly("IMG_1.xmp");
    }

    @Test
    void a_part_past_the_end_is_refused_and_nothing_is_left() throws IOException {
        var wrong = new EmbeddedPart(EmbeddedPart.TRAILING, "application/zip", new Field.Bytes(26, 2300));
        assertThatThrownBy(() -> extract.from(in, holding(wrong), "IMG_1.jpg", false))
                .isInstanceOf(VaultException.class);
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void names_of_parts_and_sidecars_share_a_stem() {
        assertThat(Companions.stem("IMG_1.jpg.xmp")).isEqualTo("IMG_1");
        assertThat(Companions.stem("noextension")).isEqualTo("noextension");
    }
}
