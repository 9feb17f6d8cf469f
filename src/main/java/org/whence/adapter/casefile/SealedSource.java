package org.whence.adapter.casefile;

import com.exceptionfactory.jagged.FileKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import org.whence.core.casefile.CaseFileException;

/// What a file under age holds, opened piece by piece in memory, so that nothing of it lies on a disk.
///
/// Behind the header come 16 bytes of nonce, and then pieces of 64 KiB, each sealed by ChaCha20-Poly1305 (RFC 8439)
/// with its number; only the last may be shorter, and is marked.
///
/// Source: age-encryption.org/v1 (C2SP, age), "Payload".
final class SealedSource implements Source {

    static final int PIECE_BYTES = 1 << 16;
    private static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 16;
    private static final int COUNTER_BYTES = 12;
    private static final int SEALED_BYTES = PIECE_BYTES + TAG_BYTES;
    private static final int HEADER_BYTES = 1 << 20;
    private static final String LAST_OF_HEADER = "\n--- ";

    private final FileChannel file;
    private final SecretKey key;
    private final long begin;
    private final long pieces;
    private final long size;
    private byte[] opened = new byte[0];
    private long openedPiece = -1;

    /// @param key of the file, which its header yields to who can open it
    SealedSource(Path path, FileKey key) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            var header = header();
            begin = header + NONCE_BYTES;
            var sealed = file.size() - begin;
            pieces = Math.max(1, Math.ceilDiv(sealed, SEALED_BYTES));
            size = sealed - pieces * TAG_BYTES;
            if (size < 0 || pieces > 1 && size <= (pieces - 1) * PIECE_BYTES) {
                throw new CaseFileException("The case file was cut short");
            }
            this.key = payloadKey(key, bytes(header, NONCE_BYTES));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// How many bytes the header has: to the end of the line that begins with `---`.
    private int header() throws IOException {
        var text = new String(bytes(0, (int) Math.min(file.size(), HEADER_BYTES)), StandardCharsets.ISO_8859_1);
        var last = text.indexOf(LAST_OF_HEADER);
        var end = last < 0 ? -1 : text.indexOf('\n', last + 1);
        if (end < 0) {
            throw new CaseFileException("The file is not under age");
        }
        return end + 1;
    }

    private static SecretKey payloadKey(FileKey key, byte[] nonce) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "ChaCha20",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(nonce)
                                    .thenExpand("payload".getBytes(StandardCharsets.US_ASCII), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HKDF-SHA256", e);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        if (at >= size) {
            return -1;
        }
        open(at / PIECE_BYTES);
        var from = (int) (at % PIECE_BYTES);
        var length = Math.min(into.remaining(), opened.length - from);
        into.put(opened, from, length);
        return length;
    }

    private void open(long piece) throws IOException {
        if (piece == openedPiece) {
            return;
        }
        var offset = begin + piece * SEALED_BYTES;
        var sealed = bytes(offset, (int) Math.min(SEALED_BYTES, file.size() - offset));
        var nonce = ByteBuffer.allocate(COUNTER_BYTES)
                .putLong(COUNTER_BYTES - 1 - Long.BYTES, piece)
                .put(COUNTER_BYTES - 1, (byte) (piece == pieces - 1 ? 1 : 0));
        try {
            var cipher = Cipher.getInstance("ChaCha20-Poly1305");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(nonce.array()));
            opened = cipher.doFinal(sealed);
            openedPiece = piece;
        } catch (GeneralSecurityException e) {
            throw new CaseFileException("The case file was changed since it was encrypted", e);
        }
    }

    private byte[] bytes(long at, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new CaseFileException("The case file was cut short");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        opened = new byte[0];
        openedPiece = -1;
        file.close();
    }
}
