package org.whence.core.custody;

import java.util.Base64;
import java.util.HexFormat;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;

/// What an author signs of a chain: that it has had this head. Whoever holds one can tell whether the lines up to it
/// were rewritten or cut off since.
///
/// Its text has three lines, each with a line feed: the origin, `whence/CASE/AUTHOR/DESK` (`home` for the chain of no
/// case), the number of lines, and the SHA-256 of the last one in base64.
///
/// Source of the form: C2SP, tlog-checkpoint, "Note text"; the signature is OpenSSH's instead.
public record Checkpoint(ChainName chain, Head head) {

    /// The namespace of its signature (OpenSSH, PROTOCOL.sshsig).
    public static final String NAMESPACE = "checkpoint@whence";

    private static final String HOME = "home";

    /// The three lines that are signed; ASCII.
    public String text() {
        var in = chain.in();
        var origin = String.join(
                "/",
                "whence",
                in == null ? HOME : in.toString(),
                chain.author().hex(),
                chain.desk().toString());
        var last = Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(head.last().hex()));
        return origin + "\n" + head.size() + "\n" + last + "\n";
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException if it is not that, byte for byte
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        var origin = lines[0].split("/", -1);
        if (lines.length != 4 || origin.length != 4) {
            throw new IllegalArgumentException("Not a checkpoint: it has three lines");
        }
        var chain = new ChainName(
                origin[1].equals(HOME) ? null : CaseId.parse(origin[1]),
                new AuthorId(origin[2]),
                DeskId.parse(origin[3]));
        var last = HexFormat.of().formatHex(Base64.getDecoder().decode(lines[2]));
        var checkpoint = new Checkpoint(chain, new Head(Long.parseLong(lines[1]), new ActId(last)));
        if (!checkpoint.text().equals(text)) {
            throw new IllegalArgumentException("Not a checkpoint as it is signed");
        }
        return checkpoint;
    }
}
