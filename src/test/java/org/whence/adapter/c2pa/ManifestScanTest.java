package org.whence.adapter.c2pa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestScanTest {

    private static final int CHUNK = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jumb\0\0\0\u001ejumdc2pa",
                "c2pa.claim",
                "<c2pa:manifest>",
                "\0\0\0\u0010caBX",
                "!\u00ff\u000bC2PA_GIF",
                "uuid\u00d8\u00fe\u00c3\u00d6\u001b\u000eH<\u0092\u0097X(\u0087~\u00c4\u0081",
                "dcterms:provenance=",
                "iTXtXML:com.adobe.xmp\0\u0001\0"
            })
    void a_mark_is_seen_wherever_it_lies(String mark) throws IOException {
        var bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        for (var at :
                new int[] {0, 1, CHUNK - bytes.length, CHUNK - bytes.length + 1, CHUNK - 1, CHUNK, 2 * CHUNK - 3}) {
            var file = new byte[2 * CHUNK + 1_000];
            System.arraycopy(bytes, 0, file, at, bytes.length);
            assertThat(mayCarry(file, "image/jpeg")).as("at %d", at).isTrue();
        }
    }

    @Test
    void a_file_without_a_mark_is_left_alone() throws IOException {
        assertThat(mayCarry(new byte[3 * CHUNK], "image/jpeg")).isFalse();
        assertThat(mayCarry("c2p".getBytes(StandardCharsets.US_ASCII), "image/jpeg"))
                .isFalse();
        assertThat(mayCarry(new byte[0], "video/mp4")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/jxl", "audio/mpeg"})
    void what_may_hide_a_store_in_compression_is_always_looked_at(String type) throws IOException {
        assertThat(mayCarry(new byte[10], type)).isTrue();
    }

    private static boolean mayCarry(byte[] file, String type) throws IOException {
        return ManifestScan.mayCarry(new ByteArrayInputStream(file), type);
    }
}
