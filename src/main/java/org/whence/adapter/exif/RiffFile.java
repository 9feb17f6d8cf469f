package org.whence.adapter.exif;

import com.drew.imaging.avi.AviMetadataReader;
import com.drew.imaging.wav.WavMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.whence.adapter.exif.block.Behind;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FieldNames;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.RawText;
import org.whence.core.metadata.Field.Bytes;

/// The chunks of a RIFF file: WebP, AVI, WAV (Microsoft/IBM, Multimedia Programming Interface 1.0, 1991; Google,
/// WebP Container Specification). Exif, XMP, ICC and the texts of an INFO list are read here; metadata-extractor
/// gets the file without its pictures and sound.
final class RiffFile {

    private static final int MAXIMUM_CHUNKS = 10_000;
    private static final int SMALL_BYTES = 1 << 16;

    private final Collected collected;
    private final Embedded embedded;
    private final ByteArrayOutputStream small = new ByteArrayOutputStream();
    /// Metadata-extractor reads the texts of sounds, and no others.
    private boolean isWave;

    private int frames;
    private long durationMillis;

    RiffFile(Collected collected, Embedded embedded) {
        this.collected = collected;
        this.embedded = embedded;
    }

    void read(FileBytes file) throws IOException {
        var head = file.read(0, 12).order(ByteOrder.LITTLE_ENDIAN);
        if (head.remaining() < 12) {
            collected.defect("RIFF", "The file ends inside its header");
            return;
        }
        String form = ascii(head, 8);
        isWave = form.equals("WAVE");
        long end = Math.min(file.size(), 8 + (head.getInt(4) & 0xFFFFFFFFL));
        collected.attempt("RIFF", () -> chunks(file, 12, end));
        if (end < file.size()) {
            collected.attempt("RIFF", () -> new Behind(file, collected).read("RIFF", end + (end & 1)));
        }
        if (frames > 0) {
            collected.add("RIFF", "FrameCount", frames);
            collected.add("RIFF", "Duration", Double.toString(durationMillis / 1000.0));
        }
        byte[] body = small.toByteArray();
        var whole = ByteBuffer.allocate(12 + body.length).order(ByteOrder.LITTLE_ENDIAN);
        whole.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(4 + body.length);
        whole.put(form.getBytes(StandardCharsets.ISO_8859_1)).put(body);
        embedded.upstream(
                "RIFF",
                metadata -> upstream(form, new ByteArrayInputStream(whole.array()))
                        .getDirectories()
                        .forEach(metadata::addDirectory));
    }

    private static Metadata upstream(String form, ByteArrayInputStream in) throws Exception {
        return switch (form) {
            case "WEBP" -> WebpMetadataReader.readMetadata(in);
            case "AVI " -> AviMetadataReader.readMetadata(in);
            case "WAVE" -> WavMetadataReader.readMetadata(in);
            default -> new Metadata();
        };
    }

    private void chunks(FileBytes file, long start, long end) throws IOException {
        long position = start;
        for (int i = 0; i < MAXIMUM_CHUNKS && position + 8 <= end; i++) {
            var head = file.read(position, 12).order(ByteOrder.LITTLE_ENDIAN);
            long size = head.getInt(4) & 0xFFFFFFFFL;
            String type = ascii(head, 0);
            if (position + 8 + size > file.size()) {
                collected.defect("RIFF", "The file ends inside its " + type.strip() + " chunk");
                size = file.size() - position - 8;
            }
            String list = type.equals("LIST") && head.remaining() >= 12 ? ascii(head, 8) : "";
            chunk(file, type + list, position, size);
            position += 8 + size + (size & 1);
        }
    }

    private void chunk(FileBytes file, String type, long position, long size) throws IOException {
        switch (type) {
            case "EXIF", "XMP ", "ICCP", "_PMX" -> {
                if (size > collected.limits().blockBytes()) {
                    collected.defect("RIFF", "The " + type.strip() + " chunk is too long and left out");
                    return;
                }
                byte[] data = file.bytes(position + 8, (int) size);
                int skip = type.equals("EXIF") && data.length > 6 && data[0] == 'E' && data[1] == 'x' ? 6 : 0;
                var at = new Bytes(position + 8 + skip, data.length - skip);
                collected.attempt("RIFF", () -> collected.within(at, () -> block(type, data)));
            }
            case "LISTINFO" -> {
                info(file.read(position + 12, (int) Math.min(size - 4, SMALL_BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN));
                if (!isWave) { // of sound, metadata-extractor cuts off the last character of each
                    keep(file, position, size);
                }
            }
            case "ANMF" -> {
                frames++;
                var frame = file.read(position + 8, 16).order(ByteOrder.LITTLE_ENDIAN);
                durationMillis += frame.remaining() < 16 ? 0 : frame.getInt(12) & 0xFFFFFF;
            }
            case "VP8 ", "VP8L" -> picture(file, position, size);
            case "LISTmovi", "idx1", "JUNK", "data", "ALPH" -> {}
            default -> keep(file, position, size);
        }
    }

    /// The head of the picture is enough for metadata-extractor; the chunk's size is put right.
    private void picture(FileBytes file, long position, long size) throws IOException {
        int kept = (int) Math.min(size, 64) & ~1;
        var head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(file.bytes(position, 4)).putInt(kept);
        small.write(head.array());
        small.write(file.bytes(position + 8, kept));
    }

    private void keep(FileBytes file, long position, long size) throws IOException {
        if (size <= SMALL_BYTES && small.size() < collected.limits().blockBytes()) {
            small.write(Arrays.copyOf(file.bytes(position, (int) size + 8), (int) (size + 8 + (size & 1))));
        }
    }

    private void block(String type, byte[] data) {
        switch (type) {
            case "EXIF" -> {
                boolean preamble = data.length > 6 && data[0] == 'E' && data[1] == 'x';
                embedded.exif(preamble ? Arrays.copyOfRange(data, 6, data.length) : data);
            }
            case "ICCP" -> embedded.icc(data);
            default -> embedded.xmp(data);
        }
    }

    private void info(ByteBuffer list) {
        while (list.remaining() >= 8) {
            String id = ascii(list, list.position());
            long size = list.getInt(list.position() + 4) & 0xFFFFFFFFL;
            list.position(list.position() + 8);
            var text = new byte[(int) Math.min(size, list.remaining())];
            list.get(text);
            if ((size & 1) == 1 && list.hasRemaining()) {
                list.get();
            }
            String name = FieldNames.of("RIFF", id).orElseGet(() -> FieldNames.inOneWord(id));
            collected.add("RIFF", name, RawText.text(text));
        }
    }

    private static String ascii(ByteBuffer bytes, int at) {
        return at + 4 > bytes.limit()
                ? ""
                : StandardCharsets.ISO_8859_1.decode(bytes.slice(at, 4)).toString();
    }
}
