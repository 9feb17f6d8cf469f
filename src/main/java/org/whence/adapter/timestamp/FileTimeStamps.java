package org.whence.adapter.timestamp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.TimeProof;
import org.whence.core.custody.TimeProof.Finding;
import org.whence.core.custody.TimeStamps;

/// Requests and answers as files: `.tsq` and `.tsr` of RFC 3161, and `.ots`.
public final class FileTimeStamps implements TimeStamps {

    private static final int HEX = 16;

    private final Authorities known;

    /// @param authorities a folder of certificates, `*.pem`, of authorities that the user believes; null: none are kept
    public FileTimeStamps(@Nullable Path authorities) {
        this.known = new Authorities(authorities);
    }

    @Override
    public byte[] request(String hash, String nonce) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            return generator
                    .generate(TSPAlgorithms.SHA256, HexFormat.of().parseHex(hash), new BigInteger(nonce, HEX))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("A request could not be encoded", e);
        }
    }

    @Override
    public Read read(byte[] file) {
        if (OpenTimestamps.isOne(file)) {
            var hash = OpenTimestamps.hash(file)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "It is a proof of OpenTimestamps of another version, or over another kind of hash."));
            return new Read(TimeProof.of(TimeProof.Form.OTS, file), hash);
        }
        return new Read(
                TimeProof.of(TimeProof.Form.TSR, file),
                guarded(() -> Response.parse(file).hash()));
    }

    @Override
    public Finding check(TimeProof proof, String hash, @Nullable String nonce) {
        try {
            return switch (proof.form()) {
                case TSR -> guarded(() -> Response.parse(proof.bytes()).check(hash, nonce, known));
                case OTS ->
                    OpenTimestamps.hash(proof.bytes()).filter(hash::equals).isPresent()
                            ? new Finding.Kept()
                            : new Finding.Wrong("It is a proof of something else.");
            };
        } catch (IllegalArgumentException e) {
            return new Finding.Wrong(String.valueOf(e.getMessage()));
        }
    }

    private interface Reading<T> {
        T value();
    }

    /// The library throws what comes to it where the bytes are those of something else.
    ///
    /// @throws IllegalArgumentException if it is no response; the message is a sentence
    private static <T> T guarded(Reading<T> reading) {
        try {
            return reading.value();
        } catch (ClassCastException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ArithmeticException
                | NullPointerException e) {
            throw new IllegalArgumentException("It is not the response of a time-stamping authority.", e);
        }
    }
}
