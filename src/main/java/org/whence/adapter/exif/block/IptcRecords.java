package org.whence.adapter.exif.block;

import com.drew.metadata.iptc.IptcDirectory;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// IPTC-IIM records, one field for each data set in the order of the file (IPTC-NAA Information Interchange Model 4.2,
/// 1.5). Read here because metadata-extractor's time grows with the square of how often a data set is repeated.
final class IptcRecords {

    private static final int MARKER = 0x1C;
    private static final int CODED_CHARACTER_SET = 0x015A;
    private static final IptcDirectory NAMES = new IptcDirectory();

    private final Collected collected;
    private final String group;
    private boolean utf8;

    IptcRecords(Collected collected, String group) {
        this.collected = collected;
        this.group = group;
    }

    void read(byte[] records) {
        var in = ByteBuffer.wrap(records);
        while (in.remaining() >= 5 && in.get(in.position()) == MARKER && !collected.isFull()) {
            in.get();
            int id = in.getShort() & 0xFFFF;
            long size = in.getShort() & 0xFFFF;
            if (size > 0x7FFF) {
                size = extendedSize(in, (int) size & 0x7FFF);
            }
            if (size < 0 || size > in.remaining()) {
                collected.defect(group, "Record 0x%04x is cut short".formatted(id));
                return;
            }
            byte[] data = new byte[(int) size];
            in.get(data);
            add(id, data);
        }
        if (in.hasRemaining() && in.get(in.position()) != 0 && !collected.isFull()) {
            collected.defect(group, "There is something that is no record at byte " + in.position());
        }
    }

    private static long extendedSize(ByteBuffer in, int bytes) {
        if (bytes > 4 || bytes > in.remaining()) {
            return -1;
        }
        long size = 0;
        for (int i = 0; i < bytes; i++) {
            size = size << 8 | in.get() & 0xFF;
        }
        return size;
    }

    private void add(int id, byte[] data) {
        String name = FieldNames.of("IPTC", "0x%04x".formatted(id))
                .orElseGet(() -> FieldNames.inOneWord(NAMES.getTagName(id)));
        if (id == CODED_CHARACTER_SET) {
            utf8 = new String(data, StandardCharsets.ISO_8859_1).equals("\u001b%G");
            collected.add(group, name, utf8 ? "UTF-8" : RawText.bytes(data), RawText.bytes(data));
        } else if (NAMES.getTagName(id).endsWith("Version") && data.length == 2) {
            collected.add(group, name, ByteBuffer.wrap(data).getShort() & 0xFFFF);
        } else {
            Charset declared = StandardCharsets.UTF_8;
            collected.add(group, name, utf8 ? new String(data, declared) : RawText.text(data));
        }
    }
}
