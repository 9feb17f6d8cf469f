package org.whence.adapter.casefile;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.whence.core.casefile.CaseFileException;
import org.whence.core.casefile.PackEntry;
import org.whence.core.casefile.PackFiles;
import org.whence.core.casefile.PackHead;
import org.whence.core.casefile.PackText;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.custody.Signer;
import org.whence.core.vault.NewFiles;

/// Packs as files: the lines of [PackText], then the armoured signature (OpenSSH, PROTOCOL.sshsig) over the
/// SHA-256 of all of them, written as sha256sum prints it: 64 digits and a line feed. So it is checked with
/// no Whence at all: `sed '/^-----BEGIN/,$d' FILE | sha256sum | cut -c1-64 | ssh-keygen -Y verify -n
/// pack@whence ...`.
public final class FilePacks implements PackFiles {

    static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
    private static final int LONGEST_SIGNATURE = 4_096;

    private final SignatureCheck signatures;
    private final NewFiles files;

    public FilePacks(SignatureCheck signatures, NewFiles files) {
        this.signatures = signatures;
        this.files = files;
    }

    @Override
    public String write(Path target, PackHead head, Iterator<PackEntry> entries, Signer signer) {
        var sha256 = Sha256.digest();
        var contents = new String[1];
        write(target, out -> {
            line(PackText.head(head), sha256, out);
            while (entries.hasNext()) {
                line(PackText.entry(entries.next()), sha256, out);
            }
            contents[0] = HexFormat.of().formatHex(sha256.digest());
            out.write(signer.sign(PackHead.NAMESPACE, message(contents[0])));
        });
        return contents[0];
    }

    private static void line(String line, MessageDigest sha256, Writer out) throws IOException {
        sha256.update(line.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        out.write(line);
        out.write('\n');
    }

    private static byte[] message(String contents) {
        return (contents + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String writeList(Path target, List<PackEntry> entries) {
        var list = ForeignLists.write(String.valueOf(target.getFileName()), entries);
        write(target, out -> out.write(list));
        return HexFormat.of().formatHex(Sha256.digest().digest(list.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Content {
        void to(Writer out) throws IOException;
    }

    private void write(Path target, Content content) {
        try (var draft = files.draft(target)) {
            try (var out = Files.newBufferedWriter(draft.path())) {
                content.to(out);
            }
            draft.publish();
        } catch (IOException e) {
            throw new CaseFileException("The pack could not be written to " + target.getFileName(), e);
        }
    }

    @Override
    public boolean isPack(Path file) {
        try (var in = Files.newInputStream(file)) {
            var first = new String(in.readNBytes(80), StandardCharsets.ISO_8859_1);
            return first.startsWith("{\"contact\":") || ForeignLists.isOne(first);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public Opened open(Path file) {
        try (var lines = new HashedLines(file)) {
            if (Files.size(file) > LARGEST) {
                throw new CaseFileException("It is larger than any pack: more than 16 GiB. Nothing was taken from it.");
            }
            var first = lines.line();
            if (first == null) {
                throw new CaseFileException("It is empty.");
            }
            return first.startsWith("{\"contact\":") ? signed(file, first, lines) : ForeignLists.open(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private Opened signed(Path file, String first, HashedLines lines) throws IOException {
        var head = PackText.head(first);
        lines.hash(first);
        var count = 0L;
        var line = lines.line();
        for (; line != null && !line.equals(BEGIN); line = lines.line()) {
            lines.hash(line);
            count++;
        }
        var contents = lines.hashed();
        var signature = new StringBuilder();
        for (; line != null && signature.length() < LONGEST_SIGNATURE; line = lines.line()) {
            signature.append(line).append('\n');
        }
        var key = head.key();
        if (line != null
                || key == null
                || !signatures.holds(key, PackHead.NAMESPACE, message(contents), signature.toString())) {
            throw new CaseFileException("The pack is not signed with the key in it: it was changed, or put together by "
                    + "somebody else. Nothing was taken from it.");
        }
        if (count != head.entries()) {
            throw new CaseFileException("The pack says that it has " + head.entries() + " entries, and has " + count
                    + ". Nothing was taken from it.");
        }
        return new Opened(head, contents, each -> entries(file, contents, each));
    }

    /// Whatever was checked before may have been changed since, so it is hashed again.
    private static void entries(Path file, String contents, Consumer<PackEntry> each) {
        try (var lines = new HashedLines(file)) {
            var number = 1L;
            var before = "";
            lines.hash(String.valueOf(lines.line()));
            for (var line = lines.line(); line != null && !line.equals(BEGIN); line = lines.line()) {
                lines.hash(line);
                number++;
                var entry = PackText.entry(line, number);
                if (entry.name().compareTo(before) <= 0) {
                    throw new CaseFileException(
                            "Line " + number + " is out of order. Nothing was taken from the pack.");
                }
                before = entry.name();
                each.accept(entry);
            }
            if (!lines.hashed().equals(contents)) {
                throw new CaseFileException("The pack changed while it was read. Nothing was taken from it.");
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static CaseFileException unreadable(Path file, IOException cause) {
        return new CaseFileException("The file cannot be read: " + file.getFileName(), cause);
    }
}
