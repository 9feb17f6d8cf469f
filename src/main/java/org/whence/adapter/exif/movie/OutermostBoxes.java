package org.whence.adapter.exif.movie;

import java.util.Set;

/// The boxes that stand outermost in files of this kind (ISO/IEC 14496-12, 4.2 and the registry of the MP4 Registration
/// Authority; Apple, QuickTime File Format; ISO/IEC 15444-1, I.4; ISO/IEC 18181-2; Android, Motion Photo format 1.0).
final class OutermostBoxes {

    private static final Set<String> FREE = Set.of("free", "skip", "wide", "junk");

    private static final Set<String> OTHERS = Set.of(
            "ftyp", "styp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "prft", "emsg", "pdin", "meta", "meco",
            "imda", "uuid", "udta", "pnot", "PICT", "bloc", "ainf", "xml ", "bxml", "idat", "mpvd", "sefd", "jP  ",
            "jp2h", "jp2c", "jp2i", "uinf", "rreq", "jpch", "jplh", "JXL ", "jxlc", "jxlp", "jxll", "jxli", "jbrd",
            "brob", "Exif", "jumb", "hinf", "seig", "cinf");

    private OutermostBoxes() {}

    static boolean isKnown(String type) {
        return FREE.contains(type) || OTHERS.contains(type);
    }

    /// Whether it is room that nothing is to be read from.
    static boolean isFree(String type) {
        return FREE.contains(type);
    }
}
