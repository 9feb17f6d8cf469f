package org.whence.adapter.casefile;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.whence.core.casefile.CaseFileException;

/// Files under age with X25519 keys, as `age -r` and `age -d -i` write and read them.
///
/// Source: age-encryption.org/v1 (C2SP, age).
final class Age {

    private static final int CHUNK_BYTES = 1 << 16;

    private Age() {}

    /// Encrypts `plain` into the new file `target` and forces it to disk.
    ///
    /// @param recipients `age1...`
    /// @throws CaseFileException if one of them is no such key
    static void encrypt(Path plain, Path target, List<String> recipients) throws IOException {
        var writers = new ArrayList<RecipientStanzaWriter>();
        for (var recipient : recipients) {
            writers.add(writer(recipient));
        }
        try (var in = FileChannel.open(plain, StandardOpenOption.READ);
                var out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var sealing = new StandardEncryptingChannelFactory().newEncryptingChannel(new KeptOpen(out), writers);
            try (sealing) {
                copy(in, sealing);
            }
            out.force(true);
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

    /// Decrypts `sealed` over the empty file `target`.
    ///
    /// @param identities a file of secret keys, a line each; lines that begin with `#` are comments
    /// @throws CaseFileException if none of the keys opens it, or it was changed
    static void decrypt(Path sealed, Path target, Path identities) throws IOException {
        var readers = new ArrayList<RecipientStanzaReader>();
        try (var in = FileChannel.open(sealed, StandardOpenOption.READ);
                var out = FileChannel.open(target, StandardOpenOption.WRITE)) {
            for (var line : Files.readAllLines(identities)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line.strip()));
                }
            }
            copy(new StandardDecryptingChannelFactory().newDecryptingChannel(in, readers), out);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CaseFileException("None of the keys opens the case file, or it was changed", e);
        }
    }

    private static void copy(ReadableByteChannel in, WritableByteChannel out) throws IOException {
        var chunk = ByteBuffer.allocate(CHUNK_BYTES);
        while (in.read(chunk.clear()) >= 0) {
            chunk.flip();
            while (chunk.hasRemaining()) {
                out.write(chunk);
            }
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
