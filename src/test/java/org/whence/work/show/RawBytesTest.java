package org.whence.work.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.metadata.Field;

class RawBytesTest {

    @TempDir
    private Path temp;

    @Test
    void the_bytes_of_a_field_are_shown_by_rows_with_where_they_stand() throws IOException {
        var file = Files.write(temp.resolve("a"), "xxEXIF0123456789abcdefyy".getBytes());
        byte[] bytes = RawBytes.of(file, new Field.Bytes(2, 20));
        assertThat(RawBytes.dump(bytes, 2)).isEqualTo("""
                        00000002  45 58 49 46 30 31 32 33 34 35 36 37 38 39 61 62  EXIF0123456789ab
                        00000012  63 64 65 66                                      cdef
                        """);
    }

    @Test
    void bytes_past_the_end_of_the_file_are_not_made_up() throws IOException {
        var file = Files.write(temp.resolve("a"), new byte[10]);
        assertThat(RawBytes.of(file, new Field.Bytes(8, 100))).hasSize(2);
        assertThat(RawBytes.of(file, new Field.Bytes(100, 5))).isEmpty();
    }
}
