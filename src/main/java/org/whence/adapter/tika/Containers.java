package org.whence.adapter.tika;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Files whose first bytes name a general container, told apart by what they say next: ISO base media by its brands
/// (ISO/IEC 14496-12, 4.3; mp4ra.org), Matroska by its document type (RFC 8794, 11.2.7), RIFF by its form, Ogg by its
/// first stream (RFC 5334), MPEG transport streams by their beat (ISO/IEC 13818-1, 2.4.3.2), raw photographs by their
/// TIFF header.
final class Containers {

    private static final int EBML_HEADER_BYTES = 256;
    private static final int PACKET_BYTES = 188;

    private Containers() {}

    /// The media type, or nothing where the bytes are none of these.
    static Optional<String> type(byte[] prefix) {
        String head = latin(prefix, 0, 64);
        String at4 = latin(prefix, 4, 8);
        if (at4.equals("ftyp")) {
            return Optional.of(ofBrands(prefix));
        }
        return switch (at4) {
            case "moov", "mdat", "wide", "pnot" -> Optional.of("video/quicktime");
            case "free", "skip" ->
                latin(prefix, 0, 512).contains("moov") || latin(prefix, 0, 512).contains("mdat")
                        ? Optional.of("video/quicktime")
                        : Optional.empty();
            case "jP  " -> Optional.of("image/jp2");
            case "JXL " -> Optional.of("image/jxl");
            default -> byHead(prefix, head);
        };
    }

    private static Optional<String> byHead(byte[] prefix, String head) {
        if (head.startsWith("\u001aE\u00df\u00a3")) {
            boolean webm = latin(prefix, 0, EBML_HEADER_BYTES).contains("\u0042\u0082\u0084webm");
            return Optional.of(webm ? "video/webm" : "video/x-matroska");
        }
        if (head.startsWith("RIFF") || head.startsWith("RF64")) {
            return riff(latin(prefix, 8, 12));
        }
        if (head.startsWith("OggS")) {
            return Optional.of(ogg(latin(prefix, 0, 128)));
        }
        if (head.startsWith("<?xpacket") || head.startsWith("<x:xmpmeta")) {
            return Optional.of("application/rdf+xml");
        }
        if (isTransportStream(prefix, 0, PACKET_BYTES) || isTransportStream(prefix, 4, PACKET_BYTES + 4)) {
            return Optional.of("video/mp2t");
        }
        return RawPhotographs.type(prefix);
    }

    private static Optional<String> riff(String form) {
        return switch (form) {
            case "WEBP" -> Optional.of("image/webp");
            case "AVI " -> Optional.of("video/x-msvideo");
            case "WAVE" -> Optional.of("audio/vnd.wave");
            default -> Optional.empty();
        };
    }

    private static String ogg(String head) {
        if (head.contains("\u0080theora") || head.contains("\u0080daala")) {
            return "video/ogg";
        }
        return head.contains("OpusHead") ? "audio/opus" : "audio/ogg";
    }

    /// Every packet begins with 0x47.
    private static boolean isTransportStream(byte[] prefix, int first, int step) {
        for (int i = 0; i < 4; i++) {
            int at = first + i * step;
            if (at >= prefix.length || prefix[at] != 0x47) {
                return false;
            }
        }
        return true;
    }

    private static String ofBrands(byte[] prefix) {
        int size = Math.min(prefix.length, Math.max(16, ByteBuffer.wrap(prefix).getInt(0)));
        String major = latin(prefix, 8, 12);
        String compatible = latin(prefix, 16, Math.min(size, 512));
        return switch (major) {
            case "avif" -> "image/avif";
            case "avis" -> "image/avif-sequence";
            case "heic", "heix", "heim", "heis" -> "image/heic";
            case "hevc", "hevx", "hevm", "hevs" -> "image/heic-sequence";
            case "mif1", "mif2", "miaf" -> compatible.contains("avif") ? "image/avif" : "image/heif";
            case "msf1" -> compatible.contains("avis") ? "image/avif-sequence" : "image/heif-sequence";
            case "crx " -> "image/x-canon-cr3";
            case "jp2 ", "jpx ", "jpm " -> "image/jp2";
            case "jxl " -> "image/jxl";
            case "qt  " -> "video/quicktime";
            case "M4A ", "M4B ", "M4P ", "F4A ", "F4B " -> "audio/mp4";
            case String brand when brand.startsWith("3g2") -> "video/3gpp2";
            case String brand when brand.startsWith("3g") -> "video/3gpp";
            case String _ -> "video/mp4";
        };
    }

    static String latin(byte[] bytes, int from, int to) {
        int end = Math.min(to, bytes.length);
        return from >= end ? "" : new String(Arrays.copyOfRange(bytes, from, end), StandardCharsets.ISO_8859_1);
    }

    /// Raw photographs are TIFF files; the maker's header or the tags of the first directory tell which.
    private static final class RawPhotographs {

        private static final int SUB_DIRECTORIES = 0x014A;
        private static final int MAKE = 0x010F;
        private static final int DNG_VERSION = 0xC612;
        private static final int DNG_PRIVATE = 0xC634;
        private static final int MAXIMUM_TAGS = 512;

        private RawPhotographs() {}

        static Optional<String> type(byte[] prefix) {
            String mark = latin(prefix, 0, 4);
            return switch (mark) {
                case "IIRO", "IIRS", "MMOR" -> Optional.of("image/x-olympus-orf");
                case "II+\0", "MM\0+" -> Optional.of("image/tiff");
                case "IIU\0" -> Optional.of("image/x-panasonic-rw2");
                case "II*\0", "MM\0*" ->
                    Optional.of(latin(prefix, 8, 10).equals("CR") ? "image/x-canon-cr2" : byTags(prefix));
                default -> Optional.empty();
            };
        }

        private static String byTags(byte[] prefix) {
            var in = ByteBuffer.wrap(prefix).order(prefix[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            long directory = in.limit() < 8 ? 0 : in.getInt(4) & 0xFFFFFFFFL;
            if (directory < 8 || directory + 2 > in.limit()) {
                return "image/tiff";
            }
            String make = "";
            boolean parts = false;
            int count = Math.min(in.getShort((int) directory) & 0xFFFF, MAXIMUM_TAGS);
            for (int i = 0; i < count && directory + 14 + 12L * i <= in.limit(); i++) {
                int at = (int) directory + 2 + 12 * i;
                int tag = in.getShort(at) & 0xFFFF;
                if (tag == DNG_VERSION) {
                    return "image/x-adobe-dng";
                }
                parts |= tag == SUB_DIRECTORIES || tag == DNG_PRIVATE;
                if (tag == MAKE) {
                    int value = in.getInt(at + 8);
                    make = value < 0 ? "" : latin(prefix, value, value + 8);
                }
            }
            return !parts ? "image/tiff" : byMake(make);
        }

        private static String byMake(String make) {
            if (make.startsWith("NIKON")) {
                return "image/x-nikon-nef";
            }
            if (make.startsWith("SONY")) {
                return "image/x-sony-arw";
            }
            return make.startsWith("PENTAX") ? "image/x-pentax-pef" : "image/tiff";
        }
    }
}
