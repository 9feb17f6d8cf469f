package org.whence.adapter.exif;

import static org.whence.support.MediaBytes.box;
import static org.whence.support.MediaBytes.chunk;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.deflated;
import static org.whence.support.MediaBytes.exifSegment;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.jpeg;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.png;
import static org.whence.support.MediaBytes.segment;
import static org.whence.support.MediaBytes.shorts;
import static org.whence.support.MediaBytes.tiff;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.whence.support.MediaBytes.Directory;

/// One small file of each kind, with metadata of every sort that the kind can carry.
final class SampleFiles {

    private SampleFiles() {}

    /// By media type.
    static Map<String, byte[]> all() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("image/jpeg", photograph());
        files.put("image/tiff", exif());
        files.put("image/png", drawing());
        files.put("image/gif", animation());
        files.put("image/webp", webp());
        files.put("video/mp4", clip());
        files.put("image/heic", heic());
        files.put("video/x-matroska", MatroskaFileTest.sample());
        files.put("audio/mpeg", Id3TagTest.sample());
        files.put("audio/flac", FlacFileTest.sample());
        files.put("application/rdf+xml", xmp().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    static byte[] exif() {
        return tiff(
                new Directory()
                        .text(0x010F, "Acme ")
                        .text(0x0110, "Box 1")
                        .number(0x0112, 6)
                        .text(0x0131, "Firm 2.0")
                        .text(0x0132, "2026:11:13 20:11:05"),
                new Directory()
                        .fractions(0x829A, 1, 125)
                        .fractions(0x829D, 13, 10)
                        .text(0x9003, "2026:11:13 20:11:04")
                        .text(0x9011, "+02:00")
                        .text(0x9291, "813")
                        .text(0xA431, "S-77")
                        .text(0xA434, "Lens 35"),
                new Directory()
                        .text(1, "S")
                        .fractions(2, 53, 1, 22, 1, 5825, 100)
                        .text(3, "E")
                        .fractions(4, 1, 1, 27, 1, 2404, 100)
                        .fractions(7, 18, 1, 11, 1, 404, 100)
                        .text(0x001D, "2026:11:13")
                        .fractions(0x001F, 165, 1));
    }

    static String xmp() {
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Kit 1"><rdf:RDF
                 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:m="http://ns.adobe.com/xap/1.0/mm/"
                 xmlns:e="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                 xmp:CreatorTool="Shop 9" m:DocumentID="doc-1">
                <dc:subject><rdf:Bag><rdf:li>bridge</rdf:li><rdf:li>river</rdf:li></rdf:Bag></dc:subject>
                <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">ours</rdf:li><rdf:li xml:lang="fr">à nous</rdf:li></rdf:Alt></dc:rights>
                <m:History><rdf:Seq><rdf:li e:action="saved" e:softwareAgent="Shop 9"/>
                <rdf:li rdf:parseType="Resource"><e:action>cropped</e:action></rdf:li></rdf:Seq></m:History>
                <xmp:CreateDate>2026-11-13T20:11+02:00</xmp:CreateDate>
                </rdf:Description></rdf:RDF></x:xmpmeta>""";
    }

    private static byte[] iptc() {
        byte[] records = concat(
                record(0x0178, "x"), record(0x0219, "bridge"), record(0x0219, "fire"), record(0x0237, "20261113"));
        return concat(latin("8BIM"), shorts(0x0404, 0), ints(records.length), records, new byte[records.length & 1]);
    }

    private static byte[] record(int id, String text) {
        return concat(new byte[] {0x1C}, shorts(id, text.length()), latin(text));
    }

    static byte[] photograph() {
        return jpeg(
                exifSegment(exif()),
                segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0"), xmp().getBytes(StandardCharsets.UTF_8)),
                segment(0xED, latin("Photoshop 3.0\0"), iptc()),
                segment(0xFE, latin("a comment")));
    }

    static byte[] drawing() {
        return png(
                chunk("tEXt", latin("Software\0Brush 3")),
                chunk("zTXt", latin("Creation Time\0\0"), deflated(latin("2026:11:13 20:11:05"))),
                chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0"), xmp().getBytes(StandardCharsets.UTF_8)),
                chunk("tIME", new byte[] {0x07, (byte) 0xEA, 11, 13, 18, 11, 5}),
                chunk("eXIf", exif()));
    }

    static byte[] animation() {
        byte[] magic = new byte[258];
        magic[0] = 1;
        for (int i = 1; i < 257; i++) {
            magic[i] = (byte) (256 - i);
        }
        byte[] frame = concat(
                new byte[] {0x21, (byte) 0xF9, 4, 0, 50, 0, 0, 0}, latin(","), new byte[9], new byte[] {2, 2, 0x44, 1, 0
                });
        return concat(
                latin("GIF89a"),
                new byte[] {2, 0, 2, 0, 0, 0, 0},
                new byte[] {0x21, (byte) 0xFE, 5},
                latin("hello\0"),
                new byte[] {0x21, (byte) 0xFF, 11},
                latin("XMP DataXMP"),
                xmp().getBytes(StandardCharsets.UTF_8),
                magic,
                frame,
                frame,
                latin(";"));
    }

    static byte[] webp() {
        byte[] chunks = concat(
                little("VP8X", new byte[] {12, 0, 0, 0, 99, 0, 0, 49, 0, 0}),
                little("EXIF", exif()),
                little("XMP ", xmp().getBytes(StandardCharsets.UTF_8)));
        return concat(latin("RIFF"), reversed(chunks.length + 4), latin("WEBP"), chunks);
    }

    private static byte[] little(String type, byte[] data) {
        return concat(latin(type), reversed(data.length), data, new byte[data.length & 1]);
    }

    private static byte[] reversed(int number) {
        return ints(Integer.reverseBytes(number));
    }

    static byte[] clip() {
        int created = (int) (java.time.Instant.parse("2026-11-13T18:11:05Z").getEpochSecond() + 2_082_844_800L);
        byte[] matrix = ints(0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000);
        byte[] header = box(
                "mvhd",
                ints(0, created, 0, 600, 2401, 0x10000),
                shorts(0x100),
                new byte[10],
                matrix,
                ints(0, 0, 0, 0, 0, 0, 2));
        byte[] track = box(
                "trak",
                box(
                        "tkhd",
                        ints(1, created, created, 1, 0, 2401, 0, 0),
                        shorts(0, 0, 0, 0),
                        matrix,
                        ints(640 << 16, 360 << 16)),
                box(
                        "mdia",
                        box("mdhd", ints(0, created, created, 600, 2401), shorts(0x15C7, 0)),
                        box("hdlr", ints(0, 0), latin("vide"), ints(0, 0, 0), latin("Video\0")),
                        box("minf", box("stbl", box("stts", ints(0, 1, 60, 20))))));
        byte[] userData = box(
                "udta",
                box("\u00a9xyz", shorts(18, 0x15C7), latin("+51.4169-000.0806/")),
                box(
                        "loci",
                        ints(0),
                        shorts(0x15C7),
                        latin("Home\0\0"),
                        ints(-(1 << 15), 51 << 16, 0),
                        latin("earth\0\0")));
        byte[] keys = box(
                "meta",
                box("hdlr", ints(0, 0), latin("mdta"), ints(0, 0, 0)),
                box("keys", ints(0, 1), ints(8 + 32), latin("mdta"), latin("com.apple.quicktime.creationdate")),
                box(
                        "ilst",
                        concat(
                                ints(8 + 16 + 24),
                                ints(1),
                                box("data", ints(1, 0), latin("2026-11-13T20:11:05+0200")))));
        return concat(
                box("ftyp", latin("isom"), ints(0x200), latin("isommp41")),
                box("moov", header, track, userData, keys),
                box("mdat", new byte[16]));
    }

    static byte[] heic() {
        byte[] file = heic(0);
        return heic(file.length - exif().length - 10);
    }

    private static byte[] heic(int exifAt) {
        byte[] exif = concat(ints(6), latin("Exif\0\0"), exif());
        byte[] meta = box(
                "meta",
                ints(0),
                box("hdlr", ints(0, 0), latin("pict"), ints(0, 0, 0), latin("\0")),
                box("pitm", ints(0), shorts(1)),
                box(
                        "iinf",
                        ints(0),
                        shorts(2),
                        box("infe", ints(0x02000000), shorts(1, 0), latin("hvc1\0")),
                        box("infe", ints(0x02000000), shorts(2, 0), latin("Exif\0"))),
                box("iloc", ints(0), shorts(0x4400, 1, 2, 0, 1), ints(exifAt, exif.length)),
                box(
                        "iprp",
                        box("ipco", box("ispe", ints(0, 640, 480)), box("irot", new byte[] {1})),
                        box("ipma", ints(0, 1), shorts(1), new byte[] {2, 1, 2})));
        return concat(box("ftyp", latin("mif1"), ints(0), latin("mif1heic")), meta, box("mdat", exif));
    }
}
