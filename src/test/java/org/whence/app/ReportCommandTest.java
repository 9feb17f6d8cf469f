package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.sample.Story;

/// `whence report`, on the sample case.
class ReportCommandTest {

    @TempDir
    private Path folder;

    @Test
    void the_sample_is_put_on_paper() throws Exception {
        var page = folder.resolve("case.html");
        var ran = Ran.whence(SampleHome.folder(), "report", Story.CASE, page.toString(), "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.json().getFirst().integer("media"))
                .isEqualTo(Story.items().size());
        var text = Files.readString(page);
        assertThat(text).contains("Deciding record", "t.me/kesh_news/1842", "dir=\"ltr\">صورة_الليلة.jpg</bdi>");
        assertThat(text).contains("data:image/png;base64,").doesNotContain("data:image/jpeg");
    }

    @Test
    void one_media_is_put_on_pages_with_its_picture_if_that_is_asked_for() throws Exception {
        var pages = folder.resolve("media.pdf");
        var media = SampleHome.items().getFirst().text("sha256");
        var ran = Ran.whence(SampleHome.folder(), "report", media, pages.toString(), "--with-pictures");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("1 media", "pictures that can be seen", "not: fields of place");
        assertThat(Files.readString(pages, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void a_name_that_no_report_has_is_not_understood() {
        var ran = Ran.whence(
                SampleHome.folder(),
                "report",
                Story.CASE,
                folder.resolve("case.doc").toString());
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains(".html, .pdf");
    }

    @Test
    void a_folder_that_is_not_there_is_not_done() {
        var target = folder.resolve("none").resolve("case.html");
        assertThat(Ran.whence(SampleHome.folder(), "report", Story.CASE, target.toString())
                        .status())
                .isEqualTo(3);
    }
}
