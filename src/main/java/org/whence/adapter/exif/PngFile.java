package org.whence.adapter.exif;

import com.drew.imaging.png.PngMetadataReader;
import com.drew.metadata.Directory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.whence.adapter.exif.block.Behind;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FieldNames;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.RawText;
import org.whence.core.metadata.Field.Bytes;

/// The chunks of a PNG (ISO/IEC 15948). Small ones with numbers go to metadata-extractor; texts, profiles and Exif are
/// read here, because what is compressed may unfold to anything.
final class PngFile {

    private static final int SIGNATURE_BYTES = 8;
    private static final int MAXIMUM_CHUNKS = 100_000;
    private static final int SMALL_BYTES = 4096;
    private static final int ALL_SMALL_BYTES = 1 << 20;
    private static final Set<String> UPSTREAM =
            Set.of("IHDR", "PLTE", "tRNS", "cHRM", "sRGB", "gAMA", "bKGD", "tIME", "pHYs", "sBIT");

    private final Collected collected;
    private final Embedded embedded;
    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();

    PngFile(Collected collected, Embedded embedded) {
        this.collected = collected;
        this.embedded = embedded;
    }

    void read(FileBytes file) throws IOException {
        numbers.write(file.bytes(0, SIGNATURE_BYTES));
        collected.attempt("PNG", () -> chunks(file));
        numbers.write(new byte[] {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82});
        embedded.upstream(
                "PNG",
                metadata -> PngMetadataReader.readMetadata(new ByteArrayInputStream(numbers.toByteArray()))
                        .getDirectories()
                        .forEach((Directory directory) -> metadata.addDirectory(directory)));
    }

    private void chunks(FileBytes file) throws IOException {
        long position = SIGNATURE_BYTES;
        for (int i = 0; i < MAXIMUM_CHUNKS; i++) {
            var head = file.read(position, 8);
            if (head.remaining() < 8) {
                collected.defect("PNG", "The file ends without an IEND chunk");
                return;
            }
            long length = head.getInt() & 0xFFFFFFFFL;
            String type = StandardCharsets.ISO_8859_1.decode(head).toString();
            if (type.equals("IEND")) {
                new Behind(file, collected).read("PNG", position + 12);
                return;
            }
            if (position + 12 + length > file.size()) {
                collected.defect("PNG", "The file ends inside its " + type + " chunk");
                return;
            }
            chunk(file, type, position, length);
            position += 12 + length;
        }
        collected.defect("PNG", "There are more chunks than are read; the rest is left out");
    }

    private void chunk(FileBytes file, String type, long position, long length) throws IOException {
        boolean large = length
                > (UPSTREAM.contains(type) ? SMALL_BYTES : collected.limits().blockBytes());
        if (large && (UPSTREAM.contains(type) || isOurs(type))) {
            collected.defect("PNG", "The " + type + " chunk of " + length + " bytes is too long and left out");
        } else if (UPSTREAM.contains(type) && numbers.size() < ALL_SMALL_BYTES) {
            numbers.write(file.bytes(position, (int) length + 12));
        } else if (isOurs(type)) {
            byte[] data = file.bytes(position + 8, (int) length);
            collected.attempt(
                    "PNG " + type, () -> collected.within(new Bytes(position + 8, length), () -> ours(type, data)));
        }
    }

    private static boolean isOurs(String type) {
        return switch (type) {
            case "tEXt", "zTXt", "iTXt", "iCCP", "eXIf", "zXIf" -> true;
            default -> false;
        };
    }

    private void ours(String type, byte[] data) throws DataFormatException {
        if (type.equals("eXIf")) {
            embedded.exif(data);
            return;
        }
        int end = zero(data, 0);
        String keyword = new String(data, 0, end, StandardCharsets.ISO_8859_1);
        byte[] rest = Arrays.copyOfRange(data, Math.min(end + 1, data.length), data.length);
        switch (type) {
            case "tEXt" -> text(keyword, rest, StandardCharsets.ISO_8859_1, "");
            case "zTXt" -> text(keyword, inflated(rest, 1), StandardCharsets.ISO_8859_1, "");
            case "iTXt" -> international(keyword, rest);
            case "iCCP" -> {
                collected.add("PNG", "ProfileName", keyword);
                embedded.icc(inflated(rest, 1));
            }
            default -> {}
        }
    }

    private void international(String keyword, byte[] data) throws DataFormatException {
        if (data.length < 4) {
            collected.defect("PNG iTXt", "The chunk is cut short");
            return;
        }
        int language = zero(data, 2);
        int translated = zero(data, language + 1);
        int start = Math.min(translated + 1, data.length);
        byte[] text = data[0] == 1 ? inflated(data, start) : Arrays.copyOfRange(data, start, data.length);
        String tag = new String(data, 2, Math.max(0, language - 2), StandardCharsets.ISO_8859_1);
        text(keyword, text, StandardCharsets.UTF_8, tag.isEmpty() || tag.equals("x-default") ? "" : "-" + tag);
    }

    private void text(String keyword, byte[] text, Charset charset, String language) {
        if (keyword.equals("XML:com.adobe.xmp")) {
            embedded.xmp(text);
        } else if (keyword.toLowerCase(Locale.ROOT).startsWith("raw profile type ")) {
            profile(keyword.substring(17).strip().toLowerCase(Locale.ROOT), text);
        } else {
            String name = FieldNames.of("PNG", keyword).orElseGet(() -> FieldNames.inOneWord(keyword));
            collected.add("PNG", name + language, new String(text, charset).replace("\0", ""));
        }
    }

    /// ImageMagick's way of carrying any profile: a name, a length in decimal, then hexadecimal digits.
    private void profile(String kind, byte[] text) {
        var words = new String(text, StandardCharsets.ISO_8859_1).strip().split("\\s+", 3);
        var digits = words.length < 3 ? "" : words[2].replaceAll("\\s", "");
        byte[] data = HexFormat.of().parseHex(digits);
        switch (kind) {
            case "exif", "app1" -> app1(data);
            case "iptc", "8bim" -> embedded.photoshop(data);
            case "xmp" -> embedded.xmp(data);
            case "icc", "icm" -> embedded.icc(data);
            default -> collected.add("PNG", "RawProfileType" + FieldNames.inOneWord(kind), RawText.bytes(data));
        }
    }

    private void app1(byte[] data) {
        boolean preamble = data.length > 6 && new String(data, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif");
        if (data.length > 4 && data[0] == 'h') {
            embedded.xmp(Arrays.copyOfRange(data, zero(data, 0) + 1, data.length));
        } else {
            embedded.exif(preamble ? Arrays.copyOfRange(data, 6, data.length) : data);
        }
    }

    private static int zero(byte[] data, int from) {
        int at = Math.min(from, data.length);
        while (at < data.length && data[at] != 0) {
            at++;
        }
        return at;
    }

    /// What the zlib stream from `start` on unfolds to, as far as the limits allow.
    private byte[] inflated(byte[] data, int start) throws DataFormatException {
        int packed = Math.max(1, data.length - start);
        long most = Math.min(
                collected.limits().inflatedBytes(),
                1024 + (long) packed * collected.limits().inflatedRatio());
        var inflater = new Inflater();
        var out = new ByteArrayOutputStream();
        try {
            inflater.setInput(ByteBuffer.wrap(data, Math.min(start, data.length), Math.max(0, data.length - start)));
            var piece = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    collected.defect("PNG", "A compressed chunk is cut short");
                    break;
                }
                if (out.size() + count > most) {
                    collected.defect("PNG", "A compressed chunk unfolds to more than is read; the rest is left out");
                    break;
                }
                out.write(piece, 0, count);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
