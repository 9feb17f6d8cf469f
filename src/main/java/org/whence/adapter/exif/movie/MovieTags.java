package org.whence.adapter.exif.movie;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FieldNames;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.RawText;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field.Bytes;

/// What users and devices wrote into a movie: user data with its `©` texts (Apple, QuickTime File Format, User Data
/// Atoms), iTunes' item list, QuickTime's metadata keys, and the location box of 3GPP TS 26.244, 8.
final class MovieTags {

    private static final int LONGEST_BYTES = 1 << 20;
    private static final int MAXIMUM_KEYS = 10_000;
    private static final int PNG_KIND = 14;
    private static final String APPLE = "com.apple.quicktime.";

    private final Collected collected;
    private final Embedded embedded;
    private final FileBytes file;

    MovieTags(Collected collected, Embedded embedded, FileBytes file) {
        this.collected = collected;
        this.embedded = embedded;
        this.file = file;
    }

    void userData(Box userData, String group) throws IOException {
        for (var box : userData.parts()) {
            switch (box.type()) {
                case "meta" -> meta(box);
                case "XMP_" ->
                    embedded.xmp(file.bytes(box.data(), (int)
                            Math.min(box.size(), collected.limits().xmpBytes())));
                case "loci" -> location(group, data(box));
                default -> {
                    var in = data(box);
                    collected.attempt(group, () -> collected.within(box.bytes(), () -> text(group, box, in)));
                }
            }
        }
    }

    /// A `meta` box: its keys, if it has any, name the items of its list by number.
    void meta(Box meta) throws IOException {
        var keys = meta.part("keys").isPresent() ? keys(data(meta.part("keys").get())) : List.<String>of();
        var list = meta.part("ilst").orElse(null);
        if (list == null) {
            return;
        }
        for (var item : list.parts()) {
            int index = ByteBuffer.wrap(item.type().getBytes(StandardCharsets.ISO_8859_1))
                    .getInt();
            boolean byKey = index >= 1 && index <= keys.size();
            collected.attempt(
                    byKey ? "Keys" : "ItemList",
                    () -> collected.within(item.bytes(), () -> item(item, byKey ? keys.get(index - 1) : "")));
        }
    }

    private ByteBuffer data(Box box) throws IOException {
        if (box.size() > LONGEST_BYTES) {
            collected.defect(box.type(), "The box of " + box.size() + " bytes is too long; its end is left out");
        }
        return file.read(box.data(), (int) Math.min(box.size(), LONGEST_BYTES));
    }

    private static List<String> keys(ByteBuffer in) {
        var keys = new ArrayList<String>();
        in.position(Math.min(8, in.limit()));
        while (in.remaining() >= 8 && keys.size() < MAXIMUM_KEYS) {
            int size = in.getInt();
            in.getInt();
            if (size < 8 || size - 8 > in.remaining()) {
                break;
            }
            keys.add(string(in, size - 8, StandardCharsets.UTF_8));
        }
        return keys;
    }

    /// Items hold `data` boxes: their kind, a locale, the value. Those named `----` say what they are in two boxes
    /// more.
    private void item(Box item, String key) throws IOException {
        var in = data(item);
        String own = "";
        while (in.remaining() >= 8) {
            long size = in.getInt() & 0xFFFFFFFFL;
            String type = string(in, 4, StandardCharsets.ISO_8859_1);
            if (size < 8 || size - 8 > in.remaining()) {
                collected.defect("ItemList", "An item is cut short: " + item.type());
                return;
            }
            var part = in.slice(in.position(), (int) size - 8);
            in.position(in.position() + (int) size - 8);
            if (type.equals("name") && part.remaining() > 4) {
                own = string(part.position(4), part.remaining(), StandardCharsets.UTF_8);
            } else if (type.equals("data") && item.type().equals("covr") && part.remaining() > 8) {
                cover(part, item.data() + in.position() - part.remaining());
            } else if (type.equals("data") && part.remaining() >= 8) {
                int kind = part.getInt() & 0xFFFFFF;
                part.getInt();
                String raw = value(item.type(), kind, part);
                collected.add(key.isEmpty() ? "ItemList" : "Keys", name(item.type(), key, own), raw);
            }
        }
    }

    /// A picture of an album or of the clip itself, behind its kind and locale.
    private void cover(ByteBuffer data, long at) {
        String type = data.getInt(0) == PNG_KIND ? "image/png" : "image/jpeg";
        collected.add(new EmbeddedPart(EmbeddedPart.PREVIEW, type, new Bytes(at + 8, data.remaining() - 8)).field());
    }

