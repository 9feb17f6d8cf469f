package org.whence.adapter.timestamp;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The beginning of a proof of OpenTimestamps, which tells of what file it is. What follows, the way to a block of
/// Bitcoin, cannot be checked without that chain.
///
/// Source: opentimestamps, python-opentimestamps, `core/timestamp.py` (`DetachedTimestampFile`) and `core/op.py`.
final class OpenTimestamps {

    private static final byte[] MAGIC =
            HexFormat.of().parseHex("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294");
    private static final int VERSION = 1;
    private static final int SHA256 = 8;
    private static final int HASH_BYTES = 32;

    private OpenTimestamps() {}

    static boolean isOne(byte[] file) {
        return file.length > MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// SHA-256 of the file that it is a proof of, in lower-case hex; nothing where it says it otherwise.
    static Optional<String> hash(byte[] file) {
        var at = MAGIC.length;
        return isOne(file) && file.length > at + 2 + HASH_BYTES && file[at] == VERSION && file[at + 1] == SHA256
                ? Optional.of(HexFormat.of().formatHex(file, at + 2, at + 2 + HASH_BYTES))
                : Optional.empty();
    }
}
