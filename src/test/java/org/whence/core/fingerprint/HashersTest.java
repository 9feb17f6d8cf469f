package org.whence.core.fingerprint;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HashersTest {

    /// FIPS 180-4 and RFC 1321 give these for "abc".
    @Test
    void content_hashes_are_those_of_the_standards() {
        var hasher = new ContentHasher();
        hasher.update("xab".getBytes(US_ASCII), 1, 2);
        hasher.update("c".getBytes(US_ASCII), 0, 1);
        var hashes = hasher.finish();
        assertThat(hashes.media().hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(hashes.sha1()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(hashes.md5()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(hashes.size()).isEqualTo(3);
        assertThat(hasher.finish().size()).isZero();
    }

    @Test
    void pixels_hash_as_red_green_blue_row_by_row() {
        var hasher = new PixelHasher(1, PixelLayout.RGB);
        hasher.row("abc".getBytes(US_ASCII), 0);
        assertThat(hasher.finish()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void opaque_pixels_hash_the_same_in_every_layout() {
        var grey = pixels(PixelLayout.GREY, (byte) 7, (byte) 9);
        var rgb = pixels(PixelLayout.RGB, (byte) 7, (byte) 7, (byte) 7, (byte) 9, (byte) 9, (byte) 9);
        var full = (byte) 0xff;
        var rgba = pixels(PixelLayout.RGBA, (byte) 7, (byte) 7, (byte) 7, full, (byte) 9, (byte) 9, (byte) 9, full);
        assertThat(List.of(rgb, rgba)).containsOnly(grey);
    }

    @Test
    void opacity_counts_where_there_is_any() {
        var full = (byte) 0xff;
        var opaque = pixels(PixelLayout.RGBA, (byte) 7, (byte) 7, (byte) 7, full, (byte) 9, (byte) 9, (byte) 9, full);
        var half = pixels(PixelLayout.RGBA, (byte) 7, (byte) 7, (byte) 7, full, (byte) 9, (byte) 9, (byte) 9, (byte) 8);
        assertThat(half).isNotEqualTo(opaque);
    }

    private static String pixels(PixelLayout layout, byte... row) {
        var hasher = new PixelHasher(row.length / layout.bytes(), layout);
        hasher.row(row, 0);
        return hasher.finish();
    }
}
