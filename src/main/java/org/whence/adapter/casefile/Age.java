package org.whence.adapter.casefile;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.CaseFileException;

/// Files under age with X25519 keys, as `age -r` and `age -d -i` write and read them. What is in them is sealed
/// while it is written and opened while it is read: none of it lies on a disk in between.
///
/// Source: age-encryption.org/v1 (C2SP, age).
final class Age {

    private static final byte[] BEGINNING = "age-encryption.org/v1".getBytes(StandardCharsets.US_ASCII);

    private Age() {}

    /// Whether a file begins as sealed ones do.
    static boolean isSealed(Source file) throws IOException {
        var beginning = ByteBuffer.allocate(BEGINNING.length);
        while (beginning.hasRemaining() && file.read(beginning, beginning.position()) > 0) {
            // a read may give less than there is
        }
        return Arrays.equals(beginning.array(), BEGINNING);
    }

    /// A file that is being sealed, and the key by which it can be read back in this process.
    ///
    /// @param channel closed when all is written; that leaves `out` open
    record Sealing(WritableByteChannel channel, FileKey key) {}

    /// Begins to seal for the holders of keys what is written.
    ///
    /// @param out an empty file
    /// @param recipients `age1...`
    /// @throws CaseFileException if one of them is no such key
    static Sealing seal(FileChannel out, List<String> recipients) throws IOException {
        var writers = new ArrayList<RecipientStanzaWriter>();
        for (var recipient : recipients) {
            writers.add(writer(recipient));
        }
        var seen = new Seen();
        writers.add(key -> {
            seen.key = new FileKey(key.getEncoded());
            return List.of();
        });
        try {
            var channel = new StandardEncryptingChannelFactory().newEncryptingChannel(new KeptOpen(out), writers);
            return new Sealing(channel, seen.key());
        } catch (GeneralSecurityException e) {
            throw new CaseFileException("The case file could not be encrypted", e);
        }
    }

    private static RecipientStanzaWriter writer(String recipient) {
        try {
            return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CaseFileException("Not a key to encrypt to, which begins with age1: " + recipient, e);
        }
    }

    /// Opens a sealed file to be read.
    ///
    /// @param identities a file of secret keys, a line each; lines that begin with `#` are comments
    /// @throws CaseFileException if none of the keys opens it, or its header was changed
    static Source open(Path sealed, Path identities) throws IOException {
        var seen = new Seen();
        try (var in = FileChannel.open(sealed, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            var readers = new ArrayList<RecipientStanzaReader>();
            for (var line : Files.readAllLines(identities)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    readers.add(
                            seen.through(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line.strip())));
                }
            }
            // reads the header and checks its code; what follows is read by the source
            new StandardDecryptingChannelFactory().newDecryptingChannel(in, readers);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CaseFileException("None of the keys opens the case file, or it was changed", e);
        }
        return new SealedSource(sealed, seen.key());
    }

    /// The key of a file, as soon as somebody who may know it has come across it.
    private static final class Seen {

        private @Nullable FileKey key;

        RecipientStanzaReader through(RecipientStanzaReader reader) {
            return stanzas -> {
                var found = reader.getFileKey(stanzas);
                key = new FileKey(found.getEncoded());
                return found;
            };
        }

        FileKey key() {
            if (key == null) {
                throw new CaseFileException("None of the keys opens the case file");
            }
            return key;
        }
    }

    /// Passes on what is written, and stays open when the channel before it is closed, so that it can be forced to
    /// disk.
    private record KeptOpen(FileChannel out) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return out.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return out.isOpen();
        }

        @Override
        public void close() {
            // whoever opened it closes it
        }
    }
}