    private static String name(String type, String key, String own) {
        if (!key.isEmpty()) {
            String bare = key.startsWith(APPLE) ? key.substring(APPLE.length()) : key;
            String words = bare.startsWith("com.") ? bare.substring(4) : bare;
            return FieldNames.of("Keys", bare).orElseGet(() -> FieldNames.inOneWord(words));
        }
        return own.isEmpty()
                ? FieldNames.of("ItemList", type).orElseGet(() -> FieldNames.inOneWord(type))
                : FieldNames.of("ItemList", own).orElseGet(() -> FieldNames.inOneWord(own));
    }

    /// The kinds of value that Apple lists (QuickTime File Format, Well-Known Types).
    private static String value(String item, int kind, ByteBuffer in) {
        int size = in.remaining();
        int at = in.position();
        return switch (kind) {
            case 1 -> string(in, size, StandardCharsets.UTF_8);
            case 2 -> string(in, size, StandardCharsets.UTF_16BE);
            case 21, 22 -> integer(in, kind == 21);
            case 23 -> size >= 4 ? Float.toString(in.getFloat()) : "";
            case 24 -> size >= 8 ? Double.toString(in.getDouble()) : "";
            default -> {
                if ((item.equals("trkn") || item.equals("disk")) && size >= 6) {
                    yield (in.getShort(at + 2) & 0xFFFF) + " of " + (in.getShort(at + 4) & 0xFFFF);
                }
                var bytes = new byte[size];
                in.get(bytes);
                yield RawText.bytes(bytes);
            }
        };
    }

    private static String integer(ByteBuffer in, boolean signed) {
        int size = Math.min(8, in.remaining());
        long number = size > 0 && signed ? in.get() : 0;
        for (int i = signed ? 1 : 0; i < size; i++) {
            number = number << 8 | in.get() & 0xFF;
        }
        return Long.toString(number);
    }

    /// A text of user data: its length, its language, itself; or bare.
    private void text(String group, Box box, ByteBuffer in) {
        if (in.remaining() == 0 || box.type().isBlank() || box.type().charAt(0) == 0) {
            return;
        }
        boolean international = box.type().charAt(0) == '©' && in.remaining() >= 4;
        boolean thirdGeneration = in.remaining() > 6 && in.getInt(0) == 0 && isThirdGeneration(box.type());
        String raw;
        if (international) {
            int size = Math.min(in.getShort() & 0xFFFF, in.remaining() - 2);
            in.getShort();
            raw = string(in, size, null);
        } else if (thirdGeneration) {
            raw = terminated(in.position(6));
        } else {
            var bytes = new byte[in.remaining()];
            in.get(bytes);
            raw = RawText.bytes(bytes);
        }
        String name = FieldNames.of("UserData", box.type().strip()).orElseGet(() -> FieldNames.inOneWord(box.type()));
        collected.add(group, name, raw);
    }

    private static boolean isThirdGeneration(String type) {
        return switch (type) {
            case "titl", "dscp", "cprt", "perf", "auth", "gnre", "albm" -> true;
            default -> false;
        };
    }

    /// 3GPP TS 26.244, 8.10: language, name, role, then longitude, latitude and altitude as 16.16 fixed-point numbers.
    private void location(String group, ByteBuffer in) {
        in.position(6);
        String name = terminated(in);
        int role = in.get();
        String longitude = MovieFields.fixed(in.getInt(), 16);
        String latitude = MovieFields.fixed(in.getInt(), 16);
        String altitude = MovieFields.fixed(in.getInt(), 16);
        String body = terminated(in);
        String notes = terminated(in);
        String raw = "%s Role=%d Lat=%s Lon=%s Alt=%s Body=%s Notes=%s"
                .formatted(name.isEmpty() ? "(none)" : name, role, latitude, longitude, altitude, body, notes);
        collected.add(group, "LocationInformation", raw);
    }

    /// Text up to its NUL: UTF-16 where it begins with a mark, else UTF-8.
    private static String terminated(ByteBuffer in) {
        boolean wide = in.remaining() >= 2 && (in.getShort(in.position()) & 0xFFFF) == 0xFEFF;
        int start = in.position();
        int at = start;
        while (at + (wide ? 2 : 1) <= in.limit() && (wide ? in.getShort(at) != 0 : in.get(at) != 0)) {
            at += wide ? 2 : 1;
        }
        String text = string(in, at - start, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        in.position(Math.min(in.limit(), in.position() + (wide ? 2 : 1)));
        return text;
    }

    /// The next bytes as text.
    ///
    /// @param charset null: UTF-8 where they are that, else Latin 1
    private static String string(ByteBuffer in, int size, @Nullable Charset charset) {
        var bytes = new byte[Math.max(0, Math.min(size, in.remaining()))];
        in.get(bytes);
        return charset == null ? RawText.text(bytes) : new String(bytes, charset);
    }
}
