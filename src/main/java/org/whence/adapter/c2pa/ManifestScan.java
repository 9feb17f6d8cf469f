package org.whence.adapter.c2pa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Tells whether a file may carry Content Credentials, or the address of some, so that the engine need not be started
/// for the others. Reads the file once, at the speed of the disk.
///
/// It may say yes in vain, but never no. Every manifest store begins with a JUMBF description box whose type is
/// `c2pa` (C2PA Technical Specification, "Use of JUMBF"), and names its parts `c2pa.assertions`, `c2pa.claim`,
/// `c2pa.signature`; it lies in the file as it is, whole or in pieces of 64 kB (JPEG) or 255 bytes (GIF), next to the
/// mark of its container. An address lies in XMP as `dcterms:provenance`. Where a container compresses either, the
/// compression itself counts as a yes.
final class ManifestScan {

    /// Types in which a store may lie compressed or encoded out of sight.
    private static final Set<String> ALWAYS = Set.of("application/pdf", "image/jxl", "audio/mpeg");

    private static final List<byte[]> MARKS = List.of(
            bytes("jumdc2pa"), // the description box of any store
            bytes("c2pa."), // labels in it
            bytes("c2pa:"), // labels in it, and its element in SVG
            bytes("caBX"), // its chunk in PNG
            bytes("C2PA_GIF"), // its extension in GIF
            bytes("\u00d8\u00fe\u00c3\u00d6\u001b\u000eH<\u0092\u0097X(\u0087~\u00c4\u0081"), // its box in MP4 and HEIF
            bytes("provenance"), // the property of XMP
            bytes("XML:com.adobe.xmp\0\u0001")); // compressed XMP in PNG

    private static final int LONGEST =
            MARKS.stream().mapToInt(mark -> mark.length).max().orElseThrow();
    private static final boolean[] FIRST = new boolean[256];

    static {
        MARKS.forEach(mark -> FIRST[mark[0] & 0xff] = true);
    }

    private static final int CHUNK = 1 << 20;

    private ManifestScan() {}

    /// Whether the engine has to look. Blocks while the file is read, at most to its end.
    static boolean mayCarry(InputStream file, String type) throws IOException {
        if (ALWAYS.contains(type)) {
            return true;
        }
        var buffer = new byte[LONGEST - 1 + CHUNK];
        var kept = 0;
        for (var read = file.readNBytes(buffer, 0, CHUNK); read > 0; read = file.readNBytes(buffer, kept, CHUNK)) {
            var end = kept + read;
            if (contains(buffer, end)) {
                return true;
            }
            kept = Math.min(LONGEST - 1, end);
            System.arraycopy(buffer, end - kept, buffer, 0, kept);
        }
        return false;
    }

    private static boolean contains(byte[] buffer, int end) {
        for (var at = 0; at < end; at++) {
            if (FIRST[buffer[at] & 0xff] && markAt(buffer, at, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean markAt(byte[] buffer, int at, int end) {
        for (var mark : MARKS) {
            if (mark.length <= end - at && startsWith(buffer, at, mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] buffer, int at, byte[] mark) {
        for (var i = 0; i < mark.length; i++) {
            if (buffer[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String mark) {
        return mark.getBytes(StandardCharsets.ISO_8859_1);
    }
}
