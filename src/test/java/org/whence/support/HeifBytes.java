package org.whence.support;

import static org.whence.support.MediaBytes.box;
import static org.whence.support.MediaBytes.concat;
import static org.whence.support.MediaBytes.ints;
import static org.whence.support.MediaBytes.latin;
import static org.whence.support.MediaBytes.shorts;

/// HEIF and AVIF files of two coded pictures, put together box by box (ISO/IEC 23008-12).
public final class HeifBytes {

    private HeifBytes() {}

    /// A reference of one item to another, as `iref` holds it.
    public static byte[] reference(String kind, int from, int to) {
        return box("iref", ints(0), box(kind, shorts(from, 1, to)));
    }

    /// Items 1, the primary one, and 2.
    ///
    /// @param brands four characters each, the first is the major one
    /// @param kind of both items: `av01`
    /// @param references the box, or nothing
    /// @param configuration the contents of the box that configures the decoder of both
    public static byte[] file(
            String brands,
            String kind,
            byte[] references,
            byte[] first,
            byte[] second,
            byte[] configuration,
            int... sizes) {
        byte[] head = box("ftyp", latin(brands.substring(0, 4)), ints(0), latin(brands));
        int start =
                head.length + meta(kind, references, configuration, 0, first.length, second.length, sizes).length + 8;
        return concat(
                head,
                meta(kind, references, configuration, start, first.length, second.length, sizes),
                box("mdat", first, second));
    }

    private static byte[] meta(
            String kind, byte[] references, byte[] configuration, int start, int first, int second, int... sizes) {
        var size = sizes.length == 4 ? sizes : new int[] {640, 480, 160, 120};
        return box(
                "meta",
                ints(0),
                box("hdlr", ints(0, 0), latin("pict"), ints(0, 0, 0), latin("\0")),
                box("pitm", ints(0), shorts(1)),
                box(
                        "iloc",
                        ints(0),
                        shorts(0x4400, 2, 1, 0, 1),
                        ints(start, first),
                        shorts(2, 0, 1),
                        ints(start + first, second)),
                box(
                        "iinf",
                        ints(0),
                        shorts(2),
                        box("infe", ints(0x02000000), shorts(1, 0), latin(kind + "\0")),
                        box("infe", ints(0x02000000), shorts(2, 0), latin(kind + "\0"))),
                references,
                box(
                        "iprp",
                        box(
                                "ipco",
                                box("ispe", ints(0, size[0], size[1])),
                                box("ispe", ints(0, size[2], size[3])),
                                box(kind.equals("av01") ? "av1C" : "hvcC", configuration)),
                        box("ipma", ints(0, 2), shorts(1), new byte[] {2, 1, 3}, shorts(2), new byte[] {2, 2, 3})));
    }
}
