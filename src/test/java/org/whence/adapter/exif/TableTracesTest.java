package org.whence.adapter.exif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.jpeg;
import static org.whence.support.MediaBytes.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.trace.TraceRules;
import org.whence.core.trace.Traced;
import org.whence.support.SharedMedia;

/// Quantisation tables, as files hold them and as the rules know them.
class TableTracesTest {

    /// The intra matrix of MPEG-1 (ISO/IEC 11172-2, 2.4.3.2), row by row.
    private static final int[] MPEG = {
        8, 16, 19, 22, 26, 27, 29, 34, 16, 16, 22, 24, 27, 29, 34, 37, 19, 22, 26, 27, 29, 34, 34, 38, 22, 22, 26, 27,
                29,
        34, 37, 40, 22, 26, 27, 29, 32, 35, 40, 48, 26, 27, 29, 32, 35, 40, 48, 58, 26, 27, 29, 34, 38, 46, 56, 69, 27,
                29,
        35, 38, 46, 56, 69, 83
    };

    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    @TempDir
    private Path folder;

    private static List<String> traces(Path file) {
        var said = new MetadataReader().read(file, "image/jpeg");
        return TraceRules.bundled().check(new Traced("image/jpeg", null, said.fields(), List.of())).stream()
                .map(trace -> trace.rule().name())
                .toList();
    }

    private List<String> traces(int[] table) throws IOException {
        byte[] values = new byte[64];
        for (int i = 0; i < 64; i++) {
            values[i] = (byte) table[ZIGZAG[i]];
        }
        return traces(Files.write(folder.resolve("a.jpg"), jpeg(segment(0xDB, concat(new byte[1], values)))));
    }

    private static int[] scaled(int quality) {
        int[] table = MPEG.clone();
        for (int i = 1; i < 64; i++) {
            table[i] = Math.clamp(MPEG[i] * quality >> 3, 1, 255);
        }
        return table;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 31})
    void the_tables_of_ffmpegs_encoder_are_known_by_their_rule(int quality) throws IOException {
        assertThat(traces(scaled(quality))).contains("ffmpeg-picture");
    }

    @Test
    void tables_of_anybody_else_fit_no_rule_of_tables() throws IOException {
        int[] other = scaled(5);
        other[7]++;
        assertThat(traces(other)).doesNotContain("ffmpeg-picture", "photoshop-tables", "standard-tables");
    }

    @ParameterizedTest
    @Tag("shared")
    @CsvSource({
        "metadata/xe-BlueSquare.jpg, photoshop-tables",
        "metadata/xv-Reagan.jpg, photoshop-tables",
        "c2pa/rs-no_manifest.jpg, photoshop-tables",
        "metadata/ex-landscape_1.jpg, photoshop-web-tables",
        "metadata/et-GPS.jpg, quicktime-tables"
    })
    void tables_of_real_files_are_known_by_their_rules(String file, String rule) {
        assertThat(traces(SharedMedia.folder().resolve(file))).contains(rule);
    }
}
