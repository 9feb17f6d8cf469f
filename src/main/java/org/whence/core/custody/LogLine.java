package org.whence.core.custody;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.time.TimeJson;

/// One line of a chain, exactly as it is exported:
/// `seq TAB utc TAB author TAB act TAB sha256(salt || payload) TAB sha256(previous line) LF`.
///
/// The hash of the previous line is 64 zeros in the first. The line tells only who did what kind of thing when: the
/// payload can be withheld or erased and the chain still holds.
///
/// @param seq its place in the chain, from 0
/// @param at in whole milliseconds, written as ISO 8601 in UTC: `2026-11-13T20:11:00.000Z`
/// @param act the act's word: `added`
/// @param payload SHA-256 in lower-case hex over the 32 bytes of salt and then the payload's canonical JSON in UTF-8
public record LogLine(long seq, Instant at, AuthorId author, String act, String payload, ActId previous) {

    /// What stands for the previous line in the first one.
    public static final ActId NONE = new ActId("0".repeat(64));

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final int FIELDS = 6;

    /// @throws IllegalArgumentException if a line cannot hold these values
    public LogLine {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (seq < 0 || !WORD.matcher(act).matches()) {
            throw new IllegalArgumentException("Not a line of a log: " + seq + ", " + act);
        }
        payload = new ActId(payload).hex();
    }

    /// Reads one line with its final line feed.
    ///
    /// @throws IllegalArgumentException if it is not, byte for byte, what [#text] writes
    public static LogLine parse(String line) {
        var fields = line.split("\t", FIELDS + 1);
        if (fields.length != FIELDS || !line.endsWith("\n")) {
            throw new IllegalArgumentException("A line of a log has six fields and a line feed");
        }
        var last = fields[FIELDS - 1];
        var read = new LogLine(
                Long.parseLong(fields[0]),
                TimeJson.instant(fields[1]),
                new AuthorId(fields[2]),
                fields[3],
                fields[4],
                new ActId(last.substring(0, last.length() - 1)));
        if (!read.text().equals(line)) {
            throw new IllegalArgumentException("A number or time is written otherwise than in a log");
        }
        return read;
    }

    /// The line with its final line feed; ASCII.
    public String text() {
        return seq + "\t" + TimeJson.text(at) + "\t" + author + "\t" + act + "\t" + payload + "\t" + previous + "\n";
    }

    /// The name of the act: SHA-256 of the whole line, line feed included.
    public ActId id() {
        return new Sha256().name(text());
    }
}
