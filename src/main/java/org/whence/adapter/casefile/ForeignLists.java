package org.whence.adapter.casefile;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.PackEntry;
import org.whence.core.casefile.PackFiles;
import org.whence.core.casefile.PackHead;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.json.JsonException;
import org.whence.core.json.JsonReader;

/// Lists of hashes as ThreatExchange and its Hasher-Matcher-Actioner have them. Nobody signs them and they
/// tell no times, so they find things and decide nothing. Their entries are named by the SHA-256 of their
/// own fingerprints, which is the name of no media.
///
/// Sources: ThreatExchange, `exchanges/impl/file_api.py` (a hash a line, or `pdq` and the hash),
/// `simple_serialization.py` (`.te`: CSV without a head, the hash first), `vpdq_util.py` (JSON array of
/// `hash,quality,seconds`).
final class ForeignLists {

    private static final Pattern LINE = Pattern.compile("(?:(?i:pdq) )?([0-9a-fA-F]{64})");
    private static final Pattern THREAT_EXCHANGE = Pattern.compile("\"?([0-9a-fA-F]{64})\"?(?:,.*)?");
    private static final Pattern FRAME =
            Pattern.compile("([0-9a-fA-F]{64}),(100|[0-9]{1,2}),([0-9]{1,8}(?:\\.[0-9]{1,6})?)");
    private static final Pattern FIRST =
            Pattern.compile("(?s)\\s*\\[.*|(?i:pdq) [0-9a-fA-F]{64}.*|\"?[0-9a-fA-F]{64}(?:\"?,.*|\\r?\\n.*|)");
    private static final int VPDQ_LARGEST = 64 << 20;

    /// What is not stated: these lists hold hashes that were good enough to be put into them.
    private static final int QUALITY = 100;

    private ForeignLists() {}

    /// Whether a file that begins so may be such a list.
    static boolean isOne(String first) {
        return FIRST.matcher(first).matches();
    }

    /// @throws CaseFileException if it is none
    static PackFiles.Opened open(Path file) throws IOException {
        try (var lines = new HashedLines(file)) {
            var first = lines.next();
            if (first != null && first.strip().startsWith("[")) {
                return clip(file);
            }
            var count = 0L;
            for (var line = first; line != null; line = lines.next()) {
                hash(line, count + 1);
                count++;
            }
            var contents = lines.hashed();
            return new PackFiles.Opened(
                    new PackHead(null, "a list of PDQ hashes", null, count, null),
                    contents,
                    each -> stills(file, contents, each));
        }
    }

    private static void stills(Path file, String contents, Consumer<PackEntry> each) {
        try (var lines = new HashedLines(file)) {
            var number = 1L;
            for (var line = lines.next(); line != null; line = lines.next()) {
                var hash = hash(line, number);
                number++;
                each.accept(new PackEntry(name(hash.hex()), hash, QUALITY, List.of(), null, null, null, null));
            }
            if (!lines.hashed().equals(contents)) {
                throw new CaseFileException("The list changed while it was read. Nothing was taken from it.");
            }
        } catch (IOException e) {
            throw FilePacks.unreadable(file, e);
        }
    }

    private static PdqHash hash(String line, long number) {
        var text = line.strip();
        var plain = LINE.matcher(text);
        var csv = THREAT_EXCHANGE.matcher(text);
        if (plain.matches()) {
            return PdqHash.parse(plain.group(1).toLowerCase(Locale.ROOT));
        }
        if (csv.matches()) {
            return PdqHash.parse(csv.group(1).toLowerCase(Locale.ROOT));
        }
        throw new CaseFileException("Line " + number + " of the list is no PDQ hash. Nothing was taken from it.");
    }

    private static PackFiles.Opened clip(Path file) throws IOException {
        if (Files.size(file) > VPDQ_LARGEST) {
            throw new CaseFileException("It is larger than any vPDQ file: more than 64 MiB.");
        }
        try {
            var bytes = Files.readAllBytes(file);
            var json = JsonReader.object("{\"frames\":" + new String(bytes, StandardCharsets.UTF_8) + "}");
            var frames = json.texts("frames").stream()
                    .map(ForeignLists::frame)
                    .sorted(Comparator.comparing(FrameHash::timeMillis))
                    .toList();
            if (frames.isEmpty()) {
                throw new CaseFileException("The vPDQ file holds no frame.");
            }
            var contents = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
            var entry = new PackEntry(name(contents), null, 0, frames, null, null, null, null);
            return new PackFiles.Opened(
                    new PackHead(null, "a vPDQ file", null, 1, null), contents, each -> each.accept(entry));
        } catch (JsonException | IllegalArgumentException wrong) {
            throw new CaseFileException(
                    "It is no vPDQ file: " + wrong.getMessage() + ". Nothing was taken from it.", wrong);
        }
    }

    private static FrameHash frame(String text) {
        var read = FRAME.matcher(text.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException("a frame is a hash, a quality and a time");
        }
        var millis = new BigDecimal(read.group(3)).movePointRight(3).setScale(0, RoundingMode.HALF_UP);
        return new FrameHash(
                millis.longValueExact(),
                PdqHash.parse(read.group(1).toLowerCase(Locale.ROOT)),
                Integer.parseInt(read.group(2)));
    }

    /// @param name of the file, which says which list
    static String write(String name, List<PackEntry> entries) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json")) {
            return clip(entries);
        }
        var hashes = new ArrayList<String>();
        entries.forEach(entry -> add(entry.picture(), hashes));
        return hashes.stream()
                .sorted()
                .distinct()
                .map(hash -> (lower.endsWith(".te") ? hash + ",0,0," : "pdq " + hash) + "\n")
                .collect(Collectors.joining());
    }

    private static void add(@Nullable PdqHash picture, List<String> hashes) {
        if (picture != null) {
            hashes.add(picture.hex());
        }
    }

    private static String clip(List<PackEntry> entries) {
        var clips = entries.stream().filter(entry -> !entry.frames().isEmpty()).toList();
        if (clips.size() != 1) {
            throw new CaseFileException("A vPDQ file holds one clip, and there are " + clips.size() + ": name one.");
        }
        return clips.getFirst().frames().stream()
                .map(frame -> "\"" + frame.hash().hex() + "," + frame.quality() + ","
                        + String.format(Locale.ROOT, "%.3f", frame.timeMillis() / 1000.0) + "\"")
                .collect(Collectors.joining(", ", "[", "]\n"));
    }

    private static String name(String fingerprint) {
        var bytes = ("fingerprint " + fingerprint).getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
